import { describe, expect, it } from 'vitest';
import { beaten, schulze } from '../../../src/polls/rules/schulze.ts';

/** `ACBED` as places of the letters. */
const order = (letters: string) => [...letters].map((letter) => 'ABCDE'.indexOf(letter));

describe('src/polls/rules/schulze.ts', () => {
  // en.wikipedia.org/wiki/Schulze_method, "Example": 45 voters rank 5 candidates
  it('the 45 voters of the published example choose E before A, C, B and D', () => {
    const { preferred, paths, winners } = schulze(5, [
      { order: order('ACBED'), count: 5 },
      { order: order('ADECB'), count: 5 },
      { order: order('BEDAC'), count: 8 },
      { order: order('CABED'), count: 3 },
      { order: order('CAEBD'), count: 7 },
      { order: order('CBADE'), count: 2 },
      { order: order('DCEBA'), count: 7 },
      { order: order('EBADC'), count: 8 },
    ]);
    expect(preferred).toEqual([
      [0, 20, 26, 30, 22],
      [25, 0, 16, 33, 18],
      [19, 29, 0, 17, 24],
      [15, 12, 28, 0, 14],
      [23, 27, 21, 31, 0],
    ]);
    expect(paths).toEqual([
      [0, 28, 28, 30, 24],
      [25, 0, 28, 33, 24],
      [25, 29, 0, 29, 24],
      [25, 28, 28, 0, 24],
      [25, 28, 28, 31, 0],
    ]);
    expect(winners).toEqual(order('E'));
    expect(order('EACBD').map((option) => beaten({ paths }, option))).toEqual([4, 3, 2, 1, 0]);
  });

  it('what no path ranks above another is tied', () => {
    const tied = schulze(3, [
      { order: [0, 1], count: 2 },
      { order: [1, 0], count: 2 },
    ]);
    expect(tied.winners).toEqual([0, 1]);
    expect(schulze(2, []).winners).toEqual([]);
  });
});
