import path from 'node:path';
import { directChannelOf } from '../../adapters/web/playground/playground.ts';
import { startDatabase } from '../../tools/embedded-mongodb/start-database.ts';
import { systemClock } from '../clock.ts';
import { createCredentials } from '../credentials.ts';
import { createLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { startPlaygroundClock } from '../playground/playground-clock.ts';
import { PLAYGROUND_SAMPLE } from '../playground/playground-group.ts';
import { seedPlayground } from '../playground/seed.ts';
import { loadDataSet } from '../sample/data-set.ts';
import { obtainSecret } from '../secret.ts';
import type { Settings } from '../settings.ts';
import { answers } from '../storage/mongo/connect.ts';
import { createIndexes, createStores } from '../storage/mongo/stores.ts';
import type { Reader } from '../text/text.ts';
import { openConnection } from './connection.ts';
import { platformAdapters } from './platforms.ts';
import { line } from './terminal.ts';
import { composeWeb } from './web.ts';
import { composePenholder } from './wiring.ts';

/** What start needs besides the settings. */
export interface StartParts {
  readonly settings: Settings;
  readonly reader: Reader;
  print(text: string): void;
}

/** A bot that runs. */
export interface Running {
  readonly url: string;
  /** Settles when the embedded database is gone by itself. */
  readonly databaseGone: Promise<void>;
  stop(): Promise<void>;
}

/** Things to undo, last first. */
type Undo = (() => Promise<void>)[];

/**
 * Starts everything; what was started is stopped again when a part fails.
 * @throws what startDatabase, connectMongo and the adapters throw
 */
export async function startPenholder(parts: StartParts): Promise<Running> {
  const undo: Undo = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await startParts(parts, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts({ settings, reader, print }: StartParts, undo: Undo): Promise<Omit<Running, 'stop'>> {
  const dataDir = path.resolve(settings.DATA_DIR);
  const database = await startDatabase({
    dataDir,
    ...(settings.MONGODB_URI === undefined ? {} : { mongodbUri: settings.MONGODB_URI }),
    onProgress: progressPrinter(reader, print),
  });
  undo.push(() => database.stop());
  const connection = await openConnection(settings, database.uri);
  undo.push(() => connection.close());
  const stores = createStores(connection);
  await createIndexes(connection);

  const token = settings.METRICS_TOKEN;
  const readings = { database: () => answers(connection), jobs: () => penholder.scheduler.running() };
  const metrics = token === undefined ? undefined : { token, counts: createMetrics(readings) };
  const written = createLog(settings.LOG_LEVEL);
  const log = metrics?.counts.watchLog(written) ?? written;

  const secret = await obtainSecret(settings.PENHOLDER_SECRET, dataDir);
  const set = settings.PLAYGROUND ? await loadDataSet(PLAYGROUND_SAMPLE) : undefined;
  const own = set && (await startPlaygroundClock(stores.clock, log));
  if (own) undo.push(() => own.stop());
  const clock = own?.clock ?? systemClock;

  const platforms = platformAdapters(settings, {
    clock,
    log,
    dataDir,
    secret,
    credentials: createCredentials(stores.sealed, secret),
  });
  const web = composeWeb({
    settings: { host: settings.HOST, port: settings.PORT, secret },
    connection,
    clock,
    log,
    ...(metrics ? { metrics } : {}),
    mounts: platforms.flatMap(({ mounts }) => mounts ?? []),
    playground: own && set ? { clock: own.clock, set } : undefined,
  });
  // who has the playground open can open its pages too
  let ownUrl: string | undefined;
  const penholder = composePenholder({
    connection,
    stores,
    clock,
    log,
    secret,
    publicUrl: () => settings.PUBLIC_URL ?? ownUrl,
    ...(metrics ? { metrics: metrics.counts } : {}),
    adapters: (given) => [web.create(given), ...platforms],
  });
  undo.push(() => penholder.stop());
  if (set) await seedPlayground({ ...stores, ...penholder.services, clock, directChannelOf }, set);
  await penholder.start();

  const url = web.url();
  if (set) ownUrl = url;
  print(line(reader, 'start.ready', { url }));
  if (set)
    print(
      line(reader, 'start.playground', {
        url,
        issues: set.issues.filter(({ parent }) => !parent).length,
        meetings: set.meetings.length,
      }),
    );
  print(
    settings.MONGODB_URI === undefined
      ? line(reader, 'start.data', { dir: dataDir })
      : line(reader, 'start.data-external'),
  );
  log.debug({ engine: database.engine, playground: set !== undefined }, 'started');
  return { url, databaseGone: database.exited };
}

/** Says what takes time: each step once, and every ten seconds that it goes on. */
function progressPrinter(reader: Reader, print: (text: string) => void) {
  let last = '';
  return ({
    step,
    engine,
    elapsedMs,
  }: {
    step: 'downloading' | 'building' | 'starting';
    engine: string;
    elapsedMs: number;
  }) => {
    const seconds = Math.floor(elapsedMs / 10_000) * 10;
    const text = line(reader, `start.${step}`, { engine, seconds });
    if (text !== last) print(text);
    last = text;
  };
}
