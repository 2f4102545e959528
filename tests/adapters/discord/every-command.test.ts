import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type DiscordBot, readAfter, startDiscordBot, type } from './discord-bot.ts';
import { problemsOf } from './discord-rules.ts';

const { uri, name } = freshDatabase();
const typable = commands.filter(({ hidden }) => !hidden);

/** A command that is new is driven through without a word here. */
describe('adapters/discord: every command in a server', () => {
  let bot: DiscordBot;
  beforeAll(async () => {
    bot = await startDiscordBot({ uri, database: name });
    await type(bot.admin, '/penholder setup sample:at-large-2020');
  });
  afterAll(() => bot.stop());

  /** What Discord refused of what the bot sent. */
  const refused = () =>
    bot.discord.calls().flatMap(({ status = 0, path }) => (status >= 400 ? [`${status} ${path}`] : []));

  it.each(typable.flatMap(({ examples }) => examples.map((example) => [example])))(
    '%s is answered within Discord’s limits',
    async (example) => {
      expect(await type(bot.admin, example)).not.toBe('');
      for (const { components } of bot.admin.raw()) expect(problemsOf(components as unknown[])).toEqual([]);
      bot.admin.closeModal();
      expect(bot.logged).toEqual([]);
      expect(refused()).toEqual([]);
    },
  );

  it.each(typable.map(({ name: command }) => [command]))(
    '%s alone is answered, or opens a form that Discord takes, whose fields are the command’s',
    async (command) => {
      expect(await readAfter(bot.admin, () => bot.admin.command(command))).not.toBe('');
      const modal = bot.admin.modal();
      if (modal) expect(modal.fields.length).toBeGreaterThan(0);
      bot.admin.closeModal();
      expect(bot.logged).toEqual([]);
      expect(refused()).toEqual([]);
    },
  );
});
