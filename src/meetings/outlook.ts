import { DateTime } from 'luxon';
import type { WhenOptions } from '../bot/when.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import { fold } from '../text/fold.ts';
import { daysOf } from './repeats.ts';
import { readRepeats } from './repeats-words.ts';

/** On which days, and when on them, it is posted what the days after bring. */
export interface OutlookTimes {
  /** An RRULE of weekdays. */
  readonly rule: string;
  /** `09:00` */
  readonly time: string;
  /** IANA name: the group's when it was set. */
  readonly timeZone: string;
  /** As it was typed: `weekdays 9:00`. */
  readonly typed: string;
}

/** A day of an outlook, and the moment of its post. */
export interface OutlookMoment {
  readonly day: string;
  readonly at: Date;
}

/** So far an outlook looks ahead, in milliseconds. */
export const OUTLOOK_MS = 7 * 86_400_000;
/** Rules are counted from here: a Monday. */
const FIRST_DAY = '2020-01-06';
const DAYS_AND_TIME = /^(.*?)[\s,]+(?:at |a las |a )?(\d{1,2})(?:[:h.](\d{2})?)?$/;
const OF_WEEKDAYS = /^FREQ=(?:DAILY|WEEKLY)(?:;BYDAY=[A-Z,]+)?$/;

/** "weekdays 9:00", "monday, thursday 8h30", "jours ouvrables 9h". @throws outlook_unreadable {on} */
export function readOutlook(typed: string, typing: Omit<WhenOptions, 'dayMeans'>): OutlookTimes {
  const [, days = '', hour = '', minute = '00'] = DAYS_AND_TIME.exec(fold(typed).trim()) ?? [];
  const time = DateTime.fromFormat(`${hour}:${minute}`, 'H:mm');
  const rule = [`every ${days}`, days].map((words) => weekdaysOf(words, typing)).find((one) => one !== undefined);
  if (!rule || !time.isValid) throw new PenholderError('outlook_unreadable', { on: typed.slice(0, 60) });
  return { rule, time: time.toFormat('HH:mm'), timeZone: typing.timeZone, typed: typed.trim() };
}

function weekdaysOf(words: string, typing: Omit<WhenOptions, 'dayMeans'>): string | undefined {
  try {
    const rule = readRepeats(words, { ...typing, startsOn: FIRST_DAY });
    return OF_WEEKDAYS.test(rule) ? rule : undefined;
  } catch (error) {
    if (isPenholderError(error)) return undefined;
    throw error;
  }
}

/** The moments of an outlook from a moment on and before another, the first first. */
export function outlookMoments(times: OutlookTimes, { from, to }: { from: Date; to: Date }): OutlookMoment[] {
  const dayOf = (at: Date) => DateTime.fromJSDate(at, { zone: times.timeZone }).toISODate() ?? '';
  const window = { from: dayOf(from), to: dayOf(to), most: Number.POSITIVE_INFINITY };
  return daysOf({ startsOn: FIRST_DAY, rule: times.rule }, window)
    .map((day) => ({ day, at: momentOn(times, day) }))
    .filter(({ at }) => at >= from && at < to);
}

/** The moment of an outlook on a day; undefined where its rule puts none. */
export function outlookOn(times: OutlookTimes, day: string): Date | undefined {
  const isOne = daysOf({ startsOn: FIRST_DAY, rule: times.rule }, { from: day, to: day, most: 1 }).length > 0;
  return isOne ? momentOn(times, day) : undefined;
}

function momentOn({ time, timeZone }: OutlookTimes, day: string): Date {
  return DateTime.fromISO(`${day}T${time}`, { zone: timeZone }).toJSDate();
}
