import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PollOf } from '../../../src/polls/kinds/kind.ts';
import { vote } from '../../../src/polls/kinds/vote.ts';
import { readThreshold } from '../../../src/polls/rules/threshold.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';
import { wordsOf } from '../../doubles/whole-bot.ts';

const names = ['yes', 'no', 'abstain'];
const simple = readThreshold('simple', { hasRoll: true });

describe('src/polls/kinds/vote.ts', () => {
  pollKindContract({
    kind: vote,
    line: '/poll vote "Adopt it?" threshold:two-thirds quorum:25% closes:1h',
    ballots: [
      { press: 'No', says: 'No' },
      { press: 'Yes', says: 'Yes' },
    ],
    result: ['Carried: 2 yes out of 2', 'it took at least 2/3', 'Yes: 2 (100% of ballots) · No: 0 · Abstain: 0'],
    recount: {
      terms: { threshold: simple, countsAbstentions: false },
      ballots: fc.constantFrom(...names),
      naive: (cast) => Object.fromEntries(names.map((each) => [each, cast.filter((one) => one === each).length])),
    },
  });

  it.each([
    // threshold, abstentions counted, roll, yes, no, abstain
    ['simple', false, 9, 1, 1, 0, 'Not carried'],
    ['simple', false, 9, 2, 1, 5, 'Carried'],
    ['simple', true, 9, 2, 1, 1, 'Not carried'],
    ['simple', true, 9, 3, 1, 1, 'Carried'],
    ['absolute', false, 8, 4, 0, 0, 'Not carried'],
    ['absolute', false, 8, 5, 3, 0, 'Carried'],
    ['two-thirds', false, 9, 2, 1, 0, 'Carried'],
    ['two-thirds', false, 9, 199, 100, 0, 'Not carried'],
    ['two-thirds', false, 9, 200, 100, 0, 'Carried'],
    ['60%', false, 9, 3, 2, 0, 'Carried'],
    ['3/5', false, 9, 299, 200, 0, 'Not carried'],
    ['100%', false, 9, 1, 0, 3, 'Carried'],
    [
      '12',
      false,
      40,
      12,
      20,
      0,
      'Carried: 12 yes out of 32 (of yes and no, abstentions not counted); it took at least 12.',
    ],
    ['12', false, 40, 11, 0, 9, 'Not carried'],
    ['simple', false, 9, 0, 0, 2, 'Only abstentions'],
    ['simple', false, 9, 0, 0, 0, 'No ballots'],
  ] as const)(
    '%s, abstentions counted %s, of %d: %d yes, %d no, %d abstain: %s',
    (typed, countsAbstentions, rollSize, yes, no, abstain, words) => {
      const terms = { threshold: readThreshold(typed, { hasRoll: true }), countsAbstentions };
      expect(wordsOf(vote.outcome({ terms, rollSize } as unknown as PollOf<unknown>, { yes, no, abstain }))).toContain(
        words,
      );
    },
  );
});
