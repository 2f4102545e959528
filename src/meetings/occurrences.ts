import { DateTime } from 'luxon';
import { byStart, nextMeeting, todayIn } from './calendar.ts';
import { type Exception, type Meeting, startOf } from './meeting.ts';
import { daysBefore, daysOf, plusDays, type Repeating } from './repeats.ts';

/** A meeting that is held once: one that stands alone, or one occurrence of a series. */
export interface Occurrence extends Meeting {
  /** The series of which it is one, and the day on which its rule puts it. */
  readonly of?: { readonly series: string; readonly day: string; readonly rule: string };
}

/** How far it is looked ahead and back for occurrences of a series, in days; how many are taken at most. */
const LOOK = { ahead: 92, back: 92, most: 15 } as const;

/** Every meeting once: of a series those around `now`, and the next one however far it is. */
export function occurrencesAround(meetings: readonly Meeting[], now: Date): Occurrence[] {
  return meetings.flatMap((meeting) => (meeting.repeats ? around(meeting, now) : [meeting]));
}

function around(series: Meeting, now: Date): Occurrence[] {
  const today = todayIn(series.timeZone, now);
  const repeating = repeatingOf(series);
  const window = { from: today, to: plusDays(today, LOOK.ahead), most: LOOK.most };
  const ahead = daysOf(repeating, window);
  const next = ahead.length > 0 ? ahead : daysOf(repeating, { from: today, most: 1 });
  const past = daysBefore(repeating, { before: today, from: plusDays(today, -LOOK.back), most: LOOK.most });
  const moved = (series.repeats?.exceptions ?? []).map(({ day }) => day).filter((day) => isNear(day, today));
  const days = [...new Set([...past, ...next, ...moved])];
  const held = days.flatMap((day) => occurrenceOn(series, day) ?? []);
  const { cancelled } = series;
  return cancelled ? held.filter(({ startsOn }) => startsOn < cancelled.on) : held;
}

/** A series as what is held of it next, else was held last: under its own id. */
export function seriesAtItsNext(meetings: readonly Meeting[], now: Date): Meeting[] {
  return meetings.map((meeting) => {
    if (!meeting.repeats) return meeting;
    const { of: _, ...one } = nextOrLast(meeting, now) ?? { ...meeting, of: undefined };
    return { ...one, id: meeting.id };
  });
}

/** The occurrence of a series that runs or comes next and is held, else the last one. */
export function nextOrLast(series: Meeting, now: Date): Occurrence | undefined {
  const all = byStart(occurrencesAround([series], now));
  return nextMeeting(all, now) ?? all.at(-1);
}

/** One that was moved may stand far from the day of its rule. */
function isNear(day: string, today: string): boolean {
  return day >= plusDays(today, -2 * LOOK.back) && day <= plusDays(today, 2 * LOOK.ahead);
}

/** A meeting that is held, and when it begins. */
export interface Held {
  readonly meeting: Occurrence;
  readonly start: Date;
}

/** Every meeting that begins from a moment on and before another: of a series each occurrence, moved ones too. */
export function heldWithin(meetings: readonly Meeting[], { from, to }: { from: Date; to: Date }): Held[] {
  return meetings
    .flatMap((meeting) => {
      if (!meeting.repeats) return [meeting];
      const { repeats, timeZone } = meeting;
      const window = {
        from: todayIn(timeZone, from),
        to: plusDays(todayIn(timeZone, to), 1),
        most: Number.POSITIVE_INFINITY,
      };
      const days = new Set(daysOf(repeatingOf(meeting), window));
      // one that was moved may begin far from the day of its rule
      const moved = repeats.exceptions.flatMap(({ day }) => (days.has(day) ? [] : (occurrenceOn(meeting, day) ?? [])));
      const length = lengthOf(meeting);
      return [...[...days].map((day) => heldOn(meeting, day, length)), ...moved];
    })
    .map((meeting) => ({ meeting, start: startOf(meeting) }))
    .filter(({ start }) => start >= from && start < to);
}

/** A series as its days are counted. */
export function repeatingOf({ startsOn, repeats }: Pick<Meeting, 'startsOn' | 'repeats'>): Repeating {
  return { startsOn, rule: repeats?.rule ?? '', also: repeats?.also };
}

/** The occurrence that the rule puts on a day; undefined where it puts none. */
export function occurrenceOn(series: Meeting, day: string): Occurrence | undefined {
  const { repeats } = series;
  if (!repeats || !DateTime.fromISO(day).isValid) return undefined;
  const isHeld = daysOf(repeatingOf(series), { from: day, to: day, most: 1 }).length > 0;
  return isHeld ? heldOn(series, day, lengthOf(series)) : undefined;
}

/** The occurrence of a day on which the rule is known to put one. */
function heldOn(series: Meeting, day: string, length: number): Occurrence {
  const { repeats = { rule: '', exceptions: [] }, ...meeting } = series;
  const exception = repeats.exceptions.find((one) => one.day === day);
  // what was held before a series was cancelled was held
  const isOver = meeting.cancelled !== undefined && day < meeting.cancelled.on;
  if (isOver) delete meeting.cancelled;
  const own = exception ? changesOf(exception) : {};
  const startsOn = own.startsOn ?? day;
  return {
    ...meeting,
    ...own,
    startsOn,
    endsOn: own.endsOn ?? (length === 0 ? startsOn : plusDays(startsOn, length)),
    id: occurrenceId(series.id, day),
    of: { series: series.id, day, rule: repeats.rule },
  };
}

/** An exception holds no field that is undefined: JSON and the store have none. */
function changesOf({ day: _, ...changes }: Exception): Partial<Meeting> {
  return changes as Partial<Meeting>;
}

/** Days from the first to the last. */
function lengthOf({ startsOn, endsOn }: Meeting): number {
  return Math.round(DateTime.fromISO(endsOn).diff(DateTime.fromISO(startsOn), 'days').days);
}

/** `cpwg-call-2026-12-01` */
export function occurrenceId(series: string, day: string): string {
  return `${series}-${day}`;
}

/** Of an id of an occurrence: the series and the day. */
export function readOccurrenceId(id: string): { readonly series: string; readonly day: string } | undefined {
  const [, series, day] = /^(.+)-(\d{4}-\d{2}-\d{2})$/.exec(id) ?? [];
  return series !== undefined && day !== undefined ? { series, day } : undefined;
}
