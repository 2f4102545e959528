import { DateTime } from 'luxon';
import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import { todayIn } from '../meetings/calendar.ts';
import type { ActStore } from '../people/act.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { InPrivate } from '../people/in-private.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { buttons, firstOnes, heading, joined, list, phrase, strong, text, titled } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { changeWords } from './change-words.ts';
import { dateWords } from './date-words.ts';
import type { Issue } from './issue.ts';
import { currentClaim, daysLeft, isFinished, isOverdue } from './progress.ts';

/** What happens to issues by itself, each morning of a group. */
export interface IssueDays {
  /** Sees to it that the group's next morning is noted. Safe to repeat. */
  ensure(group: Group): Promise<void>;
  /** The mornings of all groups. */
  start(): Promise<void>;
}

interface Parts {
  readonly issues: KeptStore<Issue>;
  readonly acts: ActStore;
  readonly groups: GroupStore;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly inPrivate: InPrivate;
  deliveries(): Pick<Deliveries, 'owe'>;
}

const JOB = 'issue-day';
/** The hour of the group's day, and the day of the week of a weekly digest (1: Monday). */
const HOUR = 8;
const WEEKDAY = 1;
/** Groups that are looked after from a start on. */
const GROUPS = 10_000;
/** What is late is brought to mind again after so many days. */
const AGAIN_DAYS = 7;
const ACTS = 500;
const SHOWN = 10;
/** Due within so many days counts as near. */
const NEAR_DAYS = 7;

export function createIssueDays(parts: Parts): IssueDays {
  const { issues, groups, scheduler, clock } = parts;
  scheduler.handle(JOB, async ({ key }) => {
    const [groupId, date] = JSON.parse(key) as [string, string];
    const group = await groups.find(groupId);
    if (!group) return;
    await owners(group);
    await digest(group, DateTime.fromISO(date, { zone: group.timeZone }).set({ hour: HOUR }));
    await ensure(group);
  });

  /** A job of its own each day: noting the next one does not move one that fell due while nothing ran. */
  async function ensure(group: Group): Promise<void> {
    const next = nextNeeded(group, await issues.list(group.id), clock.now());
    if (!next) return;
    await scheduler.schedule({ kind: JOB, key: JSON.stringify([group.id, next.toISODate()]), at: next.toJSDate() });
  }

  /** Whoever carries what is overdue, on the first day and again each week. */
  async function owners(group: Group): Promise<void> {
    const today = todayIn(group.timeZone, clock.now());
    const late = (await issues.list(group.id)).filter((issue) => isOverdue(issue, today));
    for (const issue of late) {
      const due = currentClaim(issue.due)?.value ?? '';
      const week = Math.floor((-daysLeft(due, today) - 1) / AGAIN_DAYS);
      const carriers = issue.owners.flatMap(({ member }) => member ?? []);
      for (const { channel } of await parts.inPrivate.channelsOf(group.id, carriers)) {
        const subject = JSON.stringify({ groupId: group.id, issueId: issue.id });
        const post = {
          groupId: group.id,
          kind: 'issue-overdue',
          subject,
          occurrence: `${due}/${week}`,
          dueAt: clock.now(),
        };
        await parts.deliveries().owe({ ...post, channel });
      }
    }
  }

  async function digest(group: Group, morning: DateTime): Promise<void> {
    if (group.digest !== 'daily' && group.digest !== 'weekly') return;
    if (group.digest === 'weekly' && morning.weekday !== WEEKDAY) return;
    const from = morning.minus({ days: group.digest === 'weekly' ? 7 : 1 }).toJSDate();
    const subject = JSON.stringify({ groupId: group.id, from, to: morning.toJSDate() });
    for (const { posts, tenant, channelId } of await groups.channels(group.id)) {
      if (!posts) continue;
      const post = {
        groupId: group.id,
        kind: 'issue-digest',
        subject,
        occurrence: morning.toISODate() ?? '',
        dueAt: clock.now(),
      };
      await parts.deliveries().owe({ ...post, channel: { tenant, channelId } });
    }
  }

  return {
    ensure,
    async start() {
      for (const group of await groups.list(GROUPS)) await ensure(group);
    },
  };
}

/** The next morning on which there may be something to say; undefined when there is none. */
function nextNeeded(group: Group, issues: readonly Issue[], now: Date): DateTime | undefined {
  const next = nextMorning(group, now);
  if (group.digest === 'daily') return next;
  const inDays = issues.filter(isCarried).flatMap((issue) => daysToReminder(issue, next.toISODate() ?? ''));
  if (group.digest === 'weekly') inDays.push((WEEKDAY - next.weekday + 7) % 7);
  return inDays.length === 0 ? undefined : next.plus({ days: Math.min(...inDays) });
}

function nextMorning({ timeZone }: Group, now: Date): DateTime {
  const today = DateTime.fromJSDate(now, { zone: timeZone }).set({ hour: HOUR, minute: 0, second: 0, millisecond: 0 });
  return today.toMillis() > now.getTime() ? today : today.plus({ days: 1 });
}

function isCarried(issue: Issue): boolean {
  return !isFinished(issue) && issue.owners.some(({ member }) => member !== undefined);
}

/** Days from `day` to the day on which whoever carries it is reminded: the first after it was due, and each week. */
function daysToReminder(issue: Issue, day: string): number[] {
  const due = currentClaim(issue.due)?.value;
  if (due === undefined) return [];
  const left = daysLeft(due, day);
  return [left >= 0 ? left + 1 : (AGAIN_DAYS - ((-left - 1) % AGAIN_DAYS)) % AGAIN_DAYS];
}

/** A word to whoever carries an issue that is late. */
export function overduePost(parts: { issues: KeptStore<Issue>; groups: Pick<GroupStore, 'find'> }): PostKind {
  return {
    kind: 'issue-overdue',
    async draw({ subject, dueAt }) {
      const { groupId, issueId } = JSON.parse(subject) as { groupId: string; issueId: string };
      const [issue, group] = await Promise.all([parts.issues.find(groupId, issueId), parts.groups.find(groupId)]);
      const today = todayIn(group?.timeZone ?? 'UTC', dueAt);
      if (!issue || !isOverdue(issue, today)) return undefined;
      const due = currentClaim(issue.due)?.value ?? today;
      const args = { issue: issue.id };
      return {
        visibility: 'channel',
        blocks: [
          text(
            phrase('nudge.overdue', {
              id: issue.id,
              title: titled(issue),
              due: dateWords(due),
              count: -daysLeft(due, today),
            }),
          ),
          buttons(
            { label: phrase('issue.edit'), does: { command: 'issue update', args } },
            { label: phrase('issue.show'), does: { command: 'issue status', args } },
          ),
        ],
      };
    },
  };
}

/** What was changed since the last digest, what is late, and what is due soon; nothing where there is nothing to say. */
export function digestPost(parts: {
  issues: KeptStore<Issue>;
  acts: ActStore;
  groups: Pick<GroupStore, 'find'>;
}): PostKind {
  return {
    kind: 'issue-digest',
    async draw({ subject }) {
      const { groupId, from, to } = JSON.parse(subject) as { groupId: string; from: string; to: string };
      const [issues, recent, group] = await Promise.all([
        parts.issues.list(groupId),
        parts.acts.list(groupId, { kinds: ['issue'], since: new Date(from), limit: ACTS }),
        parts.groups.find(groupId),
      ]);
      const today = todayIn(group?.timeZone ?? 'UTC', new Date(to));
      const acts = recent.filter(({ at }) => at < new Date(to));
      const changed = issues.flatMap((issue) => {
        const own = acts.filter(({ about }) => about === issue.id).reverse();
        return own.length === 0
          ? []
          : [
              phrase('digest.issue', {
                id: issue.id,
                title: titled(issue),
                changes: joined(own.flatMap(changeWords), '; '),
              }),
            ];
      });
      const late = issues.filter((issue) => isOverdue(issue, today)).map(dueLine);
      const near = issues.filter((issue) => isNear(issue, today)).map(dueLine);
      if (changed.length + late.length + near.length === 0) return undefined;
      return {
        visibility: 'channel',
        blocks: [
          heading(phrase('digest.title')),
          ...part('digest.changed', changed),
          ...part('digest.late', late),
          ...part('digest.near', near),
          buttons({ label: phrase('digest.all'), does: { command: 'issue list', args: { state: 'open' } } }),
        ],
      };
    },
  };
}

function isNear(issue: Issue, today: string): boolean {
  const due = currentClaim(issue.due)?.value;
  const left = due === undefined ? -1 : daysLeft(due, today);
  return left >= 0 && left <= NEAR_DAYS && !isFinished(issue);
}

function dueLine(issue: Issue): Inline {
  return phrase('digest.due', {
    id: issue.id,
    title: titled(issue),
    due: dateWords(currentClaim(issue.due)?.value ?? ''),
  });
}

function part(title: 'digest.changed' | 'digest.late' | 'digest.near', items: readonly Inline[]): Block[] {
  return items.length === 0 ? [] : [text(strong(phrase(title))), list(firstOnes(items, SHOWN))];
}
