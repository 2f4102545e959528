/**
 * How soon the bot acknowledges Slack's deliveries, whatever the database does: `npx tsx bench/slack-acks.ts`. Bare: Bolt
 * alone, which acknowledges and does nothing else. Both talk to the Slack server of the tests by Socket Mode.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, LogLevel } from '@slack/bolt';
import { ADMIN, CHANNEL, MALIA, startSlackBot, until } from '../tests/adapters/slack/slack-bot.ts';
import { layDatabaseLine } from '../tests/jobs/database-line.ts';
import { type SlackServer, startSlackServer } from '../tests/platforms/slack/slack-server.ts';
import { startDatabase } from '../tools/embedded-mongodb/start-database.ts';
import { row } from './measure.ts';

const COMMANDS = 500;
const WARM_UP = 100;
const AT_ONCE = 8;

/** Types a command again and again; how long each acknowledgement took, in milliseconds, sorted. */
async function acknowledgements(slack: SlackServer, count: number): Promise<number[]> {
  const took: number[] = [];
  let left = count;
  const worker = async () => {
    while (left-- > 0) {
      const ack = await slack.command({ user: MALIA, channel: CHANNEL, command: '/poll', text: 'list' });
      took.push(ack.timedOut ? Number.POSITIVE_INFINITY : ack.afterMs);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return took.sort((a, b) => a - b);
}

async function bareBolt(): Promise<number[]> {
  const slack = await startSlackServer();
  slack.addUser({ id: MALIA, name: 'malia' });
  slack.addChannel({ id: CHANNEL, name: 'cpwg' });
  const { botToken, appToken, apiUrl } = slack;
  const clientOptions = { slackApiUrl: apiUrl };
  const app = new App({ token: botToken, appToken, socketMode: true, logLevel: LogLevel.ERROR, clientOptions });
  app.command(/.*/, async ({ ack }) => ack());
  await app.start();
  await acknowledgements(slack, WARM_UP);
  const took = await acknowledgements(slack, COMMANDS);
  await app.stop();
  await until(() => slack.sockets() === 0);
  await slack.stop();
  return took;
}

const dataDir = await mkdtemp(join(tmpdir(), 'penholder-bench-'));
try {
  const bare = await bareBolt();
  const at = (took: readonly number[], share: number) => took[Math.ceil(took.length * share) - 1] ?? Number.NaN;
  const say = (name: string, took: readonly number[]) => {
    const shares = [0.5, 0.99].flatMap((share) => [
      at(took, share).toFixed(1),
      (at(took, share) / at(bare, share)).toFixed(1),
    ]);
    row(name, ...shares, String(took.filter((ms) => ms > 300).length));
  };
  row('', 'p50, ms', 'of bare', 'p99, ms', 'of bare', 'above 300 ms');
  row('---', ...Array.from({ length: 5 }, () => '---:'));
  say('Bolt alone', bare);

  const database = await startDatabase({ dataDir });
  const line = await layDatabaseLine(database.uri);
  const bot = await startSlackBot({ uri: line.uri, database: 'bench' });
  await bot.type(ADMIN, '/penholder setup Board');
  await acknowledgements(bot.slack, WARM_UP);
  say('database well', await acknowledgements(bot.slack, COMMANDS));
  line.hold();
  say('database hangs', await acknowledgements(bot.slack, COMMANDS));
  await line.cut();
  say('database gone', await acknowledgements(bot.slack, COMMANDS));
  await line.mend();
  await bot.stop();
  await line.cut();
  await database.stop();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
