import type { ChannelRef } from '../bot/adapter.ts';
import { nearest } from '../bot/nearest.ts';
import type { Clock } from '../clock.ts';
import type { Deliveries, Owed } from '../deliveries/deliveries.ts';
import { owedTogether } from '../deliveries/owed.ts';
import { PenholderError } from '../errors.ts';
import type { GroupStore } from '../people/group-store.ts';
import { postChannels } from '../people/post-channels.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { code, joined } from '../replies/build.ts';
import { nextMeeting } from './calendar.ts';
import { endOf, type Meeting, startOf } from './meeting.ts';
import type { TalkingPoint, Topic } from './talking-point.ts';

/** The points of one topic. */
export interface TopicPoints {
  readonly topic: Topic;
  readonly points: readonly TalkingPoint[];
}

export interface MeetingService {
  list(groupId: string): Promise<Meeting[]>;
  /** The running or next meeting. @throws no_meetings */
  next(groupId: string, now: Date): Promise<Meeting>;
  /** The meeting somebody names, or the next one when they name none. @throws meeting_not_found, no_meetings */
  named(groupId: string, typed: string | undefined, now: Date): Promise<Meeting>;
  byId(groupId: string, meetingId: string): Promise<Meeting | undefined>;
  topics(groupId: string): Promise<Topic[]>;
  /** A topic by its number, id, name or alias. @throws topic_not_found {typed, known} */
  topic(groupId: string, typed: string): Promise<Topic>;
  /** The approved points for a meeting, by topic in the group's order; in `language`, else as they were written. */
  pointsFor(groupId: string, meetingId: string, language: string): Promise<TopicPoints[]>;
  /** Points of a meeting that are on their way. */
  unready(groupId: string, meetingId: string): Promise<TalkingPoint[]>;
  /**
   * Posts the points of a meeting in a channel, at once or at `at`.
   * @throws post_in_past, post_after_start, no_points
   */
  schedulePoints(groupId: string, post: { meeting: Meeting; channel: ChannelRef; at: Date | undefined }): Promise<Owed>;
}

export interface MeetingParts {
  readonly meetings: KeptStore<Meeting>;
  readonly topics: KeptStore<Topic>;
  readonly points: KeptStore<TalkingPoint>;
  readonly groups: GroupStore;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
}

export function createMeetingService({
  meetings,
  topics,
  points,
  groups,
  deliveries,
  clock,
}: MeetingParts): MeetingService {
  async function pointsFor(groupId: string, meetingId: string, language: string): Promise<TopicPoints[]> {
    const [allTopics, all] = await Promise.all([topics.list(groupId), points.list(groupId)]);
    const approved = all.filter((point) => point.state === 'approved' && point.meetings.includes(meetingId));
    return allTopics
      .map((topic) => ({
        topic,
        points: inLanguage(
          approved.filter((point) => point.topic === topic.id),
          language,
        ),
      }))
      .filter(({ points }) => points.length > 0);
  }

  return {
    list: meetings.list,
    async next(groupId, now) {
      const next = nextMeeting(await meetings.list(groupId), now);
      if (!next) throw new PenholderError('no_meetings');
      return next;
    },
    async named(groupId, typed, now) {
      const all = await meetings.list(groupId);
      const found = typed === undefined ? nextMeeting(all, now) : findMeeting(typed, all);
      if (!found) throw new PenholderError('no_meetings');
      return found;
    },
    byId: meetings.find,
    topics: topics.list,
    topic: async (groupId, typed) => findTopic(typed, await topics.list(groupId)),
    pointsFor,
    async unready(groupId, meetingId) {
      const all = await points.list(groupId);
      return all.filter(
        ({ state, meetings: of }) => of.includes(meetingId) && state !== 'approved' && state !== 'retired',
      );
    },
    async schedulePoints(groupId, { meeting, channel, at }) {
      const now = clock.now();
      if (at !== undefined && at <= now) throw new PenholderError('post_in_past', { at: moment(at) });
      if (at !== undefined && at >= startOf(meeting)) {
        throw new PenholderError('post_after_start', {
          at: moment(at),
          meeting: meeting.title,
          start: moment(startOf(meeting)),
        });
      }
      const ready = await pointsFor(groupId, meeting.id, 'en');
      if (ready.length === 0) throw new PenholderError('no_points', { meeting: meeting.title });
      const dueAt = at ?? now;
      const post = { groupId, kind: 'points', subject: JSON.stringify({ groupId, meetingId: meeting.id }) };
      const expiresAt = at === undefined ? endOf(meeting) : startOf(meeting);
      const times = { occurrence: dueAt.toISOString(), dueAt, ...(expiresAt > now ? { expiresAt } : {}) };
      const channels = await postChannels(groups, groupId, channel);
      const each = await Promise.all(channels.map((one) => deliveries.owe({ ...post, ...times, channel: one })));
      return owedTogether(each);
    },
  };
}

function moment(at: Date) {
  return { kind: 'time', at, style: 'date-time' } as const;
}

/** Each point in the language asked for where it was translated, else in its own. */
function inLanguage(points: readonly TalkingPoint[], language: string): TalkingPoint[] {
  const originals = points.filter(({ translationOf }) => translationOf === undefined);
  return originals.map(
    (original) =>
      points.find((point) => point.translationOf === original.id && point.language === language) ?? original,
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

function findMeeting(typed: string, meetings: readonly Meeting[]): Meeting | undefined {
  if (meetings.length === 0) return undefined;
  const wanted = plain(typed);
  const namesOf = ({ id, title, aliases }: Meeting) => [id, title, ...aliases].map(plain);
  const squeezed = wanted.replace(/[\s-]/g, '');
  const found =
    meetings.find((meeting) => namesOf(meeting).includes(wanted)) ??
    meetings.find((meeting) => namesOf(meeting).some((name) => name.replace(/[\s-]/g, '') === squeezed));
  if (found) return found;
  const names = meetings.map(({ id }) => id);
  const near = nearest(wanted, names);
  throw new PenholderError('meeting_not_found', {
    typed: typed.slice(0, 80),
    known: joined((near.length > 0 ? near : names).slice(0, 8).map(code)),
  });
}

function findTopic(typed: string, topics: readonly Topic[]): Topic {
  const wanted = plain(typed);
  const namesOf = (topic: Topic) =>
    [topic.id, String(topic.number), topic.title, topic.shortName, ...topic.aliases].map(plain);
  const close = topics.filter((topic) => namesOf(topic).some((name) => wanted.length >= 3 && name.includes(wanted)));
  const found = topics.find((topic) => namesOf(topic).includes(wanted)) ?? (close.length === 1 ? close[0] : undefined);
  if (found) return found;
  const near = nearest(wanted, topics.flatMap(namesOf), 8);
  const shown = topics.filter((topic) => namesOf(topic).some((name) => near.includes(name)));
  const known = (shown.length > 0 ? shown : topics).map(
    ({ number, shortName }) => ({ kind: 'said', text: `${number} ${shortName}` }) as const,
  );
  throw new PenholderError('topic_not_found', { typed: typed.slice(0, 80), known: joined(known, '; ') });
}
