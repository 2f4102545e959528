import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type REST,
  type RESTGetAPICurrentUserGuildsResult,
  Routes,
} from 'discord.js';
import type { CommandDescription } from '../../src/bot/catalogue.ts';
import { bad, type Finding, good } from '../../src/bot/finding.ts';
import { joined, phrase } from '../../src/replies/build.ts';
import type { MessageId } from '../../src/text/text.ts';
import { createRest, failureOf } from './api.ts';
import { discordCommands, isDifferent } from './commands.ts';
import { lackingIn, mayMakeEvents, spareLackingIn } from './permissions.ts';
import { permissionsIn } from './permissions-in.ts';
import { type Application, compareRegistered, readApplication } from './registration.ts';

/** What is looked at. */
export interface CheckOptions {
  readonly token: string;
  readonly apiUrl?: string;
  /** DISCORD_APPLICATION_ID and DISCORD_PUBLIC_KEY, where they are set. */
  readonly applicationId?: string;
  readonly publicKey?: string;
  readonly commands: readonly CommandDescription[];
  /** Ids of the channels that belong to a group, by server. */
  channelsOf(guildId: string): Promise<readonly string[]>;
}

/** Looks whether Discord takes the token, what is registered, and what the bot lacks in its channels. */
export async function checkDiscord(options: CheckOptions): Promise<Finding[]> {
  const rest = createRest(options.token, options.apiUrl);
  const application = await readApplication(rest).catch((error: unknown) => error);
  if (!isApplication(application)) return [refused(application)];
  const guilds = (await rest.get(Routes.userGuilds())) as RESTGetAPICurrentUserGuildsResult;
  const ids = await Promise.all(guilds.map(({ id }) => options.channelsOf(id)));
  const channels = await Promise.all(ids.flat().map((id) => checkChannel(rest, id, application.botId)));
  return [
    good('doctor.discord.application', { name: application.name }),
    ...checkSettings(options, application),
    good(application.mayReadContent ? 'doctor.discord.content' : 'doctor.discord.no-content', {}),
    await checkCommands(rest, application.id, options.commands),
    ...channels,
    ...(
      await Promise.all(
        guilds.filter((_, i) => (ids[i]?.length ?? 0) > 0).map(({ id }) => checkEvents(rest, id, application.botId)),
      )
    ).flat(),
  ];
}

function isApplication(value: unknown): value is Application {
  return typeof value === 'object' && value !== null && 'publicKey' in value;
}

function checkSettings({ applicationId, publicKey }: CheckOptions, application: Application): Finding[] {
  const isOther = applicationId !== undefined && applicationId !== application.id;
  const isOtherKey = publicKey !== undefined && publicKey.toLowerCase() !== application.publicKey.toLowerCase();
  return [
    ...(isOther ? [bad('doctor.discord.application-id', { id: application.id })] : []),
    ...(isOtherKey ? [bad('doctor.discord.public-key', {})] : []),
  ];
}

async function checkCommands(
  rest: REST,
  applicationId: string,
  commands: readonly CommandDescription[],
): Promise<Finding> {
  const difference = await compareRegistered(rest, { applicationId }, discordCommands(commands));
  if (!isDifferent(difference)) return good('doctor.discord.commands', {});
  const { added, changed, removed } = difference;
  return bad('doctor.discord.commands-differ', { names: [...added, ...changed, ...removed].join(', ') });
}

async function checkChannel(rest: REST, channelId: string, botId: string): Promise<Finding> {
  try {
    const channel = (await rest.get(Routes.channel(channelId))) as APIChannel;
    const name = channel.name ? `#${channel.name}` : channelId;
    if (!('guild_id' in channel) || !channel.guild_id) return good('doctor.discord.channel', { name });
    const [guild, member] = await guildAndMember(rest, channel.guild_id, botId);
    const permissions = permissionsIn(channel, { guild, member, userId: botId });
    const [lacking, spare] = [lackingIn(permissions), spareLackingIn(permissions)];
    const named = (ids: readonly MessageId[]) => joined(ids.map((id) => phrase(id)));
    if (lacking.length > 0) return bad('doctor.discord.lacks', { name, permissions: named([...lacking, ...spare]) });
    if (spare.length > 0) return good('doctor.discord.lacks-spare', { name, permissions: named(spare) });
    return good('doctor.discord.channel', { name });
  } catch {
    return bad('doctor.discord.channel-gone', { name: channelId });
  }
}

/** Whether meetings may stand in a server's events; nothing is said where they may. */
async function checkEvents(rest: REST, guildId: string, userId: string): Promise<Finding[]> {
  const [guild, member] = await guildAndMember(rest, guildId, userId);
  if (mayMakeEvents(permissionsIn({}, { guild, member, userId }))) return [];
  return [good('doctor.discord.no-events', { name: guild.name, permissions: phrase('discord.permission.events') })];
}

function guildAndMember(rest: REST, guildId: string, userId: string): Promise<[APIGuild, APIGuildMember]> {
  return Promise.all([
    rest.get(Routes.guild(guildId)) as Promise<APIGuild>,
    rest.get(Routes.guildMember(guildId, userId)) as Promise<APIGuildMember>,
  ]);
}

function refused(error: unknown): Finding {
  const failure = failureOf(error);
  return failure.kind === 'refused'
    ? bad('error.discord_refused', { reason: String(failure.status) })
    : bad('error.discord_unreachable', {});
}
