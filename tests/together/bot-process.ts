/**
 * A whole bot on Slack and Discord as a process of its own: `node --import tsx bot-process.ts '{"uri":…,"slack":…}'`. It
 * says `ready` once it runs, and stops at the end of its standard input.
 */

import { createDiscordAdapter } from '../../adapters/discord/adapter.ts';
import { createSlackAdapter } from '../../adapters/slack/adapter.ts';
import { oneWorkspace } from '../../adapters/slack/workspace.ts';
import { commands } from '../../commands/index.ts';
import { describeCommands } from '../../src/bot/catalogue.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';
import { composePenholder } from '../../src/main/wiring.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../../src/storage/mongo/stores.ts';

/** Where the process finds its database and its platforms. */
export interface Surroundings {
  readonly uri: string;
  readonly database: string;
  readonly slack: { readonly botToken: string; readonly appToken: string; readonly apiUrl: string };
  readonly discord: { readonly token: string; readonly apiUrl: string };
}

const { uri, database, slack, discord } = JSON.parse(process.argv[2] ?? '') as Surroundings;
const connection = await connectMongo(uri, { database });
const stores = createStores(connection);
await createIndexes(connection);
const [clock, log] = [systemClock, createLog('error')];
const { apiUrl, botToken, appToken } = slack;
const adapters = [
  createSlackAdapter({ workspaces: oneWorkspace(botToken, apiUrl), by: { appToken }, apiUrl, clock, log }),
  createDiscordAdapter({ ...discord, commands: describeCommands(commands), clock, log }),
];
const secret = 'a secret of at least thirty-two characters';
const penholder = composePenholder({
  connection,
  stores,
  clock,
  log,
  secret,
  pollEveryMs: 50,
  adapters: () => adapters,
});
await penholder.start();
process.stdout.write('ready\n');
process.stdin.on('end', async () => {
  await penholder.stop();
  await connection.close();
  process.exit(0);
});
process.stdin.resume();
