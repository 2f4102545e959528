import { createHash } from 'node:crypto';
import { type APIChannel, type APIMessage, type REST, Routes, SnowflakeUtil } from 'discord.js';
import { PenholderError } from '../../src/errors.ts';
import { repeated } from './api.ts';
import { limits, memory } from './limits.ts';
import type { Rendered } from './render.ts';

/** So far apart the platform's clock and ours are at most, in milliseconds. */
const CLOCKS_APART_MS = 300_000;
/** Ids begin here: the first second of 2015. */
const DISCORD_EPOCH = Date.UTC(2015, 0, 1);

/** Where a message goes, and what makes it one. */
export interface Address {
  readonly channelId: string;
  /** Two messages with the same key within a few minutes are one: Discord sees to it. */
  readonly key: string;
  /** The message that it answers. */
  readonly replyTo?: string;
}

/** The bot's own messages. Each throws what the library throws. */
export interface Messages {
  send(rendered: Rendered, address: Address): Promise<string>;
  edit(rendered: Rendered, at: { channelId: string; messageId: string }): Promise<void>;
  /** The message of ours with this mark, in what was said since. @throws busy where too much was said since */
  find(channelId: string, sought: { mark: number; since: Date }): Promise<string | undefined>;
  /** The conversation of the bot with one person. */
  openDirect(userId: string): Promise<string>;
}

/** @param botId is known once the bot has logged in */
export function createMessages({ rest, botId }: { rest: REST; botId(): string }): Messages {
  return {
    async send({ body, files }, { channelId, key, replyTo }) {
      const message = {
        ...body,
        nonce: nonceOf(key),
        enforce_nonce: true,
        ...(replyTo === undefined
          ? {}
          : { message_reference: { message_id: replyTo, channel_id: channelId, fail_if_not_exists: false } }),
      };
      const call = () => rest.post(Routes.channelMessages(channelId), { body: message, files });
      return ((await repeated(call)) as APIMessage).id;
    },
    async edit({ body, files }, { channelId, messageId }) {
      await repeated(() => rest.patch(Routes.channelMessage(channelId, messageId), { body, files }));
    },
    async find(channelId, { mark, since }) {
      const first = SnowflakeUtil.generate({ timestamp: Math.max(DISCORD_EPOCH, since.getTime() - CLOCKS_APART_MS) });
      let before: string | undefined;
      for (let page = 0; page < memory.historyPages; page += 1) {
        const query = new URLSearchParams({ limit: String(memory.historyPage), ...(before ? { before } : {}) });
        const messages = (await repeated(() => rest.get(Routes.channelMessages(channelId), { query }))) as APIMessage[];
        const found = messages.find(
          (one) => one.author.id === botId() && one.components?.some(({ id }) => id === mark),
        );
        before = messages.at(-1)?.id;
        if (found || messages.length < memory.historyPage || BigInt(before ?? 0) < first) return found?.id;
      }
      throw new PenholderError('busy');
    },
    async openDirect(userId) {
      const body = { recipient_id: userId };
      return ((await repeated(() => rest.post(Routes.userChannels(), { body }))) as APIChannel).id;
    },
  };
}

function digestOf(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

function nonceOf(key: string): string {
  return digestOf(key).toString('base64url').slice(0, limits.nonce);
}

/** What stands in a message as its container's id, and outlives its nonce: 31 bits of the key, never 0. */
export function markOf(key: string): number {
  return digestOf(key).readUInt32BE() >>> 1 || 1;
}
