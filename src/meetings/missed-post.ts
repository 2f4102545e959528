import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import type { InPrivate } from '../people/in-private.ts';
import type { MemberStore } from '../people/member-store.ts';
import { phrase, text, time } from '../replies/build.ts';
import type { Meeting } from './meeting.ts';

interface Missed {
  readonly meeting: string;
  readonly dueAt: string;
}

/** Tells a chair that talking points came too late to be posted. */
export const missedPost: PostKind = {
  kind: 'points-missed',
  async draw({ subject }) {
    const { meeting, dueAt } = JSON.parse(subject) as Missed;
    const words = phrase('points.missed', { meeting, due: time(new Date(dueAt)) });
    return { visibility: 'channel', blocks: [text(words)] };
  },
};

interface Parts {
  readonly members: MemberStore;
  readonly clock: Clock;
  readonly inPrivate: InPrivate;
  deliveries(): Deliveries;
}

/** Reports a missed post to each chair of the group, in a direct message. */
export function createMissedReport({ members, clock, deliveries, inPrivate }: Parts) {
  return async (delivery: Delivery, meeting: Meeting): Promise<void> => {
    const { groupId } = delivery;
    const chairs = (await members.list(groupId)).filter(({ roles }) => roles.includes('chair'));
    const channels = await inPrivate.channelsOf(
      groupId,
      chairs.map(({ id }) => id),
    );
    const missed: Missed = { meeting: meeting.title, dueAt: delivery.dueAt.toISOString() };
    for (const { channel } of channels) {
      const post = {
        groupId,
        kind: missedPost.kind,
        subject: JSON.stringify(missed),
        occurrence: delivery.id,
        channel,
      };
      await deliveries().owe({ ...post, dueAt: clock.now() });
    }
  };
}
