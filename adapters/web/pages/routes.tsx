import type { Context, Hono } from 'hono';
import type { BotPort } from '../../../src/bot/adapter.ts';
import type { Clock } from '../../../src/clock.ts';
import { isPenholderError } from '../../../src/errors.ts';
import { FILES_PATH, PAGE_PATH, type PageFile } from '../../../src/pages/pages.ts';
import { fileNameInAscii } from '../../../src/replies/file.ts';
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

/** The files of those pages: to be kept, never shown by the browser as something of ours. */
export function addPageFiles(app: Hono, bot: BotPort): void {
  app.get(`${PAGE_PATH}:token${FILES_PATH}:file`, async (context) => {
    const asked = { token: context.req.param('token'), fileId: context.req.param('file') };
    const file = await bot.pageFile?.(asked).catch((error: unknown) => {
      if (isPenholderError(error, 'file_lost')) return undefined;
      throw error;
    });
    return file ? context.body(new Uint8Array(file.bytes), 200, headersOf(file)) : context.notFound();
  });
}

function headersOf({ name, mediaType }: PageFile): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-disposition': attachedAs(name),
    'x-content-type-options': 'nosniff',
    // an address is as good as a key: no shared cache keeps what it opens
    'cache-control': 'private, no-store',
  };
}

/** A file that is to be kept, by its name (RFC 6266); of letters and digits alone, it needs no quoting. */
function attachedAs(name: string): string {
  const plain = fileNameInAscii(name);
  const whole = plain === name ? '' : `; filename*=UTF-8''${encodeURIComponent(name)}`;
  return `attachment; filename="${plain}"${whole}`;
}

function askedLanguage(context: Context) {
  const asked = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((one) => one.trim().slice(0, 2).toLowerCase());
  return asked.flatMap((tag) => languages.filter((language) => language === tag))[0];
}
