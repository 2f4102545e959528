import { PenholderError } from '../errors.ts';
import { phrase } from '../replies/build.ts';

/** A poll stays open between these, in milliseconds. */
const SHORTEST_MS = 60_000;
const LONGEST_DAYS = 366;
const LONGEST_MS = LONGEST_DAYS * 24 * 3_600_000;

/** @throws poll_closes_in_past, poll_closes_too_soon, poll_closes_too_far */
export function demandDeadline(closesAt: Date, now: Date): void {
  const ahead = closesAt.getTime() - now.getTime();
  const given = { closes: { kind: 'time', at: closesAt, style: 'date-time' } } as const;
  if (ahead <= 0) throw new PenholderError('poll_closes_in_past', given);
  if (ahead < SHORTEST_MS) throw new PenholderError('poll_closes_too_soon', given);
  if (ahead > LONGEST_MS) {
    throw new PenholderError('poll_closes_too_far', { most: phrase('count.days', { count: LONGEST_DAYS }) });
  }
}

/** @throws poll_opens_in_past {opens}, poll_opens_too_far {opens, most} */
export function demandOpening(opensAt: Date, now: Date): void {
  const given = { opens: { kind: 'time', at: opensAt, style: 'date-time' } } as const;
  if (opensAt <= now) throw new PenholderError('poll_opens_in_past', given);
  if (opensAt.getTime() - now.getTime() > LONGEST_MS)
    throw new PenholderError('poll_opens_too_far', { ...given, most: phrase('count.days', { count: LONGEST_DAYS }) });
}
