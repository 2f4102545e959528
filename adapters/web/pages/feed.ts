import type { Hono } from 'hono';
import type { BotPort } from '../../../src/bot/adapter.ts';
import { FEED_PATH } from '../../../src/meetings/calendar-feed.ts';

/** Calendars of groups, for calendar programs to read. */
export function addFeeds(app: Hono, bot: BotPort): void {
  app.get(`${FEED_PATH}:file{[\\w-]{1,32}\\.ics}`, async (context) => {
    const file = await bot.feed?.(context.req.param('file').replace(/\.ics$/, ''));
    if (file === undefined) return context.notFound();
    // an address is as good as a key: no shared cache keeps what it opens
    return context.body(file, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-store',
    });
  });
}
