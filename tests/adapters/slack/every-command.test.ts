import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { ADMIN, type SlackBot, startSlackBot } from './slack-bot.ts';

const { uri, name } = freshDatabase();
const typable = commands.filter(({ hidden }) => !hidden);

describe('adapters/slack: every command in a workspace', () => {
  let bot: SlackBot;
  beforeAll(async () => {
    bot = await startSlackBot({ uri, database: name });
    await bot.type(ADMIN, '/penholder setup sample:at-large-2020');
  });
  afterAll(() => bot.stop());

  it.each(typable.flatMap(({ examples }) => examples.map((example) => [example])))(
    '%s is answered within Slack’s limits',
    async (example) => {
      expect(await bot.type(ADMIN, example)).not.toBe('');
      // every command also stands behind the one that is always registered
      expect(await bot.type(ADMIN, `/penholder ${example.slice(1)}`)).not.toBe('');
      expect(bot.logged).toEqual([]);
      await bot.slack.closeView({ user: ADMIN }).catch(() => undefined);
    },
  );
});
