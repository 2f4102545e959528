import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PollOf } from '../../../src/polls/kinds/kind.ts';
import { vote } from '../../../src/polls/kinds/vote.ts';
import { countSpread, readSpread } from '../../../src/polls/rules/regional-spread.ts';
import { readThreshold } from '../../../src/polls/rules/threshold.ts';

const REGIONS = ['AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO'];
const spread = (needed: number) => ({ needed, of: REGIONS.length });

/** Yes, no and abstentions of a region, and how many of its roll did not vote. */
const region = fc.record({ yes: fc.nat(12), no: fc.nat(12), abstain: fc.nat(4), silent: fc.nat(5) });
const votes = fc.array(region, { minLength: 0, maxLength: 5 });
const thresholds = fc.constantFrom('simple', 'absolute', 'two-thirds', '3/5', '60%', '1/2');

const votesOf = (given: readonly { yes: number; no: number; abstain: number; silent: number }[]) =>
  given.map(({ silent, ...counts }, at) => ({
    region: REGIONS[at] ?? '',
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    rollSize: counts.yes + counts.no + counts.abstain + silent,
  }));

/** A vote of two levels, as the rule of a threshold is for each region. */
function counted(given: Parameters<typeof votesOf>[0], { needed, threshold }: { needed: number; threshold: string }) {
  const terms = { threshold: readThreshold(threshold, { hasRoll: true }), countsAbstentions: false };
  return countSpread(spread(needed), votesOf(given), ({ counts, rollSize }) => {
    const poll = { terms, rollSize } as unknown as PollOf<unknown>;
    return vote.isCarried?.(poll, vote.tally(poll, counts)) === true;
  });
}

const WHOLE: Readonly<Record<string, readonly [bigint, bigint]>> = {
  'two-thirds': [2n, 3n],
  '3/5': [3n, 5n],
  '60%': [60n, 100n],
  '1/2': [1n, 2n],
};

/** The same with fractions, in the plainest way. */
function isCarriedNaively({ yes, no, abstain, silent }: Parameters<typeof votesOf>[0][number], threshold: string) {
  const all = BigInt(yes + no + abstain + silent);
  const cast = BigInt(yes + no);
  if (threshold === 'absolute') return 2n * BigInt(yes) > all;
  if (threshold === 'simple') return 2n * BigInt(yes) > cast;
  const [parts, of] = WHOLE[threshold] as readonly [bigint, bigint];
  return cast > 0n && of * BigInt(yes) >= parts * cast;
}

describe('src/polls/rules/regional-spread.ts', () => {
  it.each([
    [3, [1, 2, 4], true],
    [3, [2, 3], false],
    [1, [], false],
    [5, [0, 1, 2, 3, 4], true],
  ])('at least %i regions are needed: with those at %j, %s', (needed, carried, isReached) => {
    const given = REGIONS.map((name) => ({ region: name, counts: { yes: 1 }, rollSize: 1 }));
    const found = countSpread(spread(needed), given, (one) => carried.includes(REGIONS.indexOf(one.region)));
    expect(found).toEqual({ isReached, regions: REGIONS.filter((_, at) => carried.includes(at)) });
  });

  it.each([
    // two thirds of three are two; of four, three
    ['two-thirds', { yes: 2, no: 1, abstain: 0, silent: 0 }, true],
    ['two-thirds', { yes: 2, no: 2, abstain: 0, silent: 0 }, false],
    ['two-thirds', { yes: 3, no: 1, abstain: 9, silent: 9 }, true],
    ['simple', { yes: 1, no: 1, abstain: 0, silent: 0 }, false],
    ['1/2', { yes: 1, no: 1, abstain: 0, silent: 0 }, true],
    ['absolute', { yes: 2, no: 0, abstain: 0, silent: 2 }, false],
    ['absolute', { yes: 3, no: 0, abstain: 0, silent: 2 }, true],
    ['simple', { yes: 0, no: 0, abstain: 3, silent: 0 }, false],
    ['two-thirds', { yes: 0, no: 0, abstain: 0, silent: 4 }, false],
  ])('by %s a region of %j supports it: %s', (threshold, given, isReached) => {
    expect(counted([given], { needed: 1, threshold }).isReached).toBe(isReached);
  });

  it('counts the same regions as a naive recount in fractions', () => {
    fc.assert(
      fc.property(votes, thresholds, fc.integer({ min: 1, max: 5 }), (given, threshold, needed) => {
        const regions = given.flatMap((one, at) => (isCarriedNaively(one, threshold) ? [REGIONS[at] ?? ''] : []));
        expect(counted(given, { needed, threshold })).toEqual({ regions, isReached: regions.length >= needed });
      }),
    );
  });

  it('one more yes in place of a no takes no region’s support away', () => {
    fc.assert(
      fc.property(fc.array(region, { minLength: 1, maxLength: 5 }), thresholds, (given, threshold) => {
        const more = given.map((one) => (one.no > 0 ? { ...one, yes: one.yes + 1, no: one.no - 1 } : one));
        const before = counted(given, { needed: 1, threshold }).regions;
        expect(counted(more, { needed: 1, threshold }).regions).toEqual(expect.arrayContaining([...before]));
      }),
    );
  });

  it('what is typed stands, 0 is none, else the group’s own where it has so many regions', () => {
    expect(readSpread(2, { regions: REGIONS, usual: 3 })).toEqual(spread(2));
    expect(readSpread(0, { regions: REGIONS, usual: 3 })).toBeUndefined();
    expect(readSpread(undefined, { regions: REGIONS, usual: 3 })).toEqual(spread(3));
    expect(readSpread(undefined, { regions: ['A', 'B'], usual: 3 })).toBeUndefined();
    expect(readSpread(undefined, { regions: [] })).toBeUndefined();
    expect(() => readSpread(6, { regions: REGIONS })).toThrow('spread_too_wide');
    expect(() => readSpread(1, { regions: [] })).toThrow('spread_without_regions');
  });
});
