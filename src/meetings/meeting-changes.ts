import { DateTime } from 'luxon';
import { PenholderError } from '../errors.ts';
import { code, day as dayWords } from '../replies/build.ts';
import type { Exception, Meeting, Session } from './meeting.ts';
import { checkedLink, type MeetingTimes, type MeetingWish, type Typing, wishedTimes } from './meeting-wish.ts';
import { occurrenceOn } from './occurrences.ts';
import { sessionsAlong } from './programme.ts';
import { daysOf } from './repeats.ts';
import { readRepeats } from './repeats-words.ts';

/** Pure changes of meetings: what is there and a wish in, the meeting as it then is out. */

type Cancelled = NonNullable<Meeting['cancelled']>;

/** A new meeting. @throws what wishedTimes and readRepeats throw; link_unreadable */
export function newMeeting(
  wish: MeetingWish & { readonly title: string },
  own: Pick<Meeting, 'id' | 'sources'>,
  at: Typing & { timeZone: string },
): Meeting {
  const times = wishedTimes(wish, { timeZone: at.timeZone }, at);
  const base: Meeting = {
    ...own,
    title: wish.title,
    aliases: [],
    kind: wish.kind ?? 'call',
    ...times,
    virtual: false,
    sessions: [],
    topics: [],
    notes: [],
    ...words(wish),
  };
  return wish.repeats === undefined ? base : repeating(base, wish.repeats, at);
}

/** A meeting that stands alone, or a whole series, changed. @throws as newMeeting; rule_other_day {day} */
export function changedMeeting(meeting: Meeting, wish: MeetingWish, at: Typing): Meeting {
  const { startTime: _t, durationMinutes: _d, ...still } = meeting;
  const times = wishedTimes(wish, meeting, at);
  const changed: Meeting = { ...still, ...times, sessions: sessionsAlong(meeting, times), ...words(wish) };
  if (wish.repeats !== undefined) return repeating({ ...changed, startsOn: times.startsOn }, wish.repeats, at);
  if (!meeting.repeats) return changed;
  if (times.startsOn !== meeting.startsOn && !occurrenceOn(meeting, times.startsOn))
    throw new PenholderError('rule_other_day', { day: dayWords(times.startsOn), option: code('repeats:'), start: '' });
  return onDay(changed, meeting.startsOn);
}

/** The same from another day on. */
function onDay(meeting: Meeting, startsOn: string): Meeting {
  const by = DateTime.fromISO(startsOn).diff(DateTime.fromISO(meeting.startsOn), 'days').days;
  const endsOn =
    DateTime.fromISO(meeting.endsOn)
      .plus({ days: Math.round(by) })
      .toISODate() ?? startsOn;
  return { ...meeting, startsOn, endsOn };
}

function repeating(meeting: Meeting, repeats: string, { now, language }: Typing): Meeting {
  const { startsOn, timeZone } = meeting;
  const rule = readRepeats(repeats, { now, language, timeZone, startsOn });
  const [first = startsOn] = daysOf({ startsOn, rule }, { from: startsOn, most: 1 });
  const series = { ...onDay(meeting, first), repeats: { rule, exceptions: meeting.repeats?.exceptions ?? [] } };
  const exceptions = series.repeats.exceptions.filter(({ day }) => occurrenceOn(series, day));
  return { ...series, repeats: { rule, exceptions } };
}

/** A series in which one occurrence is otherwise. */
export function changedOccurrence(
  series: Meeting,
  { day, wish }: { day: string; wish: MeetingWish },
  at: Typing,
): Meeting {
  const now = occurrenceOn(series, day);
  if (!now) return series;
  const times: MeetingTimes = wishedTimes(wish, now, at);
  const sessions = sessionsAlong(now, times);
  const along = sessions === now.sessions ? {} : { sessions };
  return withException(series, day, { ...times, ...along, ...exceptionWords(wish) });
}

/** With another programme, of the occurrence of a day or of all. */
export function reprogrammed(
  meeting: Meeting,
  day: string | undefined,
  how: (sessions: readonly Session[]) => readonly Session[],
): Meeting {
  if (day === undefined) return { ...meeting, sessions: [...how(meeting.sessions)] };
  return withException(meeting, day, { sessions: [...how(sessionsOn(meeting, day))] });
}

/** The programme of a meeting, or of its occurrence of a day. */
export function sessionsOn(meeting: Meeting, day: string | undefined): readonly Session[] {
  return (day === undefined ? meeting : occurrenceOn(meeting, day))?.sessions ?? [];
}

function exceptionWords(wish: MeetingWish): Partial<Exception> {
  const { kind: _, ...kept } = words(wish);
  return kept;
}

function words({ title, place, link, kind, sessions, topics }: MeetingWish): Partial<Meeting> {
  return {
    ...(title === undefined ? {} : { title }),
    ...(kind === undefined ? {} : { kind }),
    ...(place === undefined ? {} : { place }),
    ...(sessions === undefined ? {} : { sessions: [...sessions] }),
    ...(topics === undefined ? {} : { topics: [...topics] }),
    ...(link === undefined ? {} : { link: checkedLink(link) }),
  };
}

/** Cancels one occurrence, or a meeting as a whole; `undefined` takes that back. */
export function cancelledAs(meeting: Meeting, day: string | undefined, cancelled: Cancelled | undefined): Meeting {
  if (day !== undefined) return withException(meeting, day, { cancelled });
  const { cancelled: _, ...still } = meeting;
  return cancelled ? { ...still, cancelled } : still;
}

function withException(series: Meeting, day: string, change: Partial<Record<keyof Exception, unknown>>): Meeting {
  const { exceptions = [], ...repeats } = series.repeats ?? { rule: '' };
  const was = exceptions.find((one) => one.day === day);
  const all = { ...was, ...change, day };
  const exception = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Exception;
  return {
    ...series,
    repeats: { ...repeats, exceptions: [...exceptions.filter((one) => one.day !== day), exception] },
  };
}
