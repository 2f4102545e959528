/**
 * What the embedded database costs and gives, on this machine: `npx tsx bench/embedded-mongodb.ts`.
 * The figures of tools/embedded-mongodb/README.md come from here.
 */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mongo } from 'mongoose';
import { type RunningDatabase, startDatabase } from '../tools/embedded-mongodb/start-database.ts';
import { perSecond } from './measure.ts';

const WARM_UP_MS = 5_000;
const MEASURE_MS = 5_000;
const BALLOTS = 1_000;
const STARTS = 5;
const DATABASE = 'bench';
const FILE = 'database/mongo-java-server/data.mv.db';

interface Ballot {
  _id: string;
  choice: string;
  comment: string;
}

function say(what: string, value: string): void {
  process.stdout.write(`${what.padEnd(44)}${value.padStart(12)}\n`);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

function median(values: number[]): string {
  return `${Math.round([...values].sort((a, b) => a - b)[values.length >> 1] ?? 0)} ms`;
}

async function startsAndStops(dataDir: string): Promise<void> {
  const starts: number[] = [];
  const stops: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    let database: RunningDatabase | undefined;
    starts.push(await timed(async () => (database = await startDatabase({ dataDir, engine: 'mongo-java-server' }))));
    stops.push(await timed(async () => database?.stop()));
  }
  say('start', median(starts));
  say('stop', median(stops));
}

async function throughput(dataDir: string, fsync: boolean): Promise<void> {
  const database = await startDatabase({ dataDir, engine: 'mongo-java-server', fsync });
  const client = await mongo.MongoClient.connect(database.uri);
  const ballots = client.db(DATABASE).collection<Ballot>('ballots');
  const comment = 'I can live with it, though the second paragraph needs work. '.repeat(5);
  const cast = (turn: number) =>
    ballots.replaceOne(
      { _id: `poll:${(turn * 7919) % BALLOTS}` },
      { choice: turn % 2 ? 'support' : 'block', comment },
      { upsert: true, writeConcern: { w: 'majority', j: true } },
    );
  await perSecond(16, WARM_UP_MS, cast);
  const label = fsync ? ', fsync' : '';
  for (const writers of [1, 16, 64]) {
    say(`replace-upserts/s, ${writers} writers${label}`, (await perSecond(writers, MEASURE_MS, cast)).toFixed(0));
  }
  if (!fsync) await readsAndSize(database, client, dataDir);
  await client.close();
  await database.stop();
}

async function readsAndSize(database: RunningDatabase, client: mongo.MongoClient, dataDir: string): Promise<void> {
  const ballots = client.db(DATABASE).collection<Ballot>('ballots');
  const byId = (turn: number) => ballots.findOne({ _id: `poll:${turn % BALLOTS}` });
  const tally = () => ballots.aggregate([{ $group: { _id: '$choice', count: { $sum: 1 } } }]).toArray();
  say('findOne by _id/s, 16 readers', (await perSecond(16, MEASURE_MS, byId)).toFixed(0));
  say(`tallies of ${BALLOTS} ballots/s, 1 reader`, (await perSecond(1, MEASURE_MS, tally)).toFixed(0));
  const status = await readFile(`/proc/${database.pid}/status`, 'utf8').catch(() => '');
  say('memory of the server', `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)} MB`);
  const { size } = (await client.db(DATABASE).command({ collStats: 'ballots' })) as { size: number };
  say('file / live data, after all of this', `${((await stat(join(dataDir, FILE))).size / size).toFixed(1)}`);
}

const dataDir = await mkdtemp(join(tmpdir(), 'penholder-bench-'));
try {
  await startsAndStops(dataDir);
  await throughput(dataDir, false);
  await throughput(dataDir, true);
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
