import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SlackAdapter } from '../../../adapters/slack/adapter.ts';
import type { BotEvent } from '../../../src/bot/event.ts';
import { buttons, said, text } from '../../../src/replies/build.ts';
import type { Block, SealedReply } from '../../../src/replies/reply.ts';
import { type SlackServer, startSlackServer } from '../../platforms/slack/slack-server.ts';
import { CHANNEL, MALIA, slackAdapter } from './slack-bot.ts';

const line = (words: string, ...more: Block<string>[]): SealedReply => ({
  visibility: 'only-you',
  blocks: [text(said(words)), ...more],
});
const form: SealedReply = {
  ...line(''),
  form: {
    title: said('A form'),
    submit: said('Send'),
    does: 'form',
    fields: [{ name: 'a', label: said('A field'), input: 'line', required: false }],
  },
};
const press = (label: string, does: string) => buttons({ label: said(label), does: does as never }) as never;

describe('adapters/slack/forms.ts', () => {
  let slack: SlackServer;
  let adapter: SlackAdapter;
  let letGo = () => {};
  const heard: BotEvent[] = [];

  beforeAll(async () => {
    slack = await startSlackServer();
    slack.addUser({ id: MALIA, name: 'malia' });
    slack.addChannel({ id: CHANNEL, name: 'cpwg' });
    adapter = slackAdapter(slack);
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const replies: Readonly<Record<string, SealedReply>> = {
      form: line('It is done', press('More', 'more')),
      more: line('This is more', press('Again', 'again')),
      again: form,
    };
    await adapter.start({
      async handle(event) {
        heard.push(event);
        if (event.kind !== 'action') return { reply: form, language: 'en', timeZone: 'UTC' };
        if (event.values) await held;
        return { reply: replies[event.token] as SealedReply, language: 'en', timeZone: 'UTC' };
      },
      suggest: async () => [],
      page: async () => undefined,
    });
  });
  afterAll(async () => {
    await adapter.stop();
    await slack.stop();
  });

  const shows = (words: string) => expect.poll(() => slack.view(MALIA)?.texts.join()).toContain(words);

  it('what is pressed in an answer that came late, in place of its form, is answered in its place', async () => {
    await slack.command({ user: MALIA, channel: CHANNEL, command: '/issue', text: 'add' });
    await shows('A field');
    await slack.submit({ user: MALIA, values: { a: 'typed' } });
    await shows('Working on it');
    letGo();
    await shows('It is done');
    await slack.press({ user: MALIA, text: 'More' });
    await shows('This is more');
    expect(heard.at(-1)).toMatchObject({ kind: 'action', token: 'more', channelId: CHANNEL });
    await slack.press({ user: MALIA, text: 'Again' });
    await shows('A field');
  });
});
