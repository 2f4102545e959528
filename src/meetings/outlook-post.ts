import type { Delivery } from '../deliveries/delivery.ts';
import type { DrawFacts, Drawn, PostKind } from '../deliveries/post-kind.ts';
import {
  context,
  firstOnes,
  heading,
  joined,
  link,
  list,
  phrase,
  said,
  strong,
  struck,
  text,
} from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Language } from '../text/text.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingService } from './meeting-service.ts';
import { cancelledWords, startWords } from './meeting-words.ts';
import { heldWithin, type Occurrence } from './occurrences.ts';
import { OUTLOOK_MS } from './outlook.ts';
import { pointWords } from './points-post.ts';
import { POINTS_POST, pointsSubject } from './points-subject.ts';

/** The kind of the posts of what the next days bring. */
export const OUTLOOK_POST = 'points-outlook';

/** What an outlook shows: the meetings of the days after one day. */
export interface OutlookSubject {
  readonly groupId: string;
  /** Of the schedule. */
  readonly number: number;
  /** `2020-06-22` */
  readonly day: string;
  /** Of the one meeting or series of which it is; left out: all. */
  readonly meeting?: string | undefined;
  /** Left out: the group's. */
  readonly language?: Language | undefined;
}

/** The subject of an outlook. */
export function outlookSubject({ groupId, number, day, meeting, language }: OutlookSubject): string {
  return JSON.stringify({ groupId, number, day, meeting, language });
}

export function readOutlookSubject({ subject }: Pick<Drawn, 'subject'>): OutlookSubject {
  return JSON.parse(subject) as OutlookSubject;
}

interface Parts {
  /** All meetings of a group, series as such. */
  allMeetings(groupId: string): Promise<Meeting[]>;
  meetings(): Pick<MeetingService, 'pointsFor'>;
  /** When it is due as its schedule now is; undefined: it is not wanted any more. */
  dueAt(subject: OutlookSubject, delivery: Delivery): Promise<Date | undefined>;
  report(delivery: Delivery): Promise<void>;
}

/** Meetings that are shown, and points of each. */
const SHOWN = { meetings: 8, points: 5 } as const;
/** Later than this, in milliseconds, it is of no use. */
const USEFUL_MS = 12 * 3_600_000;

/** What the next days bring: each meeting with what is to be said there. */
export function outlookPost({ allMeetings, meetings, dueAt, report }: Parts): PostKind {
  async function ahead(drawn: Drawn, isPosted: boolean): Promise<Occurrence[]> {
    const { groupId, meeting } = readOutlookSubject(drawn);
    const period = { from: drawn.dueAt, to: new Date(drawn.dueAt.getTime() + OUTLOOK_MS) };
    return heldWithin(await allMeetings(groupId), period)
      .sort((a, b) => a.start.getTime() - b.start.getTime())
      .map((held) => held.meeting)
      .filter(({ cancelled }) => isPosted || !cancelled)
      .filter(({ id, of }) => meeting === undefined || meeting === id || meeting === of?.series);
  }

  async function meetingBlocks(meeting: Occurrence, drawn: Drawn, facts: DrawFacts): Promise<Block[]> {
    if (meeting.cancelled)
      return [text(joined([struck(said(meeting.title)), cancelledWords(meeting.cancelled)], ' · '))];
    const { groupId } = drawn;
    const page = await facts.addressOf(POINTS_POST, pointsSubject({ groupId, meetingId: meeting.id }));
    const title: Inline = page === undefined ? said(meeting.title) : link(page, said(meeting.title));
    const topics = await meetings().pointsFor(groupId, meeting.id, facts.language);
    const points = topics.flatMap((topic) => topic.points).map(pointWords);
    return [
      text(joined([strong(title), startWords(meeting, facts.now)], ' · ')),
      points.length > 0 ? list(firstOnes(points, SHOWN.points)) : context(phrase('points.none')),
    ];
  }

  return {
    kind: OUTLOOK_POST,
    async draw(drawn, facts) {
      const all = await ahead(drawn, facts.isPosted);
      if (all.length === 0 && !facts.isPosted) return undefined;
      const shown = all.slice(0, SHOWN.meetings);
      const each = await Promise.all(shown.map((meeting) => meetingBlocks(meeting, drawn, facts)));
      const more = all.length - shown.length;
      return {
        visibility: 'channel',
        blocks: [
          heading(phrase('outlook.title')),
          ...(all.length === 0 ? [text(phrase('outlook.none'))] : each.flat()),
          ...(more > 0 ? [context(phrase('more', { count: more }))] : []),
        ],
      };
    },
    languageOf: async (drawn) => readOutlookSubject(drawn).language,
    async times(delivery) {
      const due = await dueAt(readOutlookSubject(delivery), delivery);
      return due && { dueAt: due, expiresAt: new Date(due.getTime() + USEFUL_MS) };
    },
    report,
  };
}
