import type { Adapter, ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Drawn, PostKind } from '../deliveries/post-kind.ts';
import { isPenholderError } from '../errors.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Log } from '../log.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { Identity, MemberStore } from '../people/member-store.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { phrase, text } from '../replies/build.ts';
import { comingEvents } from './calendar-events.ts';
import type { Meeting } from './meeting.ts';
import type { Topic } from './talking-point.ts';

/** Keeps the calendars of platforms in step with the meetings of groups. */
export interface CalendarSync {
  /** A group's meetings, or whether they stand there, have changed: written down before it resolves. */
  changed(groupId: string): Promise<void>;
  /** Looks at every group, now and each day. */
  start(): Promise<void>;
}

interface Parts {
  readonly meetings: KeptStore<Meeting>;
  readonly topics: KeptStore<Topic>;
  readonly groups: GroupStore;
  readonly members: MemberStore;
  readonly scheduler: Scheduler;
  readonly deliveries: Pick<Deliveries, 'owe'>;
  readonly adapters: readonly Adapter[];
  readonly clock: Clock;
  readonly log: Log;
  /** The direct conversation with somebody, where their platform has one. */
  directChannel(identity: Identity): Promise<ChannelRef | undefined>;
}

const JOBS = { one: 'calendar', all: 'calendars' } as const;
const EACH_MS = 24 * 3_600_000;
/** Groups that are looked at each day. */
const GROUPS = 10_000;
/** Admins who are told. */
const ADMINS = 10;

export function createCalendarSync(parts: Parts): CalendarSync {
  const { meetings, topics, groups, members, scheduler, deliveries, adapters, clock, log } = parts;
  // a process without such a platform leaves the job to one that has it
  const keepers = adapters.filter(({ keepCalendar }) => keepCalendar !== undefined);
  if (keepers.length > 0) {
    scheduler.handle(JOBS.one, async ({ key }) => keep(key));
    scheduler.handle(JOBS.all, async () => {
      for (const { id } of await groups.list(GROUPS)) await changed(id);
      await scheduler.schedule({ kind: JOBS.all, key: 'all', at: new Date(clock.now().getTime() + EACH_MS) });
    });
  }

  async function changed(groupId: string): Promise<void> {
    await scheduler.schedule({ kind: JOBS.one, key: groupId, at: clock.now() });
  }

  async function keep(groupId: string): Promise<void> {
    const group = await groups.find(groupId);
    if (!group) return;
    const tenants = new Set((await groups.channels(groupId)).map(({ tenant }) => tenant));
    const [known, named] = await Promise.all([meetings.list(groupId), topics.list(groupId)]);
    const events = group.calendar === false ? [] : comingEvents(known, named, clock.now());
    for (const tenant of tenants) {
      const adapter = keepers.find(({ platform }) => tenant.startsWith(`${platform}:`));
      const calendar = { groupId, events, language: group.language, timeZone: group.timeZone };
      try {
        await adapter?.keepCalendar?.(tenant, calendar);
      } catch (error) {
        if (!isPenholderError(error, 'channel_gone')) throw error;
        log.warn({ tenant, err: error }, 'a calendar may not be kept');
        await tellAdmins(group, tenant);
      }
    }
  }

  /** Once for each place: the delivery is owed under the same key each time. */
  async function tellAdmins({ id: groupId, name }: Group, tenant: string): Promise<void> {
    const own = (await adminsAt(groupId, tenant)) ?? (await postsAt(groupId, tenant));
    for (const channel of own) {
      const post = { groupId, kind: calendarRefused.kind, subject: JSON.stringify({ name }), occurrence: tenant };
      await deliveries.owe({ ...post, channel, dueAt: clock.now() });
    }
  }

  /** Where the group's admins are alone with the bot; undefined where it has none there but those of the platform. */
  async function adminsAt(groupId: string, tenant: string): Promise<ChannelRef[] | undefined> {
    const ids = (await members.withRoles(groupId, ['admin'], ADMINS)).map(({ id }) => id);
    const identities = (await members.identitiesOf(groupId, ids)).filter((identity) => identity.tenant === tenant);
    const channels = await Promise.all(identities.map((one) => parts.directChannel(one).catch(() => undefined)));
    const known = channels.filter((channel) => channel !== undefined);
    return known.length > 0 ? known : undefined;
  }

  async function postsAt(groupId: string, tenant: string): Promise<ChannelRef[]> {
    const here = (await groups.channels(groupId)).filter((channel) => channel.tenant === tenant && channel.posts);
    return here.slice(0, 1).map(({ channelId }) => ({ tenant, channelId }));
  }

  return {
    changed,
    async start() {
      if (keepers.length > 0) await scheduler.schedule({ kind: JOBS.all, key: 'all', at: clock.now() });
    },
  };
}

/** Tells an admin that meetings may not be put into the platform's calendar. */
export const calendarRefused: PostKind = {
  kind: 'calendar-refused',
  async draw({ subject }: Drawn) {
    const { name } = JSON.parse(subject) as { name: string };
    return { visibility: 'channel', blocks: [text(phrase('meeting.calendar-refused', { group: name }))] };
  },
};
