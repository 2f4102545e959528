import { describe, expect, it, onTestFinished } from 'vitest';
import { startDiscordServer } from '../../platforms/discord/discord-server.ts';
import { discordAdapter, readBy } from './discord-bot.ts';

describe('adapters/discord/welcome.ts', () => {
  it('says in a server that lets the bot in what to do next, in its language, and nothing in one that had it', async () => {
    const discord = await startDiscordServer();
    const adapter = discordAdapter(discord);
    await adapter.start({ handle: async () => undefined, suggest: async () => [], page: async () => undefined });
    onTestFinished(async () => {
      await adapter.stop();
      await discord.stop();
    });
    const id = '125829120000000000';
    const channelId = '125829120000000001';
    const reader = discord.person('125829120000000002');
    const channel = { id: channelId, type: 0, name: 'general', guild_id: id, position: 0, permission_overwrites: [] };
    const guildId = discord.addGuild({ id, locale: 'fr' });
    discord.addChannel({ id: channelId, guildId });
    const role = { id, name: '@everyone', permissions: String((1n << 10n) | (1n << 11n)), position: 0 };
    const me = { user: { id: discord.botId }, roles: [], joined_at: new Date().toISOString() };
    discord.event('GUILD_DELETE', { id }, id);
    discord.event(
      'GUILD_CREATE',
      { id, name: 'New', preferred_locale: 'fr', roles: [role], members: [me], channels: [channel], threads: [] },
      id,
    );
    await expect.poll(() => readBy(reader.in(id, channelId))).toContain('/penholder setup');
    expect(readBy(reader.in(id, channelId))).toContain('crée le groupe');
    expect(discord.messages(discord.channelId)).toEqual([]);
  });
});
