import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dots } from '../../../src/polls/kinds/dots.ts';
import type { PollOf } from '../../../src/polls/kinds/kind.ts';
import { said } from '../../../src/replies/build.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';
import { wordsOf } from '../../doubles/whole-bot.ts';

describe('src/polls/kinds/dots.ts', () => {
  pollKindContract({
    kind: dots,
    line: '/poll dots "What first?" options:"DNS abuse | Metrics | Outreach" budget:5 closes:1h',
    ballots: [
      { write: '1=5', says: 'DNS abuse: 5' },
      { write: '3 = 2, 2 = 2', says: 'Metrics: 2, Outreach: 2' },
    ],
    result: ['Tied in first place: Metrics, Outreach.', 'Metrics: 4 (50% of the dots) · Outreach: 4 (50%)'],
    recount: {
      terms: { options: ['a', 'b'], budget: 6 },
      ballots: fc
        .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }))
        .map((each) => JSON.stringify(each)),
      naive: (cast) => ({
        ballots: cast.length,
        points: [0, 1].map((at) => cast.reduce((sum, one) => sum + Number(JSON.parse(one)[at]), 0)),
      }),
    },
  });

  it('a ballot spends something, and no more than the budget', () => {
    const ballot = dots.ballot({ terms: { options: ['a', 'b'], budget: 6 } } as PollOf<unknown>);
    const takes = (...points: number[]) => ballot.safeParse(JSON.stringify(points)).success;
    expect([takes(6, 0), takes(3, 3), takes(4, 3), takes(0, 0), takes(-1, 3), takes(1.5, 1)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('says in its message and in its form what there is to give', () => {
    const poll = { terms: { options: ['a', 'b'], budget: 6 } } as PollOf<unknown>;
    const voting = dots.voting(poll);
    const hints = voting.by === 'form' ? [voting.hint, voting.picks?.hint] : [];
    for (const words of [dots.about?.(poll), ...hints])
      expect(wordsOf(words ?? said(''))).toContain('Each voter spreads up to 6 dots.');
  });
});
