import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST_VOTERS, smallParts } from '../../src/people/small-groups.ts';

describe('src/people/small-groups.ts', () => {
  it.each([
    [{ a: 3, b: 3 }, []],
    [{ a: 2, b: 3, c: 9 }, ['a', 'b']],
    [{ a: 1, b: 2, c: 3 }, ['a', 'b']],
    [{ a: 2, b: 9 }, ['a', 'b']],
    [{ a: 0, b: 9 }, []],
  ])('of %j it folds %j', (sizes, folded) => {
    expect([...smallParts(new Map(Object.entries(sizes)))]).toEqual(folded);
  });

  it('no part that is shown is small, nor what is left of the whole, but where the whole is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12)), (sizes) => {
        const parts = new Map(sizes.entries());
        const folded = smallParts(parts);
        const rest = [...folded].reduce((sum, part) => sum + (parts.get(part) ?? 0), 0);
        const shown = [...parts].filter(([part, size]) => size > 0 && !folded.has(part));
        expect(shown.every(([, size]) => size >= FEWEST_VOTERS)).toBe(true);
        expect(rest === 0 || rest >= FEWEST_VOTERS || shown.length === 0).toBe(true);
      }),
    );
  });
});
