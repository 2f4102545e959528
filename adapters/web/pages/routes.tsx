import type { Context, Hono } from 'hono';
import type { BotPort } from '../../../src/bot/adapter.ts';
import type { Clock } from '../../../src/clock.ts';
import { PAGE_PATH } from '../../../src/pages/pages.ts';
import { languages } from '../../../src/text/text.ts';
import type { Assets } from '../assets.ts';
import { Page } from './page.tsx';

/** What pages are made of. */
export interface PageRouteParts {
  readonly bot: BotPort;
  readonly clock: Clock;
  readonly assets: Assets;
}

/** The bot's own pages, in the language that the browser asks for, else the group's. */
export function addPages(app: Hono, { bot, clock, assets }: PageRouteParts): void {
  app.get(`${PAGE_PATH}:token`, async (context) => {
    const page = await bot.page({ token: context.req.param('token') });
    if (!page) return context.notFound();
    const reader = { language: askedLanguage(context) ?? page.language, timeZone: page.timeZone };
    // an address is as good as a key: no shared cache keeps what it opens
    context.header('cache-control', 'private, no-store');
    return context.html(
      `<!doctype html>${<Page page={page} options={{ reader, now: clock.now() }} style={assets.pageStyle} />}`,
    );
  });
}

function askedLanguage(context: Context) {
  const asked = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((tag) => languages.filter((language) => language === tag))[0];
}
