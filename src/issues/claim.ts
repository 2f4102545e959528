import { z } from 'zod';
import { isoDateSchema, type Source, sourceSchema } from './source.ts';

/**
 * One recorded value of a field. A field keeps every claim made about it, oldest recorded first, so that documents that
 * contradict each other, or themselves, are shown so.
 */
export interface Claim<T> {
  value: T;
  /** The day for which the value was said. */
  asOf: string;
  source: Source;
  /** The document's own few words, where the value alone loses something ("by end of 2020"). */
  wording?: string | undefined;
}

/** The claims of one field whose values are `value`s; none when nothing is recorded. */
export function claimsSchema<T>(value: z.ZodType<T>) {
  const claim = z.strictObject({
    value,
    asOf: isoDateSchema,
    source: sourceSchema,
    wording: z.string().min(1).optional(),
  });
  return z.array(claim).default([]);
}
