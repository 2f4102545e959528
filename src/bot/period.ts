import { DateTime } from 'luxon';
import { PenholderError } from '../errors.ts';

/** What lies behind goes to this moment, and what happens in it. */
const JUST_NOW = { milliseconds: 1 };

/** A stretch of time: from the one moment on, and before the other. */
export interface Period {
  readonly since: Date;
  readonly until: Date;
  /** Its first and its last day in the zone it was meant in, `2020-06-22`. */
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface PeriodOptions {
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
}

const LAST = /^(?:last|past|derniers?|dernières?|últim[ao]s?)?\s*(\d{1,3})?\s*(\p{L}+(?:-\p{L}+)?)$/u;
/** Units of "6 months", in the languages of the bot; `quarter` and `half-year` are months by the three and six. */
const UNITS: readonly (readonly [RegExp, 'days' | 'weeks' | 'months' | 'years', number])[] = [
  [/^(?:d|days?|jours?|d[ií]as?)$/, 'days', 1],
  [/^(?:w|weeks?|semaines?|semanas?)$/, 'weeks', 1],
  [/^(?:months?|mois|mes(?:es)?)$/, 'months', 1],
  [/^(?:quarters?|trimestres?)$/, 'months', 3],
  [/^(?:half-years?|semestres?)$/, 'months', 6],
  [/^(?:y|years?|ans?|années?|años?)$/, 'years', 1],
];

/**
 * Reads a stretch of time: a year (`2020`), a half or a quarter (`2020-H1`, `2020-Q3`), a month (`2020-06`), a day until
 * now (`2020-06-22`), two days (`2020-01-01..2020-03-31`), or what lies behind (`6 months`, `year`).
 * @throws period_unreadable {typed}
 */
export function parsePeriod(typed: string, options: PeriodOptions): Period {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ');
  const found = calendarPeriod(text, options) ?? lastPeriod(text, options);
  if (!found?.[0].isValid || !found[1].isValid || found[0] >= found[1])
    throw new PenholderError('period_unreadable', { typed: typed.slice(0, 60) });
  const [since, until] = found;
  return {
    since: since.toJSDate(),
    until: until.toJSDate(),
    firstDay: since.toISODate() ?? '',
    lastDay: until.minus({ milliseconds: 1 }).toISODate() ?? '',
  };
}

type Ends = readonly [DateTime, DateTime];

function calendarPeriod(text: string, { now, timeZone: zone }: PeriodOptions): Ends | undefined {
  const whole = (start: DateTime, months: number): Ends => [start, start.plus({ months })];
  const part = /^(\d{4})(?:[- ]?([hsqt])([1-4])|-(\d{2}))?$/.exec(text);
  if (part) {
    const [, year, letter, number, month] = part;
    const start = (of: number) => DateTime.fromObject({ year: Number(year), month: of }, { zone });
    if (month !== undefined) return whole(start(Number(month)), 1);
    if (letter === undefined) return whole(start(1), 12);
    const months = letter === 'q' || letter === 't' ? 3 : 6;
    const first = (Number(number) - 1) * months + 1;
    return first > 12 ? undefined : whole(start(first), months);
  }
  const days = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.|–|\/| to | - )\s*(\d{4}-\d{2}-\d{2}))?$/.exec(text);
  if (!days) return undefined;
  const [, first = '', last] = days;
  const end =
    last === undefined
      ? DateTime.fromJSDate(now, { zone }).plus(JUST_NOW)
      : DateTime.fromISO(last, { zone }).plus({ days: 1 });
  return [DateTime.fromISO(first, { zone }), end];
}

function lastPeriod(text: string, { now, timeZone: zone }: PeriodOptions): Ends | undefined {
  const [, amount = '1', word = ''] = LAST.exec(text) ?? [];
  const unit = UNITS.find(([names]) => names.test(word));
  if (!unit || Number(amount) === 0) return undefined;
  const end = DateTime.fromJSDate(now, { zone });
  return [end.minus({ [unit[1]]: Number(amount) * unit[2] }), end.plus(JUST_NOW)];
}
