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
import { fold } from '../text/fold.ts';
import { nextMeeting } from './calendar.ts';
import { type Meeting, startOf } from './meeting.ts';
import { nextOrLast, type Occurrence, occurrenceOn, occurrencesAround, readOccurrenceId } from './occurrences.ts';
import { workOf } from './point-life.ts';
import { aboutMeeting, type Parting, POINTS_POST, partsOf, pointsSubject } from './points-subject.ts';
import { isFor, type ShownPoint, shownPoints } from './shown-points.ts';
import type { TalkingPoint, Topic } from './talking-point.ts';

/** The points of one topic. */
export interface TopicPoints {
  readonly topic: Topic;
  readonly points: readonly ShownPoint[];
}

/** A post of talking points that is asked for. */
export interface PointsPost {
  readonly meeting: Occurrence;
  readonly channel: ChannelRef;
  /** Left out: now. */
  readonly at: Date | undefined;
  readonly by?: Parting | undefined;
}

export interface MeetingService {
  /** Each meeting once: of a series the occurrences around now, at least the next one. */
  list(groupId: string): Promise<Occurrence[]>;
  /** The running or next meeting. @throws no_meetings */
  next(groupId: string, now: Date): Promise<Occurrence>;
  /**
   * The meeting somebody names, or the next one when they name none; of a series the next occurrence, or the one of the
   * day they name: `cpwg-call 2026-12-01`. @throws meeting_not_found, no_meetings
   */
  named(groupId: string, typed: string | undefined, now: Date): Promise<Occurrence>;
  /** A meeting, a series or an occurrence. */
  byId(groupId: string, meetingId: string): Promise<Occurrence | undefined>;
  topics(groupId: string): Promise<Topic[]>;
  /** A topic by its number, id, name or alias. @throws topic_not_found {typed, known} */
  topic(groupId: string, typed: string): Promise<Topic>;
  /** The approved points for a meeting, by topic in the group's order; in `language`, else as they were written. */
  pointsFor(groupId: string, meetingId: string, language: string): Promise<TopicPoints[]>;
  /** Points of a meeting that are on their way. */
  unready(groupId: string, meetingId: string): Promise<TalkingPoint[]>;
  /**
   * Posts the points of a meeting in a channel, at once or at `at`: in one message, or by topic or session.
   * @throws post_in_past, post_after_start, no_points
   */
  schedulePoints(groupId: string, post: PointsPost): Promise<Owed>;
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
    const shown = shownPoints(all, language).filter((point) => isFor(point, meetingId));
    return allTopics
      .map((topic) => ({ topic, points: shown.filter((point) => point.topic === topic.id) }))
      .filter(({ points }) => points.length > 0);
  }

  const around = async (groupId: string, now: Date) => occurrencesAround(await meetings.list(groupId), now);

  return {
    list: (groupId) => around(groupId, clock.now()),
    async next(groupId, now) {
      const next = nextMeeting(await around(groupId, now), now);
      if (!next) throw new PenholderError('no_meetings');
      return next;
    },
    async named(groupId, typed, now) {
      const all = await meetings.list(groupId);
      const found =
        typed === undefined ? nextMeeting(occurrencesAround(all, now), now) : findMeeting(typed, { all, now });
      if (!found) throw new PenholderError('no_meetings');
      return found;
    },
    async byId(groupId, meetingId) {
      const found = await meetings.find(groupId, meetingId);
      const of = found ? undefined : readOccurrenceId(meetingId);
      const series = of && (await meetings.find(groupId, of.series));
      return series ? occurrenceOn(series, of.day) : found;
    },
    topics: topics.list,
    topic: async (groupId, typed) => findTopic(typed, await topics.list(groupId)),
    pointsFor,
    async unready(groupId, meetingId) {
      const all = await points.list(groupId);
      const originals = new Map(all.map((point) => [point.id, point]));
      // a translation is posted where its original is; of a point the newest text is on its way
      const works = all.map((point) => ({
        ...point,
        meetings: originals.get(point.translationOf ?? '')?.meetings ?? point.meetings,
        ...workOf(point),
      }));
      return works.filter((work) => isFor(work, meetingId) && work.state !== 'approved' && work.state !== 'retired');
    },
    async schedulePoints(groupId, { meeting, channel, at, by = 'meeting' }) {
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
      const start = startOf(meeting).getTime();
      const channels = await postChannels(groups, groupId, channel);
      // a topic that has points by then is posted, too
      const named = at === undefined ? ready.map(({ topic }) => topic) : await topics.list(groupId);
      const each: Owed[] = [];
      for (const [place, part] of partsOf(by, meeting, named).entries()) {
        // one after the other, so they stand in order
        const leadMs = at === undefined ? undefined : start - at.getTime() - place;
        const post = {
          groupId,
          kind: POINTS_POST,
          subject: pointsSubject({ groupId, meetingId: meeting.id, ...part }),
          about: aboutMeeting(meeting.id),
          ...(leadMs === undefined
            ? { occurrence: now.toISOString(), dueAt: now }
            : { occurrence: `before:${leadMs}`, leadMs, dueAt: new Date(start - leadMs), expiresAt: new Date(start) }),
        };
        each.push(...(await Promise.all(channels.map((one) => deliveries.owe({ ...post, channel: one })))));
      }
      return owedTogether(each);
    },
  };
}

function moment(at: Date) {
  return { kind: 'time', at, style: 'date-time' } as const;
}

function plain(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

function findMeeting(typed: string, { all, now }: { all: readonly Meeting[]; now: Date }): Occurrence | undefined {
  if (all.length === 0) return undefined;
  const found = namedBy(typed, all);
  if (found) return found.repeats ? nextOrLast(found, now) : found;
  const of = readOccurrenceId(plain(typed).replace(/ (?=\d{4}-)/, '-'));
  const series = of && namedBy(of.series, all);
  const one = series && occurrenceOn(series, of.day);
  if (one) return one;
  throw meetingNotFound(typed, all);
}

function namedBy(typed: string, meetings: readonly Meeting[]): Meeting | undefined {
  const wanted = plain(typed);
  const namesOf = ({ id, title, aliases }: Meeting) => [id, title, ...aliases].map(plain);
  const squeezed = wanted.replace(/[\s-]/g, '');
  return (
    meetings.find((meeting) => namesOf(meeting).includes(wanted)) ??
    meetings.find((meeting) => namesOf(meeting).some((name) => name.replace(/[\s-]/g, '') === squeezed))
  );
}

function meetingNotFound(typed: string, meetings: readonly Meeting[]): PenholderError {
  const names = meetings.map(({ id }) => id);
  const near = nearest(plain(typed), names);
  return new PenholderError('meeting_not_found', {
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
