import fc from 'fast-check';
import { describe } from 'vitest';
import { score } from '../../../src/polls/kinds/score.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';

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
});
