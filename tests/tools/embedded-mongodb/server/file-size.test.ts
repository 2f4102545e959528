import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { mongo } from 'mongoose';
import { describe, expect, it, vi } from 'vitest';
import { findJava } from '../../../../tools/embedded-mongodb/java.ts';
import { connectTo, startTemporary, temporaryDataDir } from '../temporary-database.ts';

const DOCUMENTS = 1_000;
const UPDATES = 100_000;
const WORKERS = 16;
/** Times the live data when the writers have gone; tidying writes anew before it frees, so it comes and goes around 2. */
const SETTLED = 3;
/** Updates per request: each request is a commit of its own. */
const BATCH = 20;

// Another engine holds the run's database on a machine without Java, and this one cannot be tested there.
describe.skipIf('missing' in (await findJava(process.env)))('tools/embedded-mongodb/server', () => {
  it('holds at most 5 times the live data after 100,000 updates of 1,000 documents', async () => {
    const dataDir = await temporaryDataDir();
    const database = await startTemporary({ dataDir, engine: 'mongo-java-server', fsync: false });
    const db = await connectTo(database);
    const papers = db.collection<{ _id: string; version: number; text: string }>('papers');
    const text = 'The quick brown fox jumps over the lazy dog. '.repeat(22);
    await papers.insertMany(Array.from({ length: DOCUMENTS }, (_, i) => ({ _id: `${i}`, version: 0, text })));
    const { size: live } = (await db.command({ collStats: 'papers' })) as { size: number };
    await update(papers);
    const file = join(dataDir, 'database', 'mongo-java-server', 'data.mv.db');
    const times = async () => (await stat(file)).size / live;
    expect(await times()).toBeLessThan(10);
    await vi.waitUntil(async () => (await times()) <= SETTLED, { timeout: 10_000, interval: 100 });
    const total = await papers.aggregate([{ $group: { _id: null, sum: { $sum: '$version' } } }]).toArray();
    expect(total).toEqual([{ _id: null, sum: UPDATES }]);
    await database.stop();
    expect(await times()).toBeLessThanOrEqual(SETTLED);
  }, 90_000);
});

async function update(papers: mongo.Collection<{ _id: string; version: number; text: string }>): Promise<void> {
  let sent = 0;
  const worker = async () => {
    while (sent < UPDATES) {
      const operations = Array.from({ length: BATCH }, () => ({
        updateOne: { filter: { _id: `${(sent++ * 7919) % DOCUMENTS}` }, update: { $inc: { version: 1 } } },
      }));
      await papers.bulkWrite(operations, { ordered: false });
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
}
