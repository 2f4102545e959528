import { DateTime } from 'luxon';
import type { TimeStyle } from '../replies/reply.ts';
import type { Language, Reader } from './text.ts';

/** Days before months and 24 hours, as an international group writes them in English too. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** As many as votes are counted to. */
const DECIMALS = 5;

/** A number in the reader's language: 5,000 or 5 000. */
export function formatNumber(value: number, reader: Reader): string {
  return new Intl.NumberFormat(LOCALES[reader.language], { maximumFractionDigits: DECIMALS }).format(value);
}

/** A calendar day (`2020-06-22`) in the reader's language; no zone moves it. What is no day is shown as it is. */
export function formatDay(isoDay: string, reader: Reader): string {
  const day = DateTime.fromISO(isoDay, { zone: 'utc', locale: LOCALES[reader.language] });
  if (!day.isValid) return isoDay;
  return withOrdinal(day.toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' }), reader.language);
}

/** The first of a month is « 1er » in French; no other day, and no other of the languages, has an ordinal. */
function withOrdinal(words: string, language: Language): string {
  return language === 'fr' ? words.replace(/(^|\s)1(?=\s\p{L})/u, '$11er') : words;
}

/** Units below a day and how many of one make the next, so that 59.8 minutes are an hour and not 60 minutes. */
const SMALL_UNITS = [
  ['seconds', 1000, 60],
  ['minutes', 60_000, 60],
  ['hours', 3_600_000, 24],
  ['days', 86_400_000, 2],
] as const;

function relativeWords(moment: DateTime, now: Date): string {
  const away = Math.abs(moment.toMillis() - now.getTime());
  const unit = SMALL_UNITS.find(([, ms, most]) => Math.round(away / ms) < most)?.[0];
  const base = DateTime.fromJSDate(now);
  return moment.toRelative({ base, rounding: 'round', ...(unit ? { unit } : {}) }) ?? '';
}

/** A moment in the reader's language and zone, the zone named where a time of day is shown. */
export function formatTime(at: Date, style: TimeStyle, options: { reader: Reader; now: Date }): string {
  const { language, timeZone } = options.reader;
  const moment = DateTime.fromJSDate(at, { zone: timeZone }).setLocale(LOCALES[language]);
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' } as const;
  switch (style) {
    case 'date':
      return withOrdinal(moment.toLocaleString({ day: 'numeric', month: 'long', year: 'numeric' }), language);
    case 'time':
      return moment.toLocaleString(clock);
    case 'relative':
      return relativeWords(moment, options.now);
    case 'date-time':
      return withOrdinal(
        moment.toLocaleString({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', ...clock }),
        language,
      );
  }
}
