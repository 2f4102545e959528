import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlackAdapter } from '../../../adapters/slack/adapter.ts';
import type { BotEvent } from '../../../src/bot/event.ts';
import { said } from '../../../src/replies/build.ts';
import type { SlackServer } from '../../platforms/slack/slack-server.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type ManyWorkspaces, startManyWorkspaces } from './many-workspaces.ts';

const { uri, name } = freshDatabase();
const post = {
  key: 'first',
  reply: { visibility: 'channel', blocks: [{ kind: 'text', words: said('posted') }] },
  language: 'en',
  timeZone: 'UTC',
} as const;

describe('adapters/slack/installations.ts', () => {
  let slack: SlackServer;
  let adapter: SlackAdapter;
  let many: ManyWorkspaces;
  const events: BotEvent[] = [];

  beforeAll(async () => {
    many = await startManyWorkspaces(
      { uri, database: name },
      {
        async handle(event) {
          events.push(event);
          const reply = { visibility: 'only-you', blocks: [{ kind: 'text', words: said('heard') }] } as const;
          return { reply, language: 'en', timeZone: 'UTC' };
        },
        suggest: async () => [],
        page: async () => undefined,
      },
    );
    ({ slack, adapter } = many);
  });
  afterAll(() => many.stop());

  const type = (text: string) => slack.command({ user: 'U1', channel: 'C1', command: '/poll', text });

  it('is installed by the pages that Slack’s users know, and works there', async () => {
    slack.addUser({ id: 'U1', name: 'ana' });
    slack.addChannel({ id: 'C1', name: 'board' });
    await type('before');
    await expect.poll(() => many.logged).toContain('a delivery was not answered');
    expect(events).toEqual([]);
    expect(await many.install()).toMatch(/^200 /);
    await type('after');
    await expect.poll(() => events.length).toBe(1);
    expect(events[0]).toMatchObject({ tenant: `slack:${slack.teamId}`, person: { name: 'ana' } });
    await expect.poll(() => slack.readable('C1', 'U1').join()).toContain('heard');
    await adapter.post({ tenant: `slack:${slack.teamId}`, channelId: 'C1' }, post);
    expect(slack.messages('C1')).toHaveLength(1);
  });

  it('keeps no token in the clear', async () => {
    const kept = JSON.stringify(await many.connection.collection('credentials').find().toArray());
    expect(kept).toContain(slack.teamId);
    expect(kept).not.toContain('xoxb');
  });

  it('refuses a state that it did not give', async () => {
    expect(await many.install('', (back) => back.searchParams.set('state', 'forged'))).not.toMatch(/^200 /);
    expect(await many.install('', (back) => back.searchParams.delete('state'))).not.toMatch(/^200 /);
  });

  it('keeps workspaces apart, each with its own token', async () => {
    const other = slack.addTeam({ id: 'T0OTHER', name: 'Other' });
    slack.addUser({ id: 'U2', name: 'bo', teamId: 'T0OTHER' });
    slack.addChannel({ id: 'C2', name: 'theirs', teamId: 'T0OTHER' });
    expect(await many.install('T0OTHER')).toMatch(/^200 /);
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
    await expect.poll(() => many.connection.collection('credentials').countDocuments()).toBe(1);
    const before = events.length;
    await type('after it was taken away');
    const channel = { tenant: `slack:${slack.teamId}`, channelId: 'C1' };
    await expect(adapter.post(channel, { ...post, key: 'gone' })).rejects.toMatchObject({ code: 'channel_gone' });
    expect(events).toHaveLength(before);
    await adapter.post({ tenant: 'slack:T0OTHER', channelId: 'C2' }, { ...post, key: 'still' });
    expect(slack.messages('C2')).toHaveLength(2);
  });
});
