import { mongo } from 'mongoose';
import { createWebAdapter, type WebAdapter } from '../../../adapters/web/adapter.ts';
import type { Playground } from '../../../adapters/web/playground/playground.ts';
import type { BotPort } from '../../../src/bot/adapter.ts';
import { type MovableClock, movableClock } from '../../../src/clock.ts';
import { createLog } from '../../../src/log.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createIndexes } from '../../../src/storage/mongo/stores.ts';
import { eve, plainControls, samplePlayground } from './sample-playground.ts';
import { createScriptedBot, type ScriptedBot } from './scripted-bot.ts';

/** The web adapter with its playground on a real database, a bot with set pieces behind it. */
export interface WebPlayground {
  readonly adapter: WebAdapter;
  readonly bot: ScriptedBot;
  readonly clock: MovableClock;
  readonly playground: Playground;
  url(): string;
  /** Stops the adapter and starts a new one on the same port and data. */
  restart(): Promise<void>;
  /** Lets every `/slow` under way, and those that come, end. */
  release(): void;
  stop(): Promise<void>;
}

interface Options {
  readonly uri: string;
  /** Stands before the scripted bot. */
  readonly before?: BotPort;
  readonly change?: (playground: Playground, clock: MovableClock) => Playground;
  /** The clock runs on by itself. */
  readonly running?: boolean;
}

export async function startWebPlayground({ uri, before, change, running = false }: Options): Promise<WebPlayground> {
  const connection = await connectMongo(uri);
  const clock = movableClock(eve, { running });
  const sample = samplePlayground(connection, plainControls(clock));
  const playground = change?.(sample, clock) ?? sample;
  await createIndexes(connection);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const create = (port: number) =>
    createWebAdapter({
      settings: { host: '127.0.0.1', port, secret: 'a secret of at least thirty-two characters' },
      clock,
      log: createLog('silent'),
      health: { database: async () => true, jobs: () => true },
      playground,
    });
  let adapter = create(0);
  const bot = createScriptedBot({ clock, adapter: () => adapter, slow: () => released });
  await adapter.start(before ?? bot);
  const { port } = new URL(adapter.url());
  return {
    get adapter() {
      return adapter;
    },
    bot,
    clock,
    playground,
    release,
    url: () => adapter.url(),
    async restart() {
      await adapter.stop();
      adapter = create(Number(port));
      await adapter.start(before ?? bot);
    },
    async stop() {
      release();
      await adapter.stop();
      await connection.close();
    },
  };
}

/** Takes every message of a database away. */
export async function forgetMessages(uri: string): Promise<void> {
  const client = await mongo.MongoClient.connect(uri);
  await client.db().collection('messages').deleteMany({});
  await client.close();
}
