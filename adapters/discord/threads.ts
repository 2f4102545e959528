import { type Client, Routes, ThreadAutoArchiveDuration } from 'discord.js';
import type { Adapter } from '../../src/bot/adapter.ts';
import type { Log } from '../../src/log.ts';
import { cut, toLine } from '../../src/replies/plain-line.ts';
import { codes, failureOf, repeated } from './api.ts';
import { limits } from './limits.ts';

/** Opens threads on messages of ours. Discord has one thread a message, with its id: a second try finds it there. */
export function createThreads({ client, log }: { client: Client; log: Log }): NonNullable<Adapter['openThread']> {
  const refusedIn = new Set<string>();

  return async ({ channelId, messageId }, { title, language }) => {
    // a title has no reader of its own, and no times in it
    const name = cut(toLine(title, { reader: { language, timeZone: 'Etc/UTC' }, now: new Date(0) }), limits.threadName);
    const body = { name, auto_archive_duration: ThreadAutoArchiveDuration.OneWeek };
    try {
      await repeated(() => client.rest.post(Routes.threads(channelId, messageId), { body }));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'refused' && failure.code === codes.threadThere) return;
      const isKnown = failure.kind === 'refused' && refusedIn.has(channelId);
      if (failure.kind === 'refused') refusedIn.add(channelId);
      if (!isKnown) log.warn({ err: error, channelId }, 'a thread could not be opened');
    }
  };
}
