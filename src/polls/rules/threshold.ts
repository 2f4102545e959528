import { PenholderError } from '../../errors.ts';
import { phrase } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import { isReached as isMeasureReached, type Measure, measureText, parseMeasure } from '../measure.ts';

/** How much support a motion needs. */
export interface Threshold {
  readonly measure: Measure;
  /** More than that, else at least it. */
  readonly isMore: boolean;
  /** Counted of all who may vote, not of the votes cast. */
  readonly ofRoll: boolean;
}

const HALF = { measure: { kind: 'share', parts: 1, of: 2 }, isMore: true } as const;
const NAMED: Readonly<Record<string, Threshold>> = {
  simple: { ...HALF, ofRoll: false },
  absolute: { ...HALF, ofRoll: true },
};

interface Env {
  readonly hasRoll: boolean;
  /** What the group's motions need where they do not say. */
  readonly threshold?: Measure;
}

/**
 * Reads `simple`, `absolute`, `two-thirds`, `3/5`, `60%` or `12`; nothing typed is what the group has set, else simple.
 * @throws threshold_invalid {threshold}, threshold_without_roll {threshold}
 */
export function readThreshold(typed: string | undefined, { hasRoll, threshold: usual }: Env): Threshold {
  if (typed === undefined && usual) return { measure: usual, isMore: false, ofRoll: false };
  const text = (typed ?? 'simple').trim().toLowerCase();
  const threshold = Object.hasOwn(NAMED, text) ? NAMED[text] : atLeast(text);
  if (!threshold) throw new PenholderError('threshold_invalid', { threshold: text });
  if (threshold.ofRoll && !hasRoll) throw new PenholderError('threshold_without_roll', { threshold: text });
  return threshold;
}

function atLeast(text: string): Threshold | undefined {
  const measure = parseMeasure(text);
  return measure && { measure, isMore: false, ofRoll: false };
}

/**
 * Refuses so many votes as there cannot be: who types 60 is likely to mean 60 %.
 * @param terms of any kind @throws threshold_over_roll {threshold, roll}
 */
export function checkThreshold(terms: unknown, rollSize: number | undefined): void {
  const { measure } = (terms as { threshold?: Threshold } | undefined)?.threshold ?? {};
  if (measure?.kind === 'count' && rollSize !== undefined && measure.count > rollSize)
    throw new PenholderError('threshold_over_roll', { threshold: measure.count, roll: rollSize });
}

/** Whether `yes` of `whole` reach it, in whole numbers; of nothing nothing is reached. */
export function isReached({ measure, isMore }: Threshold, yes: number, whole: number): boolean {
  if (isMore && measure.kind === 'share') return yes * measure.of > measure.parts * whole;
  return whole > 0 && isMeasureReached(measure, yes, whole);
}

/** How much in words: more than half; at least 2/3. */
export function thresholdWords({ measure, isMore }: Threshold): Inline {
  return isMore ? phrase('threshold.more-than-half') : phrase('threshold.at-least', { part: measureText(measure) });
}
