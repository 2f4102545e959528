import { DateTime } from 'luxon';
import type { Language, Reader } from '../../../src/text/text.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES' };

/** The locale in which a language's dates are written here: days before months, 24 hours. */
export function localeOf({ language }: Reader): string {
  return locales[language];
}

function inZone(at: Date, reader: Reader): DateTime {
  return DateTime.fromJSDate(at, { zone: reader.timeZone }).setLocale(localeOf(reader));
}

/** The calendar day of a moment where the reader is: `2020-06-21`. */
export function dayOf(at: Date, reader: Reader): string {
  return inZone(at, reader).toISODate() ?? '';
}

/** That day in words: "Sunday 21 June 2020". */
export function dayWords(at: Date, reader: Reader): string {
  return inZone(at, reader).toLocaleString({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** The time of day: "18:05". */
export function clockTime(at: Date, reader: Reader): string {
  return inZone(at, reader).toLocaleString({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}
