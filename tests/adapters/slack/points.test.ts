import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PointsSeat, pointsOnPlatform } from '../../contracts/points-on-platform.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, CHANNEL, FLORINE, MALIA, type SlackBot, startSlackBot, until } from './slack-bot.ts';
import { partsOf } from './slack-rules.ts';

const { uri, name } = freshDatabase();

describe('adapters/slack: the way of a talking point in a workspace', () => {
  let bot: SlackBot;
  beforeAll(async () => {
    bot = await startSlackBot({ uri, database: name });
    await bot.type(ADMIN, '/penholder setup sample:at-large-2020');
    await bot.type(MALIA, '/penholder whoami');
    await bot.type(ADMIN, '/penholder role malia penholder');
  });
  afterAll(() => bot.stop());

  function seatOf(user: string): PointsSeat {
    const { slack } = bot;
    const here = () => [...slack.messages(CHANNEL), ...slack.ephemerals(CHANNEL, user)];
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
        await slack.press({ user, channel: CHANNEL, ts, text });
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
      read: () => [...slack.readable(CHANNEL, user), ...(slack.view(user)?.texts ?? [])].join('\n'),
    };
  }

  pointsOnPlatform(() => ({ chair: seatOf(ADMIN), penholder: seatOf(MALIA), french: seatOf(FLORINE) }));

  it('logged nothing of all that', () => {
    expect(bot.logged).toEqual([]);
  });
});
