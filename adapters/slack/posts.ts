import QuickLRU from 'quick-lru';
import type { Adapter, ChannelRef, MessageRef, Post } from '../../src/bot/adapter.ts';
import type { Clock } from '../../src/clock.ts';
import { PenholderError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { openDirect, quiet } from './answer-ways.ts';
import { channelsOf } from './channels.ts';
import { keepInSlack } from './keep.ts';
import { memory } from './limits.ts';
import { uploadPictures } from './pictures.ts';
import { type Rendered, renderMessage } from './render.ts';
import type { Client, Lanes } from './web-api.ts';
import type { Workspaces } from './workspace.ts';

/** What posts are made with. */
export interface PostParts {
  readonly lanes: Lanes;
  readonly clock: Clock;
  readonly log: Log;
  readonly workspaces: Workspaces;
}

/** Marks a message of ours in the channel's history with its key: the proof of sending. */
const METADATA = 'penholder_post';
/** So far apart the platform's clock and ours are at most, in milliseconds. */
const CLOCKS_APART_MS = 300_000;

type Posts = Required<Pick<Adapter, 'post' | 'edit' | 'findPosted' | 'keep' | 'directChannel' | 'named'>>;

/** The bot's own messages in channels: posted once per key, edited in order. */
export function createPosts({ lanes, clock, log, workspaces }: PostParts): Posts {
  const posted = new QuickLRU<string, MessageRef>({ maxSize: memory.posted });

  /** The client of a tenant: of its workspace, or its organisation. @throws channel_gone */
  async function clientOf(tenant: string): Promise<Client> {
    return (await workspaces.of([tenant.replace(/^slack:/, '')])).client;
  }

  async function rendered({ reply, language, timeZone }: Post, client: Client): Promise<Rendered> {
    const options = { reader: { language, timeZone }, now: clock.now() };
    const files = await uploadPictures(reply.blocks, { client, lanes, options });
    return renderMessage(reply, { ...options, files });
  }

  return {
    async post(channel, post) {
      const name = `${channel.channelId}/${post.key}`;
      const known = posted.get(name);
      if (known) return known;
      const client = await clientOf(channel.tenant);
      const metadata = { event_type: METADATA, event_payload: { key: post.key } };
      const message = { channel: channel.channelId, ...(await rendered(post, client)), ...quiet, metadata };
      const { ts = '' } = await lanes.message(channel.channelId, async () => {
        if (post.mayGo?.() === false) throw new PenholderError('busy');
        return client.chat.postMessage(message);
      });
      const ref = { ...channel, messageId: ts };
      posted.set(name, ref);
      return ref;
    },
    async edit({ tenant, channelId, messageId }, post) {
      const client = await clientOf(tenant);
      const message = { channel: channelId, ts: messageId, ...(await rendered(post, client)) };
      await lanes.repeat(channelId, () => client.chat.update(message));
    },
    async named(tenant, kind) {
      // Slack has no roles
      return kind === 'channel' ? channelsOf(await clientOf(tenant)) : [];
    },
    async findPosted(channel, { key, since }) {
      const oldest = String(Math.max(0, since.getTime() - CLOCKS_APART_MS) / 1000);
      let cursor = '';
      for (let page = 0; page < memory.historyPages; page += 1) {
        const { messages, next } = await readHistory(channel, { oldest, cursor });
        const found = messages.find(({ metadata }) => keyOf(metadata) === key);
        if (found?.ts) return { ...channel, messageId: found.ts };
        if (next === '') return undefined;
        cursor = next;
      }
      throw new PenholderError('busy');
    },
    async keep(message, beside) {
      const client = await clientOf(message.tenant).catch(() => undefined);
      if (client) await keepInSlack(message, { client, lanes, log, beside });
    },
    async directChannel(tenant, { id }) {
      return { tenant, channelId: await openDirect(id, { client: await clientOf(tenant), lanes }) };
    },
  };

  async function readHistory({ tenant, channelId }: ChannelRef, from: { oldest: string; cursor: string }) {
    const client = await clientOf(tenant);
    const query = {
      channel: channelId,
      limit: memory.historyPage,
      include_all_metadata: true as const,
      oldest: from.oldest,
      ...(from.cursor === '' ? {} : { cursor: from.cursor }),
    };
    const call = () => client.conversations.history(query);
    const { messages = [], response_metadata } = await lanes.repeat(`history:${channelId}`, call);
    return { messages, next: response_metadata?.next_cursor ?? '' };
  }
}

function keyOf(metadata: { event_type?: string; event_payload?: object } | undefined): string | undefined {
  if (metadata?.event_type !== METADATA) return undefined;
  const payload = metadata.event_payload ?? {};
  return 'key' in payload && typeof payload.key === 'string' ? payload.key : undefined;
}
