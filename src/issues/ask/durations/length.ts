import { DateTime } from 'luxon';
import { joined, phrase } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import { lastDayOf } from '../../progress.ts';

/** The first day of a date that may be a whole month or year. */
export function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, Math.max(date.length, 10)).slice(0, 10);
}

/** Calendar days from one date to another; of a whole month or year its last day counts at the end, its first at the start. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(lastDayOf(to)) - Date.parse(firstDayOf(from))) / 86_400_000);
}

/** "10 months 13 days (317 days)": the time from one date to another, whichever comes first. */
export function lengthWords(from: string, to: string): Inline {
  const [first, last] =
    firstDayOf(from) <= lastDayOf(to) ? [firstDayOf(from), lastDayOf(to)] : [firstDayOf(to), lastDayOf(from)];
  const rough = Math.min(from.length, to.length);
  if (rough < 10) return roughly(first, last, rough);
  const days = daysBetween(first, last);
  const {
    years = 0,
    months = 0,
    days: rest = 0,
  } = DateTime.fromISO(last, { zone: 'utc' })
    .diff(DateTime.fromISO(first, { zone: 'utc' }), ['years', 'months', 'days'])
    .toObject();
  if (years + months === 0) return phrase('count.days', { count: days });
  const parts = [
    ...(years > 0 ? [phrase('count.years', { count: years })] : []),
    ...(months > 0 ? [phrase('count.months', { count: months })] : []),
    ...(rest > 0 ? [phrase('count.days', { count: Math.round(rest) })] : []),
  ];
  return phrase('ask.length', { length: joined(parts, ' '), days: phrase('count.days', { count: days }) });
}

/** Of a date that is a whole month or year nothing shorter can be told. */
function roughly(first: string, last: string, precision: number): Inline {
  const [[fromYear = 0, fromMonth = 0], [toYear = 0, toMonth = 0]] = [first, last].map((date) =>
    date.split('-').map(Number),
  ) as [number[], number[]];
  if (precision < 7) return phrase('ask.length-about', { length: phrase('count.years', { count: toYear - fromYear }) });
  return phrase('ask.length-about', {
    length: phrase('count.months', { count: 12 * (toYear - fromYear) + toMonth - fromMonth }),
  });
}
