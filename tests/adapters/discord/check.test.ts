import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkDiscord } from '../../../adapters/discord/check.ts';
import { lackingIn, spareLackingIn } from '../../../adapters/discord/permissions.ts';
import { permissionsIn } from '../../../adapters/discord/permissions-in.ts';
import { commands } from '../../../commands/index.ts';
import { describeCommands } from '../../../src/bot/catalogue.ts';
import { startDiscordServer } from '../../platforms/discord/discord-server.ts';
import { discordAdapter } from './discord-bot.ts';

const { ViewChannel, SendMessages, AttachFiles, ReadMessageHistory, Administrator, PinMessages, CreatePublicThreads } =
  PermissionFlagsBits;
const all = ViewChannel | SendMessages | AttachFiles | ReadMessageHistory;

async function server() {
  const discord = await startDiscordServer();
  onTestFinished(() => discord.stop());
  const check = async (more: object = {}) => {
    const findings = await checkDiscord({
      token: discord.token,
      apiUrl: discord.apiUrl,
      commands: describeCommands(commands),
      channelsOf: async (guildId) => (guildId === discord.guildId ? [discord.channelId, '999'] : []),
      ...more,
    });
    return findings.map(({ isWell, id }) => `${isWell ? '✓' : '✗'} ${id}`);
  };
  return { discord, check };
}

describe('adapters/discord/check.ts', () => {
  it('finds commands that are not registered and a channel that is gone', async () => {
    const { discord, check } = await server();
    expect(await check()).toEqual([
      '✓ doctor.discord.application',
      '✓ doctor.discord.no-content',
      '✗ doctor.discord.commands-differ',
      '✓ doctor.discord.channel',
      '✗ doctor.discord.channel-gone',
      '✓ doctor.discord.no-events',
    ]);
    const adapter = discordAdapter(discord);
    await adapter.start({ handle: async () => undefined, suggest: async () => [], page: async () => undefined });
    await adapter.stop();
    expect(await check()).toContain('✓ doctor.discord.commands');
  });

  it('finds settings of another application, and a token that is not taken', async () => {
    const { discord, check } = await server();
    const { applicationId, publicKey } = discord;
    const others = await check({ applicationId: '1', publicKey: '0'.repeat(64) });
    expect(others).toEqual(expect.arrayContaining(['✗ doctor.discord.application-id', '✗ doctor.discord.public-key']));
    const own = await check({ applicationId, publicKey: publicKey.toUpperCase() });
    expect(own.filter((one) => one.includes('id') || one.includes('key'))).toEqual([]);
    expect(await check({ token: 'wrong' })).toEqual(['✗ error.discord_refused']);
    expect(await check({ apiUrl: 'http://127.0.0.1:1/api' })).toEqual(['✗ error.discord_unreachable']);
  });
});

describe('adapters/discord/permissions-in.ts', () => {
  const role = (id: string, permissions: bigint) => ({ id, permissions: String(permissions) }) as never;
  const guild = (everyone: bigint, moderator = 0n) => ({
    id: 'g',
    owner_id: 'owner',
    roles: [role('g', everyone), role('m', moderator), role('other', Administrator)],
  });
  const overwrite = (id: string, allow: bigint, deny: bigint) =>
    ({ id, type: 0, allow: String(allow), deny: String(deny) }) as const;
  const lacks = (given: ReturnType<typeof guild>, overwrites: ReturnType<typeof overwrite>[] = [], userId = 'bot') =>
    lackingIn(permissionsIn({ permission_overwrites: overwrites }, { guild: given, member: { roles: ['m'] }, userId }));

  it('adds up roles, and lets administrators and the owner do everything', () => {
    expect(lacks(guild(all))).toEqual([]);
    expect(lacks(guild(ViewChannel, SendMessages))).toEqual(['discord.permission.files', 'discord.permission.history']);
    expect(lacks(guild(0n, Administrator))).toEqual([]);
    expect(lacks(guild(0n), [], 'owner')).toEqual([]);
  });

  it('not to be able to pin or to open threads is told apart: posts need it not', () => {
    expect(spareLackingIn(all)).toEqual(['discord.permission.pins', 'discord.permission.threads']);
    expect(spareLackingIn(all | PinMessages)).toEqual(['discord.permission.threads']);
    expect([spareLackingIn(all | PinMessages | CreatePublicThreads), spareLackingIn(Administrator)]).toEqual([[], []]);
  });

  it('a channel denies everybody, allows a role again, and denies one member after all', () => {
    const denied = overwrite('g', 0n, SendMessages);
    const allowed = overwrite('m', SendMessages, 0n);
    const self = overwrite('bot', 0n, SendMessages);
    expect(lacks(guild(all), [denied])).toEqual(['discord.permission.send']);
    expect(lacks(guild(all), [allowed, denied])).toEqual([]);
    expect(lacks(guild(all), [self, allowed, denied])).toEqual(['discord.permission.send']);
  });
});
