import type { Drawn } from '../deliveries/post-kind.ts';
import type { Language } from '../text/text.ts';
import { type Occurrence, readOccurrenceId } from './occurrences.ts';

/** The kind of the posts of talking points. */
export const POINTS_POST = 'points';

/** What a post of points shows: those of a meeting, all or a part of them. */
export interface PointsSubject {
  readonly groupId: string;
  readonly meetingId: string;
  /** Id of the one topic of which they are. */
  readonly topic?: string;
  /** Id of the session in which they are said. */
  readonly session?: string;
  /** Left out: the group's. */
  readonly language?: Language;
}

/** How the points of a meeting are parted into messages. */
export const partings = ['meeting', 'topic', 'session'] as const;
/** How the points of a meeting are parted into messages. */
export type Parting = (typeof partings)[number];

/** The subject of a post of points. */
export function pointsSubject({ groupId, meetingId, topic, session, language }: PointsSubject): string {
  return JSON.stringify({ groupId, meetingId, topic, session, language });
}

export function readSubject({ subject }: Pick<Drawn, 'subject'>): PointsSubject {
  return JSON.parse(subject) as PointsSubject;
}

/** What a post about a meeting is told of: by each of these it is found again. */
export function aboutMeeting(meetingId: string): string[] {
  const series = readOccurrenceId(meetingId)?.series;
  return series === undefined ? [meetingId] : [meetingId, series];
}

/** The parts of a meeting's points, in their order: one, or those by topic or session. */
export function partsOf(
  by: Parting,
  { sessions }: Pick<Occurrence, 'sessions'>,
  topics: readonly { readonly id: string }[],
): Pick<PointsSubject, 'topic' | 'session'>[] {
  if (by === 'topic') return topics.map(({ id }) => ({ topic: id }));
  // a meeting without sessions is one
  if (by === 'session' && sessions.length > 0) return sessions.map(({ id }) => ({ session: id }));
  return [{}];
}
