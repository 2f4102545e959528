import { describe, expect, it } from 'vitest';
import { borda } from '../../../src/polls/rules/borda.ts';

describe('src/polls/rules/borda.ts', () => {
  // en.wikipedia.org/wiki/Borda_count, the capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville
  it('the voters of the published example choose Nashville, before Chattanooga, Memphis and Knoxville', () => {
    const rankings = [
      { order: [0, 1, 2, 3], count: 42 },
      { order: [1, 2, 3, 0], count: 26 },
      { order: [2, 3, 1, 0], count: 15 },
      { order: [3, 2, 1, 0], count: 17 },
    ];
    expect(borda(4, rankings)).toEqual({ points: [126, 194, 173, 107], winners: [1] });
  });

  it('what is not ranked gets nothing, equals are tied, and without ballots nothing wins', () => {
    expect(borda(3, [{ order: [0], count: 2 }])).toEqual({ points: [4, 0, 0], winners: [0] });
    expect(
      borda(2, [
        { order: [0], count: 1 },
        { order: [1, 0], count: 1 },
      ]).winners,
    ).toEqual([0, 1]);
    expect(borda(2, []).winners).toEqual([]);
  });
});
