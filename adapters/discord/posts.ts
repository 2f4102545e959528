import type { Client } from 'discord.js';
import QuickLRU from 'quick-lru';
import type { Adapter, MessageRef, Post } from '../../src/bot/adapter.ts';
import type { Clock } from '../../src/clock.ts';
import { PenholderError } from '../../src/errors.ts';
import type { Log } from '../../src/log.ts';
import { phrase } from '../../src/replies/build.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { asPenholderError } from './api.ts';
import { keepInDiscord } from './keep.ts';
import { memory } from './limits.ts';
import { type Messages, markOf } from './messages.ts';
import { lackingAt, lackingBy } from './permissions.ts';
import { type Rendered, renderMessage } from './render.ts';
import { createThreads } from './threads.ts';

/** What posts are made with. */
export interface PostParts {
  readonly client: Client;
  readonly messages: Messages;
  readonly clock: Clock;
  readonly log: Log;
}

type Posts = Required<Pick<Adapter, 'post' | 'edit' | 'findPosted' | 'keep' | 'openThread' | 'directChannel'>>;

/** The bot's own messages in channels: posted once per key, edited in order. */
export function createPosts({ client, messages, clock, log }: PostParts): Posts {
  const posted = new QuickLRU<string, MessageRef>({ maxSize: memory.posted });
  const optionsOf = ({ language, timeZone }: Pick<Post, 'language' | 'timeZone'>): WriteOptions => ({
    reader: { language, timeZone },
    now: clock.now(),
  });
  const rendered = (post: Post): Rendered => renderMessage(post.reply, { ...optionsOf(post), mark: markOf(post.key) });

  /** A refusal says which permissions lack. */
  async function inChannel<T>(channelId: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      const lacking = lackingBy(error, lackingAt(client, channelId));
      if (lacking.length > 0) log.warn({ channelId, lacking }, 'permissions lack in a channel');
      throw asPenholderError(
        error,
        lacking.map((id) => phrase(id)),
      );
    }
  }

  return {
    async post(channel, post) {
      const name = `${channel.channelId}/${post.key}`;
      const known = posted.get(name);
      if (known) return known;
      const { channelId } = channel;
      const send = async () => {
        if (post.mayGo?.() === false) throw new PenholderError('busy');
        return messages.send(rendered(post), { channelId, key: post.key });
      };
      const ref = { ...channel, messageId: await inChannel(channelId, send) };
      posted.set(name, ref);
      return ref;
    },
    async edit({ channelId, messageId }, post) {
      await inChannel(channelId, () => messages.edit(rendered(post), { channelId, messageId }));
    },
    async findPosted(channel, { key, since }) {
      const messageId = await messages.find(channel.channelId, { mark: markOf(key), since }).catch((error: unknown) => {
        throw asPenholderError(error);
      });
      return messageId === undefined ? undefined : { ...channel, messageId };
    },
    keep: (message) => keepInDiscord(message, { rest: client.rest, log }),
    openThread: createThreads({ client, log }),
    async directChannel(tenant, { id }) {
      const channelId = await messages.openDirect(id).catch((error: unknown) => {
        throw asPenholderError(error);
      });
      return { tenant, channelId };
    },
  };
}
