import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWebAdapter } from '../../../adapters/web/adapter.ts';
import { movableClock } from '../../../src/clock.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { startDatabase } from '../../../tools/embedded-mongodb/start-database.ts';
import { eve, plainControls, samplePlayground } from './sample-playground.ts';
import { createScriptedBot } from './scripted-bot.ts';

/** `npx tsx tests/adapters/web/demo.ts [port]`: the page with the scripted bot, to look at. Ends with Ctrl+C. */
const dataDir = await mkdtemp(join(tmpdir(), 'penholder-demo-'));
const database = await startDatabase({ dataDir, onProgress: () => {} });
const connection = await connectMongo(database.uri, { database: 'demo' });
const clock = movableClock(eve, { running: true });
const say = (facts: object, message: string) => process.stdout.write(`${message} ${JSON.stringify(facts)}\n`);
const adapter = createWebAdapter({
  settings: { host: '127.0.0.1', port: Number(process.argv[2] ?? 3210), secret: 'for looking at only' },
  clock,
  health: { database: async () => true, jobs: () => true },
  log: { info: say, warn: say, error: say },
  playground: samplePlayground(connection, plainControls(clock)),
});
const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 5000));
await adapter.start(createScriptedBot({ clock, adapter: () => adapter, slow }));
process.stdout.write(`${adapter.url()}\n`);
process.once('SIGINT', async () => {
  await adapter.stop();
  await connection.close();
  await database.stop();
});
