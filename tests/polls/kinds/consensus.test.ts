import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consensus } from '../../../src/polls/kinds/consensus.ts';
import type { PollOf } from '../../../src/polls/kinds/kind.ts';
import { pollKindContract } from '../../contracts/poll-kind.ts';
import { wordsOf } from '../../doubles/whole-bot.ts';

const names = ['support', 'live-with', 'abstain', 'oppose', 'block'];

describe('src/polls/kinds/consensus.ts', () => {
  pollKindContract({
    kind: consensus,
    line: '/poll consensus "Adopt it?" closes:1h',
    ballots: [
      { press: 'Block', says: 'Your ballot in poll 1: Block' },
      { press: 'Can live with it', says: 'Can live with it' },
    ],
    result: [
      'Nobody objects',
      'Support\n0\nCan live with it\n2 (100% of ballots)\nAbstain\n0\nOppose\n0\nBlock\n0',
      '2 of 8',
    ],
    recount: {
      terms: {},
      ballots: fc.constantFrom(...names),
      naive: (cast) => Object.fromEntries(names.map((each) => [each, cast.filter((one) => one === each).length])),
    },
  });

  it.each([
    [{}, 'No ballots were cast.'],
    [{ support: 3 }, 'Everyone who took a position supports it.'],
    [{ support: 3, 'live-with': 1 }, 'Nobody objects: those who took a position support it or can live with it.'],
    [{ abstain: 2 }, 'Only abstentions were cast.'],
    [{ support: 9, oppose: 1 }, 'There is opposition, and no block.'],
    [{ support: 9, oppose: 1, block: 1 }, 'It is blocked.'],
  ])('%j: %s', (tally, words) => {
    expect(wordsOf(consensus.outcome({} as PollOf<unknown>, tally))).toBe(words);
  });
});
