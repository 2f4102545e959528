import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PollOf } from '../../../src/polls/kinds/kind.ts';
import { time } from '../../../src/polls/kinds/time.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';
import { wordsOf } from '../../doubles/whole-bot.ts';

const terms = { slots: ['2020-06-22T14:00:00.000Z', '2020-06-23T14:00:00.000Z'] };

describe('src/polls/kinds/time.ts', () => {
  pollKindContract({
    kind: time,
    line: '/poll time "When do we meet?" slots:"2020-06-23 18:00 | 2020-06-22 14:00" closes:1h',
    ballots: [
      { write: '1 = yes, 2 = no', says: 'at 14:00 UTC: yes' },
      { write: '1 = m\n2 = oui', says: 'at 14:00 UTC: if need be' },
    ],
    result: [
      'More can come at',
      '23 June 2020',
      '2 yes, 0 if need be.',
      'yes: 0 · if need be: 2 (100% of voters) · no: 0',
    ],
    recount: {
      terms,
      ballots: fc.tuple(fc.constantFrom('y', 'm', 'n'), fc.constantFrom('y', 'm', 'n')).map(([a, b]) => a + b),
      naive: (cast) => ({
        slots: [0, 1].map((at) => ({
          yes: cast.filter((each) => each[at] === 'y').length,
          maybe: cast.filter((each) => each[at] === 'm').length,
          no: cast.filter((each) => each[at] === 'n').length,
        })),
      }),
    },
  });

  pollKindContract({
    kind: time,
    line: '/poll time "When do we meet?" slots:"2020-06-23 18:00 | 2020-06-22 14:00" maybe:no length:1h30 closes:1h',
    ballots: [
      { write: '1 = yes, 2 = no', says: 'at 14:00 UTC: yes' },
      { write: '2 = oui', says: 'at 14:00 UTC: no' },
    ],
    result: ['More can come at', '23 June 2020', '2 yes.', 'yes: 2 (100%) · no: 0'],
    recount: {
      terms: { ...terms, yesNo: true },
      ballots: fc.tuple(fc.constantFrom('y', 'n'), fc.constantFrom('y', 'n')).map(([a, b]) => a + b),
      naive: (cast) => ({
        slots: [0, 1].map((at) => ({
          yes: cast.filter((each) => each[at] === 'y').length,
          maybe: 0,
          no: cast.filter((each) => each[at] === 'n').length,
        })),
      }),
    },
  });

  it('without “if need be” it is no answer; how long it takes is said, and goes with the meeting', () => {
    const opened = (args: object) => {
      const env = { now: new Date('2020-06-01T00:00:00Z'), timeZone: 'UTC', language: 'en', hasRoll: true };
      return { terms: time.termsOf({ slots: terms.slots, ...args } as never, env as never), question: 'Call' } as never;
    };
    const strict = opened({ maybe: false, length: '1h30' });
    const voting = time.voting(strict);
    if (voting.by !== 'form') throw new Error('it is written');
    expect(() => voting.choiceOf(['m', 'yes'])).toThrow('ballot_time_yes_no');
    expect(voting.choiceOf([undefined, 'oui'])).toBe('ny');
    expect(voting.picks?.values.map(({ value }) => value)).toEqual(['y', 'n']);
    expect(['yn', 'ym'].map((choice) => time.ballot(strict).safeParse(choice).success)).toEqual([true, false]);
    const about = (poll: never) => wordsOf(time.about?.(poll) as never);
    expect(about(strict)).toBe('Say yes or no to each time. It is to take 90 minutes.');
    expect(about(opened({ length: '2h' }))).toBe('Say yes, if need be, or no to each time. It is to take 2 hours.');
    expect(() => opened({ length: 'long' })).toThrow('length_unreadable');
    const tally = { slots: [{ yes: 1, maybe: 0, no: 0 }] };
    const [row] = time.details?.({ ...(strict as object), closed: {} } as never, tally) ?? [];
    expect(row?.kind === 'buttons' && row.buttons[0]?.does.typed).toMatchObject({ title: 'Call', length: '90' });
  });

  it('of slots to which as many can come the one is best that more like; what is alike is named together', () => {
    const outcome = (...slots: object[]) => wordsOf(time.outcome({ terms } as PollOf<unknown>, { slots }));
    expect(outcome({ yes: 2, maybe: 1, no: 0 }, { yes: 1, maybe: 2, no: 0 })).not.toContain('23 June');
    expect(outcome({ yes: 2, maybe: 0, no: 1 }, { yes: 0, maybe: 3, no: 0 })).not.toContain('22 June');
    expect(outcome({ yes: 2, maybe: 0, no: 1 }, { yes: 2, maybe: 0, no: 1 })).toMatch(/22 June.*23 June/);
    expect(outcome({ yes: 0, maybe: 0, no: 3 }, { yes: 0, maybe: 0, no: 3 })).toBe(
      'Nobody can come at any of these times.',
    );
  });

  it('once it is closed each time that suits most may become a meeting, and none that suits nobody', () => {
    const starts = (closed: object | undefined, ...slots: object[]) =>
      (time.details?.({ terms, closed, question: 'Call' } as never, { slots }) ?? []).flatMap((block) =>
        block.kind === 'buttons' ? block.buttons.map(({ does }) => does.typed) : [],
      );
    const best = { yes: 1, maybe: 0, no: 0 };
    const nobody = { yes: 0, maybe: 0, no: 1 };
    expect(starts(undefined, best, nobody)).toEqual([]);
    expect(starts({}, best, nobody)).toEqual([{ title: 'Call', start: terms.slots[0] }]);
    expect(starts({}, best, best)).toHaveLength(2);
    expect(starts({}, nobody, nobody)).toEqual([]);
  });
});
