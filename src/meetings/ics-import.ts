import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { isPenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { todayIn } from './calendar.ts';
import { calendarSource } from './calendar-source.ts';
import type { IcsEvent } from './ics-event.ts';
import { type IcsFault, readIcs } from './ics-read.ts';
import type { Exception, Meeting } from './meeting.ts';
import { idOfTitle } from './meeting-id.ts';
import { counted } from './meeting-keeper.ts';
import { occurrenceOn } from './occurrences.ts';
import { checkedRule, daysOf } from './repeats.ts';

/** What a file would change. */
export interface IcsPlan {
  readonly added: readonly Meeting[];
  readonly changed: readonly Meeting[];
  /** So many are as they are, or newer than the file. */
  readonly same: number;
  readonly faults: readonly IcsFault[];
}

/** Takes .ics files into a group's calendar: a meeting is known again by its UID. */
export interface IcsImport {
  /** What it would change. @throws ics_too_large, ics_too_many, ics_broken */
  plan(group: Group, text: string, by: { readonly name: string }): Promise<IcsPlan>;
  /** The same, done. Safe to repeat. */
  takeIn(group: Group, text: string, by: { readonly name: string }): Promise<IcsPlan>;
}

interface Parts {
  readonly meetings: KeptStore<Meeting>;
  readonly clock: Clock;
  /** Told once of what has changed. */
  readonly changed?: (groupId: string, ids: readonly string[]) => Promise<void>;
}

export function createIcsImport({ meetings, clock, changed }: Parts): IcsImport {
  async function plan(group: Group, text: string, by: { readonly name: string }): Promise<IcsPlan> {
    const { events, faults } = readIcs(text, group.timeZone);
    const known = new Map(
      (await meetings.list(group.id)).flatMap((meeting) => (meeting.ics ? [[meeting.ics.uid, meeting]] : [])),
    );
    const on = todayIn(group.timeZone, clock.now());
    const [added, updated, wrong]: [Meeting[], Meeting[], IcsFault[]] = [[], [], [...faults]];
    let same = 0;
    for (const [uid, of] of byUid(events)) {
      const was = known.get(uid);
      if (was?.ics && !isNewer(of, was.ics)) same += 1;
      else {
        const made = meetingOf(of, {
          was,
          sources: [calendarSource(group, by.name, clock.now())],
          cancelled: { by: by.name, on },
        });
        if ('error' in made) wrong.push(made);
        else (was ? updated : added).push(made);
      }
    }
    return { added, changed: updated, same, faults: wrong };
  }

  return {
    plan,
    async takeIn(group, text, by) {
      const planned = await plan(group, text, by);
      await meetings.addMissing(group.id, planned.added);
      for (const meeting of planned.changed)
        await meetings.change(group.id, meeting.id, (now) => counted(meeting, now));
      const ids = [...planned.added, ...planned.changed].map(({ id }) => id);
      if (ids.length > 0) await changed?.(group.id, ids);
      return planned;
    },
  };
}

type Ics = NonNullable<Meeting['ics']>;

/** The newest of each event and of each of its occurrences: a file may hold a meeting several times. */
function byUid(events: readonly IcsEvent[]): Map<string, IcsEvent[]> {
  const found = new Map<string, Map<string, IcsEvent>>();
  for (const event of events) {
    const of = found.get(event.uid) ?? new Map<string, IcsEvent>();
    const was = of.get(event.replaces ?? '');
    if (!was || compare(event, was) > 0) of.set(event.replaces ?? '', event);
    found.set(event.uid, of);
  }
  return new Map([...found].map(([uid, of]) => [uid, [...of.values()]]));
}

function compare(one: Pick<IcsEvent, 'sequence' | 'stamp'>, other: Pick<IcsEvent, 'sequence' | 'stamp'>): number {
  return one.sequence - other.sequence || one.stamp - other.stamp;
}

function versionOf(events: readonly IcsEvent[]): Omit<Ics, 'uid'> {
  return {
    sequence: Math.max(...events.map(({ sequence }) => sequence)),
    stamp: Math.max(...events.map(({ stamp }) => stamp)),
  };
}

function isNewer(events: readonly IcsEvent[], was: Ics): boolean {
  return compare(versionOf(events), was) > 0;
}

interface Making {
  readonly was: Meeting | undefined;
  readonly sources: Meeting['sources'];
  readonly cancelled: NonNullable<Meeting['cancelled']>;
}

/** What the file does not say of a meeting that is there stays: sessions, topics, notes. */
function meetingOf(events: readonly IcsEvent[], { was, sources, cancelled }: Making): Meeting | IcsFault {
  const main = events.find(({ replaces }) => replaces === undefined) ?? (events[0] as IcsEvent);
  const id = was?.id ?? idFor(main);
  try {
    const known = {
      aliases: [],
      kind: main.startTime === undefined ? 'other' : 'call',
      virtual: false,
      sessions: [],
      topics: [],
      notes: [],
    } as const;
    const {
      repeats: _r,
      cancelled: _c,
      startTime: _t,
      durationMinutes: _d,
      place: _p,
      link: _l,
      ...kept
    } = was ?? ({} as Partial<Meeting>);
    const own = {
      ...heldOf(main),
      title: main.title,
      id,
      sources: was?.sources ?? sources,
      ics: { uid: main.uid, ...versionOf(events) },
    };
    const meeting = { ...known, ...kept, ...own, ...(main.isCancelled ? { cancelled } : {}) } as unknown as Meeting;
    return main.rule === undefined && main.also.length === 0 ? meeting : seriesOf(meeting, { main, events, cancelled });
  } catch (error) {
    if (!isPenholderError(error)) throw error;
    return { title: main.title, error };
  }
}

/** When and where, as meetings and exceptions have it. */
function heldOf({ startsOn, endsOn, timeZone, startTime, durationMinutes, place, link }: IcsEvent): Partial<Exception> {
  const all = { startsOn, endsOn, timeZone, startTime, durationMinutes, place, link };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

interface Series {
  readonly main: IcsEvent;
  readonly events: readonly IcsEvent[];
  readonly cancelled: NonNullable<Meeting['cancelled']>;
}

function seriesOf(meeting: Meeting, { main, events, cancelled }: Series): Meeting {
  const { startsOn } = meeting;
  const rule = checkedRule(main.rule ?? ONCE, startsOn);
  const [first = startsOn] = daysOf({ startsOn, rule }, { from: startsOn, most: 1 });
  const moved = first === startsOn ? {} : { startsOn: first, endsOn: first };
  const others = events.flatMap((event): Exception[] => {
    if (event.replaces === undefined) return [];
    return [{ day: event.replaces, title: event.title, ...heldOf(event), ...(event.isCancelled ? { cancelled } : {}) }];
  });
  const without = main.without.map((day): Exception => ({ day, cancelled }));
  const besides = main.also.flatMap(({ day, time }): Exception[] => (time ? [{ day, startTime: time }] : []));
  const also = [...new Set(main.also.map(({ day }) => day))].sort();
  const days = new Map([...besides, ...without, ...others].map((exception) => [exception.day, exception]));
  const repeats = { rule, ...(also.length > 0 ? { also } : {}) };
  const series = { ...meeting, ...moved, repeats: { ...repeats, exceptions: [] } };
  const exceptions = [...days.values()].filter(({ day }) => occurrenceOn(series, day));
  return { ...series, repeats: { ...repeats, exceptions } };
}

/** The rule of what is held on one day, and on those that are named besides. */
const ONCE = 'FREQ=DAILY;COUNT=1';

/** Of one UID always the same, so that it is added once. */
function idFor({ title, uid }: IcsEvent): string {
  return `${idOfTitle(title)}-${createHash('sha256').update(uid).digest('hex').slice(0, 6)}`;
}
