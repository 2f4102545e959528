import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../../adapters/slack/adapter.ts';
import { installationStore, manyWorkspaces } from '../../../adapters/slack/installations.ts';
import { createWebAdapter, type WebAdapter } from '../../../adapters/web/adapter.ts';
import type { BotEvent } from '../../../src/bot/event.ts';
import { systemClock } from '../../../src/clock.ts';
import { createCredentials } from '../../../src/credentials.ts';
import { createLog } from '../../../src/log.ts';
import { said } from '../../../src/replies/build.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createSealedStore } from '../../../src/storage/mongo/sealed-store.ts';
import { type SlackServer, startSlackServer } from '../../platforms/slack/slack-server.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const post = {
  key: 'first',
  reply: { visibility: 'channel', blocks: [{ kind: 'text', words: said('posted') }] },
  language: 'en',
  timeZone: 'UTC',
} as const;
const SECRET = 'a secret of at least thirty-two characters';

describe('adapters/slack/installations.ts', () => {
  let slack: SlackServer;
  let web: WebAdapter;
  let adapter: SlackAdapter;
  let connection: Awaited<ReturnType<typeof connectMongo>>;
  const events: BotEvent[] = [];
  const logged: string[] = [];

  beforeAll(async () => {
    slack = await startSlackServer();
    connection = await connectMongo(uri, { database: name });
    const credentials = createCredentials(createSealedStore(connection), SECRET);
    const log = createLog('warn', { write: (line) => logged.push(String(JSON.parse(line).msg)) });
    const { appToken, apiUrl, clientId, clientSecret } = slack;
    const oauth = {
      clientId,
      clientSecret,
      stateSecret: SECRET,
      redirectUri: 'http://127.0.0.1/slack/oauth_redirect',
      installationStore: installationStore(credentials),
    };
    const workspaces = manyWorkspaces({ credentials, apiUrl, log });
    adapter = createSlackAdapter({ workspaces, oauth, by: { appToken }, apiUrl, clock: systemClock, log });
    await adapter.start({
      async handle(event) {
        events.push(event);
        const reply = { visibility: 'only-you', blocks: [{ kind: 'text', words: said('heard') }] } as const;
        return { reply, language: 'en', timeZone: 'UTC' };
      },
      suggest: async () => [],
      page: async () => undefined,
    });
    web = createWebAdapter({
      settings: { host: '127.0.0.1', port: 0, secret: SECRET },
      clock: systemClock,
      log,
      health: { database: async () => true, jobs: () => true },
      mounts: adapter.mounts,
    });
    await web.start({ handle: async () => undefined, suggest: async () => [], page: async () => undefined });
  });
  afterAll(async () => {
    await adapter.stop();
    await web.stop();
    await slack.stop();
    await connection.close();
  });

  /** Goes the way of a browser: our page, Slack's, and back. */
  async function install(change: (back: URL) => void = () => {}, team = ''): Promise<string> {
    const page = await fetch(`${web.url()}/slack/install`, { redirect: 'manual' });
    const cookie = page.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const html = await page.text();
    const link = page.headers.get('location') ?? /href="([^"]+authorize[^"]+)"/.exec(html)?.[1] ?? '';
    const asked = new URL(link.replaceAll('&amp;', '&'));
    asked.searchParams.set('team', team);
    const allowed = await fetch(asked, { redirect: 'manual' });
    const back = new URL(allowed.headers.get('location') ?? '');
    change(back);
    const done = await fetch(`${web.url()}${back.pathname}${back.search}`, { headers: { cookie } });
    return `${done.status} ${await done.text()}`;
  }

  const type = (text: string) => slack.command({ user: 'U1', channel: 'C1', command: '/poll', text });

  it('is installed by the pages that Slack’s users know, and works there', async () => {
    slack.addUser({ id: 'U1', name: 'ana' });
    slack.addChannel({ id: 'C1', name: 'board' });
    await type('before');
    await expect.poll(() => logged).toContain('a delivery was not answered');
    expect(events).toEqual([]);
    expect(await install()).toMatch(/^200 /);
    await type('after');
    await expect.poll(() => events.length).toBe(1);
    expect(events[0]).toMatchObject({ tenant: `slack:${slack.teamId}`, person: { name: 'ana' } });
    await expect.poll(() => slack.readable('C1', 'U1').join()).toContain('heard');
    await adapter.post({ tenant: `slack:${slack.teamId}`, channelId: 'C1' }, post);
    expect(slack.messages('C1')).toHaveLength(1);
  });

  it('keeps no token in the clear', async () => {
    const kept = JSON.stringify(await connection.collection('credentials').find().toArray());
    expect(kept).toContain(slack.teamId);
    expect(kept).not.toContain('xoxb');
  });

  it('refuses a state that it did not give', async () => {
    expect(await install((back) => back.searchParams.set('state', 'forged'))).not.toMatch(/^200 /);
    expect(await install((back) => back.searchParams.delete('state'))).not.toMatch(/^200 /);
  });

  it('keeps workspaces apart, each with its own token', async () => {
    const other = slack.addTeam({ id: 'T0OTHER', name: 'Other' });
    slack.addUser({ id: 'U2', name: 'bo', teamId: 'T0OTHER' });
    slack.addChannel({ id: 'C2', name: 'theirs', teamId: 'T0OTHER' });
    expect(await install(() => {}, 'T0OTHER')).toMatch(/^200 /);
    await slack.command({ user: 'U2', channel: 'C2', command: '/poll', text: 'list' });
    await expect.poll(() => events.at(-1)?.tenant).toBe('slack:T0OTHER');
    const channel = { tenant: 'slack:T0OTHER', channelId: 'C2' };
    await adapter.post(channel, { ...post, key: 'other' });
    expect(slack.calls('chat.postMessage').at(-1)?.token).toBe(other.botToken);
    await expect(adapter.post({ ...channel, channelId: 'C1' }, { ...post, key: 'wrong' })).rejects.toMatchObject({
      code: 'channel_gone',
    });
  });

  it('forgets a workspace that took it away, and goes on in the others', async () => {
    await slack.revokeToken(slack.teamId, 'app_uninstalled');
    await expect.poll(() => connection.collection('credentials').countDocuments()).toBe(1);
    const before = events.length;
    await type('after it was taken away');
    const channel = { tenant: `slack:${slack.teamId}`, channelId: 'C1' };
    await expect(adapter.post(channel, { ...post, key: 'gone' })).rejects.toMatchObject({ code: 'channel_gone' });
    expect(events).toHaveLength(before);
    await adapter.post({ tenant: 'slack:T0OTHER', channelId: 'C2' }, { ...post, key: 'still' });
    expect(slack.messages('C2')).toHaveLength(2);
  });
});
