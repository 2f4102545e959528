import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { onTestFinished, vi } from 'vitest';
import { failOnClosedSockets } from '../../../src/storage/mongo/closed-sockets.ts';
import {
  type DatabaseOptions,
  type RunningDatabase,
  startDatabase,
} from '../../../tools/embedded-mongodb/start-database.ts';

/** A DATA_DIR that is gone after the test. */
export async function temporaryDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'penholder-data-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** A database of the test's own, stopped after it. */
export async function startTemporary(options: DatabaseOptions): Promise<RunningDatabase> {
  const database = await startDatabase(options);
  onTestFinished(() => database.stop());
  return database;
}

/** A connected client, closed after the test. */
export async function connectTo({ uri }: { uri: string }, options: mongo.MongoClientOptions = {}): Promise<mongo.Db> {
  failOnClosedSockets();
  const client = await mongo.MongoClient.connect(uri, options);
  onTestFinished(() => client.close());
  return client.db('facts');
}

/** Kills the server as a crash would, and waits until another one stands in its place. */
export async function killServer(database: RunningDatabase): Promise<void> {
  const { pid } = database;
  if (pid === undefined) throw new Error('nothing was started');
  process.kill(pid, 'SIGKILL');
  await vi.waitUntil(() => database.pid !== pid, { timeout: 20_000, interval: 20 });
}
