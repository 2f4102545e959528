import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownLimits } from '../../../../adapters/web/limits.ts';
import type { ClockControls } from '../../../../adapters/web/playground/playground.ts';
import { languages, messages } from '../../../../src/text/text.ts';
import { freshDatabase } from '../../../setup/fresh-database.ts';
import { channelReply, postOf } from '../scripted-bot.ts';
import { textOf, type Visitor, visit } from '../visitor.ts';
import { startWebPlayground, type WebPlayground } from '../web-playground.ts';

const { uri } = freshDatabase();

describe('adapters/web/playground/routes.tsx', () => {
  let web: WebPlayground;
  let ben: Visitor;
  let controls: Partial<ClockControls> = {};

  beforeAll(async () => {
    web = await startWebPlayground({
      uri,
      change: (playground) => ({
        ...playground,
        controls: {
          advance: async (ms) => (controls.advance ?? playground.controls.advance)(ms),
          toNextPost: async () => (controls.toNextPost ?? playground.controls.toNextPost)(),
        },
      }),
    });
    ben = await visit(web.url(), 'ben');
  });
  afterAll(async () => {
    ben.leave();
    await web.stop();
  });

  const page = async (query: string, headers: Record<string, string> = {}) =>
    (await fetch(`${web.url()}/${query}`, { headers })).text();
  const moveClock = async (by: string) => {
    const response = await ben.post('clock', { by });
    return { status: response.status, ...((await response.json()) as { said: string }) };
  };
  async function post(words: string, channelId: string): Promise<void> {
    const reply = channelReply({ kind: 'text', words: { kind: 'said', text: words } });
    await web.adapter.post({ tenant: 'web:local', channelId }, postOf(randomUUID(), reply));
  }

  it('shows a new visitor the first channel as the first persona, and remembers who they were', async () => {
    const first = await fetch(`${web.url()}/`);
    expect(textOf(await first.text())).toContain('Amina Diallo');
    const second = await fetch(`${web.url()}/?as=diego`);
    expect(await second.text()).toContain('<html lang="es">');
    const cookie = second.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await page('', { cookie })).toContain('<html lang="es">');
  });

  it('shows the sample lines where a channel begins', async () => {
    const html = await page('?as=chloe&in=operations');
    expect(html).toContain('data-fill="/issue status 16"');
    expect(html).toContain('data-fill="@penholder que reste-t-il');
    expect(await page('?as=chloe&in=direct')).toContain('data-fill="que reste-t-il');
  });

  it('has no page for a channel that is not there', async () => {
    expect((await fetch(`${web.url()}/?in=secret`)).status).toBe(404);
    expect((await fetch(`${web.url()}/?as=ben&in=direct:amina`)).status).toBe(404);
  });

  it('takes a file from its own pages alone, of what may be attached and no more than that', async () => {
    const give = (body: BodyInit, headers: Record<string, string>) =>
      ben.post('files', body, { 'content-type': 'application/octet-stream', ...headers });
    const named = { 'x-file-name': encodeURIComponent('Entwurf für Ben.pdf') };
    const taken = await give('%PDF-', named);
    expect([taken.status, await taken.json()]).toEqual([200, { mention: '<+of-ben|Entwurf für Ben.pdf>' }]);
    expect((await give('%PDF-', { ...named, 'x-csrf-token': '' })).status).toBe(403);
    expect((await give('%PDF-', { ...named, cookie: '' })).status).toBe(403);
    const wrong = await give('<p>', { 'x-file-name': 'page.html' });
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { error: 'file_type' }]);
    expect((await give('%PDF-', { 'x-file-name': '%' })).status).toBe(400);
    const large = await give('x'.repeat(5 * 1024 * 1024 + 1), named);
    expect([large.status, await large.json()]).toMatchObject([413, { error: 'file_too_large' }]);
  });

  it('leaves no place of a message unfilled', async () => {
    for (const persona of ['amina', 'chloe', 'diego']) {
      for (const channel of ['cpwg', 'direct']) {
        const html = await page(`?as=${persona}&in=${channel}`);
        expect(textOf(html.replace(/data-page="[^"]*"/, ''))).not.toMatch(/\{\{|playground\./);
      }
    }
    for (const language of languages) {
      const places = (table: Record<string, string>, id: string) => (table[id]?.match(/\{\{\w+\}\}/g) ?? []).sort();
      for (const id of Object.keys(messages.en)) {
        expect([id, places(messages[language], id)]).toEqual([id, places(messages.en, id)]);
      }
    }
  });

  it('pages back through a long channel and loses nothing', async () => {
    const count = 2 * shownLimits.messages + 5;
    for (let at = 0; at < count; at += 1) await post(`line ${at}.`, 'outreach');
    const seen: string[] = [];
    let before = '';
    let hasEarlier = true;
    while (hasEarlier) {
      const response = await ben.get(`/playground/messages?as=ben&in=outreach&before=${before}`);
      const part = (await response.json()) as { html: string; hasEarlier: boolean };
      seen.unshift(...[...part.html.matchAll(/line (\d+)\./g)].map(([, number = '']) => number));
      before = /data-at="(\d+)"/.exec(part.html)?.[1] ?? '';
      hasEarlier = part.hasEarlier;
    }
    expect(seen).toEqual(Array.from({ length: count }, (_, at) => String(at)));
  });

  it('moves the clock and says what happened', async () => {
    expect(await moveClock('hour')).toMatchObject({
      said: 'It is now Sun, 21 June 2020 at 13:00 GMT-4. Nothing was posted on the way.',
    });
    controls = { advance: async () => post('posted by the clock', 'cpwg') };
    expect((await moveClock('day')).said).toContain('1 message was posted on the way.');
    controls = {};
    expect((await moveClock('next-post')).said).toBe('Nothing is scheduled. The clock stays where it is.');
  });

  it('tells every page that the clock moves, and does not move it twice at once', async () => {
    let arrive = () => {};
    controls = {
      toNextPost: () =>
        new Promise((resolve) => {
          arrive = () => resolve(true);
        }),
    };
    const moving = moveClock('next-post');
    await expect.poll(() => ben.events.at(-1)).toMatchObject({ event: 'clock', data: { moving: true } });
    expect(await moveClock('hour')).toMatchObject({ status: 409, said: 'The clock is already on its way.' });
    arrive();
    expect((await moving).status).toBe(200);
    await expect.poll(() => ben.events.at(-1)).toMatchObject({ event: 'clock', data: { moving: false } });
    controls = {
      advance: async () => {
        throw new Error('no');
      },
    };
    expect((await moveClock('hour')).said).toBe('The clock could not be moved. Try again.');
    controls = {};
    expect((await moveClock('year')).status).toBe(400);
  });

  it('suggests values of kinds that some option asks for', async () => {
    const suggested = async (kind: string) =>
      (await ben.get(`/playground/suggestions?as=ben&in=cpwg&kind=${kind}`)).json();
    expect(await suggested('issues')).toContainEqual({ value: '16', label: 'Metrics of participation' });
    expect(await suggested('polls')).toEqual([]);
    expect(await suggested('__proto__')).toEqual([]);
  });
});
