import QuickLRU from 'quick-lru';
import type { Adapter, ChannelRef, MessageRef, Post } from '../../src/bot/adapter.ts';
import type { Clock } from '../../src/clock.ts';
import { openDirect, quiet } from './answer-ways.ts';
import { memory } from './limits.ts';
import { uploadPictures } from './pictures.ts';
import { type Rendered, renderMessage } from './render.ts';
import type { Lanes } from './web-api.ts';
import type { Workspace } from './workspace.ts';

/** What posts are made with. */
export interface PostParts {
  readonly lanes: Lanes;
  readonly clock: Clock;
  /** @throws busy before the start */
  workspace(): Workspace;
}

/** Marks a message of ours in the channel's history with its key: the proof of sending. */
const METADATA = 'penholder_post';

type Posts = Required<Pick<Adapter, 'post' | 'edit' | 'findPosted' | 'directChannel'>>;

/** The bot's own messages in channels: posted once per key, edited in order. */
export function createPosts({ lanes, clock, workspace }: PostParts): Posts {
  const posted = new QuickLRU<string, MessageRef>({ maxSize: memory.posted });

  async function rendered({ reply, language, timeZone }: Post): Promise<Rendered> {
    const options = { reader: { language, timeZone }, now: clock.now() };
    const files = await uploadPictures(reply.blocks, { client: workspace().client, lanes, options });
    return renderMessage(reply, { ...options, files });
  }

  return {
    async post(channel, post) {
      const name = `${channel.channelId}/${post.key}`;
      const known = posted.get(name);
      if (known) return known;
      const metadata = { event_type: METADATA, event_payload: { key: post.key } };
      const message = { channel: channel.channelId, ...(await rendered(post)), ...quiet, metadata };
      const { ts = '' } = await lanes.once(channel.channelId, () => workspace().client.chat.postMessage(message));
      const ref = { ...channel, messageId: ts };
      posted.set(name, ref);
      return ref;
    },
    async edit({ channelId, messageId }, post) {
      const message = { channel: channelId, ts: messageId, ...(await rendered(post)) };
      await lanes.repeat(channelId, () => workspace().client.chat.update(message));
    },
    async findPosted(channel, key) {
      let cursor = '';
      for (let page = 0; page < memory.historyPages; page += 1) {
        const { messages, next } = await readHistory(channel, cursor);
        const found = messages.find(({ metadata }) => keyOf(metadata) === key);
        if (found?.ts) return { ...channel, messageId: found.ts };
        if (next === '') return undefined;
        cursor = next;
      }
      return undefined;
    },
    async directChannel(tenant, { id }) {
      return { tenant, channelId: await openDirect(id, { client: workspace().client, lanes }) };
    },
  };

  async function readHistory({ channelId }: ChannelRef, cursor: string) {
    const query = {
      channel: channelId,
      limit: memory.historyPage,
      include_all_metadata: true as const,
      ...(cursor === '' ? {} : { cursor }),
    };
    const call = () => workspace().client.conversations.history(query);
    const { messages = [], response_metadata } = await lanes.repeat(`history:${channelId}`, call);
    return { messages, next: response_metadata?.next_cursor ?? '' };
  }
}

function keyOf(metadata: { event_type?: string; event_payload?: object } | undefined): string | undefined {
  if (metadata?.event_type !== METADATA) return undefined;
  const payload = metadata.event_payload ?? {};
  return 'key' in payload && typeof payload.key === 'string' ? payload.key : undefined;
}
