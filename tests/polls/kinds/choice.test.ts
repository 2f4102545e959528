import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice } from '../../../src/polls/kinds/choice.ts';
import type { Poll } from '../../../src/polls/poll.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';

describe('src/polls/kinds/choice.ts', () => {
  it('a least number of choices is asked for, in the ballot and in words', () => {
    const terms = choice.termsOf({ options: ['a', 'b', 'c'], least: 2 } as never, {} as never);
    const poll = { terms } as Poll;
    expect(terms).toMatchObject({ most: 2, least: 2 });
    expect(choice.about?.(poll)).toMatchObject({ id: 'choose.about-exactly' });
    const voting = choice.voting(poll);
    if (voting.by !== 'form') throw new Error('it is written');
    expect(voting.choiceOf(['x', 'x', undefined])).toBe('[0,1]');
    expect(() => voting.choiceOf(['x', undefined, undefined])).toThrow('ballot_too_few');
    expect(() => voting.choiceOf(['x', 'x', 'x'])).toThrow('ballot_too_many');
    expect(['[0]', '[0,2]', '[0,1,2]'].map((text) => choice.ballot(poll).safeParse(text).success)).toEqual([
      false,
      true,
      false,
    ]);
  });

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
