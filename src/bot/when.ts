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

const UNITS: readonly (readonly ['minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years', RegExp])[] = [
  ['minutes', /^m(?:in(?:ute|uto)?s?)?$/],
  ['hours', /^h(?:(?:ou|eu|o)ra?e?s?)?$/],
  ['days', /^(?:d(?:ays?|[ií]as?)?|j(?:ours?)?)$/],
  ['months', /^(?:mo(?:nths?|is)?|mes(?:es)?)$/],
  ['years', /^(?:y(?:ears?)?|ans?|años?)$/],
  ['weeks', /^(?:w(?:eeks?)?|sem(?:aines?|anas?)?)$/],
];
const AMOUNT = /(\d{1,4})\s*(\p{L}+)/gu;
const DURATION = /^(?:\d{1,4}\s*\p{L}+\s*)+$/u;
const DAY = /^\d{4}-\d\d-\d\d$/;
const ISO = /^\d{4}-\d\d-\d\d[T ]\d/;
const ISO_WITH_OFFSET = /(?:Z|[+-]\d\d(?::?\d\d)?)$/i;
const MOMENT_PARSERS = { en: chrono.en.casual, fr: chrono.fr.casual, es: chrono.es.casual } as const;

/**
 * Reads a moment: ISO (`2020-06-22T14:00`, with or without an offset), a duration from now (`7d`, `1d 12h`), or words
 * (`friday 18:00`, `vendredi 18h`). A past weekday or time means the next one; a time of day that a clock change doubles
 * means the first of the two, one that it leaves out the same time after it. undefined: not readable as a moment.
 */
export function parseWhen(typed: string, options: WhenOptions): Date | undefined {
  const text = typed.trim().replace(/[’ʼ]/g, "'");
  const moment = parseDuration(text, options) ?? parseIso(text, options) ?? parseWords(text, options);
  return moment?.isValid ? moment.toJSDate() : undefined;
}

/** Days and weeks are the calendar's: in a week it is the same time of day, whatever the clocks did. */
function parseDuration(text: string, { now, timeZone }: WhenOptions): DateTime | undefined {
  if (!DURATION.test(text)) return undefined;
  let total = DateTime.fromJSDate(now, { zone: timeZone });
  for (const [, amount, word = ''] of text.matchAll(AMOUNT)) {
    const unit = UNITS.find(([, names]) => names.test(word.toLowerCase()))?.[0];
    if (!unit) return undefined;
    total = total.plus(Duration.fromObject({ [unit]: Number(amount) }));
  }
  return total;
}

function parseIso(text: string, { timeZone, dayMeans }: WhenOptions): DateTime | undefined {
  if (!DAY.test(text) && !ISO.test(text)) return undefined;
  const moment = DateTime.fromISO(text.replace(' ', 'T'), { zone: timeZone });
  if (!moment.isValid) return undefined;
  if (DAY.test(text)) return edgeOfDay(moment, dayMeans);
  return ISO_WITH_OFFSET.test(text) ? moment : firstOfTwo(moment);
}

function parseWords(text: string, options: WhenOptions): DateTime | undefined {
  const { now, timeZone, language } = options;
  if (language === 'en' && isDayOrMonth(text)) return undefined;
  const reference = { instant: now, timezone: DateTime.fromJSDate(now, { zone: timeZone }).offset };
  for (const parser of new Set([MOMENT_PARSERS[language], MOMENT_PARSERS.en])) {
    const found = parser.parse(text, reference)[0];
    if (found && isWhole(found, text)) return nextOf(found, momentOf(found, options), now);
  }
  return undefined;
}

/** 06/07 is June in one English and July in another. */
function isDayOrMonth(text: string): boolean {
  const [, first, second] = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?!\d)/.exec(text) ?? [];
  return first !== second && Number(first) <= 12 && Number(second) <= 12;
}

/** Only small words may stand outside what was understood, and it names one day: a half-read date is a wrong date. */
function isWhole({ index, text: read, start, end }: chrono.ParsedResult, text: string): boolean {
  const rest = `${text.slice(0, index)} ${text.slice(index + read.length)}`;
  const isMonth = start.isCertain('month') && !start.isCertain('day') && !start.isCertain('weekday');
  const small = /^\s*(?:(?:on|at|by|until|le|la|el|à|a|las|los|jusqu'(?:à|au)|hasta)\s*)*[.,]?\s*$/i;
  return !end && !isMonth && small.test(rest);
}

const PART_OF_DAY = /^casualReference\/(?:morning|noon|afternoon|evening|tonight|midnight)$/;

function momentOf(found: chrono.ParsedResult, { timeZone, dayMeans }: WhenOptions): DateTime {
  const { start } = found;
  if (start.isCertain('timezoneOffset')) return DateTime.fromJSDate(start.date(), { zone: timeZone });
  const part = (name: chrono.Component) => start.get(name) ?? 0;
  const local = DateTime.fromObject(
    { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute') },
    { zone: timeZone },
  );
  const hasTime = start.isCertain('hour') || [...found.tags()].some((tag) => PART_OF_DAY.test(tag));
  return hasTime ? firstOfTwo(local) : edgeOfDay(local, dayMeans);
}

const BACKWARDS = /\b(?:last|past|derni[eè]re?|pasad[oa])\b/i;
/** A leap day comes again within this many years. */
const LEAP_YEARS = 8;

/** The next such moment, where what was typed names no one date; chrono's own rule errs beside its machine's zone. */
function nextOf({ start, text }: chrono.ParsedResult, moment: DateTime, now: Date): DateTime {
  if (moment.toMillis() > now.getTime() || BACKWARDS.test(text)) return moment;
  const [weekday, day, month, year] = (['weekday', 'day', 'month', 'year'] as const).map((name) =>
    start.isCertain(name),
  );
  if (!weekday && !day && !month && !year) return moment.plus({ days: 1 });
  if (weekday && !day && !month) return moment.plus({ weeks: 1 });
  if (!month || year) return moment;
  const later = Array.from({ length: LEAP_YEARS }, (_, i) => moment.set({ year: moment.year + i + 1 }));
  return later.find((next) => next.day === moment.day && next.toMillis() > now.getTime()) ?? moment;
}

/** The first of the two moments that bear one time of day when clocks go back. */
function firstOfTwo(moment: DateTime): DateTime {
  return moment.getPossibleOffsets()[0] ?? moment;
}

function edgeOfDay(moment: DateTime, dayMeans: 'end' | 'start'): DateTime {
  return dayMeans === 'end' ? moment.set({ hour: 23, minute: 59, second: 0, millisecond: 0 }) : moment.startOf('day');
}
