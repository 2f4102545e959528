import { type REST, Routes } from 'discord.js';
import type { MessageRef } from '../../src/bot/adapter.ts';
import type { Log } from '../../src/log.ts';
import { repeated } from './api.ts';

/** Pins a message; repeated it changes nothing. Discord has no bookmarks: the lasting link stands in the message. */
export async function keepInDiscord(
  { channelId, messageId }: MessageRef,
  { rest, log }: { rest: REST; log: Log },
): Promise<void> {
  await repeated(() => rest.put(Routes.channelMessagesPin(channelId, messageId))).catch((error: unknown) => {
    log.warn({ err: error, channelId }, 'an outcome could not be pinned');
  });
}
