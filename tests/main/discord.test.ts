import { describe, expect, it, onTestFinished } from 'vitest';
import { registerDiscord } from '../../src/main/discord.ts';
import { startDiscordServer } from '../platforms/discord/discord-server.ts';

const reader = { language: 'en', timeZone: 'UTC' } as const;

interface More {
  readonly token?: string;
  readonly guildId?: string;
  readonly isRemoval?: boolean;
}

async function server() {
  const discord = await startDiscordServer();
  onTestFinished(() => discord.stop());
  const run = async (isDryRun: boolean, { token = discord.token, ...more }: More = {}) => {
    const lines: string[] = [];
    const settings = { DISCORD_TOKEN: token, DISCORD_API_URL: discord.apiUrl };
    await registerDiscord({ settings, reader, isDryRun, ...more, print: (text) => lines.push(text) });
    return lines;
  };
  return { discord, run };
}

describe('src/main/discord.ts', () => {
  it('says what differs, sends it once, and sends nothing when nothing differs', async () => {
    const { discord, run } = await server();
    expect(await run(true)).toEqual(
      expect.arrayContaining(['+ /poll', '+ Ask about this (menu)', 'Nothing was sent.']),
    );
    expect(discord.calls('PUT')).toHaveLength(0);
    expect((await run(false)).at(-1)).toBe('The commands are registered.');
    expect(discord.calls('PUT')).toHaveLength(1);
    const again = await run(false);
    expect(again).toContain('= /poll');
    expect(again.at(-1)).toBe('Nothing differs: nothing is sent.');
    expect(discord.calls('PUT')).toHaveLength(1);
  });

  it('registers in one server alone by the same comparison, and takes the commands away there', async () => {
    const { discord, run } = await server();
    const { guildId } = discord;
    expect((await run(true, { guildId })).at(-1)).toBe('Nothing was sent.');
    expect((await run(false, { guildId })).at(-1)).toBe('The commands are registered.');
    expect(discord.commands(guildId).map(({ name }) => name)).toContain('poll');
    expect(discord.commands()).toEqual([]);
    // said of what is everywhere alone
    expect(JSON.stringify(discord.calls('PUT')[0]?.body)).not.toMatch(/contexts|integration_types/);
    expect((await run(false, { guildId })).at(-1)).toBe('Nothing differs: nothing is sent.');
    const away = await run(false, { guildId, isRemoval: true });
    expect([away[0], away.at(-1)]).toEqual(['- /issue', 'The commands are taken away.']);
    expect(discord.commands(guildId)).toEqual([]);
  });

  it.each(['175928847299117063', 'not-an-id'])(
    'a server %s in which the application is not is named',
    async (guildId) => {
      const { run } = await server();
      await expect(run(false, { guildId })).rejects.toMatchObject({
        code: 'discord_guild_unknown',
        params: { guild: guildId },
      });
    },
  );

  it('says what is wrong with the token, or that there is none', async () => {
    const { run } = await server();
    await expect(run(true, { token: 'wrong' })).rejects.toMatchObject({ code: 'discord_refused' });
    const none = registerDiscord({
      settings: { DISCORD_TOKEN: undefined, DISCORD_API_URL: undefined },
      reader,
      isDryRun: true,
      print: () => {},
    });
    await expect(none).rejects.toMatchObject({ code: 'settings_invalid' });
  });
});
