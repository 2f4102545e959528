import { byStart } from './calendar.ts';
import type { Meeting } from './meeting.ts';
import { endOf, startOf } from './meeting.ts';
import { type Occurrence, occurrencesAround } from './occurrences.ts';

/** Two meetings that are held at one time. */
export interface Conflict {
  readonly own: Occurrence;
  readonly other: Occurrence;
}

/** Coming occurrences of a meeting that another one overlaps, by their start. */
export function conflictsOf(meeting: Meeting, all: readonly Meeting[], now: Date): Conflict[] {
  const coming = (one: Occurrence) => endOf(one) > now && !one.cancelled;
  const own = byStart(occurrencesAround([meeting], now)).filter(coming);
  const others = byStart(
    occurrencesAround(
      all.filter(({ id }) => id !== meeting.id),
      now,
    ),
  ).filter(coming);
  return own.flatMap((one) => others.filter((other) => overlap(one, other)).map((other) => ({ own: one, other })));
}

function overlap(one: Meeting, other: Meeting): boolean {
  return startOf(one) < endOf(other) && startOf(other) < endOf(one);
}
