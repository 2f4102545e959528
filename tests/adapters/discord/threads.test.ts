import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { type DiscordBot, startDiscordBot, type } from './discord-bot.ts';

const { uri, name } = freshDatabase();

describe('adapters/discord/threads.ts', () => {
  let bot: DiscordBot;
  beforeAll(async () => {
    bot = await startDiscordBot({ uri, database: name });
    await type(bot.admin, '/penholder setup sample:at-large-2020');
  });
  afterAll(() => bot.stop());

  const threads = () => bot.discord.threads(bot.discord.channelId);
  const posted = (meeting: string) =>
    bot.malia
      .messages()
      .filter(({ texts, ephemeral }) => !ephemeral && texts.join().includes(`Talking points: ${meeting}`));

  it('opens a thread named after its topic on each topic’s message, once, also when the answer was lost', async () => {
    bot.discord.failNext(/POST .*\/threads$/, { after: true, reset: true });
    expect(await type(bot.admin, '/points post icann68 by:topic')).toContain('Posted the talking points of ICANN68');
    const messages = posted('ICANN68');
    expect(messages.length).toBeGreaterThan(3);
    expect(threads().map(({ id }) => id)).toEqual(messages.map(({ id }) => id));
    for (const [i, { name: title }] of threads().entries()) expect(messages[i]?.texts.join('\n')).toContain(title);
    expect(threads()[0]?.name).toMatch(/^\d+\. \S/);
    expect(bot.logged).toEqual([]);
  });

  it('commands and questions in such a thread are those of its channel’s group', async () => {
    const { id } = threads()[0] as { id: string };
    const inThread = bot.discord.person('702000000000000002').in(bot.discord.guildId, id);
    expect(await type(inThread, '/points show meeting:icann68')).toContain('Talking points: ICANN68');
    inThread.say('when was ICANN68?', { mention: true });
    await expect.poll(() => inThread.messages().at(-1)?.texts.join('\n')).toContain('22 June 2020');
  });

  it('points are posted where no thread may be opened; that is logged once for the channel', async () => {
    bot.discord.failNext(/POST .*\/threads$/, { status: 403, code: 50_013, times: 50 });
    await type(bot.admin, '/points post icann67 by:topic');
    const without = posted('ICANN67').length;
    expect(bot.logged).toEqual(without > 0 ? ['a thread could not be opened'] : []);
    expect(threads()).toHaveLength(posted('ICANN68').length);
  });
});
