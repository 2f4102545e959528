import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import { PenholderError } from '../errors.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { KeptStore } from '../records/kept-store.ts';
import type { Meeting } from './meeting.ts';
import type { Occurrence } from './occurrences.ts';
import { aboutMeeting, POINTS_POST, pointsSubject, readSubject } from './points-subject.ts';
import {
  AHEAD_MS,
  type Decision,
  isStillPlanned,
  type PlannedPost,
  plannedPosts,
  type Schedule,
  type ScheduleTerms,
} from './schedule.ts';
import type { Topic } from './talking-point.ts';

/** The schedules of groups, and the posts that they lead to. */
export interface Schedules {
  list(groupId: string): Promise<Schedule[]>;
  add(groupId: string, wish: ScheduleTerms): Promise<Schedule>;
  /** @throws schedule_not_found */
  pause(groupId: string, number: number, paused: boolean): Promise<Schedule>;
  /** Gives it other terms; what it has posted stays. @throws schedule_not_found */
  edit(groupId: string, number: number, terms: ScheduleTerms): Promise<Schedule>;
  /** Takes the last change of its terms back, or its removal. @throws schedule_not_found */
  undo(groupId: string, number: number): Promise<Schedule>;
  /** @throws schedule_not_found */
  remove(groupId: string, number: number): Promise<Schedule>;
  /** @throws schedule_not_found */
  find(groupId: string, number: number): Promise<Schedule>;
  /** Notes what a chair says to a meeting's posts. @throws schedule_not_found */
  decide(groupId: string, number: number, decision: Decision): Promise<Schedule>;
  /** What the schedules lead to, the first ones by time. */
  ahead(groupId: string, limit: number): Promise<(PlannedPost & { schedule: Schedule })[]>;
  /** Whether a delivery is still wanted by the schedule that it came from; one that came from none is. */
  isWanted(delivery: Delivery, meeting: Occurrence): Promise<boolean>;
  /** Something that is planned upon has changed. */
  changed(groupId: string): Promise<void>;
  start(): Promise<void>;
}

/**
 * What else is owed when a group's posts are planned: what its chairs, penholders and members are told before a meeting.
 * True: there is more to plan tomorrow, whatever schedules there are.
 */
export type AlsoPlanned = (
  groupId: string,
  posts: readonly (PlannedPost & { schedule: Schedule })[],
) => Promise<boolean>;

interface Parts {
  readonly schedules: KeptStore<Schedule>;
  readonly meetings: KeptStore<Meeting>;
  readonly topics: KeptStore<Topic>;
  readonly groups: GroupStore;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  deliveries(): Pick<Deliveries, 'owe' | 'changed'>;
  readonly also: AlsoPlanned;
}

const JOB = 'points-plan';
const DAY_MS = 86_400_000;
/** Decisions of a schedule that are kept. */
const DECISIONS = 100;
/** Groups that are looked at. */
const GROUPS = 10_000;

export function createSchedules(parts: Parts): Schedules {
  const { schedules, meetings, topics, groups, scheduler, clock, deliveries } = parts;
  scheduler.handle(JOB, async ({ key }) => plan(key));

  const list = async (groupId: string) => (await schedules.list(groupId)).filter(({ removed }) => !removed);

  async function ahead(groupId: string): Promise<(PlannedPost & { schedule: Schedule })[]> {
    const all = await list(groupId);
    if (all.length === 0) return [];
    const [held, named] = await Promise.all([meetings.list(groupId), topics.list(groupId)]);
    const calendar = { meetings: held, topics: named, schedules: all };
    const now = clock.now();
    const period = { from: now, to: new Date(now.getTime() + AHEAD_MS) };
    return all
      .filter(({ paused }) => !paused)
      .flatMap((schedule) => plannedPosts(schedule, calendar, period).map((post) => ({ ...post, schedule })))
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
  }

  /** Owes what is ahead. Each post has an id of its own: planning again, or in two processes, owes it once. */
  async function plan(groupId: string): Promise<Date | undefined> {
    const posts = await ahead(groupId);
    for (const { meeting, subject, channel, leadMs, dueAt, schedule } of posts) {
      const { tenant, channelId } = channel;
      await deliveries().owe({
        groupId,
        kind: POINTS_POST,
        subject: pointsSubject({ groupId, ...subject }),
        occurrence: `${schedule.id}:${Math.ceil(leadMs / 60_000)}`,
        about: [...aboutMeeting(meeting.id), schedule.id],
        channel: { tenant, channelId },
        leadMs,
        dueAt,
      });
    }
    const goesOn = await parts.also(groupId, posts);
    return goesOn || (await list(groupId)).length > 0 ? new Date(clock.now().getTime() + DAY_MS) : undefined;
  }

  async function changed(groupId: string): Promise<void> {
    await scheduler.scheduleBy({ kind: JOB, key: groupId, at: clock.now() });
  }

  async function find(groupId: string, number: number): Promise<Schedule> {
    const found = await schedules.find(groupId, idOf(number));
    return standing(found, number);
  }

  async function change(groupId: string, number: number, how: (now: Schedule) => Schedule): Promise<Schedule> {
    const kept = await schedules.change(groupId, idOf(number), how);
    if (!kept) throw notFound(number);
    await deliveries().changed(groupId, [kept.after.id]);
    await changed(groupId);
    return kept.after;
  }

  const changeStanding = (groupId: string, number: number, how: (now: Schedule) => Schedule) =>
    change(groupId, number, (now) => how(standing(now, number)));

  return {
    list,
    find,
    async add(groupId, wish) {
      for (let number = (await schedules.list(groupId)).length + 1; ; number += 1) {
        const made: Schedule = { id: idOf(number), number, ...wish, paused: false, decisions: [] };
        // another may have been added at the same time
        if ((await schedules.addMissing(groupId, [made])) === 0) continue;
        await changed(groupId);
        return made;
      }
    },
    edit: (groupId, number, terms) => changeStanding(groupId, number, (now) => onTerms(now, terms)),
    undo: (groupId, number) =>
      change(groupId, number, ({ removed, ...now }) => (removed ? now : onTerms(now, now.was ?? termsOf(now)))),
    pause: (groupId, number, paused) => changeStanding(groupId, number, (now) => ({ ...now, paused })),
    remove: (groupId, number) => changeStanding(groupId, number, (now) => ({ ...now, removed: true })),
    decide: (groupId, number, decision) =>
      changeStanding(groupId, number, (now) => ({ ...now, decisions: [...now.decisions, decision].slice(-DECISIONS) })),
    ahead: async (groupId, limit) => (await ahead(groupId)).slice(0, limit),
    async isWanted(delivery, meeting) {
      const { groupId, about = [], leadMs, channel } = delivery;
      const id = about.find(isScheduleId);
      if (id === undefined || leadMs === undefined) return true;
      const all = await list(groupId);
      const own = all.find((one) => one.id === id);
      const { channelId } = channel;
      return isStillPlanned(own, { meeting, leadMs, channelId, subject: readSubject(delivery) }, all);
    },
    changed,
    async start() {
      for (const { id } of await groups.list(GROUPS)) {
        if ((await list(id)).length > 0) await changed(id);
      }
    },
  };
}

function idOf(number: number): string {
  return `schedule:${number}`;
}

function standing(found: Schedule | undefined, number: number): Schedule {
  if (!found || found.removed) throw notFound(number);
  return found;
}

function notFound(number: number): PenholderError {
  return new PenholderError('schedule_not_found', { typed: String(number) });
}

function termsOf({ meeting, before, on, channels, by, languages, survey }: Schedule): ScheduleTerms {
  const given = { ...(meeting === undefined ? {} : { meeting }), ...(on ? { on } : {}), ...(survey ? { survey } : {}) };
  return { ...given, before, channels, by, languages };
}

function onTerms(now: Schedule, terms: ScheduleTerms): Schedule {
  const { on: _, survey: __, ...kept } = now;
  return { ...kept, ...terms, was: termsOf(now) };
}

function isScheduleId(id: string): boolean {
  return id.startsWith('schedule:');
}
