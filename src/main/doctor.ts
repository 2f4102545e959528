import { createServer } from 'node:net';
import path from 'node:path';
import type { Connection } from 'mongoose';
import { checkDiscord } from '../../adapters/discord/check.ts';
import { checkSlack } from '../../adapters/slack/check.ts';
import { commands } from '../../commands/index.ts';
import { startDatabase } from '../../tools/embedded-mongodb/start-database.ts';
import { describeCommands } from '../bot/catalogue.ts';
import { type Finding, good } from '../bot/finding.ts';
import { systemClock } from '../clock.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import { readSettings, type Settings } from '../settings.ts';
import { createStores, type Stores } from '../storage/mongo/stores.ts';
import type { Reader } from '../text/text.ts';
import { openConnection } from './connection.ts';
import { line } from './terminal.ts';

/** What `penholder doctor` needs. */
export interface DoctorRequest {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly reader: Reader;
  print(text: string): void;
}

/** Clocks that are further apart, in milliseconds, are worth a word: deadlines are read off them. */
const CLOCKS_APART_MS = 5_000;
/** How long a Penholder that runs may take to say so, in milliseconds. */
const HEALTH_MS = 1_500;

/**
 * Looks at settings, database, clock, port and platforms, and says of each whether it is well, or its mend.
 * @returns whether all is well
 * @throws settings_invalid: nothing else can be looked at then
 */
export async function examine({ environment, reader, print }: DoctorRequest): Promise<boolean> {
  const settings = readSettings(environment);
  const findings: Finding[] = [];
  const tell = (found: readonly Finding[]) => {
    for (const { isWell, id, params } of found) print(`${isWell ? '✓' : '✗'} ${line(reader, id, params)}`);
    findings.push(...found);
  };
  tell([good('doctor.settings', { count: Object.keys(settings).length })]);
  const database = await openDatabase(settings);
  tell(database.findings);
  try {
    tell([await checkPort(settings)]);
    tell(await checkPlatforms(settings, database.connection));
  } finally {
    await database.close();
  }
  const wrong = findings.filter(({ isWell }) => !isWell).length;
  print(line(reader, wrong === 0 ? 'doctor.well' : 'doctor.wrong', { count: wrong }));
  return wrong === 0;
}

interface OpenDatabase {
  readonly findings: readonly Finding[];
  readonly connection?: Connection;
  close(): Promise<void>;
}

/** Opens the database as a start would, and closes it again. One that a running Penholder has is well. */
async function openDatabase(settings: Settings): Promise<OpenDatabase> {
  const undo: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const dataDir = path.resolve(settings.DATA_DIR);
    const external = settings.MONGODB_URI === undefined ? {} : { mongodbUri: settings.MONGODB_URI };
    const server = await startDatabase({ dataDir, ...external });
    undo.push(() => server.stop());
    const connection = await openConnection(settings, server.uri);
    undo.push(() => connection.close());
    // an embedded server has this machine's clock
    const clock = settings.MONGODB_URI === undefined ? [] : [await checkClock(connection)];
    return { findings: [good('doctor.database', { engine: server.engine }), ...clock], connection, close };
  } catch (error) {
    await close();
    if (isPenholderError(error, 'data_dir_in_use')) return { findings: [good('doctor.database.in-use', {})], close };
    if (!(error instanceof PenholderError)) throw error;
    return { findings: [{ isWell: false, id: `error.${error.code}`, params: error.params }], close };
  }
}

async function checkClock(connection: Connection): Promise<Finding> {
  // small servers know the older name only
  const answer = await connection.db?.command({ hello: 1 }).catch(() => connection.db?.command({ isMaster: 1 }));
  const apartMs = Math.abs(systemClock.now().getTime() - new Date(answer?.localTime).getTime());
  if (Number.isNaN(apartMs) || apartMs <= CLOCKS_APART_MS) return good('doctor.clock', {});
  return { isWell: false, id: 'doctor.clock.apart', params: { seconds: Math.round(apartMs / 1000) } };
}

async function checkPort({ HOST: host, PORT: port }: Settings): Promise<Finding> {
  if (await isFree(host, port)) return good('doctor.port', { port: String(port) });
  const running = await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(HEALTH_MS) })
    .then((response) => response.json())
    .catch(() => undefined);
  if (running?.alive === true) return good('doctor.port.running', { port: String(port) });
  return { isWell: false, id: 'error.port_in_use', params: { port: String(port) } };
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

async function checkPlatforms(settings: Settings, connection: Connection | undefined): Promise<Finding[]> {
  const { SLACK_BOT_TOKEN, DISCORD_TOKEN } = settings;
  if ((SLACK_BOT_TOKEN ?? DISCORD_TOKEN) === undefined) return [good('doctor.no-platform', {})];
  const stores = connection && createStores(connection);
  return [...(await slackFindings(settings, stores)), ...(await discordFindings(settings, stores))];
}

async function slackFindings(settings: Settings, stores: Stores | undefined): Promise<Finding[]> {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = settings;
  if (botToken === undefined) return [];
  return checkSlack({
    botToken,
    ...(appToken === undefined ? {} : { appToken }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    async channelsOf(id) {
      const channels = (await stores?.groups.channelsOfTenant(`slack:${id}`)) ?? [];
      return channels.map(({ channelId }) => channelId);
    },
  });
}

async function discordFindings(settings: Settings, stores: Stores | undefined): Promise<Finding[]> {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl } = settings;
  const { DISCORD_APPLICATION_ID: applicationId, DISCORD_PUBLIC_KEY: publicKey } = settings;
  if (token === undefined) return [];
  return checkDiscord({
    token,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(applicationId === undefined ? {} : { applicationId }),
    ...(publicKey === undefined ? {} : { publicKey }),
    commands: describeCommands(commands),
    async channelsOf(guildId) {
      const channels = (await stores?.groups.channelsOfTenant(`discord:${guildId}`)) ?? [];
      return channels.map(({ channelId }) => channelId);
    },
  });
}
