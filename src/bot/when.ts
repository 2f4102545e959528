import * as chrono from 'chrono-node';
import { DateTime, Duration } from 'luxon';
import type { Language } from '../text/text.ts';

/** What a typed moment depends on. */
export interface WhenOptions {
  readonly now: Date;
  /** IANA name: the zone that a date without one is meant in. */
  readonly timeZone: string;
  readonly language: Language;
  /** What a day without a time of day means: its last minute (a deadline) or its first (a start). */
  readonly dayMeans: 'end' | 'start';
}

const UNITS: Readonly<Record<string, keyof Pick<Duration, 'minutes' | 'hours' | 'days' | 'weeks'>>> = {
  m: 'minutes',
  min: 'minutes',
  h: 'hours',
  d: 'days',
  j: 'days',
  w: 'weeks',
  sem: 'weeks',
};
const DURATION = /^(?:\d{1,4}\s*(?:min|sem|[mhdjw])\s*)+$/i;
const MOMENT_PARSERS = { en: chrono.en.casual, fr: chrono.fr.casual, es: chrono.es.casual } as const;

/**
 * Reads a moment: ISO (`2020-06-22T14:00`, with or without an offset), a duration from now (`7d`, `1d 12h`), or words
 * (`friday 18:00`, `vendredi 18h`). A past weekday or time means the next one. undefined: not readable as a moment.
 */
export function parseWhen(typed: string, options: WhenOptions): Date | undefined {
  const text = typed.trim();
  return parseDuration(text, options) ?? parseIso(text, options) ?? parseWords(text, options);
}

function parseDuration(text: string, { now }: WhenOptions): Date | undefined {
  if (!DURATION.test(text)) return undefined;
  let total = DateTime.fromJSDate(now);
  for (const [, amount, unit] of text.matchAll(/(\d{1,4})\s*(min|sem|[mhdjw])/gi)) {
    const name = UNITS[(unit ?? '').toLowerCase()];
    if (name) total = total.plus(Duration.fromObject({ [name]: Number(amount) }));
  }
  return total.toJSDate();
}

function parseIso(text: string, { timeZone, dayMeans }: WhenOptions): Date | undefined {
  const moment = DateTime.fromISO(text.replace(/^(\d{4}-\d\d-\d\d) (\d)/, '$1T$2'), { zone: timeZone });
  if (!/^\d{4}-/.test(text) || !moment.isValid) return undefined;
  return (/^\d{4}-\d\d-\d\d$/.test(text) ? edgeOfDay(moment, dayMeans) : moment).toJSDate();
}

function parseWords(text: string, options: WhenOptions): Date | undefined {
  const { now, timeZone, language } = options;
  const reference = { instant: now, timezone: DateTime.fromJSDate(now, { zone: timeZone }).offset };
  for (const parser of new Set([MOMENT_PARSERS[language], MOMENT_PARSERS.en])) {
    const found = parser.parse(text, reference, { forwardDate: true })[0];
    if (found && isWhole(found, text)) return momentOf(found.start, options);
  }
  return undefined;
}

/** Only small words may stand outside what was understood: a half-read date is a wrong date. */
function isWhole(found: chrono.ParsedResult, text: string): boolean {
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found.text.length)}`;
  return /^\s*(?:(?:on|at|by|until|le|la|el|à|a|las|los|jusqu'au|hasta)\s*)*[.,]?\s*$/i.test(rest);
}

function momentOf(start: chrono.ParsedComponents, { timeZone, dayMeans }: WhenOptions): Date {
  if (start.isCertain('timezoneOffset')) return start.date();
  const part = (name: chrono.Component) => start.get(name) ?? 0;
  const local = DateTime.fromObject(
    { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') },
    { zone: timeZone },
  );
  return (start.isCertain('hour') ? local : edgeOfDay(local, dayMeans)).toJSDate();
}

function edgeOfDay(moment: DateTime, dayMeans: 'end' | 'start'): DateTime {
  return dayMeans === 'end' ? moment.set({ hour: 23, minute: 59, second: 0, millisecond: 0 }) : moment.startOf('day');
}
