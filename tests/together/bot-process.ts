/**
 * A whole bot on Slack, Discord and the web as a process of its own: `node --import tsx bot-process.ts '{"uri":…,"slack":…}'`. It
 * says where its pages are once it runs, and stops at the end of its standard input.
 */

import { createDiscordAdapter } from '../../adapters/discord/adapter.ts';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { oneWorkspace } from '../../adapters/slack/workspace.ts';
import { createWebAdapter } from '../../adapters/web/adapter.ts';
import { commands } from '../../commands/index.ts';
import { describeCommands } from '../../src/bot/catalogue.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { composePenholder } from '../../src/main/wiring.ts';
import { said } from '../../src/replies/build.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../../src/storage/mongo/stores.ts';

/** Where the process finds its database and its platforms. */
export interface Surroundings {
  readonly uri: string;
  readonly database: string;
  readonly slack: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string };
  /** Where members are told that pages are. */
  readonly publicUrl: string;
  readonly discord: { readonly token: string; readonly apiUrl: string };
  /** As the whole bot takes them. */
  readonly leases?: { readonly jobMs: number; readonly postMs: number };
}

const { uri, database, slack, discord, publicUrl, leases } = JSON.parse(process.argv[2] ?? '') as Surroundings;
const connection = await connectMongo(uri, { database });
const stores = createStores(connection);
await createIndexes(connection);
const [clock, log] = [systemClock, createLog('error')];
const { apiUrl, botToken, appToken } = slack;
const secret = 'a secret of at least thirty-two characters';
const health = { database: async () => true, jobs: () => true };
const settings = { host: '127.0.0.1', port: 0, secret };
const plain = { platformAdmin: false, language: 'en', timeZone: 'UTC', roles: [] } as const;
const web = createWebAdapter({
  settings,
  clock,
  log,
  health,
  playground: {
    tenant: 'web:local',
    groupName: 'At-Large',
    personas: [
      { ...plain, id: 'keahi', name: 'Keahi on the web', platformAdmin: true },
      { ...plain, id: 'waverly', name: 'Waverly' },
    ],
    channels: [{ id: 'web-board', name: 'web-board', topic: said('The board') }],
    commands: describeCommands(commands),
    messageLog: stores.messages,
    controls: { advance: async () => {}, toNextPost: async () => false },
  },
});
const adapters = [
  web,
  createSlackAdapter({ workspaces: oneWorkspace(botToken, apiUrl), by: { appToken }, apiUrl, clock, log }),
  createDiscordAdapter({ ...discord, commands: describeCommands(commands), clock, log }),
];
const penholder = composePenholder({
  connection,
  stores,
  clock,
  log,
  secret,
  pollEveryMs: 50,
  publicUrl: () => publicUrl,
  ...(leases ? { leases } : {}),
  adapters: () => adapters,
});
await penholder.start();
process.stdout.write(`${web.url()}\n`);
process.stdin.on('end', async () => {
  await penholder.stop();
  await connection.close();
  process.exit(0);
});
process.stdin.resume();
