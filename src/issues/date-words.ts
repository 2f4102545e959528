import { day, phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { lastDayOf } from './progress.ts';

/** A recorded date, which may be a month or a year only. */
export function dateWords(date: string): Inline {
  return date.length === 10 ? day(date) : phrase('date.by-end', { day: day(lastDayOf(date)) });
}
