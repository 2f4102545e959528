import { DateTime } from 'luxon';
import { endOf, type Meeting, startOf } from './meeting.ts';

/** Where a meeting stands at a moment. */
export type MeetingPhase = 'upcoming' | 'running' | 'past';

export function phaseOf(meeting: Meeting, now: Date): MeetingPhase {
  if (now < startOf(meeting)) return 'upcoming';
  return now < endOf(meeting) ? 'running' : 'past';
}

/** Meetings by their start. */
export function byStart<M extends Meeting>(meetings: readonly M[]): M[] {
  return [...meetings].sort((a, b) => startOf(a).getTime() - startOf(b).getTime());
}

/** The meeting that runs now, else the one that starts next; one that is cancelled is neither. */
export function nextMeeting<M extends Meeting>(meetings: readonly M[], now: Date): M | undefined {
  return byStart(meetings).find((meeting) => !meeting.cancelled && phaseOf(meeting, now) !== 'past');
}

/** The calendar day (`2020-06-22`) that it is in a zone. */
export function todayIn(timeZone: string, now: Date): string {
  return DateTime.fromJSDate(now, { zone: timeZone }).toISODate() ?? '';
}
