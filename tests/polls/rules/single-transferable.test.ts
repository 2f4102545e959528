import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART, singleTransferable } from '../../../src/polls/rules/single-transferable.ts';
import { stvByHand } from './stv-by-hand.ts';

const parts = (ballots: number) => Math.round(ballots * PART);
const rankings = (lines: readonly (readonly [number, ...number[]])[]) =>
  lines.map(([count, ...order]) => ({ count, order }));

describe('src/polls/rules/single-transferable.ts', () => {
  // en.wikipedia.org/wiki/Single_transferable_vote, the party's food
  it('twenty guests are served chocolate, oranges and strawberries', () => {
    const [orange, pear, chocolate, strawberry, sweets] = [0, 1, 2, 3, 4] as const;
    const { quota, rounds, winners, tied } = singleTransferable(
      5,
      3,
      rankings([
        [4, orange],
        [2, pear, orange],
        [8, chocolate, strawberry],
        [4, chocolate, sweets],
        [1, strawberry],
        [1, sweets],
      ]),
    );
    expect(quota).toBe(6);
    expect(rounds.map(({ votes }) => votes.map((each) => (each === null ? null : each / PART)))).toEqual([
      [4, 2, 12, 1, 1],
      [4, 2, 6, 5, 3],
      [6, null, 6, 5, 3],
      [6, null, 6, 5, null],
    ]);
    expect(rounds.map(({ elected, surplus, out }) => [elected, surplus, out])).toEqual([
      [[chocolate], [chocolate], []],
      [[], [], [pear]],
      [[orange], [], [sweets]],
      [[strawberry], [], []],
    ]);
    expect([winners, tied]).toEqual([[chocolate, orange, strawberry], []]);
    expect(rounds.at(-1)?.exhausted).toBe(parts(3));
  });

  // The Green Party of the United States elects its steering committee, 24 July 2005; the ballots and what the Scottish
  // rules make of them, stage by stage, are those of github.com/jklundell/droop (test/blt/SC.blt, test/ref/dump/
  // SC-scotland-fixed-p5-d5.txt). There four without a vote go out one by one, by lot: here in one round.
  it('a committee of four: 94 ballots, thirteen candidates, to five decimals', () => {
    const { quota, rounds, winners, tied } = singleTransferable(13, 4, committee());
    expect(quota).toBe(19);
    const stages = [
      [6, 3, 8, 22, 2, 0, 33, 1, 1, 0, 0, 0, 18],
      [6.84848, 3.42424, 8.42424, 22, 2.42424, 0, 19, 12.45448, 1.42424, 0, 0, 0, 18],
      [7.803, 3.5606, 9.2424, 19, 2.69696, 0, 19, 12.7272, 1.42424, 0, 0, 0, 18.54544],
      [7.803, 3.5606, 9.2424, 19, 2.69696, null, 19, 12.7272, 1.42424, null, null, null, 18.54544],
      [7.803, 3.5606, 9.2424, 19, 2.69696, null, 19, 14.15144, null, null, null, null, 18.54544],
      [8.803, 3.69696, 9.2424, 19, null, null, 19, 14.57568, null, null, null, null, 19.6818],
      [9.01084, 3.9536, 9.45496, 19, null, null, 19, 14.57568, null, null, null, null, 19],
      [9.36448, null, 10.59132, 19, null, null, 19, 15.61032, null, null, null, null, 19],
      [null, null, 16.62204, 19, null, null, 19, 16.59988, null, null, null, null, 19],
      [null, null, 18.59172, 19, null, null, 19, null, null, null, null, null, 19],
    ];
    expect(rounds.map(({ votes }) => votes)).toEqual(
      stages.map((stage) => stage.map((votes) => (votes === null ? null : parts(votes)))),
    );
    const [sevigny, laMarche, rotzler, kramer] = [2, 3, 6, 12];
    expect([winners, tied]).toEqual([[rotzler, laMarche, kramer, sevigny], []]);
  });

  it('of equal ones the round before decides; always equal ones go out together, or are tied for what is left', () => {
    const before = singleTransferable(
      4,
      1,
      rankings([
        [5, 0],
        [4, 1],
        [3, 2],
        [1, 3, 2],
      ]),
    );
    expect(before.rounds.map(({ out }) => out)).toEqual([[3], [2], [1], []]);
    const together = singleTransferable(
      4,
      2,
      rankings([
        [7, 0],
        [4, 1],
        [2, 2, 1],
        [2, 3],
      ]),
    );
    expect(together.rounds.map(({ out }) => out)).toEqual([[], [2, 3], []]);
    expect([together.winners, together.tied]).toEqual([[0, 1], []]);
    const tied = singleTransferable(
      4,
      3,
      rankings([
        [3, 0],
        [2, 1],
        [1, 2],
        [1, 3],
      ]),
    );
    expect([tied.quota, tied.winners, tied.tied]).toEqual([2, [0, 1], [2, 3]]);
    const surpluses = singleTransferable(
      4,
      3,
      rankings([
        [4, 0, 2],
        [4, 1, 3],
        [1, 2],
        [1, 3],
      ]),
    );
    expect(surpluses.rounds[0]?.surplus).toEqual([0, 1]);
    expect(surpluses).toMatchObject({ winners: [0, 1], tied: [2, 3] });
  });

  it('as many candidates as seats, or fewer, are all elected; ballots on which nobody is left count no more', () => {
    expect(
      singleTransferable(
        2,
        3,
        rankings([
          [2, 0],
          [1, 1],
        ]),
      ),
    ).toMatchObject({ winners: [0, 1], tied: [] });
    expect(singleTransferable(2, 2, [])).toEqual({ quota: 1, rounds: [], winners: [], tied: [] });
    const { rounds, winners } = singleTransferable(
      4,
      2,
      rankings([
        [9, 0],
        [3, 1],
        [2, 2],
        [1, 3],
      ]),
    );
    expect(rounds.map(({ exhausted }) => exhausted / PART)).toEqual([0, 3, 4, 6]);
    expect(winners).toEqual([0, 1]);
  });

  it('random ballots come to what papers on a table come to, each for itself, whatever the order of names', () => {
    const election = fc.integer({ min: 1, max: 6 }).chain((options) =>
      fc.record({
        options: fc.constant(options),
        seats: fc.integer({ min: 1, max: 4 }),
        papers: fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5].slice(0, options), { minLength: 1 }), {
          maxLength: 40,
        }),
      }),
    );
    fc.assert(
      fc.property(election, ({ options, seats, papers }) => {
        const counted = singleTransferable(
          options,
          seats,
          papers.map((order) => ({ order, count: 1 })),
        );
        expect(counted).toEqual(stvByHand(options, seats, papers));
        for (const { votes, exhausted } of counted.rounds)
          expect(votes.reduce<number>((sum, each) => sum + (each ?? 0), exhausted)).toBe(papers.length * PART);
        const turned = papers.map((order) => ({ order: order.map((at) => options - 1 - at), count: 1 }));
        const { winners, tied } = singleTransferable(options, seats, turned);
        const back = (places: readonly number[]) => places.map((at) => options - 1 - at).sort();
        expect([back(winners), back(tied)]).toEqual([[...counted.winners].sort(), [...counted.tied].sort()]);
      }),
      { numRuns: 300 },
    );
  });
});

/** The 94 ballots, `how many:whom in order`, candidates from 1. */
const COMMITTEE = `
  1:1-4-13-2-7-5-3-9-8-12-11, 1:1-4-13-5-3-2, 2:1-4-13-7, 1:1-13-3-4-7-5-2, 1:1-13-3-7-2-4-5, 1:2-3-4-1-13-7,
  1:2-4-13-5, 1:2-7-8-12-13-11-1-5-9, 1:3-1-4-2-13-7-9-5-8, 1:3-1-4-13, 1:3-1-4-13-2-7, 1:3-4-7-2-12-13-8-1-5,
  2:3-13-1-2, 1:3-13-1-4-2-7-5, 1:3-13-4-1-7-2-5, 1:4-1-2-8-3, 1:4-1-2-13-9-5, 2:4-1-5-13-2-3, 1:4-1-13-3-2-7-8,
  2:4-1-13-7-3-5-2, 1:4-2-13-1-3, 1:4-3-1-2-11, 3:4-3-13-1, 1:4-3-13-1-7, 1:4-3-13-8, 1:4-5-2-3-13,
  1:4-5-13-3-2-1, 1:4-7-8-2, 1:4-7-13-5, 1:4-8-7-5-13-2-1-3-9, 1:4-13-2-7, 1:4-13-2-7-1-8, 1:4-13-5-2-1-3,
  1:5-1-13-3-2-4-7, 1:5-13-2-7-4-1, 2:7-1-8-9-13-3-2-4-12-5-11, 1:7-3-4-13-1-5, 1:7-4-2-13,
  1:7-5-4-8-11-2-13-1-3-9-12, 1:7-8-4-9-12, 1:7-8-9-3-12-2-13-5-1-4, 1:7-8-9-11, 19:7-8-9-11-12, 1:7-8-9-12-11,
  2:7-8-11-9, 1:7-8-11-9-12, 1:7-8-12-1-13-9-2-4-11-5, 1:7-9-8-12-11-2-13, 1:8-4-7-11-13-9, 1:9-11-8-7,
  2:13-1-2-7-4-5-3, 1:13-1-4-2-5-3-7, 1:13-1-7-4, 1:13-2-4-7-5-1, 1:13-3-4-1-2-5-7, 1:13-3-4-1-7-2-5, 1:13-3-5-2,
  1:13-4-1-2, 1:13-4-1-3, 1:13-4-3-1-2-5, 1:13-4-7-2-8, 1:13-4-7-3-1-5-8-2-9, 1:13-5-2-1-7-3-8, 1:13-5-2-4-1-3-7,
  1:13-5-7-2-4-1, 1:13-7-3-2-5-4-1, 1:13-7-5-4-2-1
`;

function committee() {
  return [...COMMITTEE.matchAll(/(\d+):([\d-]+)/g)].map(([, count, order = '']) => ({
    count: Number(count),
    order: order.split('-').map((candidate) => Number(candidate) - 1),
  }));
}
