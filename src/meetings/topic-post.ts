import type { Delivery } from '../deliveries/delivery.ts';
import type { Drawn, PostKind } from '../deliveries/post-kind.ts';
import { phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingService, TopicPoints } from './meeting-service.ts';
import { pointsBlocks, pointsHead } from './points-post.ts';

interface Subject {
  readonly groupId: string;
  readonly meetingId: string;
  /** Id of the topic. */
  readonly topic: string;
}

/** The kind of the posts of one topic each. */
export const TOPIC_POST = 'points-topic';

/** The subject of the post of one topic's points. */
export function topicSubject({ groupId, meetingId, topic }: Subject): string {
  return JSON.stringify({ groupId, meetingId, topic });
}

/** The talking points of one topic for a meeting, in a message of their own, with a thread to talk about them. */
export function topicPost(
  meetings: () => MeetingService,
  onMissed: (delivery: Delivery, meeting: Meeting) => Promise<void>,
): PostKind {
  async function found({ subject }: Pick<Drawn, 'subject'>, language: string) {
    const { groupId, meetingId, topic } = JSON.parse(subject) as Subject;
    const meeting = await meetings().byId(groupId, meetingId);
    const all = meeting ? await meetings().pointsFor(groupId, meetingId, language) : [];
    return { meeting, points: all.find((one) => one.topic.id === topic) };
  }

  return {
    kind: TOPIC_POST,
    async draw(delivery, { now, late, language, isPosted }) {
      const { meeting, points } = await found(delivery, language);
      if (!meeting || ((!points || meeting.cancelled) && !isPosted)) return undefined;
      return {
        visibility: 'channel',
        blocks: [...pointsHead(meeting, delivery, { now, late }), ...pointsBlocks(points ? [points] : [])],
      };
    },
    async thread(delivery, language) {
      const { points } = await found(delivery, language);
      return points && titleOf(points);
    },
    async missed(delivery) {
      const { meeting } = await found(delivery, 'en');
      if (!meeting) return;
      // of all topics that were due together the chair is told once
      const dueAt = new Date(Math.floor(delivery.dueAt.getTime() / 60_000) * 60_000);
      await onMissed({ ...delivery, id: `${TOPIC_POST}:${meeting.id}:${dueAt.toISOString()}`, dueAt }, meeting);
    },
  };
}

function titleOf({ topic }: TopicPoints): Inline {
  return phrase('points.topic', { number: topic.number, topic: topic.shortName });
}
