import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Line, MAX_LINE, parseLine } from '../../src/bot/line.ts';
import { cleanText } from '../../src/bot/words.ts';
import { PenholderError } from '../../src/errors.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import type { Inline } from '../../src/replies/reply.ts';

const parse = (line: string) => parseLine(line, commands);
const reader = { language: 'en', timeZone: 'UTC' } as const;

/** A line as its command's name and what was given. */
function read(line: string) {
  const parsed = parse(line);
  return 'help' in parsed ? parsed : [parsed.command.name, parsed.given];
}

/** The code of a line's error, and each param as an English reader sees it. */
function refused(line: string): Record<string, string> {
  try {
    parse(line);
  } catch (error) {
    if (!(error instanceof PenholderError)) throw error;
    const params = Object.entries(error.params).map(([name, param]) => [
      name,
      typeof param === 'object' ? plainText(param as Inline, { reader, now: new Date(0) }) : String(param),
    ]);
    return { code: error.code, ...Object.fromEntries(params) };
  }
  throw new Error(`${line} was understood`);
}

describe('src/bot/line.ts', () => {
  it('positional words go to their options in order, named ones to theirs', () => {
    const given = { question: 'Adopt it?', closes: 'friday 18:00', hidden: 'yes' };
    expect(read('/poll consensus "Adopt it?" closes:"friday 18:00" hidden:yes')).toEqual(['poll consensus', given]);
    expect(read('/poll consensus hidden:yes “Adopt it?” closes:«friday 18:00»')).toEqual(['poll consensus', given]);
    expect(read('/poll consensus closes: "friday 18:00" question: "Adopt it?" hidden: yes')).toEqual([
      'poll consensus',
      given,
    ]);
  });

  it('what a list gathers may be typed by its own name, in any language and order', () => {
    expect(read('/poll edit 3 additions:no also:"notify=yes" si-besoin:no')).toEqual([
      'poll edit',
      { poll: '3', also: 'additions=no | notify=yes | maybe=no' },
    ]);
    expect(refused('/poll edit 3 also:notify=yes poll:4 poll:5').code).toBe('option_twice');
  });

  it.each([
    '/poll list closed',
    '/penholder poll list closed',
    'poll list closed',
    '/POLL List state:closed',
    '  /poll   list\nclosed ',
  ])('%j means the same', (line) => {
    expect(read(line)).toEqual(['poll list', { state: 'closed' }]);
  });

  it.each([
    ['/penholder', 'penholder'],
    ['/poll', 'poll'],
    ['/penholder poll', 'poll'],
  ])('%s alone asks for help', (line, help) => {
    expect(read(line)).toEqual({ help });
  });

  it.each([
    '/sondage clore 3 sûr:yes',
    '/SONDAGE Clore 3 sur:yes',
    '/penholder consulta cerrar 3 seguro:yes',
    '/poll cerrar sondage:3 sure:yes',
  ])('%s is typed in French, in Spanish or in both', (line) => {
    expect(read(line)).toEqual(['poll close', { poll: '3', sure: 'yes' }]);
  });

  it('free text takes the words that are left, quotes or not', () => {
    expect(read('/issue status social media')).toEqual(['issue status', { issue: 'social media' }]);
    expect(read('/issue status "social media" use')).toEqual(['issue status', { issue: 'social media use' }]);
    expect(read('/issue status note: "what')).toEqual(['issue status', { issue: 'note: "what' }]);
    expect(read('/issue status issue:16')).toEqual(['issue status', { issue: '16' }]);
  });

  it('an address is text, with a colon in it or not', () => {
    expect(read('/poll consensus https://example.org/a:b')).toEqual([
      'poll consensus',
      { question: 'https://example.org/a:b' },
    ]);
    expect(read('/poll consensus x background:https://example.org')).toEqual([
      'poll consensus',
      { question: 'x', background: 'https://example.org' },
    ]);
  });

  it('a quoted word that looks like an option is text', () => {
    expect(read('/poll consensus "closes:7d"')).toEqual(['poll consensus', { question: 'closes:7d' }]);
  });

  it.each(['', '   ', '/', ' / ', '\u202e', '\u0000\u0007'])('%j is nothing', (line) => {
    expect(refused(line)).toEqual({ code: 'nothing_typed' });
  });

  it('an unknown command gets the nearest, with an example', () => {
    expect(refused('/pol list')).toEqual({
      code: 'unknown_command',
      typed: 'pol',
      known: '/poll',
      example: '/poll consensus "Adopt the DNS abuse statement?" closes:7d',
    });
    expect(refused('/zzzzzzzzzz')).toMatchObject({
      code: 'unknown_command',
      known: expect.stringContaining('/issue, /meeting'),
    });
  });

  it('an unknown action gets the nearest, with an example', () => {
    expect(refused('/poll consensis "x"')).toEqual({
      code: 'unknown_action',
      typed: 'consensis',
      group: '/poll',
      known: 'consensus',
      example: '/poll consensus "Adopt the DNS abuse statement?" closes:7d',
    });
    expect(refused('/penholder poll xyz').known).toContain('edit, attach, tag, close');
  });

  it('an action of buttons only cannot be typed', () => {
    expect(refused('/poll cast poll:x position:block')).toMatchObject({ code: 'unknown_action', typed: 'cast' });
  });

  it('an unknown option gets the nearest, with an example', () => {
    expect(refused('/poll consensus "x" close:7d')).toMatchObject({
      code: 'option_unknown',
      option: 'close',
      known: 'closes:',
      example: '/poll consensus "Adopt the DNS abuse statement?" closes:7d',
    });
  });

  it.each(['__proto__', 'constructor', 'toString'])('%s is no option', (name) => {
    expect(refused(`/poll consensus "x" ${name}:1`)).toMatchObject({
      code: expect.stringMatching(/option_unknown|word_unexpected/),
    });
  });

  it('an option that stands twice is refused', () => {
    expect(refused('/poll consensus "x" closes:7d closes:8d')).toMatchObject({
      code: 'option_twice',
      option: 'closes',
    });
  });

  it.each(['closes:', 'closes: hidden:yes', 'closes:""', 'closes: ""'])(
    'an option without a value is refused: %s',
    (end) => {
      expect(refused(`/poll consensus "x" ${end}`)).toMatchObject({ code: 'option_empty', option: 'closes' });
    },
  );

  it('a word too many is named, with an example', () => {
    expect(refused('/poll consensus Adopt it?')).toMatchObject({
      code: 'word_unexpected',
      word: 'it?',
      example: expect.any(String),
    });
  });

  it('a quote that is not closed is shown', () => {
    expect(refused('/poll consensus "Adopt it? closes:7d')).toEqual({
      code: 'quote_not_closed',
      rest: '"Adopt it? closes:7d',
    });
  });

  it.each([MAX_LINE + 1, 10_000, 40_000])('%i characters are too many', (length) => {
    expect(refused(`/poll consensus "${'x'.repeat(length - 18)}"`)).toEqual({
      code: 'text_too_long',
      max: String(MAX_LINE),
    });
  });

  it('as many characters as may be are read', () => {
    const question = 'x'.repeat(MAX_LINE - 18);
    expect(read(`/poll consensus "${question}"`)).toEqual(['poll consensus', { question }]);
  });

  it('what an error repeats is short', () => {
    const long = 'x'.repeat(3000);
    for (const line of [`/${long}`, `/poll ${long}`, `/poll consensus a ${long}`, `/poll consensus "${long}`]) {
      const repeated = Object.values(refused(line)).filter((said) => said.includes('xxx'));
      expect(Math.max(...repeated.map(({ length }) => length))).toBeLessThan(100);
    }
  });

  it('invisible characters are left out of what is given', () => {
    expect(read('/poll consensus "Ad\u202eopt\u0007 it?"')).toEqual(['poll consensus', { question: 'Adopt it?' }]);
  });

  it('what stands in quotes comes back verbatim', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (typed) => {
        const question = cleanText(typed);
        fc.pre(question !== '');
        const quoted = question.replace(/[\\"“”„‟＂]/g, '\\$&');
        expect(read(`/poll consensus "${quoted}" closes:7d`)).toEqual(['poll consensus', { question, closes: '7d' }]);
      }),
      { numRuns: 300 },
    );
  });

  it('any line is understood or refused with a code', () => {
    const pieces = fc.constantFrom(
      '/',
      'poll',
      'issue',
      'status',
      'consensus',
      'penholder',
      'closes:',
      ' ',
      '"',
      '«',
      '7d',
      ':',
      '\u202e',
      '|',
      'é',
    );
    const anything = fc.oneof(
      fc.string({ unit: pieces, maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(anything, (line) => {
        let parsed: Line | undefined;
        try {
          parsed = parse(line);
        } catch (error) {
          expect(error).toBeInstanceOf(PenholderError);
        }
        if (parsed && !('help' in parsed)) {
          expect(parsed.command.hidden).not.toBe(true);
          expect(Object.keys(parsed.command.options)).toEqual(expect.arrayContaining(Object.keys(parsed.given)));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
