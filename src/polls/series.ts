import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { daysOf, plusDays } from '../meetings/repeats.ts';
import { readRepeats } from '../meetings/repeats-words.ts';
import type { Language } from '../text/text.ts';
import type { Poll } from './poll.ts';
import type { NewPoll } from './poll-store.ts';
import { drawnAnew } from './shuffling.ts';

/** Polls that follow each other: each is a poll of its own, and adds the next one, which waits, when it opens. */
export interface PollSeries {
  /** An RRULE without times of day, from `startsOn` on. */
  readonly rule: string;
  readonly startsOn: string;
  /** When each opens, by the group's clock: `09:00`. */
  readonly time: string;
  /** Which of them this is, from 1. */
  readonly place: number;
}

/** Polls of one series: then it has to be asked for anew. */
const MOST = 100;
/** Days that are looked at for the next one: those that passed while nothing ran are left out. */
const LOOKED_AT = 2;

/**
 * Reads how a poll repeats: words or an RRULE.
 * @throws rule_unreadable {part}, rule_never
 */
export function readSeries(
  typed: string,
  opensAt: Date,
  typing: { now: Date; timeZone: string; language: Language },
): PollSeries {
  const first = DateTime.fromJSDate(opensAt, { zone: typing.timeZone });
  const startsOn = first.toFormat('yyyy-LL-dd');
  const rule = readRepeats(typed, { ...typing, startsOn });
  return { rule, startsOn, time: first.toFormat('HH:mm'), place: 1 };
}

/** When the next of a series opens, after `after` and in the future; undefined: there is none any more. */
export function nextOpening(series: PollSeries, { after, now }: { after: Date; now: Date }, zone: string) {
  if (series.place >= MOST) return undefined;
  const dayIn = (at: Date) => DateTime.fromJSDate(at, { zone }).toFormat('yyyy-LL-dd');
  const [next, today] = [plusDays(dayIn(after), 1), dayIn(now)];
  const days = daysOf(series, { from: next > today ? next : today, most: LOOKED_AT });
  const moments = days.map((day) => DateTime.fromISO(`${day}T${series.time}`, { zone }).toJSDate());
  return moments.find((at) => at > now);
}

/** The id of the poll that follows one: it is added once, however often it is tried. */
export function nextId({ id }: Pick<Poll, 'id'>): string {
  return createHash('sha256').update(`after ${id}`).digest('base64url').slice(0, 16);
}

/** The poll that follows one, as it is asked now; undefined: it was the last. */
export function nextOf(poll: Poll, now: Date, zone: string): NewPoll | undefined {
  const { series, opensAt, openedAt, closesAt } = poll;
  const after = opensAt ?? openedAt;
  const at = series && nextOpening(series, { after, now }, zone);
  if (!at) return undefined;
  const id = nextId(poll);
  return {
    ...drawnAnew(askedOf(poll), id),
    id,
    opensAt: at,
    openedAt: at,
    closesAt: new Date(at.getTime() + closesAt.getTime() - after.getTime()),
    series: { ...series, place: series.place + 1 },
  };
}

/** What was asked for, without what became of it. */
function askedOf(poll: Poll): NewPoll {
  const { number, state, epoch, closed, acts, openSince, outcome, invited, revision, voted, ...asked } = poll;
  const { rollSize, rollId, closer, ...unopened } = asked;
  return unopened;
}
