import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointsSeat, pointsOnPlatform } from '../../contracts/points-on-platform.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, FLORINE, MALIA, type SlackBot, startSlackBot, until } from './slack-bot.ts';
import { partsOf } from './slack-rules.ts';

const { uri, name } = freshDatabase();

const DIRECT = 'D0KEAHI';

describe('adapters/slack: the way of a talking point in a workspace', () => {
  let bot: SlackBot;
  beforeAll(async () => {
    bot = await startSlackBot({ uri, database: name });
    await bot.type(ADMIN, '/penholder setup sample:at-large-2020');
    await bot.type(MALIA, '/penholder whoami');
    await bot.type(ADMIN, '/penholder role malia penholder');
    await bot.type(ADMIN, '/penholder role keahi chair');
    bot.slack.addChannel({ id: DIRECT, name: 'keahi', isIm: true, members: [ADMIN, bot.slack.botUserId] });
  });
  afterAll(() => bot.stop());

  function seatOf(user: string, channel = CHANNEL): PointsSeat {
    const { slack } = bot;
    const here = () => [...slack.messages(channel), ...slack.ephemerals(channel, user)];
    const hasButton = (label: string) => (blocks: unknown) =>
      partsOf(blocks).some(({ type, text }) => type === 'button' && (text as { text: string }).text === label);
    return {
      type: (line) => bot.type(user, line),
      async press(text) {
        const found = here().filter(({ blocks }) => hasButton(text)(blocks));
        const ts =
          found
            .map((message) => message.ts)
            .sort()
            .at(-1) ?? '';
        await slack.press({ user, channel, ts, text });
      },
      async fill(values) {
        await until(() => slack.view(user)?.submit);
        const inputs = (slack.view(user)?.blocks ?? []).map(
          ({ element }) => (element ?? {}) as Record<string, unknown>,
        );
        // who picks in a searching select has seen what it offers
        for (const { type, action_id } of inputs)
          if (type === 'external_select')
            await slack.search({ user, query: 'dns-abuse-4', actionId: String(action_id) });
        await slack.submit({ user, values: { ...values } });
      },
      read: () => [...slack.readable(channel, user), ...(slack.view(user)?.texts ?? [])].join('\n'),
    };
  }

  /** In mrkdwn and in rich text. */
  function struck(): string {
    const blocks = JSON.stringify(bot.slack.messages(CHANNEL).map((message) => message.blocks));
    const marked = [...blocks.matchAll(/~([^~"]+)~/g)].map(([, words]) => words);
    const styled = [...blocks.matchAll(/"text":"([^"]+)","style":\{[^}]*"strike":true/g)].map(([, words]) => words);
    return [...marked, ...styled].join('\n').replaceAll('*', '').replaceAll('\u200b', '');
  }

  pointsOnPlatform(() => ({
    chair: seatOf(ADMIN),
    penholder: seatOf(MALIA),
    french: seatOf(FLORINE),
    alone: seatOf(ADMIN, DIRECT),
    pass: bot.pass,
    struck,
  }));

  it('logged nothing of all that', () => {
    expect(bot.logged).toEqual([]);
  });
});
