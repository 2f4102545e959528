import type { LastingLink, MessageRef } from '../../src/bot/adapter.ts';
import type { Log } from '../../src/log.ts';
import { toLine } from '../../src/replies/plain-line.ts';
import { type Client, failureOf, type Lanes } from './web-api.ts';

/** Pins a message, and sees to it that the channel has one bookmark of this address. Repeated it changes nothing. */
export async function keepInSlack(
  { channelId, messageId }: MessageRef,
  { client, lanes, log, beside }: { client: Client; lanes: Lanes; log: Log; beside: LastingLink | undefined },
): Promise<void> {
  const tries = [
    () => pin(client, channelId, messageId),
    ...(beside === undefined ? [] : [() => bookmark(client, channelId, beside)]),
  ];
  for (const attempt of tries) {
    await lanes.repeat(channelId, attempt).catch((error: unknown) => {
      log.warn({ err: error }, 'an outcome could not be pinned or bookmarked');
    });
  }
}

async function pin(client: Client, channel: string, timestamp: string): Promise<void> {
  await client.pins.add({ channel, timestamp }).catch((error: unknown) => {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || failure.error !== 'already_pinned') throw error;
  });
}

async function bookmark(client: Client, channel_id: string, { title, url, language }: LastingLink): Promise<void> {
  const { bookmarks = [] } = await client.bookmarks.list({ channel_id });
  const ours = bookmarks.find(({ link }) => pathOf(link) === pathOf(url));
  if (ours?.link === url) return;
  const words = toLine(title, { reader: { language, timeZone: 'UTC' }, now: new Date(0) });
  // the same page at another address: the bot has moved
  if (ours?.id) await client.bookmarks.edit({ channel_id, bookmark_id: ours.id, title: words, link: url });
  else await client.bookmarks.add({ channel_id, type: 'link', title: words, link: url });
}

function pathOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).pathname : undefined;
}
