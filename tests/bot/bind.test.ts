import { describe, expect, it } from 'vitest';
import { bindArguments } from '../../src/bot/bind.ts';
import {
  channel,
  choice,
  integer,
  list,
  member,
  type Options,
  optional,
  platformRole,
  text,
  when,
  yesNo,
} from '../../src/bot/option.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import type { Inline, Param } from '../../src/replies/reply.ts';

const now = new Date('2020-06-21T08:00:00Z');
const env = { now, timeZone: 'Europe/Brussels', language: 'en', tenant: 'discord:7' } as const;
const options: Options = {
  question: text({ max: 20, positional: true }),
  closes: optional(when()),
  from: optional(when({ dayMeans: 'start' })),
  seats: optional(integer({ min: 1, max: 9 })),
  hidden: optional(yesNo()),
  kind: optional(choice(['open', 'closed', 'all'])),
  names: optional(list({ min: 2, max: 3, maxLength: 5 })),
  who: optional(member()),
  where: optional(channel()),
  lends: optional(platformRole()),
};

function args(given: Record<string, unknown>) {
  const bound = bindArguments(options, { question: 'q', ...given }, env);
  if (!bound.ok) throw bound.faults[0]?.error;
  return bound.args;
}

/** Each fault as its option, its code and its params in English. */
function faults(given: Record<string, unknown>) {
  const bound = bindArguments(options, { question: 'q', ...given }, env);
  return bound.ok ? [] : bound.faults.map(({ option, error }) => [option, error.code, plain(error.params)]);
}

function plain(params: Readonly<Record<string, Param>>) {
  const words = (param: Param) =>
    typeof param === 'object'
      ? plainText(param as Inline, { reader: { language: 'en', timeZone: 'UTC' }, now })
      : param;
  return Object.fromEntries(Object.entries(params).map(([name, param]) => [name, words(param)]));
}

describe('src/bot/bind.ts', () => {
  it('what is left out is left out', () => {
    expect(Object.values(args({})).filter((value) => value !== undefined)).toEqual(['q']);
    expect(args({ closes: '', seats: null, hidden: undefined }).closes).toBeUndefined();
  });

  it('a text loses its outer white space', () => {
    expect(args({ question: '  Adopt it?\n' }).question).toBe('Adopt it?');
  });

  it.each([' ', '\u200b\u200d', '\u3164', '\u2800 \u00ad'])(
    'a text of which nothing is seen (%j) is empty',
    (unseen) => {
      expect(faults({ question: unseen })).toEqual([['question', 'option_empty', { option: 'question' }]]);
      expect(args({ names: `Ana | ${unseen} | Ben` }).names).toEqual(['Ana', 'Ben']);
      expect(args({ question: `a\u200d${unseen}b` }).question).toBe(`a\u200d${unseen}b`);
    },
  );

  it.each([
    ['3', 3],
    ['#3', 3],
    [' 9 ', 9],
    ['+1', 1],
    [4, 4],
  ])('%j is a number', (typed, seats) => {
    expect(args({ seats: typed }).seats).toBe(seats);
  });

  it.each(['three', '1.5', '1e0', '0x1', '٣', '', '9'.repeat(30), 'NaN'].filter(Boolean))(
    '%j is no number',
    (typed) => {
      expect(faults({ seats: typed })).toEqual([['seats', 'option_not_number', { option: 'seats', value: typed }]]);
    },
  );

  it.each(['0', '10', '-1', '999999999999999', 0, 1.5])('%j is out of range or no whole number', (typed) => {
    expect(faults({ seats: typed })[0]?.[1]).toMatch(/option_out_of_range|option_not_number/);
  });

  it('a number out of range is told the range', () => {
    expect(faults({ seats: '10' })).toEqual([['seats', 'option_out_of_range', { option: 'seats', min: 1, max: 9 }]]);
  });

  it.each(['yes', 'Y', 'TRUE', 'on', '1', 'oui', 'sí', 'si', true])('%j means yes', (typed) => {
    expect(args({ hidden: typed }).hidden).toBe(true);
  });

  it.each(['no', 'N', 'false', 'off', '0', 'non', 'falso', false])('%j means no', (typed) => {
    expect(args({ hidden: typed }).hidden).toBe(false);
  });

  it.each(['maybe', 'yess', '2'])('%j is neither yes nor no', (typed) => {
    expect(faults({ hidden: typed })).toEqual([['hidden', 'option_not_yes_no', { option: 'hidden', value: typed }]]);
  });

  it('a choice is read in any letter case', () => {
    expect(args({ kind: ' Closed ' }).kind).toBe('closed');
  });

  it('a wrong choice gets the nearest, else all', () => {
    const wrong = (kind: string) => faults({ kind })[0]?.[2];
    expect(wrong('close')).toEqual({ option: 'kind', value: 'close', choices: 'closed' });
    expect(wrong('zebra')).toEqual({ option: 'kind', value: 'zebra', choices: 'open, closed, all' });
    expect(faults({ kind: 7 })[0]?.[1]).toBe('option_not_choice');
  });

  it('a list is split at |, without empty items', () => {
    expect(args({ names: ' a | b||c ' }).names).toEqual(['a', 'b', 'c']);
    expect(args({ names: ['a', 'b'] }).names).toEqual(['a', 'b']);
  });

  it.each([
    ['a', 'list_out_of_range'],
    ['a|b|c|d', 'list_out_of_range'],
    ['a|abcdef', 'list_entry_too_long'],
  ])('the list %s is refused', (names, code) => {
    expect(faults({ names })[0]?.[1]).toBe(code);
  });

  it('a day means its end for a deadline and its beginning for a start', () => {
    expect(args({ closes: '2020-06-22' }).closes).toEqual(new Date('2020-06-22T21:59:00Z'));
    expect(args({ from: '2020-06-22' }).from).toEqual(new Date('2020-06-21T22:00:00Z'));
    expect(args({ closes: now }).closes).toEqual(now);
  });

  it.each(['friday banana', '2020-13-45', '   '])('%j is no moment', (closes) => {
    expect(faults({ closes })).toEqual([['closes', 'option_not_date', { option: 'closes', value: closes }]]);
  });

  it('what counts from another moment is read from it, wherever that stands; without it from now', () => {
    const poll = { closes: optional(when({ countsFrom: 'opens' })), opens: optional(when({ dayMeans: 'start' })) };
    const closes = (given: object) => {
      const bound = bindArguments(poll, { ...given }, env);
      return bound.ok ? (bound.args.closes as Date).toISOString() : bound.faults;
    };
    expect(closes({ closes: '3d', opens: '2d' })).toBe('2020-06-26T08:00:00.000Z');
    expect(closes({ closes: '3d' })).toBe('2020-06-24T08:00:00.000Z');
    expect(closes({ closes: 'monday 18:00', opens: '2020-06-24' })).toBe('2020-06-29T16:00:00.000Z');
    expect(closes({ closes: '3d', opens: 'someday' })).toMatchObject([{ option: 'opens' }]);
  });

  it('a value of another kind than its option is refused', () => {
    expect(faults({ closes: {} })[0]?.[1]).toBe('option_not_date');
    expect(faults({ closes: new Date(Number.NaN) })[0]?.[1]).toBe('option_not_date');
    expect(faults({ seats: {} })[0]?.[1]).toBe('option_not_number');
    expect(faults({ question: { $gt: '' } })[0]?.[1]).toBe('option_empty');
    expect(faults({ names: { length: 2 } })[0]?.[1]).toBe('option_empty');
  });

  it.each([undefined, null, ''])('a text that must be there and is %j is missing', (question) => {
    expect(faults({ question })).toEqual([['question', 'option_missing', { option: 'question' }]]);
  });

  it('a text of white space is empty, one too long is told how long it may be', () => {
    expect(faults({ question: '  \n' })).toEqual([['question', 'option_empty', { option: 'question' }]]);
    expect(faults({ question: 'x'.repeat(21) })).toEqual([
      ['question', 'option_too_long', { option: 'question', max: 20 }],
    ]);
  });

  it('an option that there is not gets the nearest, else all', () => {
    expect(faults({ close: '7d' })).toEqual([['close', 'option_unknown', { option: 'close', known: 'closes:' }]]);
    expect(faults({ zebra: '1' })[0]?.[2]).toMatchObject({ known: expect.stringContaining('names:') });
    expect(faults(JSON.parse('{"__proto__": "x"}'))[0]?.[1]).toBe('option_unknown');
  });

  it('all faults are found at once, in the order of the options', () => {
    const all = faults({ question: '', seats: 'x', hidden: 'perhaps', zebra: '1' });
    expect(all.map(([option]) => option)).toEqual(['zebra', 'question', 'seats', 'hidden']);
  });

  it('a member is named, or is an account of the place in which it was pointed at', () => {
    expect(args({ who: ' @Malia Kekona ' }).who).toEqual({ name: 'Malia Kekona' });
    expect(args({ who: '<@7| Ma\u202elia >' }).who).toEqual({
      name: 'Malia',
      account: { tenant: 'discord:7', userId: '7' },
    });
    expect(args({ who: '<@7|\u202e>' }).who).toMatchObject({ name: '7' });
    expect(args({ who: '<@!7>' }).who).toMatchObject({ name: '7', account: { userId: '7' } });
    expect(args({ who: `<@7|${'x'.repeat(99)}>` }).who).toMatchObject({ name: 'x'.repeat(80) });
    expect(faults({ who: '@' })[0]?.[1]).toBe('option_empty');
    expect(faults({ who: 'x'.repeat(81) })[0]).toEqual(['who', 'option_too_long', { option: 'who', max: 80 }]);
    expect(args({ who: '<#7|Malia>' }).who).toEqual({ name: '#Malia' });
    expect(faults({ who: 7 })[0]?.[1]).toBe('option_empty');
  });

  it('a channel and a platform’s role are named, or are those of the place in which they were pointed at', () => {
    expect(args({ where: ' #general ' }).where).toEqual({ name: 'general' });
    expect(args({ where: '<#C1|general>' }).where).toEqual({ name: 'general', at: { tenant: 'discord:7', id: 'C1' } });
    expect(args({ where: '<#C1>' }).where).toMatchObject({ name: 'C1', at: { id: 'C1' } });
    expect(args({ lends: '@Chairs' }).lends).toEqual({ name: 'Chairs' });
    expect(args({ lends: '<@&9|Chairs>' }).lends).toEqual({ name: 'Chairs', at: { tenant: 'discord:7', id: '9' } });
    expect(args({ lends: '<@9|Malia>' }).lends).toEqual({ name: 'Malia' });
    expect(faults({ where: '#' })[0]?.[1]).toBe('option_empty');
  });

  it('a text names what is pointed at in it', () => {
    expect(args({ question: 'Is <@U1|malia> in <#C1|a>?' }).question).toBe('Is @malia in #a?');
  });

  it('a long value is shortened where it is repeated', () => {
    const long = '🦓'.repeat(3000);
    for (const given of [{ seats: long }, { hidden: long }, { kind: long }, { closes: long }]) {
      const [, , params] = faults(given)[0] ?? [];
      expect((params as { value: string }).value).toBe(`${'🦓'.repeat(60)}…`);
    }
    expect(faults({ [long]: 'x' })[0]?.[2]).toMatchObject({ option: `${'🦓'.repeat(60)}…` });
  });
});
