import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlackAdapter } from '../../../adapters/slack/adapter.ts';
import { installationStore } from '../../../adapters/slack/installations.ts';
import { oneWorkspace } from '../../../adapters/slack/workspace.ts';
import type { Answer } from '../../../src/bot/adapter.ts';
import type { BotEvent } from '../../../src/bot/event.ts';
import { said } from '../../../src/replies/build.ts';
import type { Block, Form } from '../../../src/replies/reply.ts';
import type { SlackServer, SlackTeam } from '../../platforms/slack/slack-server.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type ManyWorkspaces, startManyWorkspaces } from './many-workspaces.ts';

const { uri, name } = freshDatabase();
const ORG = 'E0ICANN';
const FIRST = 'T0FIRST';
const SECOND = 'T0SECOND';
const OWN = 'T0OWN';
const ELSEWHERE = 'T0ELSE';
/** In the first workspace, and shared with the second. */
const SHARED = 'C0SHARED';
/** A channel of the workspace that has its own installation; somebody from elsewhere is in it. */
const THEIRS = 'C0OWN';

const form: Form<string> = {
  title: said('A form'),
  submit: said('Send'),
  does: 'token-of-form',
  fields: [
    { name: 'text', label: said('Text'), input: 'line', required: true },
    { name: 'issue', label: said('Issue'), input: 'choice', required: false, suggests: 'issues' },
  ],
};

function answerTo(event: BotEvent): Answer {
  const words = { kind: 'text', words: said(`heard ${event.kind}`) } as const;
  const button: Block<string> = { kind: 'buttons', buttons: [{ label: said('Press'), does: 'token-of-button' }] };
  const asksForm = (event.kind === 'text' && event.text.includes('form')) || event.kind === 'command';
  const reply = { visibility: 'only-you', blocks: [words, button], ...(asksForm ? { form } : {}) } as const;
  return { reply, language: 'en', timeZone: 'UTC' };
}

const post = {
  key: 'a post',
  reply: {
    visibility: 'channel',
    blocks: [
      { kind: 'text', words: said('posted') },
      { kind: 'buttons', buttons: [{ label: said('Press'), does: 'token-of-post' }] },
    ],
  },
  language: 'en',
  timeZone: 'UTC',
} as const;

describe('adapters/slack: an organisation of workspaces', () => {
  let slack: SlackServer;
  let adapter: SlackAdapter;
  let many: ManyWorkspaces;
  const events: BotEvent[] = [];
  const teams = new Map<string, SlackTeam>();
  const searches: { tenant: string; channelId: string }[] = [];

  beforeAll(async () => {
    many = await startManyWorkspaces(
      { uri, database: name },
      {
        async handle(event) {
          events.push(event);
          return answerTo(event);
        },
        async suggest(search) {
          searches.push(search);
          return [{ value: '16', label: 'Metrics' }];
        },
        page: async () => undefined,
      },
    );
    ({ slack, adapter } = many);
    slack.addEnterprise({ id: ORG, name: 'ICANN' });
    slack.addEnterprise({ id: 'E0ELSE', name: 'Elsewhere' });
    for (const id of [FIRST, SECOND, OWN]) teams.set(id, slack.addTeam({ id, name: id, enterpriseId: ORG }));
    slack.addTeam({ id: ELSEWHERE, name: ELSEWHERE, enterpriseId: 'E0ELSE' });
    slack.addUser({ id: 'U1', name: 'ana', teamId: FIRST });
    slack.addUser({ id: 'U2', name: 'bo', teamId: SECOND });
    slack.addUser({ id: 'U3', name: 'cy', teamId: OWN });
    slack.addUser({ id: 'U9', name: 'zoe', teamId: ELSEWHERE, isAdmin: true, isOrgAdmin: true });
    slack.addChannel({ id: SHARED, name: 'shared', teamId: FIRST, sharedWith: [SECOND] });
  });
  afterAll(() => many.stop());

  /** What is handed over because of what is done. */
  async function heard(done: () => Promise<unknown>): Promise<BotEvent> {
    const before = events.length;
    await done();
    await expect.poll(() => events.length).toBe(before + 1);
    return events.at(-1) as BotEvent;
  }
  const type = (user: string, text: string, channel = SHARED) =>
    slack.command({ user, channel, command: '/poll', text });
  const mention = (user: string, channel: string, bot: string) =>
    slack.say({ user, channel, text: `<@${bot}> what is due?` });
  const kept = () => many.connection.collection('credentials').find().toArray();

  it('is installed by its administrator for all workspaces, and kept under the organisation', async () => {
    expect(await many.install(ORG)).toMatch(/^200 /);
    expect(JSON.stringify(await kept())).toContain(`slack/${ORG}`);
    expect(await kept()).toHaveLength(1);
  });

  it('is kept so, though the installation names the workspace of who made it', async () => {
    const store = installationStore(many.credentials);
    const names = { team: { id: FIRST }, enterprise: { id: 'E0NAMED' }, isEnterpriseInstall: true };
    await store.storeInstallation({ ...names, user: { id: 'U1', token: undefined, scopes: undefined } } as never);
    const asked = { teamId: FIRST, enterpriseId: 'E0NAMED', isEnterpriseInstall: true };
    expect(await store.fetchInstallation(asked)).toMatchObject(names);
    await expect(store.fetchInstallation({ ...asked, isEnterpriseInstall: false })).rejects.toMatchObject({
      code: 'channel_gone',
    });
    await store.deleteInstallation?.(asked);
    expect(await kept()).toHaveLength(1);
  });

  it('is one tenant too where its token is given in place of the pages', async () => {
    const one = oneWorkspace(slack.orgToken(ORG) ?? '', slack.apiUrl);
    await one.start();
    expect(await one.of([SECOND])).toMatchObject({ id: ORG });
  });

  it('has one group in a channel that several of its workspaces share', async () => {
    for (const user of ['U1', 'U2']) {
      const event = await heard(() => type(user, 'list'));
      expect(event).toMatchObject({ tenant: `slack:${ORG}`, channelId: SHARED, person: { id: user } });
      await expect.poll(() => slack.readable(SHARED, user).join()).toContain('heard text');
    }
  });

  it('posts with its own token in each of its workspaces', async () => {
    slack.addChannel({ id: 'C0SECOND', name: 'second', teamId: SECOND });
    const token = slack.orgToken(ORG);
    for (const channelId of [SHARED, 'C0SECOND']) {
      await adapter.post({ tenant: `slack:${ORG}`, channelId }, post);
      expect(slack.messages(channelId).at(-1)?.text).toContain('posted');
      expect(slack.calls('chat.postMessage').at(-1)?.token).toBe(token);
    }
    const channel = { tenant: `slack:${ELSEWHERE}`, channelId: SHARED };
    await expect(adapter.post(channel, { ...post, key: 'other' })).rejects.toMatchObject({ code: 'channel_gone' });
  });

  it('hears a press, which names no workspace', async () => {
    const [{ ts } = { ts: '' }] = slack.messages(SHARED);
    const event = await heard(() => slack.press({ user: 'U2', channel: SHARED, ts }));
    expect(event).toMatchObject({ kind: 'action', tenant: `slack:${ORG}`, channelId: SHARED });
    expect(event).toMatchObject({ message: { tenant: `slack:${ORG}`, messageId: ts } });
  });

  it('opens a form, searches for it and takes it', async () => {
    await heard(() => type('U2', 'form'));
    await expect.poll(() => slack.view('U2')).toBeDefined();
    const { options } = await slack.search({ user: 'U2', query: 'met' });
    expect(options).toMatchObject([{ value: '16' }]);
    expect(searches.at(-1)).toMatchObject({ tenant: `slack:${ORG}`, channelId: SHARED });
    const event = await heard(() => slack.submit({ user: 'U2', values: { text: 'typed' } }));
    expect(event).toMatchObject({ tenant: `slack:${ORG}`, values: { text: 'typed' } });
  });

  it('hears a mention, a direct message, the shortcut, the menu of a message and a look at the Home tab', async () => {
    const bot = teams.get(FIRST)?.botUserId ?? '';
    expect(await heard(() => mention('U1', SHARED, bot))).toMatchObject({ kind: 'question', tenant: `slack:${ORG}` });
    const direct = await heard(() => slack.say({ user: 'U2', channel: slack.im('U2'), text: 'what is due?' }));
    expect(direct).toMatchObject({ kind: 'question', direct: true, tenant: `slack:${ORG}` });
    const shortcut = await heard(() => slack.shortcut({ user: 'U1', callbackId: 'new_poll' }));
    expect(shortcut).toMatchObject({ kind: 'command', tenant: `slack:${ORG}` });
    await expect.poll(() => slack.view('U1')).toBeDefined();
    const { ts } = await slack.say({ user: 'U1', channel: SHARED, text: 'Adopt it?' });
    const menu = { user: 'U2', channel: SHARED, ts, callbackId: 'turn_into_poll' };
    expect(await heard(() => slack.messageShortcut(menu))).toMatchObject({ tenant: `slack:${ORG}`, channelId: SHARED });
    expect(await heard(() => slack.openHome({ user: 'U2' }))).toMatchObject({ kind: 'home', tenant: `slack:${ORG}` });
    await expect.poll(() => slack.home('U2')?.texts.join()).toContain('heard home');
    expect(await heard(() => slack.pressAtHome({ user: 'U2', text: 'Press' }))).toMatchObject({ kind: 'action' });
    await expect.poll(() => slack.calls('views.publish').length).toBe(2);
  });

  describe('who administers', () => {
    const admins = [
      ['a member', 'U10', {}, false],
      ['an administrator of their workspace', 'U11', { isAdmin: true }, true],
      ['an administrator of the organisation', 'U12', { isOrgAdmin: true }, true],
      [
        'an administrator of another organisation',
        'U13',
        { teamId: ELSEWHERE, isAdmin: true, isOrgAdmin: true },
        false,
      ],
      ['a stranger', 'U14', { isStranger: true, isAdmin: true, isOrgAdmin: true }, false],
    ] as const;

    it.each(admins)('%s', async (_, id, rights, platformAdmin) => {
      slack.addUser({ id, name: 'dee', teamId: SECOND, ...rights });
      const channel = `C${id}`;
      const bot = teams.get(FIRST)?.botUserId ?? '';
      slack.addChannel({ id: channel, name: 'who', teamId: FIRST, sharedWith: [SECOND], members: [id, bot] });
      expect(await heard(() => type(id, 'list', channel))).toMatchObject({
        tenant: `slack:${ORG}`,
        person: { name: 'dee', platformAdmin },
      });
    });
  });

  describe('a workspace with an installation of its own', () => {
    let bot = '';

    beforeAll(async () => {
      expect(await many.install(OWN)).toMatch(/^200 /);
      bot = teams.get(OWN)?.botUserId ?? '';
      slack.addChannel({ id: THEIRS, name: 'own', teamId: OWN, members: ['U3', 'U9', 'U1', bot] });
    });

    it('stays a tenant of its own, with its own token', async () => {
      expect(await kept()).toHaveLength(2);
      expect(await heard(() => type('U3', 'list', THEIRS))).toMatchObject({ tenant: `slack:${OWN}` });
      expect(await heard(() => mention('U3', THEIRS, bot))).toMatchObject({ tenant: `slack:${OWN}` });
      await adapter.post({ tenant: `slack:${OWN}`, channelId: THEIRS }, post);
      expect(slack.calls('chat.postMessage').at(-1)?.token).toBe(teams.get(OWN)?.botToken);
    });

    it('knows no administrator but those of its own people', async () => {
      slack.addUser({ id: 'U4', name: 'eve', teamId: OWN, isOrgAdmin: true });
      slack.addUser({ id: 'U5', name: 'fay', teamId: FIRST, isAdmin: true, isOrgAdmin: true });
      slack.addChannel({ id: 'C0BOTH', name: 'both', teamId: OWN, members: ['U4', 'U5', bot] });
      const asked = (user: string) => heard(() => mention(user, 'C0BOTH', bot));
      expect(await asked('U4')).toMatchObject({ tenant: `slack:${OWN}`, person: { name: 'eve', platformAdmin: true } });
      expect(await asked('U5')).toMatchObject({
        tenant: `slack:${OWN}`,
        person: { name: 'fay', platformAdmin: false },
      });
    });

    it('answers a stranger of a shared channel in its own group, though the bot is installed where they come from', async () => {
      expect(await many.install(ELSEWHERE)).toMatch(/^200 /);
      const guest = { id: 'U9', name: 'zoe', platformAdmin: false };
      const inTheirs = { tenant: `slack:${OWN}`, channelId: THEIRS, person: guest };
      const { ts = '' } = slack.messages(THEIRS).findLast(({ text }) => text.includes('posted')) ?? {};
      expect(await heard(() => slack.press({ user: 'U9', channel: THEIRS, ts }))).toMatchObject(inTheirs);
      await expect.poll(() => slack.readable(THEIRS, 'U9').join()).toContain('heard action');
      expect(await heard(() => mention('U9', THEIRS, bot))).toMatchObject(inTheirs);
      await heard(() => type('U9', 'form', THEIRS));
      await expect.poll(() => slack.view('U9')).toBeDefined();
      await slack.search({ user: 'U9', query: 'met' });
      expect(searches.at(-1)).toMatchObject({ tenant: `slack:${OWN}`, channelId: THEIRS });
      const sent = await heard(() => slack.submit({ user: 'U9', values: { text: 'typed' } }));
      expect(sent).toMatchObject(inTheirs);

      const org = teams.get(FIRST)?.botUserId ?? '';
      slack.addChannel({ id: 'C0GUEST', name: 'guest', teamId: FIRST, members: ['U9', org] });
      const inOrganisation = { tenant: `slack:${ORG}`, channelId: 'C0GUEST', person: guest };
      expect(await heard(() => mention('U9', 'C0GUEST', org))).toMatchObject(inOrganisation);
      expect(await heard(() => type('U9', 'list', 'C0GUEST'))).toMatchObject(inOrganisation);
    });

    it('is forgotten alone, and its people are answered by the organisation then', async () => {
      await slack.revokeToken(OWN, 'app_uninstalled');
      await expect.poll(async () => JSON.stringify(await kept())).not.toContain(`slack/${OWN}`);
      expect(JSON.stringify(await kept())).toContain(`slack/${ORG}`);
      expect(await heard(() => type('U3', 'list', THEIRS))).toMatchObject({ tenant: `slack:${ORG}` });
    });
  });

  it.each(['tokens_revoked', 'app_uninstalled'] as const)(
    'is forgotten when it took the bot away: %s',
    async (tell) => {
      if (tell === 'app_uninstalled') expect(await many.install(ORG)).toMatch(/^200 /);
      await heard(() => type('U1', 'list'));
      await slack.revokeToken(ORG, tell);
      await expect.poll(async () => JSON.stringify(await kept())).not.toContain(`slack/${ORG}`);
      const before = events.length;
      const refused = many.logged.filter((one) => one === 'a delivery was not answered').length;
      await type('U1', 'after it was taken away');
      await expect
        .poll(() => many.logged.filter((one) => one === 'a delivery was not answered').length)
        .toBe(refused + 1);
      expect(events).toHaveLength(before);
      const channel = { tenant: `slack:${ORG}`, channelId: SHARED };
      await expect(adapter.post(channel, { ...post, key: tell })).rejects.toMatchObject({ code: 'channel_gone' });
      expect(JSON.stringify(await kept())).toContain(`slack/${ELSEWHERE}`);
    },
  );
});
