import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { InPrivate } from '../people/in-private.ts';
import { channelName } from '../people/settings-words.ts';
import { phrase, text } from '../replies/build.ts';
import type { Deliveries } from './deliveries.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { PostKind } from './post-kind.ts';

const KIND = 'channel-gone';

interface Parts {
  readonly store: Pick<DeliveryStore, 'lastPosted'>;
  readonly clock: Clock;
  readonly inPrivate: InPrivate;
  /** What a channel is called, where that is known. */
  nameOf(channel: ChannelRef): Promise<string | undefined>;
  deliveries(): Pick<Deliveries, 'owe'>;
}

/** Tells the chairs of a group that nothing can be posted in a channel: once, until something was posted there again. */
export function createChannelGone({ store, clock, inPrivate, nameOf, deliveries }: Parts) {
  return async ({ groupId, channel }: Pick<Delivery, 'groupId' | 'channel'>): Promise<void> => {
    const { tenant, channelId } = channel;
    const last = await store.lastPosted(channel);
    const subject = JSON.stringify({ tenant, channelId, name: await nameOf(channel) });
    const post = { groupId, kind: KIND, subject, occurrence: last?.id ?? 'never', dueAt: clock.now() };
    for (const own of await inPrivate.ofRoles(groupId, ['chair', 'admin'])) {
      // who cannot be reached in private is not told so there
      const isSame = own.channel.tenant === tenant && own.channel.channelId === channelId;
      if (!isSame) await deliveries().owe({ ...post, channel: own.channel });
    }
  };
}

/** That nothing can be posted in a channel. */
export const channelGonePost: PostKind = {
  kind: KIND,
  async draw({ subject }) {
    const channel = channelName(JSON.parse(subject) as ChannelRef & { name?: string });
    return { visibility: 'channel', blocks: [text(phrase('post.channel-gone', { channel }))] };
  },
};
