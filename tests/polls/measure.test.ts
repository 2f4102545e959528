import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReached, type Measure, measureText, parseMeasure } from '../../src/polls/measure.ts';

const measures = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map((count): Measure => ({ kind: 'count', count })),
  fc.integer({ min: 1, max: 100 }).map((parts): Measure => ({ kind: 'share', parts, of: 100 })),
  fc.integer({ min: 1, max: 9999 }).map((parts): Measure => ({ kind: 'share', parts, of: 10_000 })),
  fc
    .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 800 }))
    .map(([parts, more]): Measure => ({ kind: 'share', parts, of: parts + more })),
);

describe('src/polls/measure.ts', () => {
  it.each([
    ['12', { kind: 'count', count: 12 }],
    [' 50% ', { kind: 'share', parts: 50, of: 100 }],
    ['66,5 %', { kind: 'share', parts: 665, of: 1000 }],
    ['66.67\u00a0%', { kind: 'share', parts: 6667, of: 10_000 }],
    ['2/3', { kind: 'share', parts: 2, of: 3 }],
    ['Two-thirds', { kind: 'share', parts: 2, of: 3 }],
    ['deux tiers', { kind: 'share', parts: 2, of: 3 }],
    ['dos-tercios', { kind: 'share', parts: 2, of: 3 }],
    ['half', { kind: 'share', parts: 1, of: 2 }],
    ['all', { kind: 'share', parts: 1, of: 1 }],
  ] as const)('%j is a measure', (typed, measure) => {
    expect(parseMeasure(typed)).toEqual(measure);
  });

  it.each(['', '0', '0%', '101%', '100.01%', '3/2', '0/3', '1/0', '-1', '1e3', '12345678', 'constructor', 'most'])(
    '%j is none',
    (typed) => {
      expect(parseMeasure(typed)).toBeUndefined();
    },
  );

  it('what is shown may be typed again, and asks for as much', () => {
    expect(['all', '100%', '2/3', '66.7 %'].map((typed) => measureText(parseMeasure(typed) as Measure))).toEqual([
      '100%',
      '100%',
      '2/3',
      '66.7%',
    ]);
    fc.assert(
      fc.property(measures, fc.nat(2000), fc.nat(2000), (measure, have, whole) => {
        const again = parseMeasure(measureText(measure));
        expect(again && isReached(again, have, whole)).toBe(isReached(measure, have, whole));
      }),
    );
  });

  it('a share is reached at its very part and not one short, whatever the whole', () => {
    fc.assert(
      fc.property(measures, fc.integer({ min: 1, max: 100_000 }), (measure, whole) => {
        const needed = measure.kind === 'count' ? measure.count : Math.ceil((measure.parts * whole) / measure.of);
        expect(isReached(measure, needed, whole)).toBe(true);
        expect(isReached(measure, needed - 1, whole)).toBe(false);
      }),
    );
  });

  it('no part of nothing is enough', () => {
    expect(isReached({ kind: 'share', parts: 1, of: 2 }, 0, 0)).toBe(false);
  });
});
