import type { Deliveries } from '../deliveries/deliveries.ts';
import { pointsSubject } from './points-post.ts';
import { TOPIC_POST, topicSubject } from './topic-post.ts';

interface Parts {
  readonly deliveries: Pick<Deliveries, 'channelsOf' | 'redrawLast'>;
  readonly groupId: string;
  /** Ids of meetings and of occurrences, and of the topics whose posts are drawn anew. */
  readonly meetings: Iterable<string>;
  readonly topics: readonly string[];
}

/** Draws anew what was posted of the talking points of meetings. */
export async function redrawPoints({ deliveries, groupId, meetings, topics }: Parts): Promise<void> {
  async function redraw(kind: string, subject: string): Promise<void> {
    if ((await deliveries.channelsOf(kind, subject)).length > 0) await deliveries.redrawLast(kind, subject);
  }
  for (const meetingId of new Set(meetings)) {
    await redraw('points', pointsSubject(groupId, meetingId));
    for (const topic of topics) await redraw(TOPIC_POST, topicSubject({ groupId, meetingId, topic }));
  }
}
