import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import type { Identity, MemberStore } from '../people/member-store.ts';
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
  deliveries(): Deliveries;
  /** The direct conversation with somebody, where their platform has one. */
  directChannel(identity: Identity): Promise<ChannelRef | undefined>;
}

/** Reports a missed post to each chair of the group, in a direct message. */
export function createMissedReport({ members, clock, deliveries, directChannel }: Parts) {
  return async (delivery: Delivery, meeting: Meeting): Promise<void> => {
    const { groupId } = delivery;
    const chairs = (await members.list(groupId)).filter(({ roles }) => roles.includes('chair'));
    const identities = await members.identitiesOf(
      groupId,
      chairs.map(({ id }) => id),
    );
    const missed: Missed = { meeting: meeting.title, dueAt: delivery.dueAt.toISOString() };
    for (const identity of identities) {
      const channel = await directChannel(identity);
      if (!channel) continue;
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
