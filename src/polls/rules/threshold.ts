import { PenholderError } from '../../errors.ts';
import { phrase } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';

/** What part of the votes a motion needs. `isMore`: more than that part, else at least it. */
export interface Threshold {
  readonly part: readonly [numerator: number, denominator: number];
  readonly isMore: boolean;
  /** Counted of all who may vote, not of the votes cast. */
  readonly ofRoll: boolean;
}

const HALF = { part: [1, 2], isMore: true } as const;
const NAMED: Readonly<Record<string, Threshold>> = {
  simple: { ...HALF, ofRoll: false },
  absolute: { ...HALF, ofRoll: true },
  'two-thirds': { part: [2, 3], isMore: false, ofRoll: false },
};
const MOST_PARTS = 1000;

/**
 * Reads `simple`, `absolute`, `two-thirds`, `3/5` or `60%`.
 * @throws threshold_invalid {threshold}, threshold_without_roll {threshold}
 */
export function readThreshold(typed: string, { hasRoll }: { hasRoll: boolean }): Threshold {
  const threshold = NAMED[typed.trim().toLowerCase()] ?? custom(typed);
  if (threshold.ofRoll && !hasRoll) throw new PenholderError('threshold_without_roll', { threshold: typed });
  return threshold;
}

function custom(typed: string): Threshold {
  const [, share, above, below] = /^\s*(?:(\d{1,3})\s*%|(\d{1,4})\s*\/\s*(\d{1,4}))\s*$/.exec(typed) ?? [];
  const [numerator, denominator] = share === undefined ? [Number(above), Number(below)] : [Number(share), 100];
  const isPart = numerator >= 1 && numerator <= denominator && denominator <= MOST_PARTS;
  if (!isPart) throw new PenholderError('threshold_invalid', { threshold: typed });
  return { part: [numerator, denominator], isMore: false, ofRoll: false };
}

/** Whether `yes` of `whole` reach it, in whole numbers; of nothing nothing is reached. */
export function isReached({ part: [numerator, denominator], isMore }: Threshold, yes: number, whole: number): boolean {
  if (whole === 0) return false;
  const [reached, needed] = [yes * denominator, numerator * whole];
  return isMore ? reached > needed : reached >= needed;
}

/** The part in words: more than half; at least 2/3. */
export function thresholdWords({ part: [numerator, denominator], isMore }: Threshold): Inline {
  if (numerator * 2 === denominator && isMore) return phrase('threshold.more-than-half');
  const part = denominator === 100 ? `${numerator}\u00a0%` : `${numerator}/${denominator}`;
  return phrase('threshold.at-least', { part });
}
