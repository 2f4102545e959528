import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PollOf } from '../../../src/polls/kinds/kind.ts';
import { score } from '../../../src/polls/kinds/score.ts';
import { said } from '../../../src/replies/build.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';
import { wordsOf } from '../../doubles/whole-bot.ts';

describe('src/polls/kinds/score.ts', () => {
  pollKindContract({
    kind: score,
    line: '/poll score "How urgent is each?" options:"DNS abuse | Metrics | Outreach" closes:1h',
    ballots: [
      { write: '1. DNS abuse = 5\n2. Metrics = \n3. Outreach = 1', says: 'DNS abuse: 5, Outreach: 1' },
      { write: 'metrics = 4\n1=2', says: 'DNS abuse: 2, Metrics: 4' },
    ],
    result: ['Metrics comes first.', '4 on average, 8 in all', '0 on average, 0 in all'],
    recount: {
      terms: { options: ['a', 'b', 'c'], lowest: 1, highest: 4 },
      ballots: fc
        .array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 })
        .map((each) => JSON.stringify(each)),
      naive(cast) {
        const read = cast.map((choice) => JSON.parse(choice) as number[]);
        return {
          ballots: cast.length,
          points: [0, 1, 2].map((at) => read.reduce((sum, one) => sum + (one[at] ?? 0), 0)),
        };
      },
    },
  });

  it('says in its message and in its form what there is to give', () => {
    const poll = { terms: { options: ['a', 'b'], lowest: 1, highest: 7 } } as PollOf<unknown>;
    const voting = score.voting(poll);
    const hints = voting.by === 'form' ? [voting.hint, voting.picks?.hint] : [];
    for (const words of [score.about?.(poll), ...hints])
      expect(wordsOf(words ?? said(''))).toContain('Each gets a score from 1 to 7.');
  });
});
