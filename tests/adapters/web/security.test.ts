import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inputLimits } from '../../../adapters/web/limits.ts';
import { isLoopback } from '../../../adapters/web/security.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type Visitor, visit } from './visitor.ts';
import { startWebPlayground, type WebPlayground } from './web-playground.ts';

const { uri } = freshDatabase();

/** fetch() does not let a Host be chosen. */
function statusFor(url: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('adapters/web/security.ts', () => {
  let web: WebPlayground;
  let ben: Visitor;
  const line = (text: string) => ({ id: randomUUID(), kind: 'line', channelId: 'cpwg', text });

  beforeAll(async () => {
    web = await startWebPlayground({ uri });
    ben = await visit(web.url(), 'ben');
  });
  afterAll(async () => {
    ben.leave();
    await web.stop();
  });

  it.each(['localhost:3000', 'LOCALHOST', '127.0.0.1:3000', '127.3.2.1', '[::1]:3000'])(
    'knows %s as loopback',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );
  it.each([
    '',
    'example.org',
    'localhost.example.org',
    '127.0.0.1.example.org',
    '10.0.0.1',
    'localhost:3000@evil',
    '::1',
  ])('does not take "%s" for loopback', (host) => {
    expect(isLoopback(host)).toBe(false);
  });

  it('refuses a foreign Host on every address', async () => {
    for (const path of ['/', '/playground/stream', '/assets/x.js', '/healthz']) {
      expect(await statusFor(`${web.url()}${path}`, 'evil.example:3000')).toBe(403);
    }
    expect(await statusFor(`${web.url()}/`, 'localhost:1')).toBe(200);
  });

  it('sends a policy without inline script or style with every answer', async () => {
    for (const path of ['/', '/nothing', '/healthz', '/playground/messages?in=cpwg']) {
      const { headers } = await ben.get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
          "form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
  });

  it('gives the session a cookie that no script reads and no other site sends', async () => {
    const { headers } = await fetch(web.url());
    expect(headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('refuses what does not come from a page of the same session', async () => {
    expect((await ben.post('events', line('hello'), { 'x-csrf-token': '' })).status).toBe(403);
    expect((await ben.post('events', line('hello'), { 'x-csrf-token': 'x'.repeat(43) })).status).toBe(403);
    expect((await ben.post('events', line('hello'), { cookie: '' })).status).toBe(403);
    const other = await visit(web.url(), 'ben');
    const { cookie = '' } = { cookie: (await fetch(web.url())).headers.get('set-cookie')?.split(';')[0] };
    expect((await other.post('events', line('hello'), { cookie })).status).toBe(403);
    other.leave();
    expect((await ben.post('events', line('hello'))).status).toBe(202);
  });

  it('refuses a cookie that was changed', async () => {
    const { headers } = await fetch(web.url());
    const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const forged = cookie.replace(/=[0-9a-f-]{36}/, `=${randomUUID()}`);
    expect((await ben.post('events', line('hello'), { cookie: forged })).status).toBe(403);
  });

  it('refuses a form of another site', async () => {
    const headers = { 'content-type': 'text/plain', origin: 'https://evil.example' };
    expect((await ben.post('events', line('hello'), headers)).status).toBe(403);
  });

  it('says in the reader’s words that a body is too large', async () => {
    const chloe = await visit(web.url(), 'chloe');
    const response = await chloe.post('events', line('x'.repeat(inputLimits.bodyBytes)));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ said: 'C’est trop long à envoyer\u00a0: 64 ko au plus à la fois.' });
    chloe.leave();
  });

  it('passes a long text on to the bot, up to a limit', async () => {
    const { id } = await ben.say(`/${'x'.repeat(inputLimits.textLength - 1)}`);
    await expect.poll(() => web.bot.events.some((event) => event.id === id)).toBe(true);
    const { response } = await ben.say(`/${'x'.repeat(inputLimits.textLength)}`);
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: 'text_too_long', said: expect.stringContaining('40,000') });
  });

  it('passes control characters on to the bot', async () => {
    const { id } = await ben.say('/issue status \u0000\u202e16');
    await expect
      .poll(() => web.bot.events.find((event) => event.id === id))
      .toMatchObject({
        text: '/issue status \u0000\u202e16',
      });
  });

  it.each(['{', '[]', '{"kind":"line"}', ''])('says that it cannot read %j', async (body) => {
    const response = await ben.post('events', body);
    expect([response.status, await response.json()]).toMatchObject([400, { error: 'bad_request' }]);
  });

  it('keeps its assets for good under an address of their own content', async () => {
    const page = await (await fetch(web.url())).text();
    for (const [, path = ''] of page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
      const response = await fetch(`${web.url()}${path}`);
      expect(path).toMatch(/-[0-9a-f]{16}\.(js|css)$/);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await fetch(`${web.url()}/assets/../adapter.ts`)).status).toBe(404);
  });
});
