import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWebAdapter, type WebAdapter } from '../../../adapters/web/adapter.ts';
import { systemClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import type { PageQuery } from '../../../src/pages/pages.ts';
import { heading, list, phrase, said, text, time } from '../../../src/replies/build.ts';

const HOSTILE = '"><script>alert(1)</script><b>bold</b>';

describe('adapters/web/pages', () => {
  let web: WebAdapter;
  const asked: PageQuery[] = [];

  beforeAll(async () => {
    web = createWebAdapter({
      settings: { host: '127.0.0.1', port: 0, secret: 'a secret of at least thirty-two characters' },
      clock: systemClock,
      log: createLog('silent'),
      health: { database: async () => true, jobs: () => true },
    });
    await web.start({
      handle: async () => undefined,
      suggest: async () => [],
      pageFile: async ({ token, fileId }) => {
        const name = token === 'known' ? { f1: 'draft.pdf', f3: '草案.pdf' }[fileId] : undefined;
        if (name === undefined) return undefined;
        return { name, mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 <script>') };
      },
      feed: async (token) => (token === 'known' ? 'BEGIN:VCALENDAR' : undefined),
      async page(query) {
        asked.push(query);
        if (query.token !== 'known') return undefined;
        const blocks = [
          heading(said(HOSTILE)),
          text(phrase('poll.closed-at', { at: time(new Date('2020-06-22T02:00:00Z')) })),
          list([said('one'), said(HOSTILE)]),
        ];
        return {
          reply: { visibility: 'channel', blocks },
          language: 'es',
          timeZone: 'Asia/Kuala_Lumpur',
          groupName: HOSTILE,
        };
      },
    });
  });
  afterAll(() => web.stop());

  const open = (path: string, language = '') =>
    fetch(`${web.url()}${path}`, { headers: { 'accept-language': language } });

  it('is in a language that the browser asks for, else in the group’s, at the group’s time', async () => {
    expect(await (await open('/p/known', 'de-CH, fr;q=0.8')).text()).toMatch(/<html lang="fr">[\s\S]*Clos le/);
    expect(await (await open('/p/known', 'de')).text()).toMatch(/<html lang="es">[\s\S]*10:00/);
  });

  it('shows people’s words as words, in its title and its preview too', async () => {
    const page = await (await open('/p/known')).text();
    expect(page).not.toMatch(/<script>alert|<b>bold/);
    expect(page).toContain('<meta property="og:title" content="&quot;&gt;&lt;script&gt;');
  });

  it('gives a file of a page out to be kept, never to be shown as a page of ours, and nothing behind another address', async () => {
    const response = await open('/p/known/files/f1');
    expect(await response.text()).toBe('%PDF-1.7 <script>');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="draft.pdf"');
    const other = (await open('/p/known/files/f3')).headers.get('content-disposition');
    expect(other).toBe(`attachment; filename="file.pdf"; filename*=UTF-8''%E8%8D%89%E6%A1%88.pdf`);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const path of ['/p/known/files/f2', '/p/other/files/f1', '/p/known/files/', '/p/known/files/f1/more'])
      expect((await open(path)).status).toBe(404);
  });

  it('serves a calendar as a calendar, and nothing behind another address', async () => {
    const response = await open('/calendar/known.ics');
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(await response.text()).toBe('BEGIN:VCALENDAR');
    for (const path of ['/calendar/other.ics', '/calendar/known', '/calendar/..%2f.ics'])
      expect((await open(path)).status, path).toBe(404);
  });

  it('is kept by no shared cache, found by no search engine, and runs nothing', async () => {
    const response = await open('/p/known');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    const page = await response.text();
    expect(page).toContain('<meta name="robots" content="noindex"');
    expect(page).not.toContain('<script');
  });

  it('has a style sheet of its own content', async () => {
    const [, style = ''] = /rel="stylesheet" href="([^"]+)"/.exec(await (await open('/p/known')).text()) ?? [];
    expect(style).toMatch(/^\/assets\/page-[0-9a-f]{16}\.css$/);
    expect(await (await open(style)).text()).toContain('.card');
  });

  it.each(['/p/unknown', '/p/', '/p/known/more', '/p/%00', `/p/${'x'.repeat(500)}`])('there is no %s', async (path) => {
    const response = await open(path);
    expect([response.status, (await response.text()).length < 100]).toEqual([404, true]);
  });
});
