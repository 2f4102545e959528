import { day, joined, phrase, said, strong, time } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { type Meeting, startOf } from './meeting.ts';

/** When and where a meeting starts: with the time of day only where that is known. */
export function startWords(meeting: Meeting, now: Date): Inline {
  const where = whereWords(meeting);
  const start = startOf(meeting);
  const isAhead = meeting.startTime !== undefined && start > now;
  const parts = [dayOrTime(meeting), ...(isAhead ? [time(start, 'relative')] : []), ...(where ? [where] : [])];
  return joined(parts, ' · ');
}

/** When a meeting starts. */
export function dayOrTime(meeting: Meeting): Inline {
  return meeting.startTime === undefined ? day(meeting.startsOn) : time(startOf(meeting));
}

/** Where a meeting is, was planned to be, or that it is online; undefined when that is not recorded. */
export function whereWords({ place, virtual }: Meeting): Inline | undefined {
  if (place === undefined) return virtual ? phrase('meeting.online') : undefined;
  return virtual ? phrase('meeting.place-online', { place }) : said(place);
}

/** That it is cancelled, and why where that is told. */
export function cancelledWords({ note }: NonNullable<Meeting['cancelled']>): Inline {
  return strong(note === undefined ? phrase('meeting.cancelled') : phrase('meeting.cancelled-note', { note }));
}
