import { describe, expect, it } from 'vitest';
import { instantRunoff } from '../../../src/polls/rules/instant-runoff.ts';

const [memphis, nashville, chattanooga, knoxville] = [0, 1, 2, 3];

describe('src/polls/rules/instant-runoff.ts', () => {
  // en.wikipedia.org/wiki/Instant-runoff_voting, "Tennessee capital": per cent of the voters by the city they are near
  it('Tennessee’s capital is Knoxville, in three rounds', () => {
    const { rounds, winners } = instantRunoff(4, [
      { order: [memphis, nashville, chattanooga, knoxville], count: 42 },
      { order: [nashville, chattanooga, knoxville, memphis], count: 26 },
      { order: [chattanooga, knoxville, nashville, memphis], count: 15 },
      { order: [knoxville, chattanooga, nashville, memphis], count: 17 },
    ]);
    expect(rounds).toEqual([
      { votes: [42, 26, 15, 17], exhausted: 0, out: [chattanooga] },
      { votes: [42, 26, null, 32], exhausted: 0, out: [nashville] },
      { votes: [42, null, null, 58], exhausted: 0, out: [] },
    ]);
    expect(winners).toEqual([knoxville]);
  });

  it('of those with the fewest the one goes out that had fewer in the round before', () => {
    const { rounds, winners } = instantRunoff(4, [
      { order: [0], count: 5 },
      { order: [1], count: 4 },
      { order: [2], count: 3 },
      { order: [3, 2], count: 1 },
    ]);
    expect(rounds.map(({ out }) => out)).toEqual([[3], [2], []]);
    expect(rounds[1]).toEqual({ votes: [5, 4, 4, null], exhausted: 0, out: [2] });
    expect(rounds[2]).toEqual({ votes: [5, 4, null, null], exhausted: 4, out: [] });
    expect(winners).toEqual([0]);
  });

  it('what was always equal goes out together, and is tied where nothing else is left', () => {
    const together = instantRunoff(3, [
      { order: [0], count: 4 },
      { order: [1], count: 3 },
      { order: [2], count: 3 },
    ]);
    expect(together.rounds[0]?.out).toEqual([1, 2]);
    expect(together.winners).toEqual([0]);
    const tied = instantRunoff(2, [
      { order: [0, 1], count: 2 },
      { order: [1, 0], count: 2 },
    ]);
    expect(tied).toMatchObject({ rounds: [{ out: [] }], winners: [0, 1] });
    expect(instantRunoff(2, [])).toEqual({ rounds: [], winners: [] });
  });
});
