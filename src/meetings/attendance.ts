import { PenholderError } from '../errors.ts';
import { buttons, phrase, said, time } from '../replies/build.ts';
import type { Block } from '../replies/reply.ts';
import { byStart } from './calendar.ts';
import { endOf, type Meeting, startOf } from './meeting.ts';
import type { TopicPoints } from './meeting-service.ts';
import { pointName } from './talking-point.ts';

const HOUR_MS = 3_600_000;
/** Who is early may say so an hour before the start, who forgot it until a day after the end. */
const EARLY_MS = HOUR_MS;
const LATE_MS = 24 * HOUR_MS;

/** How long after the end of a meeting it is said which points were used there. */
const USED_MS = 30 * 24 * HOUR_MS;

/** Lets whoever wants to say that they are at the meeting, and that they said one of its points. */
export function hereButtons({ id }: Pick<Meeting, 'id'>): Block {
  const args = { meeting: id };
  const hint = phrase('meeting.here.hint');
  return buttons(
    { label: phrase('meeting.here'), hint, does: { command: 'meeting here', args } },
    { label: phrase('use.button'), hint, does: { command: 'points used', args } },
  );
}

/** Which of a meeting's points one said. */
export function usedSelect({ id, title }: Pick<Meeting, 'id' | 'title'>, topics: readonly TopicPoints[]): Block {
  const choices = topics.flatMap(({ points }) =>
    points.map((point) => ({
      label: said(point.text),
      does: { command: 'points used', args: { meeting: id, point: pointName(point) } },
    })),
  );
  return { kind: 'select', label: phrase('meeting.here.which', { meeting: title }), choices };
}

/** The meeting that runs or was last held, of which it may still be said which points were used. */
export function lastBegun<M extends Meeting>(meetings: readonly M[], now: Date): M | undefined {
  const begun = byStart(meetings).filter((one) => !one.cancelled && now.getTime() >= startOf(one).getTime() - EARLY_MS);
  return begun.filter((one) => now.getTime() <= endOf(one).getTime() + USED_MS).at(-1);
}

/** @throws meeting_not_begun {meeting, start}, meeting_over {meeting, end} */
export function demandUsable(meeting: Meeting, now: Date): void {
  demandWithin(meeting, now, USED_MS);
}

/** @throws meeting_not_begun {meeting, start}, meeting_over {meeting, end} */
export function demandUnderWay(meeting: Meeting, now: Date): void {
  demandWithin(meeting, now, LATE_MS);
}

function demandWithin(meeting: Meeting, now: Date, lateMs: number): void {
  const [start, end] = [startOf(meeting), endOf(meeting)];
  if (now.getTime() < start.getTime() - EARLY_MS)
    throw new PenholderError('meeting_not_begun', { meeting: meeting.title, start: time(start) });
  if (now.getTime() > end.getTime() + lateMs)
    throw new PenholderError('meeting_over', { meeting: meeting.title, end: time(end) });
}
