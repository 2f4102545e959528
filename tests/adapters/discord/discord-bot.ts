import {
  createDiscordAdapter,
  type DiscordAdapter,
  type DiscordAdapterOptions,
} from '../../../adapters/discord/adapter.ts';
import { byNameOf } from '../../../adapters/discord/pointed-at.ts';
import { commands } from '../../../commands/index.ts';
import { describeCommands } from '../../../src/bot/catalogue.ts';
import { parseLine } from '../../../src/bot/line.ts';
import { systemClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import {
  type DiscordServer,
  type DiscordServerOptions,
  startDiscordServer,
} from '../../platforms/discord/discord-server.ts';
import type { Result } from '../../platforms/discord/people/here.ts';
import type { Person, PersonHere } from '../../platforms/discord/people/person.ts';
import { type PlatformBot, startPlatformBot } from '../platform-bot.ts';
import { until } from '../slack/slack-bot.ts';

/** Manage Server. */
const MANAGE = 32n;

/** The adapter for a server's application. */
export function discordAdapter(
  { token, apiUrl }: Pick<DiscordServer, 'token' | 'apiUrl'>,
  change: Partial<DiscordAdapterOptions> = {},
): DiscordAdapter {
  return createDiscordAdapter({
    token,
    apiUrl,
    commands: describeCommands(commands),
    clock: systemClock,
    log: createLog('silent'),
    ...change,
  });
}

/** The whole bot in a server: the real discord.js, real sockets, a real database. */
export interface DiscordBot extends PlatformBot<DiscordAdapter> {
  readonly discord: DiscordServer;
  /** Administers the server; reads English. */
  readonly admin: PersonHere;
  readonly malia: PersonHere;
  /** Reads French. */
  readonly florine: PersonHere;
  person(id: string, given?: { name?: string; locale?: string }): Person;
}

export interface DiscordBotOptions {
  readonly uri: string;
  readonly database: string;
  /** Where its pages are; left out: it names none. */
  readonly publicUrl?: string;
  /** One that runs and stays, or how to start one. */
  readonly server?: DiscordServerOptions | DiscordServer;
  readonly adapter?: Partial<DiscordAdapterOptions>;
}

/** Starts one; the server has an admin and two members, one of whom reads French. */
export async function startDiscordBot({
  uri,
  database,
  publicUrl,
  server,
  adapter: change,
}: DiscordBotOptions): Promise<DiscordBot> {
  const isOwn = !(server && 'apiUrl' in server);
  const discord = isOwn ? await startDiscordServer(server) : server;
  const { guildId, channelId } = discord;
  discord.addRole({ guildId, name: 'Chairs' });
  const here = (id: string, given: Parameters<DiscordServer['person']>[1]) =>
    discord.person(id, given).in(guildId, channelId);
  const admin = here('701000000000000001', { name: 'Keahi', locale: 'en-US', permissions: MANAGE });
  const malia = here('702000000000000002', { name: 'Malia', locale: 'en-GB' });
  const florine = here('703000000000000003', { name: 'Florine', locale: 'fr' });
  const bot = await startPlatformBot({
    uri,
    database,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    adapter: (parts) => discordAdapter(discord, { ...parts, ...change }),
  });
  return {
    ...bot,
    discord,
    admin,
    malia,
    florine,
    person: (id, given) => discord.person(id, given),
    async stop() {
      await bot.stop();
      if (isOwn) await discord.stop();
    },
  };
}

/** Everything that somebody reads in a place. */
export function readBy(person: PersonHere): string {
  return person.readable().join('\n');
}

/** What somebody reads, or is asked by a form, after they have done something. */
export async function readAfter(person: PersonHere, does: () => Promise<Result>): Promise<string> {
  const before = person.messages().length;
  const { interactionId } = await does();
  return until(() => {
    const modal = person.modal();
    if (modal) return [modal.title, ...modal.texts, ...modal.fields.map(({ label }) => label)].join('\n');
    const fresh = person.messages().slice(before);
    // what else comes in the meantime is no answer to this
    const isAnswered = fresh.some((one) => one.answers === interactionId && !one.thinking);
    return isAnswered && fresh.flatMap(({ texts }) => texts).join('\n');
  });
}

/** Gives a line as it is typed in Slack as a command with typed options, as Discord's client sends it. */
export function type(person: PersonHere, line: string): Promise<string> {
  return readAfter(person, () => give(person, line));
}

/** Gives such a line, and waits for nothing that is read then. */
export async function give(person: PersonHere, line: string): Promise<Result> {
  const read = parseLine(line, commands);
  if ('help' in read) throw new Error(`${line} is no whole command`);
  const options = Object.entries(read.given).map(([name, value]) => {
    const kind = read.command.options[name]?.kind;
    return [kind === 'member' ? byNameOf({ name }) : name, asTyped(kind, value)];
  });
  return person.command(read.command.name, Object.fromEntries(options));
}

function asTyped(kind: string | undefined, value: unknown): string | number | boolean {
  if (kind === 'integer') return Number(String(value).replace('#', ''));
  if (kind === 'yes-no') return ['yes', 'true'].includes(String(value));
  return String(value);
}
