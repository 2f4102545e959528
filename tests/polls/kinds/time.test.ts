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
      'Most can come at',
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
