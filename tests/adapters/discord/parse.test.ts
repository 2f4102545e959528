import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { menuId, pressId } from '../../../adapters/discord/custom-id.ts';
import { readInteraction, readMessage } from '../../../adapters/discord/parse.ts';
import { commands } from '../../../commands/index.ts';
import { describeCommands } from '../../../src/bot/catalogue.ts';

const described = describeCommands(commands);
const read = (body: unknown) => readInteraction(body, described);

const user = { id: '7', username: 'malia', global_name: 'Malia' };
const from = {
  id: '175928847299117063',
  application_id: '1',
  token: 'a token',
  guild_id: '2',
  channel_id: '3',
  channel: { id: '3', type: 0 },
  member: { user, nick: null, permissions: '0' },
  locale: 'fr',
};
const typed = (options: unknown[], more: object = {}) => ({
  ...from,
  type: 2,
  data: { name: 'poll', type: 1, options: [{ name: 'consensus', type: 1, options }] },
  ...more,
});
const question = { name: 'question', type: 3, value: 'Adopt it?' };

describe('adapters/discord/parse.ts', () => {
  it('reads a typed command: who, where, when, what', () => {
    expect(read(typed([question, { name: 'hidden', type: 5, value: true }]))).toEqual({
      kind: 'deed',
      id: 'interaction:175928847299117063',
      at: new Date('2016-04-30T11:18:25.796Z'),
      channelId: '3',
      person: { id: '7', name: 'Malia', locale: 'fr', platformAdmin: false },
      place: {
        guildId: '2',
        channelId: '3',
        userId: '7',
        interaction: { id: '175928847299117063', token: 'a token', applicationId: '1' },
        from: 'command',
      },
      says: { kind: 'command', command: 'poll consensus', args: { question: 'Adopt it?', hidden: true } },
    });
  });

  it('reads a member: an account with what it is called, or a name', () => {
    const role = (options: unknown[]) => ({
      ...from,
      type: 2,
      data: {
        name: 'penholder',
        options: [{ name: 'role', type: 1, options }],
        resolved: { users: { 7: user, 8: { ...user, id: '8' } }, members: { 8: { nick: 'Boss' } } },
      },
    });
    const args = (...options: unknown[]) => (read(role(options)) as { says?: { args?: unknown } }).says?.args;
    const who = (value: string) => ({ name: 'who', type: 6, value });
    const byName = { name: 'who-name', type: 3, value: 'Malia Kekona' };
    expect(args(who('7'))).toEqual({ who: '<@7|Malia>' });
    expect(args(who('8'))).toEqual({ who: '<@8|Boss>' });
    expect(args(who('9'))).toEqual({ who: '<@9>' });
    expect(args(byName)).toEqual({ who: 'Malia Kekona' });
    // both: the bot says that it does not know the second
    expect(args(who('7'), byName)).toEqual({ who: '<@7|Malia>', 'who-name': 'Malia Kekona' });
  });

  it.each([
    ['8', true],
    ['32', true],
    ['16', false],
    ['not a number', false],
  ])('permissions %s make an administrator: %s', (permissions, platformAdmin) => {
    expect(read(typed([], { member: { user, permissions } }))).toMatchObject({ person: { platformAdmin } });
  });

  it('a thread is a part of its channel, a conversation with the bot alone is direct', () => {
    const thread = { channel_id: '9', channel: { id: '9', type: 11, parent_id: '3' } };
    expect(read(typed([], thread))).toMatchObject({ channelId: '3', place: { channelId: '9' } });
    expect(read(typed([], { guild_id: undefined, member: undefined, user }))).toMatchObject({ says: { direct: true } });
  });

  it('reads a press, a choice, and whether only its presser sees the message', () => {
    const press = (data: object, flags = 0) => read({ ...from, type: 3, data, message: { id: '5', flags } });
    expect(press({ custom_id: pressId(3, '4.token') })).toMatchObject({
      says: { kind: 'action', token: '4.token' },
      place: { messageId: '5', from: 'press' },
    });
    expect(press({ custom_id: menuId(0), values: [pressId(2, 'chosen')] })).toMatchObject({
      says: { token: 'chosen' },
    });
    expect(press({ custom_id: pressId(0, 'x') }, 64)).toMatchObject({ place: { isOnOnlyYou: true } });
    expect(press({ custom_id: 'of nobody' })).toMatchObject({ says: { token: 'of nobody' } });
    expect(press({ custom_id: menuId(0), values: [] })).toEqual({ kind: 'unreadable', type: '3' });
  });

  it('reads a sent form', () => {
    const components = [{ type: 18, component: { type: 4, custom_id: 'question', value: 'Q' } }];
    expect(read({ ...from, type: 5, data: { custom_id: 'form.token', components } })).toMatchObject({
      says: { kind: 'action', token: 'token', values: { question: 'Q' } },
      place: { from: 'form' },
    });
  });

  it('reads a search in an option that searches, and no other', () => {
    const search = (name: string, action: string) =>
      read({
        ...from,
        type: 4,
        data: {
          name: 'poll',
          options: [{ name: action, type: 1, options: [{ name, type: 4, value: '1', focused: true }] }],
        },
      });
    expect(search('poll', 'show')).toMatchObject({ kind: 'search', suggests: 'polls', typed: '1', isNumber: true });
    expect(search('question', 'consensus')).toEqual({ kind: 'unreadable', type: '4' });
  });

  it('reads the menu of a message', () => {
    const menu = (name: string, content: string) =>
      read({
        ...from,
        type: 2,
        data: { name, type: 3, target_id: '5', resolved: { messages: { 5: { id: '5', content } } } },
      });
    expect(menu('Ask about this', 'Who leads?')).toMatchObject({
      says: { command: 'issue ask', args: { question: 'Who leads?' } },
    });
    expect(menu('Turn into a poll', '')).toMatchObject({ says: { command: 'poll consensus', args: {}, asForm: true } });
    expect(menu('Something else', 'x')).toEqual({ kind: 'unreadable', type: '2' });
  });

  it('reads the menu of a member, and passes on one whose command is gone', () => {
    const data = { name: 'Participation', type: 2, target_id: '7', resolved: { users: { 7: user } } };
    const menu = (more: object = {}) => read({ ...from, type: 2, data: { ...data, ...more } });
    expect(menu()).toMatchObject({
      says: { command: 'penholder participation', args: { who: '<@7|Malia>' } },
    });
    expect(menu({ name: 'Something else' })).toEqual({ kind: 'unreadable', type: '2' });
    expect(menu({ target_id: undefined })).toEqual({ kind: 'unreadable', type: '2' });
  });

  it('a mention is a question without it; what is said among people is no question; a bot, a webhook and a join are nothing', () => {
    const message = {
      id: '175928847299117063',
      channel_id: '3',
      guild_id: '2',
      author: user,
      type: 0,
      mentions: [user],
    };
    const says = (content: string, more: object = {}) => readMessage({ ...message, content, ...more }, '1');
    expect(says('<@1>, what does <@7> do?')).toMatchObject({
      says: { kind: 'question', text: 'what does @Malia do?' },
      place: { from: 'mention', messageId: message.id },
    });
    expect(says('how far?', { guild_id: undefined })).toMatchObject({
      says: { text: 'how far?', direct: true },
      place: { from: 'direct' },
    });
    const ignored = { kind: 'ignored' };
    expect(says('hello <@12>, see #16')).toMatchObject({
      says: { kind: 'message', text: 'hello <@12>, see #16' },
      place: { from: 'mention', messageId: message.id },
    });
    expect(says('<@1> x', { author: { ...user, bot: true } })).toEqual(ignored);
    expect(says('<@1> x', { webhook_id: '4' })).toEqual(ignored);
    expect(says('<@1> x', { type: 7 })).toEqual(ignored);
    expect(readMessage(undefined, '1')).toEqual(ignored);
  });

  it('whatever is delivered is read or refused, never an error', () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: 0, max: 6 }), (rest, type) => {
        read(rest);
        expect(read({ ...from, ...(typeof rest === 'object' ? rest : {}), type, data: rest }).kind).toBeTypeOf(
          'string',
        );
        readMessage(rest, '1');
      }),
    );
  });
});
