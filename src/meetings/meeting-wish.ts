import { DateTime, IANAZone } from 'luxon';
import { parseWhen } from '../bot/when.ts';
import { PenholderError } from '../errors.ts';
import { unknownZone } from '../people/zones.ts';
import { code } from '../replies/build.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/text.ts';
import type { Meeting, meetingKinds, Session } from './meeting.ts';
import { plusDays } from './repeats.ts';

/** What somebody wants a meeting to be, as they typed it. Left out: it stays, or is not known. */
export interface MeetingWish {
  readonly title?: string | undefined;
  /** A day, a time of day, or both: in `zone`. */
  readonly start?: string | undefined;
  readonly zone?: string | undefined;
  /** `90`, `1h30`; whole days last until the end of the last one: `3 days`. */
  readonly length?: string | undefined;
  readonly kind?: (typeof meetingKinds)[number] | undefined;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly sessions?: readonly Session[] | undefined;
  /** Ids of topics that it is about as a whole. */
  readonly topics?: readonly string[] | undefined;
  /** Plain words or an RRULE. */
  readonly repeats?: string | undefined;
}

/** What typed moments depend on. */
export interface Typing {
  readonly now: Date;
  readonly language: Language;
}

/** When a meeting is. */
export type MeetingTimes = Pick<Meeting, 'startsOn' | 'endsOn' | 'timeZone' | 'startTime' | 'durationMinutes'>;

/** Minutes of a meeting whose length is not told. */
const DEFAULT_MINUTES = 60;
const DAY_MINUTES = 24 * 60;
const MAX_DAYS = 60;

/**
 * When a meeting is to be. A time of day alone is meant on the day that `was` has.
 * @throws unknown_zone, option_not_date, option_missing, length_unreadable
 */
export function wishedTimes(
  { start, zone, length }: MeetingWish,
  was: Partial<MeetingTimes>,
  typing: Typing,
): MeetingTimes {
  const timeZone = zone === undefined ? (was.timeZone ?? 'Etc/UTC') : checkedZone(zone);
  const begin = start === undefined ? undefined : readStart(start, timeZone, typing);
  const startsOn = begin?.day ?? was.startsOn;
  if (startsOn === undefined) throw new PenholderError('option_missing', { option: code('start'), start: '' });
  const startTime = begin ? (begin.time ?? (begin.day === undefined ? was.startTime : undefined)) : was.startTime;
  const minutes = length === undefined ? lengthWas(was) : readLength(length);
  const days = Math.max(1, Math.ceil(minutes / DAY_MINUTES));
  const wholeDays = { startsOn, endsOn: plusDays(startsOn, days - 1), timeZone };
  if (startTime === undefined) return wholeDays;
  if (minutes % DAY_MINUTES === 0) return { ...wholeDays, startTime };
  return { ...timed({ startsOn, timeZone, startTime }, minutes), timeZone, startTime, durationMinutes: minutes };
}

function timed(
  { startsOn, timeZone, startTime }: Required<Pick<MeetingTimes, 'startsOn' | 'timeZone' | 'startTime'>>,
  minutes: number,
) {
  const end = DateTime.fromISO(`${startsOn}T${startTime}`, { zone: timeZone }).plus({ minutes: minutes - 1 });
  return { startsOn, endsOn: end.toISODate() ?? startsOn };
}

function lengthWas({ durationMinutes, startsOn, endsOn }: Partial<MeetingTimes>): number {
  if (durationMinutes !== undefined) return durationMinutes;
  if (startsOn === undefined || endsOn === undefined || startsOn === endsOn) return DEFAULT_MINUTES;
  return (DateTime.fromISO(endsOn).diff(DateTime.fromISO(startsOn), 'days').days + 1) * DAY_MINUTES;
}

function checkedZone(zone: string): string {
  if (!IANAZone.isValidZone(zone)) throw unknownZone(zone);
  return zone;
}

const TIME_ALONE = /^(?:at |à |a las )?(\d{1,2})[:h.](\d{2})$/i;

/** A day, a time of day, or both, as they are typed. @throws option_not_date */
export function readStart(typed: string, timeZone: string, { now, language }: Typing): { day?: string; time?: string } {
  const alone = TIME_ALONE.exec(typed.trim());
  if (alone && Number(alone[1]) < 24 && Number(alone[2]) < 60)
    return { time: `${alone[1]?.padStart(2, '0')}:${alone[2]}` };
  const read = (dayMeans: 'start' | 'end') => parseWhen(typed, { now, timeZone, language, dayMeans });
  const [first, last] = [read('start'), read('end')];
  if (!first || !last)
    throw new PenholderError('option_not_date', { option: code('start'), value: typed.slice(0, 60), start: '' });
  const at = DateTime.fromJSDate(first, { zone: timeZone });
  const day = at.toFormat('yyyy-LL-dd');
  // a day alone is its first minute as a start and its last as an end
  return first.getTime() === last.getTime() ? { day, time: at.toFormat('HH:mm') } : { day };
}

const LENGTH =
  /^(\d{1,4}) ?(m|min|minutes?|minutos?|h|hours?|heures?|horas?|d|days?|j|jours?|dias?)?(?: ?(?:and|et|y)? ?(\d{1,2}) ?(?:m|min|minutes?|minutos?)?)?$/;

/** Minutes. @throws length_unreadable {length} */
export function readLength(typed: string): number {
  const [, amount, unit = 'm', more] = LENGTH.exec(fold(typed).trim()) ?? [];
  const each = unit.startsWith('m') ? 1 : unit.startsWith('h') ? 60 : DAY_MINUTES;
  const minutes = Number(amount) * each + Number(more ?? 0);
  const isOdd = more !== undefined && each !== 60;
  if (amount === undefined || isOdd || minutes < 1 || minutes > MAX_DAYS * DAY_MINUTES)
    throw new PenholderError('length_unreadable', { length: typed.slice(0, 60) });
  return minutes;
}

/** @throws link_unreadable */
export function checkedLink(link: string): string {
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    throw new PenholderError('link_unreadable', { link: link.slice(0, 80) });
  return url.href;
}
