import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../../adapters/slack/parse.ts';
import { plainOf } from '../../../adapters/slack/parse-event.ts';

const who = { user: { id: 'U1' }, team: { id: 'T1' } };
const command = {
  command: '/poll',
  text: 'list',
  team_id: 'T1',
  channel_id: 'C1',
  user_id: 'U1',
  trigger_id: '1.2',
  response_url: 'https://hooks.example/1',
};
const press = {
  ...who,
  type: 'block_actions',
  trigger_id: '1.2',
  container: { type: 'message', message_ts: '5.6' },
  channel: { id: 'C1' },
  message: { ts: '5.6' },
  actions: [{ action_id: 'does.0', value: 'token', action_ts: '1592730000.5' }],
};
const message = { type: 'event_callback', team_id: 'T1', event_id: 'E1' };
const said = { type: 'message', user: 'U1', text: 'hello', ts: '5.6', channel: 'D1', channel_type: 'im' };

describe('adapters/slack/parse.ts', () => {
  it('reads a command as it was typed', () => {
    expect(readBody(command)).toMatchObject({
      kind: 'deed',
      says: { kind: 'text', text: '/poll list' },
      place: { from: 'command' },
    });
  });

  it.each([
    ['a workspace', { team: { id: 'T1' } }, ['T1']],
    ['a workspace of an organisation', { team: { id: 'T1', enterprise_id: 'E1' } }, ['T1', 'E1']],
    ['an organisation', { team: null, enterprise: { id: 'E1' } }, ['E1']],
    ['where a form was opened', { view: { id: 'V1', type: 'home', app_installed_team_id: 'T2' } }, ['T2']],
    [
      'an organisation that a form names',
      { team: null, view: { id: 'V1', type: 'home', app_installed_team_id: 'E2' } },
      ['E2'],
    ],
    ['nothing but the home of who presses', { team: null }, ['T9']],
    ['nothing at all', { team: null, user: { id: 'U1' } }, []],
  ])('is told where the bot is installed: %s', (_, told, installedAt) => {
    const read = readBody({ ...press, user: { id: 'U1', team_id: 'T9' }, ...told });
    expect(read).toMatchObject({ place: { installedAt } });
  });

  it.each([
    ['by a workspace', { authorizations: [{ team_id: 'T2', enterprise_id: null }] }, ['T2']],
    [
      'by an organisation',
      { authorizations: [{ team_id: null, enterprise_id: 'E1' }], context_team_id: 'T2' },
      ['T2', 'E1'],
    ],
    ['by an organisation, said elsewhere', { authorizations: [{ team_id: null, enterprise_id: 'E1' }] }, ['E1']],
    ['without saying by what', { enterprise_id: 'E1' }, ['T1', 'E1']],
  ])('is told where the bot is installed by an event that comes %s', (_, told, installedAt) => {
    expect(readBody({ ...message, event: said, ...told })).toMatchObject({ place: { installedAt } });
  });

  it('is told where the bot is installed by a link too', () => {
    const links = [{ url: 'https://bot.example.org/p/1' }];
    const event = { type: 'link_shared', user: 'U1', channel: 'C1', message_ts: '5.6', links };
    const authorizations = [{ team_id: null, enterprise_id: 'E1' }];
    expect(readBody({ ...message, event, authorizations })).toMatchObject({ kind: 'links', installedAt: ['E1'] });
  });

  it.each([
    ['a workspace, which may be of an organisation', { team_id: 'T1', enterprise_id: 'E1' }, 'T1'],
    ['an organisation', { team_id: null, enterprise_id: 'E1', is_enterprise_install: true }, 'E1'],
  ])('the end of one installation ends no other: %s', (_, authorization, id) => {
    const body = { ...message, authorizations: [authorization], event: { type: 'app_uninstalled' } };
    expect(readBody(body)).toEqual({ kind: 'gone', id });
  });

  it('reads a press with its message, its token and its time', () => {
    const read = readBody(press);
    expect(read).toMatchObject({
      says: { kind: 'action', token: 'token' },
      place: { messageTs: '5.6', from: 'message' },
    });
    expect(read).toMatchObject({ pressedAt: new Date('2020-06-21T09:00:00.500Z') });
    const ephemeral = { ...press, message: undefined, container: { ...press.container, is_ephemeral: true } };
    expect(readBody(ephemeral)).toMatchObject({ place: { from: 'ephemeral', messageTs: '5.6' } });
  });

  it('the same delivery again has the same id, another one has another', () => {
    const id = (body: unknown) => (readBody(body) as { id?: string }).id;
    expect(id(press)).toBe(id({ ...press }));
    expect(id(press)).not.toBe(id({ ...press, trigger_id: '1.3' }));
    const event = { ...message, event: said };
    expect(id(event)).toBe(id({ ...event, event_id: 'E2' }));
  });

  it.each([
    ['its own message', { ...said, bot_id: 'B1' }],
    ['an edit', { ...said, subtype: 'message_changed' }],
    ['talk among a few', { ...said, channel: 'G1', channel_type: 'mpim' }],
    ['a bot’s word in a channel', { ...said, channel: 'C1', channel_type: 'channel', bot_id: 'B2' }],
    ['a look at another tab', { type: 'app_home_opened', user: 'U1', tab: 'messages' }],
    ['an event of a kind it does not know', { type: 'emoji_changed' }],
  ])('%s is nobody’s question', (_, event) => {
    expect(readBody({ ...message, event })).toEqual({ kind: 'ignored' });
  });

  it('talk in a channel is told as such, to be answered in its thread; what mentions the bot comes as a mention', () => {
    const talk = (text: string, authorizations?: object[]) =>
      readBody({
        ...message,
        ...(authorizations ? { authorizations } : {}),
        event: { ...said, text, channel: 'C1', channel_type: 'channel' },
      });
    expect(talk('see #16')).toMatchObject({
      kind: 'deed',
      says: { kind: 'message', text: 'see #16' },
      place: { channelId: 'C1', threadTs: said.ts },
    });
    const ours = [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }];
    expect(talk('<@UBOT> and #16', ours)).toEqual({ kind: 'ignored' });
    expect(talk('<@UELSE> and #16', ours)).toMatchObject({ says: { kind: 'message' } });
  });

  it('reads what people see of a message', () => {
    expect(plainOf('see <https://a.example|the page>, <@U1|ana> &amp; &lt;b&gt; in <#C1|general>')).toBe(
      'see the page, @ana & <b> in #general',
    );
  });

  it('never throws, whatever comes, and calls unreadable what lacks a field', () => {
    fc.assert(fc.property(fc.anything(), (body) => typeof readBody(body).kind === 'string'));
    for (const whole of [command, press, { ...message, event: said }]) {
      for (const field of Object.keys(whole)) {
        const { [field as keyof typeof whole]: _, ...rest } = whole as Record<string, unknown>;
        expect(() => readBody(rest)).not.toThrow();
        expect(() => readBody({ ...whole, [field]: { nested: [1] } })).not.toThrow();
      }
    }
    const { trigger_id: _, ...lacking } = press;
    expect(readBody(lacking)).toEqual({ kind: 'unreadable', type: 'block_actions' });
  });
});
