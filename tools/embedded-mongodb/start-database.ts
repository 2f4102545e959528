import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { PenholderError } from '../../src/errors.ts';
import { cacheFolder } from './cache-folder.ts';
import {
  claimFolder,
  type DataFolder,
  folderOf,
  leaveNothing,
  livingOwner,
  openDataFolder,
  recordedEngine,
  removeOwner,
  writeOwner,
} from './data-folder.ts';
import type {
  EmbeddedEngine,
  Engine,
  Environment,
  Launcher,
  Missing,
  Progress,
  Refusal,
  RunningServer,
  Surroundings,
} from './engine.ts';
import { freePort } from './free-port.ts';
import { findJavaServer } from './java-server.ts';
import { keepRunning } from './keep-running.ts';
import { findDownloadedMongod, findInstalledMongod } from './mongod.ts';

/** What startDatabase needs to know. */
export interface DatabaseOptions {
  /** DATA_DIR; the data is kept in its folder `database`. Not touched when mongodbUri is set. */
  dataDir: string;
  /** MONGODB_URI: a server that somebody else runs. Then nothing is started. */
  mongodbUri?: string;
  /** Only this engine. Default: the folder's own, else the first that is there. */
  engine?: EmbeddedEngine;
  /** mongo-java-server only: each commit is on the disk, not only in the file, before it is answered. Default true. */
  fsync?: boolean;
  /** For the processes started, and for finding them. Default process.env. */
  env?: Environment;
  /** Where built and downloaded programs are kept. Default: `target/` beside this file, if it can be written. */
  cacheDir?: string;
  onProgress?: (progress: Progress) => void;
}

/** A database that answers. */
export interface RunningDatabase {
  /** Without a database name. */
  uri: string;
  engine: Engine;
  /** The server's process, if we started one; another one after it died and was brought back. */
  readonly pid: number | undefined;
  /** Settles when a server that we started is gone for good; never for one that somebody else runs. */
  exited: Promise<void>;
  /** Ends what was started, and nothing else. Safe to call twice. */
  stop(): Promise<void>;
}

/** How long a folder may be held by the dying server of a process that is gone. */
const RELEASED_WITHIN_MS = 10_000;
const TRY_AGAIN_MS = 200;

/**
 * The database: the one at mongodbUri, else one on DATA_DIR: mongod on PATH, mongod downloaded, mongo-java-server.
 * A DATA_DIR with data is only ever opened by the engine that wrote it.
 * @throws data_dir_unwritable {dir, reason}, data_dir_in_use {dir, pid?}, no_database_engine {tried},
 * engine_missing {engine, dir, reason}, database_start_failed {engine, reason}
 */
export async function startDatabase(options: DatabaseOptions): Promise<RunningDatabase> {
  if (options.mongodbUri) return external(options.mongodbUri);
  const env = options.env ?? process.env;
  const around: Surroundings = {
    env,
    cacheDir: options.cacheDir ?? (await cacheFolder(env)),
    onProgress: options.onProgress ?? (() => {}),
  };
  const folder = await openDataFolder(options.dataDir);
  try {
    const recorded = (await recordedEngine(folder)) ?? options.engine;
    const rungs = rungsOf(around, { fsync: options.fsync ?? true });
    const { launcher, server } = recorded
      ? await startRecorded(recorded, rungs, folder)
      : await startFirst(rungs, folder);
    await writeOwner(folder);
    return running(launcher, server, folder);
  } catch (error) {
    await leaveNothing(folder);
    throw error;
  }
}

function external(uri: string): RunningDatabase {
  return { uri, engine: 'external', pid: undefined, exited: new Promise(() => {}), stop: async () => {} };
}

function running(launcher: Launcher, first: RunningServer, folder: DataFolder): RunningDatabase {
  const server = keepRunning(first, (port) => launcher.launch(folderOf(folder, launcher.engine), port));
  return {
    uri: `mongodb://127.0.0.1:${server.port}`,
    engine: launcher.engine,
    get pid() {
      return server.pid;
    },
    exited: server.exited,
    async stop() {
      await server.stop();
      await removeOwner(folder);
    },
  };
}

/** One way to an engine, looked for only when its turn comes. */
interface Rung {
  engine: EmbeddedEngine;
  /** Undefined: nothing that was not tried before. */
  find(): Promise<Launcher | Missing | undefined>;
}

function rungsOf(around: Surroundings, options: { fsync: boolean }): Rung[] {
  let downloaded: Launcher | Missing | undefined;
  return [
    { engine: 'mongod', find: () => findInstalledMongod(around) },
    {
      engine: 'mongod',
      find: async () => {
        downloaded = await findDownloadedMongod(around, { insist: false });
        return downloaded;
      },
    },
    { engine: 'mongo-java-server', find: () => findJavaServer(around, options) },
    {
      // Nothing else is left: ask the network even if it refused a short time ago.
      engine: 'mongod',
      find: async () =>
        downloaded && 'remembered' in downloaded ? findDownloadedMongod(around, { insist: true }) : undefined,
    },
  ];
}

interface Started {
  launcher: Launcher;
  server: RunningServer;
}

/** A folder without data: the first engine that is there and starts. What a failed one left is removed. */
async function startFirst(rungs: Rung[], folder: DataFolder): Promise<Started> {
  const tried: string[] = [];
  for (const { engine, find } of rungs) {
    const launcher = await find();
    if (launcher === undefined) continue;
    if ('missing' in launcher) {
      tried.push(launcher.missing);
      continue;
    }
    const ours = await claimFolder(folder, engine);
    const server = await launchOn(folder, launcher);
    if (!('refused' in server)) return { launcher, server };
    if (ours) await rm(folderOf(folder, engine), { recursive: true, force: true });
    tried.push(`${engine}: ${server.reason}`);
  }
  throw new PenholderError('no_database_engine', { tried: tried.join('; ') });
}

/** A folder with data: its own engine or none. */
async function startRecorded(engine: EmbeddedEngine, rungs: Rung[], folder: DataFolder): Promise<Started> {
  await claimFolder(folder, engine);
  const tried: string[] = [];
  for (const { find } of rungs.filter((rung) => rung.engine === engine)) {
    const launcher = await find();
    if (launcher === undefined) continue;
    if ('missing' in launcher) {
      tried.push(launcher.missing);
      continue;
    }
    const server = await launchOn(folder, launcher);
    if (!('refused' in server)) return { launcher, server };
    throw new PenholderError('database_start_failed', { engine, reason: server.reason });
  }
  throw new PenholderError('engine_missing', { engine, dir: folder.dataDir, reason: tried.join('; ') });
}

/**
 * Launches, and tells whose fault a refusal is. The server of a process that was killed needs a moment to notice and
 * to let its files go, so a held folder without a living owner is tried again for a while.
 */
async function launchOn(folder: DataFolder, launcher: Launcher): Promise<RunningServer | Refusal> {
  const since = performance.now();
  for (;;) {
    const server = await launcher.launch(folderOf(folder, launcher.engine), await freePort());
    if (!('refused' in server) || server.refused === 'broken') return server;
    if (server.refused === 'cannot_write') {
      throw new PenholderError('data_dir_unwritable', { dir: folder.dataDir, reason: server.reason });
    }
    const pid = await livingOwner(folder);
    if (pid !== undefined) throw new PenholderError('data_dir_in_use', { dir: folder.dataDir, pid });
    if (performance.now() - since > RELEASED_WITHIN_MS) {
      throw new PenholderError('data_dir_in_use', { dir: folder.dataDir });
    }
    await wait(TRY_AGAIN_MS);
  }
}
