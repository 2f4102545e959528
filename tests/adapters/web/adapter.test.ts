import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createWebAdapter, type WebAdapterOptions } from '../../../adapters/web/adapter.ts';
import { systemClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { type AdapterHarness, adapterContract } from '../../contracts/adapter.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type Visitor, visit } from './visitor.ts';
import { startWebPlayground, type WebPlayground } from './web-playground.ts';

const { uri } = freshDatabase();

describe('adapters/web/adapter.ts', () => {
  let web: WebPlayground | undefined;
  let visitor: Visitor | undefined;

  adapterContract({
    name: 'web',
    live: [/<script>alert/, /<img src=x/, /<b>bold/, /href="https:\/\/evil/, /<@U123>/],
    async create(before): Promise<AdapterHarness> {
      const started = await startWebPlayground({ uri, before });
      web = started;
      const reader = await visit(started.url(), 'ben');
      visitor = reader;
      return {
        adapter: started.adapter,
        channel: { tenant: 'web:local', channelId: 'cpwg' },
        async command(text, repeats = 1) {
          const { id, response } = await reader.say(text);
          expect(response.status).toBe(202);
          for (let again = 1; again < repeats; again += 1) await reader.say(text, id);
        },
        async press(words) {
          const [messageId = '', html = ''] = [...reader.messages].findLast(([, one]) => one.includes(words)) ?? [];
          await reader.press({ messageId, token: /data-token="([^"]*)"/.exec(html)?.[1] ?? '' });
        },
        files: async () => reader.files(),
        read: async () => reader.texts(),
        raw: async () => [...reader.messages.values()].join('\n'),
      };
    },
    async cleanup() {
      visitor?.leave();
      await web?.stop();
    },
  });
});

describe('adapters/web/adapter.ts without a playground', () => {
  const running: { stop(): Promise<void> }[] = [];
  afterEach(async () => {
    for (const one of running.splice(0)) await one.stop();
  });

  const nobody = { handle: async () => undefined, suggest: async () => [], page: async () => undefined };
  const health = { database: async () => true, jobs: () => true };

  async function start(change: Partial<WebAdapterOptions> = {}, settings: Partial<WebAdapterOptions['settings']> = {}) {
    const adapter = createWebAdapter({
      settings: { host: '127.0.0.1', port: 0, secret: 'a secret of at least thirty-two characters', ...settings },
      clock: systemClock,
      log: createLog('silent'),
      health,
      ...change,
    });
    await adapter.start(nobody);
    running.push(adapter);
    return adapter;
  }

  it('has a public index in the reader’s language, and no playground', async () => {
    const adapter = await start();
    const page = await fetch(adapter.url(), { headers: { 'accept-language': 'fr-CA,en;q=0.5' } });
    expect(await page.text()).toMatch(/<html lang="fr">[\s\S]*groupes de travail/);
    const none = await fetch(`${adapter.url()}/playground/messages`, { headers: { 'accept-language': 'es' } });
    expect([none.status, await none.text()]).toEqual([404, 'Aquí no hay tal página.\n']);
  });

  it('refuses to post', async () => {
    const adapter = await start();
    const channel = { tenant: 'web:local', channelId: 'cpwg' };
    const reply = { visibility: 'channel', blocks: [] } as const;
    await expect(adapter.post(channel, { key: 'k', reply, language: 'en', timeZone: 'UTC' })).rejects.toMatchObject({
      code: 'channel_gone',
    });
  });

  it.each([
    ['all is well', true, true, 200],
    ['the database is away', false, true, 503],
    ['jobs do not run', true, false, 503],
  ])('tells on /readyz when %s', async (_, database, jobs, status) => {
    const adapter = await start({ health: { database: async () => database, jobs: () => jobs } });
    const response = await fetch(`${adapter.url()}/readyz`);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ ready: database && jobs, database, jobs });
    expect((await fetch(`${adapter.url()}/healthz`)).status).toBe(200);
  });

  it('says on /readyz that a database which does not answer is away', async () => {
    const adapter = await start({ health: { database: () => new Promise(() => {}), jobs: () => true } });
    const response = await fetch(`${adapter.url()}/readyz`);
    expect(await response.json()).toEqual({ ready: false, database: false, jobs: true });
  });

  it('gives its counts on /metrics to who sends the token, and to nobody else', async () => {
    const token = 'a-token-of-some-length';
    const counts = { contentType: 'text/plain; version=0.0.4', text: async () => 'counted 1\n' };
    const adapter = await start({ metrics: { token, counts } });
    const get = (headers: Record<string, string>) => fetch(`${adapter.url()}/metrics`, { headers });
    const read = await get({ authorization: `Bearer ${token}` });
    expect([read.status, read.headers.get('content-type'), await read.text()]).toEqual([
      200,
      counts.contentType,
      'counted 1\n',
    ]);
    const refused = [
      await get({}),
      await get({ authorization: `Bearer ${token}x` }),
      await get({ authorization: token }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 400]);
    for (const one of refused) expect(await one.text()).not.toContain('counted');
    expect((await fetch(`${(await start()).url()}/metrics`)).status).toBe(404);
  });

  it('says which port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    await expect(start({}, { port })).rejects.toMatchObject({ code: 'port_in_use', params: { port: String(port) } });
    other.close();
  });

  it('says that an address is not of this machine', async () => {
    await expect(start({}, { host: '192.0.2.1' })).rejects.toMatchObject({ code: 'host_unavailable' });
  });
});
