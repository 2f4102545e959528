import { codes, createRest, failureOf } from '../../adapters/discord/api.ts';
import { type Difference, discordCommands, isDifferent } from '../../adapters/discord/commands.ts';
import { compareRegistered, readApplication, register } from '../../adapters/discord/registration.ts';
import { commands } from '../../commands/index.ts';
import { describeCommands } from '../bot/catalogue.ts';
import { PenholderError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import type { Reader } from '../text/text.ts';
import { line } from './terminal.ts';

/** What `penholder discord register` was told. */
export interface RegisterRequest {
  readonly settings: Pick<Settings, 'DISCORD_TOKEN' | 'DISCORD_API_URL'>;
  readonly reader: Reader;
  readonly isDryRun: boolean;
  /** The server in which alone they are registered. */
  readonly guildId?: string | undefined;
  /** The commands are taken away. */
  readonly isRemoval?: boolean;
  print(text: string): void;
}

/**
 * Registers the commands with Discord where something differs, and says what does.
 * @throws settings_invalid, discord_refused, discord_unreachable, discord_guild_unknown
 */
export async function registerDiscord({ settings, reader, print, ...request }: RegisterRequest): Promise<void> {
  const { isDryRun, guildId, isRemoval = false } = request;
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = settings;
  if (token === undefined) throw new PenholderError('settings_invalid', { problems: '- DISCORD_TOKEN: must be set' });
  const rest = createRest(token, apiUrl);
  const wanted = isRemoval ? [] : discordCommands(describeCommands(commands));
  const send = isDryRun ? compareRegistered : register;
  const difference = await readApplication(rest)
    .then(({ id }) => send(rest, { applicationId: id, guildId }, wanted))
    .catch((error: unknown) => {
      throw asKnown(error, guildId);
    });
  for (const text of linesOf(difference, reader)) print(text);
  const done = isDryRun ? 'discord.would' : isRemoval ? 'discord.taken' : 'discord.registered';
  const end = isDifferent(difference) ? done : 'discord.nothing';
  print(line(reader, end));
}

function linesOf(difference: Difference, reader: Reader): string[] {
  const kinds = ['added', 'changed', 'removed', 'same'] as const;
  return kinds.flatMap((kind) => difference[kind].map((name) => line(reader, `discord.${kind}`, { name })));
}

/** What Discord says of a server in which the application is not, and of what is no server's id. */
const NO_GUILD: readonly number[] = [codes.missingAccess, codes.unknownGuild, codes.invalidForm];

function asKnown(error: unknown, guildId: string | undefined): PenholderError {
  const failure = failureOf(error);
  if (guildId !== undefined && failure.kind === 'refused' && NO_GUILD.includes(failure.code)) {
    return new PenholderError('discord_guild_unknown', { guild: guildId }, error);
  }
  if (failure.kind === 'unknown') return new PenholderError('discord_unreachable', {}, error);
  return new PenholderError('discord_refused', { reason: String(failure.status) }, error);
}
