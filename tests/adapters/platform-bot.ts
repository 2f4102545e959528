import type { Adapter } from '../../src/bot/adapter.ts';
import { type MovableClock, movableClock } from '../../src/clock.ts';
import { advanceTo } from '../../src/jobs/advance.ts';
import { createLog, type Log } from '../../src/log.ts';
import { composePenholder, type Penholder } from '../../src/main/wiring.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../../src/storage/mongo/stores.ts';
import { type Watched, watched } from './watched-adapter.ts';

/** The whole bot on one platform: real sockets, a real database. What people do through its adapter is noted. */
export interface PlatformBot<A extends Adapter> extends Pick<Watched<A>, 'forms' | 'presses'> {
  readonly adapter: A;
  readonly penholder: Penholder;
  readonly clock: MovableClock;
  /** Lets so many hours pass, and all that falls due. */
  pass(hours: number): Promise<void>;
  /** What the bot logged, by message. */
  readonly logged: string[];
  /** Stops the bot; the platform's server stays. */
  stop(): Promise<void>;
}

/** Starts one. Its clock runs with the machine's, as platforms stamp what people do. */
export async function startPlatformBot<A extends Adapter>(given: {
  readonly uri: string;
  readonly database: string;
  readonly publicUrl?: string;
  adapter(parts: { clock: MovableClock; log: Log }): A;
}): Promise<PlatformBot<A>> {
  const connection = await connectMongo(given.uri, { database: given.database });
  const stores = createStores(connection);
  await createIndexes(connection);
  const clock = movableClock(new Date(), { running: true });
  const logged: string[] = [];
  const log = createLog('warn', { write: (line) => logged.push(String(JSON.parse(line).msg)) });
  const adapter = given.adapter({ clock, log });
  const { adapter: seen, forms, presses } = watched(adapter, stores.tokens);
  const penholder = composePenholder({
    connection,
    stores,
    clock,
    log,
    secret: 'a secret of at least thirty-two characters',
    pollEveryMs: 50,
    // what was not answered is tried again after this
    leases: { jobMs: 30_000, postMs: 3_000 },
    publicUrl: () => given.publicUrl,
    adapters: () => [seen],
  });
  await penholder.start();
  return {
    adapter,
    forms,
    presses,
    penholder,
    clock,
    async pass(hours) {
      const to = new Date(clock.now().getTime() + hours * 3_600_000);
      await advanceTo({ clock, scheduler: penholder.scheduler, to });
    },
    logged,
    async stop() {
      await penholder.stop();
      await connection.close();
    },
  };
}
