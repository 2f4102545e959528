import type { Delivery } from '../deliveries/delivery.ts';
import type { DrawFacts, Drawn, PostKind } from '../deliveries/post-kind.ts';
import { context, divider, heading, joined, list, phrase, said, strong, text, time } from '../replies/build.ts';
import type { Block, Inline, Reply } from '../replies/reply.ts';
import { hereButtons } from './attendance.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingService, TopicPoints } from './meeting-service.ts';
import { cancelledWords, startWords } from './meeting-words.ts';
import type { ShownPoint } from './shown-points.ts';

/** The subject of a points post. */
export function readSubject({ subject }: Drawn): { groupId: string; meetingId: string } {
  return JSON.parse(subject) as { groupId: string; meetingId: string };
}

/** The subject of the points post of a meeting. */
export function pointsSubject(groupId: string, meetingId: string): string {
  return JSON.stringify({ groupId, meetingId });
}

/** The talking points of a meeting, in its channel. */
export function pointsPost(
  meetings: () => MeetingService,
  onMissed: (delivery: Delivery, meeting: Meeting) => Promise<void>,
): PostKind {
  return {
    kind: 'points',
    async draw(delivery, { now, late, language, isPosted }): Promise<Reply | undefined> {
      const { groupId, meetingId } = readSubject(delivery);
      const meeting = await meetings().byId(groupId, meetingId);
      if (!meeting || (meeting.cancelled && !isPosted)) return undefined;
      const points = await meetings().pointsFor(groupId, meetingId, language);
      // what was posted and is retired must not stand there as if it were said
      if (points.length === 0 && !isPosted) return undefined;
      return {
        visibility: 'channel',
        blocks: [
          ...pointsHead(meeting, delivery, { now, late }),
          divider,
          ...pointsBlocks(points),
          hereButtons(meeting),
        ],
      };
    },
    async missed(delivery) {
      const { groupId, meetingId } = readSubject(delivery);
      const meeting = await meetings().byId(groupId, meetingId);
      if (meeting) await onMissed(delivery, meeting);
    },
  };
}

/** Of which meeting the points are, and when it begins. */
export function pointsHead(
  meeting: Meeting,
  { dueAt }: Drawn,
  { now, late }: Pick<DrawFacts, 'now' | 'late'>,
): Block[] {
  return [
    heading(phrase('points.title', { meeting: meeting.title })),
    ...(meeting.cancelled ? [text(cancelledWords(meeting.cancelled))] : []),
    text(startWords(meeting, now)),
    ...(late ? [context(phrase('points.late', { due: time(dueAt) }))] : []),
  ];
}

/** Points under their topics. */
export function pointsBlocks(topics: readonly TopicPoints[]): Block[] {
  if (topics.length === 0) return [text(phrase('points.none'))];
  return topics.flatMap(({ topic, points }) => [
    text(strong(phrase('points.topic', { number: topic.number, topic: topic.shortName }))),
    list(points.map(pointWords)),
  ]);
}

/** A point in one line: what it says, and what is to be known of that. */
export function pointWords({ text: words, sample, outdated }: ShownPoint): Inline {
  const shown = sample ? phrase('points.sample', { text: words }) : said(words);
  return outdated === undefined
    ? shown
    : joined([shown, phrase('points.outdated', { language: phrase(`language.${outdated}`) })], ' ');
}
