import { PenholderError } from '../errors.ts';
import { buttons, phrase, time } from '../replies/build.ts';
import type { Block } from '../replies/reply.ts';
import { endOf, type Meeting, startOf } from './meeting.ts';

const HOUR_MS = 3_600_000;
/** Who is early may say so an hour before the start, who forgot it until a day after the end. */
const EARLY_MS = HOUR_MS;
const LATE_MS = 24 * HOUR_MS;

/** Lets whoever wants to say that they are at the meeting. */
export function hereButton({ id }: Pick<Meeting, 'id'>): Block {
  const does = { command: 'meeting here', args: { meeting: id } };
  return buttons({ label: phrase('meeting.here'), hint: phrase('meeting.here.hint'), does });
}

/** @throws meeting_not_begun {meeting, start}, meeting_over {meeting, end} */
export function demandUnderWay(meeting: Meeting, now: Date): void {
  const [start, end] = [startOf(meeting), endOf(meeting)];
  if (now.getTime() < start.getTime() - EARLY_MS)
    throw new PenholderError('meeting_not_begun', { meeting: meeting.title, start: time(start) });
  if (now.getTime() > end.getTime() + LATE_MS)
    throw new PenholderError('meeting_over', { meeting: meeting.title, end: time(end) });
}
