import type { NamedChannel } from '../people/settings.ts';
import type { Language } from '../text/text.ts';
import type { Meeting } from './meeting.ts';
import { type Held, heldWithin, type Occurrence } from './occurrences.ts';
import type { OutlookTimes } from './outlook.ts';
import { type Parting, type PointsSubject, partsOf } from './points-subject.ts';

/** When, where and how talking points are posted by themselves. */
export interface ScheduleTerms {
  /** Id of a meeting or a series; left out: every meeting of the group that has no schedule of its own. */
  readonly meeting?: string;
  /** Minutes before a meeting, the longest first. */
  readonly before: readonly number[];
  /** Days and a time of day at which it is posted what the next days bring. */
  readonly on?: OutlookTimes;
  readonly channels: readonly NamedChannel[];
  readonly by: Parting;
  /** A message in each; empty: one in the group's. */
  readonly languages: readonly Language[];
  /** After a meeting it is asked how it went, by the one who had it so. */
  readonly survey?: { readonly memberId: string; readonly name: string };
}

/** A schedule of a group. */
export interface Schedule extends ScheduleTerms {
  readonly id: string;
  /** What members type: 1, 2, 3 … within the group. */
  readonly number: number;
  readonly paused: boolean;
  /** What chairs have said to what is to be posted, newest last. */
  readonly decisions: readonly Decision[];
  /** It was taken away, and may be brought back. */
  readonly removed?: boolean;
  /** Its terms before the last change. */
  readonly was?: ScheduleTerms;
}

/** Whether a meeting's posts by a schedule are wanted. */
export interface Decision {
  readonly meetingId: string;
  readonly what: 'approved' | 'skipped';
  /** By name. */
  readonly by: string;
}

/** One message that a schedule puts before a meeting. */
export interface PlannedPost {
  readonly meeting: Occurrence;
  readonly subject: Omit<PointsSubject, 'groupId'>;
  readonly channel: NamedChannel;
  readonly leadMs: number;
  readonly dueAt: Date;
}

const MINUTE_MS = 60_000;
/** So far ahead posts are owed, in milliseconds, however long a series runs; it is looked again each day. */
export const AHEAD_MS = 35 * 86_400_000;

/** Posts of one schedule that are due from a moment on and before another, by their time. */
export function plannedPosts(
  schedule: Schedule,
  { meetings, topics, schedules }: Calendar,
  { from, to }: { from: Date; to: Date },
): PlannedPost[] {
  const longest = Math.max(0, ...schedule.before) * MINUTE_MS;
  const within = { from, to: new Date(to.getTime() + longest) };
  return heldWithin(meetings, within)
    .filter(({ meeting }) => !meeting.cancelled && isFor(schedule, meeting, schedules))
    .flatMap((held) => schedule.before.flatMap((minutes) => postsBefore(schedule, { ...held, minutes, topics })))
    .filter(({ dueAt }) => dueAt >= from && dueAt < to)
    .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime());
}

/** What a schedule is laid upon. */
export interface Calendar {
  readonly meetings: readonly Meeting[];
  readonly topics: readonly { readonly id: string }[];
  /** All of the group. */
  readonly schedules: readonly Schedule[];
}

function postsBefore(
  { by, languages, channels }: Schedule,
  { meeting, start, minutes, topics }: Held & { minutes: number; topics: Calendar['topics'] },
): PlannedPost[] {
  const parts = languagesOfPosts({ languages }).flatMap((language) =>
    partsOf(by, meeting, topics).map((part) => ({ ...part, ...(language ? { language } : {}) })),
  );
  return parts.flatMap((part, place) => {
    // one after the other, so that they stand in order
    const leadMs = minutes * MINUTE_MS - place;
    const dueAt = new Date(start.getTime() - leadMs);
    return channels.map((channel) => ({
      meeting,
      subject: { meetingId: meeting.id, ...part },
      channel,
      leadMs,
      dueAt,
    }));
  });
}

/** Of the schedules that could be for a meeting its own are, else those of its series, else those of every meeting. */
function isFor(schedule: Schedule, meeting: Occurrence, schedules: readonly Schedule[]): boolean {
  const own = nearness(schedule, meeting);
  const posting = schedules.filter(({ before }) => before.length > 0);
  return own > 0 && posting.every((other) => nearness(other, meeting) <= own);
}

/** Whether a meeting is one of those for which a schedule is. */
export function isAbout(schedule: Schedule, meeting: Occurrence): boolean {
  return nearness(schedule, meeting) > 0;
}

function nearness({ meeting: named }: Schedule, { id, of }: Occurrence): number {
  if (named === id) return 3;
  if (named !== undefined) return named === of?.series ? 2 : 0;
  return 1;
}

/** A post that is owed. */
interface Owing {
  readonly meeting: Occurrence;
  readonly leadMs: number;
  readonly channelId: string;
  readonly subject: Pick<PointsSubject, 'topic' | 'session' | 'language'>;
}

/** Whether it is one of the parts, and in one of the languages, of which a schedule is now. */
function isParted({ by, languages }: ScheduleTerms, subject: Owing['subject'], { sessions }: Occurrence): boolean {
  const bySession = by === 'session' && sessions.length > 0;
  return (
    languagesOfPosts({ languages }).includes(subject.language) &&
    (subject.topic !== undefined) === (by === 'topic') &&
    (subject.session !== undefined) === bySession
  );
}

/** The languages in which a schedule posts; undefined: the group's. */
export function languagesOfPosts({ languages }: Pick<ScheduleTerms, 'languages'>): readonly (Language | undefined)[] {
  return languages.length > 0 ? languages : [undefined];
}

/** Whether what was planned by a schedule is still to be posted. */
export function isStillPlanned(
  schedule: Schedule | undefined,
  { meeting, leadMs, channelId, subject }: Owing,
  schedules: readonly Schedule[],
): boolean {
  if (!schedule || schedule.paused || !isFor(schedule, meeting, schedules)) return false;
  if (decisionOn(schedule, meeting.id)?.what === 'skipped') return false;
  if (!isParted(schedule, subject, meeting)) return false;
  const minutes = Math.ceil(leadMs / MINUTE_MS);
  return schedule.before.includes(minutes) && schedule.channels.some((one) => one.channelId === channelId);
}

/** What was last said to a meeting's posts. */
export function decisionOn({ decisions }: Schedule, meetingId: string): Decision | undefined {
  return decisions.findLast((one) => one.meetingId === meetingId);
}
