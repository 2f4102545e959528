import fc from 'fast-check';
import { describe } from 'vitest';
import { check } from '../../../src/polls/kinds/check.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';

const fingers = ['0', '1', '2', '3', '4', '5'];

describe('src/polls/kinds/check.ts', () => {
  pollKindContract({
    kind: check,
    line: '/poll check "Where are we?" closes:1h',
    ballots: [
      { press: '5 · All for it', says: '5 · All for it' },
      { press: '2 · Some concerns', says: '2 · Some concerns' },
    ],
    result: ['2 on average; 2 of 2 show two or fewer.'],
    recount: {
      terms: {},
      ballots: fc.constantFrom(...fingers),
      naive: (cast) => Object.fromEntries(fingers.map((each) => [each, cast.filter((one) => one === each).length])),
    },
  });
});
