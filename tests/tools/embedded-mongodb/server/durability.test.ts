import { setTimeout as wait } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { findJava } from '../../../../tools/embedded-mongodb/java.ts';
import { connectTo, killServer, startTemporary, temporaryDataDir } from '../temporary-database.ts';

const WRITERS = 16;
const KEYS_PER_WRITER = 8;
const KILLS = 4;
/** How long the writers write between two kills, in milliseconds. */
const WRITE_FOR_MS = 700;

interface Ballot {
  _id: string;
  /** A second unique key: it must never part from its document. */
  receipt: string;
  version: number;
  text: string;
}

/** What a writer knows of one ballot: the last version answered, and the last one sent. */
interface Known {
  answered: number;
  sent: number;
}

// Another engine holds the run's database on a machine without Java, and this one cannot be tested there.
describe.skipIf('missing' in (await findJava(process.env)))('tools/embedded-mongodb/server', () => {
  it('keeps every acknowledged write when it is killed during 16 writers, again and again', async () => {
    const dataDir = await temporaryDataDir();
    const database = await startTemporary({ dataDir, engine: 'mongo-java-server' });
    const ballots = (await connectTo(database)).collection<Ballot>('ballots');
    await ballots.createIndex({ receipt: 1 }, { unique: true });
    const work = { known: new Map<string, Known>(), answered: 0, refused: 0, done: false };
    const writers = Array.from({ length: WRITERS }, (_, writer) => write(ballots, writer, work));
    for (let kill = 0; kill < KILLS; kill++) {
      await wait(WRITE_FOR_MS);
      await killServer(database);
    }
    work.done = true;
    await Promise.all(writers);
    expect(work.answered).toBeGreaterThan(KILLS * WRITERS);
    expect(work.refused).toBeGreaterThanOrEqual(KILLS);
    await checkAll(ballots, work.known);
    await database.stop();
    const again = await startTemporary({ dataDir, engine: 'mongo-java-server' });
    await checkAll((await connectTo(again)).collection<Ballot>('ballots'), work.known);
  }, 60_000);
});

const JOURNALED = { writeConcern: { w: 'majority', j: true } } as const;

interface Work {
  known: Map<string, Known>;
  answered: number;
  refused: number;
  done: boolean;
}

async function write(ballots: mongo.Collection<Ballot>, writer: number, work: Work): Promise<void> {
  for (let turn = 0; !work.done; turn++) {
    const key = `ballot:${writer}:${turn % KEYS_PER_WRITER}`;
    const state = work.known.get(key) ?? { answered: 0, sent: 0 };
    work.known.set(key, state);
    const version = state.sent + 1;
    const ballot = { receipt: `${key}@${version}`, version, text: 'x'.repeat(300) };
    state.sent = version;
    try {
      await ballots.replaceOne({ _id: key }, ballot, { upsert: true, ...JOURNALED });
      state.answered = version;
      work.answered += 1;
    } catch {
      work.refused += 1;
    }
  }
}

/** Everything answered is there, nothing is there that was not sent, and both keys lead to the same document. */
async function checkAll(ballots: mongo.Collection<Ballot>, known: Map<string, Known>): Promise<void> {
  const found = new Map((await ballots.find().toArray()).map((ballot) => [ballot._id, ballot]));
  for (const [key, { answered, sent }] of known) {
    const version = found.get(key)?.version ?? 0;
    expect(version, key).toBeGreaterThanOrEqual(answered);
    expect(version, key).toBeLessThanOrEqual(sent);
    const byReceipt = await ballots.find({ receipt: `${key}@${version}` }).toArray();
    expect(byReceipt.map(({ _id }) => _id)).toEqual(version === 0 ? [] : [key]);
  }
  expect(found.size).toBeLessThanOrEqual(known.size);
}
