import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { ActivityStore } from '../people/activity.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { MemberStore } from '../people/member-store.ts';
import type { Audience } from '../polls/audience.ts';
import type { PollService } from '../polls/poll-service.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { phrase } from '../replies/build.ts';
import { plainText } from '../replies/plain-text.ts';
import { endOf, type Meeting } from './meeting.ts';
import type { MeetingService } from './meeting-service.ts';
import { heldWithin, type Occurrence } from './occurrences.ts';
import type { PointUse } from './point-use.ts';
import { isAbout, type Schedule } from './schedule.ts';

/** Asks after meetings how they went, where a schedule says so. */
export interface Surveys {
  /** Notes when it is asked after the meetings that end soon. */
  plan(groupId: string): Promise<void>;
}

interface Parts {
  readonly schedules: Pick<KeptStore<Schedule>, 'list'>;
  readonly meetings: Pick<KeptStore<Meeting>, 'list'>;
  readonly uses: Pick<KeptStore<PointUse>, 'list'>;
  readonly activities: Pick<ActivityStore, 'list'>;
  readonly members: Pick<MemberStore, 'list'>;
  readonly groups: Pick<GroupStore, 'find'>;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  byId: MeetingService['byId'];
  readonly polls: Pick<PollService, 'open' | 'remind'>;
}

const JOB = 'points-survey';
const DAY_MS = 86_400_000;
/** It is planned anew each day; a meeting may have begun so long before. */
const PLANNED_MS = 25 * 3_600_000;
const LONGEST_MS = 31 * DAY_MS;
/** It is asked for so long, and not after so long a time any more. */
const ASKED_MS = 3 * DAY_MS;

/** The question, in a group's language. */
export function surveyQuestion({ title }: Pick<Meeting, 'title'>, group: Group, now: Date): string {
  return plainText(phrase('usage.survey.question', { meeting: title }), { reader: group, now });
}

export function createSurveys(parts: Parts): Surveys {
  const { schedules, scheduler, clock } = parts;
  scheduler.handle(JOB, async ({ key }) => {
    const [groupId, meetingId] = JSON.parse(key) as [string, string];
    const group = await parts.groups.find(groupId);
    const meeting = group && (await parts.byId(groupId, meetingId));
    if (!meeting || meeting.cancelled) return undefined;
    if (endOf(meeting) > clock.now()) return endOf(meeting);
    const schedule = (await asking(groupId)).find((one) => isAbout(one, meeting));
    if (schedule && clock.now().getTime() < endOf(meeting).getTime() + ASKED_MS) await ask(group, schedule, meeting);
    return undefined;
  });

  const asking = async (groupId: string) =>
    (await schedules.list(groupId)).filter(({ survey, paused, removed }) => survey && !paused && !removed);

  /** One poll a meeting, however often it is opened; whom it names gets it in private, too. */
  async function ask(group: Group, { survey, channels: [channel] }: Schedule, meeting: Occurrence): Promise<void> {
    if (!survey || !channel) return;
    const now = clock.now();
    const { tenant, channelId } = channel;
    const audience = await carriersOf(group.id, meeting);
    const { poll } = await parts.polls.open(
      group,
      { tenant, channelId },
      {
        id: createHash('sha256')
          .update(JSON.stringify([JOB, group.id, meeting.id]))
          .digest('base64url')
          .slice(0, 16),
        kind: 'check',
        terms: {},
        question: surveyQuestion(meeting, group, now),
        closesAt: new Date(now.getTime() + ASKED_MS),
        hidden: false,
        secret: true,
        openedBy: survey,
        ...(audience ? { audience } : {}),
      },
    );
    if (audience && poll.state === 'open') await parts.polls.remind(poll);
  }

  /**
   * The group's ambassadors; where it has none, those who said that they were at a meeting, or that they used one of its
   * points; undefined where nobody did.
   */
  async function carriersOf(groupId: string, meeting: Occurrence): Promise<Audience | undefined> {
    const members = await parts.members.list(groupId);
    if (members.some(({ roles }) => roles.includes('ambassador'))) return { is: 'role', role: 'ambassador' };
    const period = {
      since: new Date(endOf(meeting).getTime() - LONGEST_MS),
      until: new Date(clock.now().getTime() + 1),
    };
    const attended = (await parts.activities.list(groupId, period)).filter(
      ({ deed, subject }) => deed === 'attended' && subject === meeting.id,
    );
    const used = (await parts.uses.list(groupId)).filter((use) => use.meeting === meeting.id);
    const ids = new Set([...attended, ...used].map(({ memberId }) => memberId));
    const carriers = members.filter(({ id }) => ids.has(id));
    if (carriers.length === 0) return undefined;
    return { is: 'any', of: carriers.map(({ id, name }) => ({ is: 'member', id, name })) };
  }

  return {
    async plan(groupId) {
      const all = await asking(groupId);
      if (all.length === 0) return;
      const now = clock.now().getTime();
      const period = { from: new Date(now - LONGEST_MS), to: new Date(now + PLANNED_MS) };
      for (const { meeting } of heldWithin(await parts.meetings.list(groupId), period)) {
        const isAhead = !meeting.cancelled && endOf(meeting).getTime() > now;
        if (!isAhead || !all.some((one) => isAbout(one, meeting))) continue;
        await scheduler.schedule({ kind: JOB, key: JSON.stringify([groupId, meeting.id]), at: endOf(meeting) });
      }
    },
  };
}
