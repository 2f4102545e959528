import fc from 'fast-check';
import { describe } from 'vitest';
import { choice } from '../../../src/polls/kinds/choice.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';

describe('src/polls/kinds/choice.ts', () => {
  pollKindContract({
    kind: choice,
    line: '/poll choice "Which two?" options:"DNS abuse | Metrics | Outreach" most:2 closes:1h',
    ballots: [
      { write: '1 3', says: 'DNS abuse, Outreach' },
      { write: '1. DNS abuse = \n2. Metrics = x', says: 'Metrics' },
    ],
    result: ['Metrics comes first.', 'DNS abuse: 0 · Metrics: 2 · Outreach: 0'],
    recount: {
      terms: { options: ['a', 'b', 'c'], most: 2 },
      ballots: fc.constantFrom('[0]', '[1]', '[2]', '[0,1]', '[0,2]', '[1,2]'),
      naive: (cast) => ({ votes: ['0', '1', '2'].map((place) => cast.filter((each) => each.includes(place)).length) }),
    },
  });
});
