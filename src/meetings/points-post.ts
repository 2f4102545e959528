import type { Delivery } from '../deliveries/delivery.ts';
import type { DrawFacts, Drawn, PostKind } from '../deliveries/post-kind.ts';
import type { Reading } from '../deliveries/reading.ts';
import {
  buttons,
  code,
  context,
  divider,
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
  time,
} from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { hereButtons } from './attendance.ts';
import { endOf, type Meeting, type Session, startOf } from './meeting.ts';
import { sessionTime } from './meeting-blocks.ts';
import type { MeetingService, TopicPoints } from './meeting-service.ts';
import { cancelledWords, dayOrTime, startWords } from './meeting-words.ts';
import type { Occurrence } from './occurrences.ts';
import { POINTS_POST, type PointsSubject, pointsSubject, readSubject } from './points-subject.ts';
import { remindButton } from './remind-button.ts';
import type { ShownPoint } from './shown-points.ts';
import { pointName } from './talking-point.ts';

interface PointsPostParts {
  meetings(): MeetingService;
  /** Whether it is still wanted by whatever it came from. */
  isWanted(delivery: Delivery, meeting: Occurrence): Promise<boolean>;
  report(delivery: Delivery): Promise<void>;
}

/** The talking points of a meeting in a channel: all in one message, or those of one topic or session, with a thread. */
export function pointsPost({ meetings, isWanted, report }: PointsPostParts): PostKind {
  async function found(drawn: Pick<Drawn, 'subject'>, groupLanguage: string) {
    const subject = readSubject(drawn);
    const { groupId, meetingId, language = groupLanguage } = subject;
    const meeting = await meetings().byId(groupId, meetingId);
    const all = meeting ? await meetings().pointsFor(groupId, meetingId, language) : [];
    return { meeting, subject, points: meeting ? partOf(all, subject, meeting) : [] };
  }

  /** A post stands in several channels. */
  const foundNow = (drawn: Pick<Drawn, 'subject'>, language: string, reading: Reading) =>
    reading(`points ${drawn.subject} ${language}`, () => found(drawn, language));

  return {
    kind: POINTS_POST,
    isPage: true,
    async draw(delivery, { now, late, language, isPosted, isPage, reading, addressOf }) {
      const { meeting, points, subject } = await foundNow(delivery, language, reading);
      // what was posted and is retired must not stand there as if it were said
      const isEmpty = points.length === 0 || meeting?.cancelled;
      if (!meeting || (isEmpty && !isPosted)) return undefined;
      if (meeting.cancelled) return { visibility: 'channel', blocks: struckBlocks(meeting, points, meeting.cancelled) };
      const isWhole = subject.topic === undefined && subject.session === undefined;
      return {
        visibility: 'channel',
        blocks: [
          ...pointsHead(meeting, delivery, { now, late }),
          ...(isWhole ? [...sessionsOf(meeting), divider] : sessionHead(meeting, subject)),
          ...pointsBlocks(points),
          ...(isPage ? [] : await pageLink(subject, addressOf)),
          ...(isWhole && !isPage ? [hereButtons(meeting), moreButtons(meeting)] : []),
        ],
      };
    },
    languageOf: async (delivery) => readSubject(delivery).language,
    async times(delivery) {
      const { groupId, meetingId } = readSubject(delivery);
      const { leadMs, dueAt } = delivery;
      const meeting = await meetings().byId(groupId, meetingId);
      if (!meeting || meeting.cancelled || !(await isWanted(delivery, meeting))) return undefined;
      const end = endOf(meeting);
      if (leadMs === undefined) return { dueAt, ...(end > dueAt ? { expiresAt: end } : {}) };
      return { dueAt: new Date(startOf(meeting).getTime() - leadMs), expiresAt: startOf(meeting) };
    },
    async thread(delivery, language) {
      const { meeting, points, subject } = await found(delivery, language);
      if (subject.session !== undefined) return said(sessionOf(meeting, subject)?.title ?? '');
      return subject.topic === undefined || !points[0] ? undefined : titleOf(points[0]);
    },
    report,
  };
}

/** The points of one topic, or of the topics of one session; all of them else. */
function partOf(all: readonly TopicPoints[], subject: PointsSubject, meeting: Occurrence): readonly TopicPoints[] {
  if (subject.topic !== undefined) return all.filter(({ topic }) => topic.id === subject.topic);
  if (subject.session === undefined) return all;
  const topics = sessionOf(meeting, subject)?.topics ?? [];
  return all.filter(({ topic }) => topics.includes(topic.id));
}

function sessionOf(meeting: Occurrence | undefined, { session }: PointsSubject) {
  return meeting?.sessions.find(({ id }) => id === session);
}

function sessionHead(meeting: Occurrence, subject: PointsSubject): Block[] {
  const session = sessionOf(meeting, subject);
  return session ? [text(sessionName(session, meeting))] : [];
}

/** A session's title, behind the time at which it begins. */
function sessionName(session: Session, meeting: Occurrence, title = strong(said(session.title))): Inline {
  const at = sessionTime(session, meeting);
  return at ? joined([at, title], ' · ') : title;
}

/** Sessions that are named. */
const SESSIONS = 12;

function sessionsOf(meeting: Occurrence): Block[] {
  const { sessions } = meeting;
  if (sessions.length === 0) return [];
  const names = joined(
    firstOnes(
      sessions.map((session) => sessionName(session, meeting, said(session.title))),
      SESSIONS,
    ),
    '; ',
  );
  return [context(phrase('points.sessions', { sessions: names }))];
}

/** Lets whoever reads it ask the staff, and be reminded of the meeting. */
function moreButtons(meeting: Occurrence): Block {
  const tell = { label: phrase('points.question'), does: { command: 'issue tell', args: {} } };
  return buttons(tell, remindButton(meeting));
}

/** Of which meeting the points are, and when it begins. */
function pointsHead(meeting: Meeting, { dueAt }: Drawn, { now, late }: Pick<DrawFacts, 'now' | 'late'>): Block[] {
  return [
    heading(phrase('points.title', { meeting: meeting.title })),
    text(startWords(meeting, now)),
    ...(late ? [context(phrase('points.late', { due: time(dueAt) }))] : []),
  ];
}

/** What was posted for a meeting that is not held: struck through, and said to be cancelled. */
function struckBlocks(
  meeting: Meeting,
  topics: readonly TopicPoints[],
  cancelled: NonNullable<Meeting['cancelled']>,
): Block[] {
  return [
    text(struck(strong(phrase('points.title', { meeting: meeting.title })))),
    text(cancelledWords(cancelled)),
    text(struck(dayOrTime(meeting))),
    ...topics.flatMap((one) => [
      text(struck(titleOf(one))),
      list(one.points.map((point) => struck(pointWords(point)))),
    ]),
  ];
}

/** The page of the meeting's points, where the bot has pages. */
async function pageLink(
  { groupId, meetingId, language }: PointsSubject,
  addressOf: DrawFacts['addressOf'],
): Promise<Block[]> {
  const whole = pointsSubject({ groupId, meetingId, ...(language ? { language } : {}) });
  const url = await addressOf(POINTS_POST, whole);
  return url === undefined ? [] : [context(link(url, phrase('points.page')))];
}

/** Points under their topics. @param words each in one line */
export function pointsBlocks(topics: readonly TopicPoints[], words = pointWords): Block[] {
  if (topics.length === 0) return [text(phrase('points.none'))];
  return topics.flatMap((one) => [text(strong(titleOf(one))), list(one.points.map(words))]);
}

/** The same, behind the name by which it is meant in commands. */
export function namedPointWords(point: ShownPoint): Inline {
  return joined([code(pointName(point)), pointWords(point)], ' ');
}

/** A point in one line: what it says, and what is to be known of that. */
export function pointWords({ text: words, sample, outdated }: ShownPoint): Inline {
  const shown = sample ? phrase('points.sample', { text: words }) : said(words);
  return outdated === undefined
    ? shown
    : joined([shown, phrase('points.outdated', { language: phrase(`language.${outdated}`) })], ' ');
}

function titleOf({ topic }: TopicPoints): Inline {
  return phrase('points.topic', { number: topic.number, topic: topic.shortName });
}
