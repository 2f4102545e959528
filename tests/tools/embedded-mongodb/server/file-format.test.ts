import { mongo } from 'mongoose';
import { describe, expect, it } from 'vitest';
import { findJava } from '../../../../tools/embedded-mongodb/java.ts';
import { connectTo, startTemporary, temporaryDataDir } from '../temporary-database.ts';

// Another engine holds the run's database on a machine without Java, and this one cannot be tested there.
describe.skipIf('missing' in (await findJava(process.env)))('tools/embedded-mongodb/server', () => {
  it('gives back every type of value and of _id as it was, after a restart', async () => {
    const dataDir = await temporaryDataDir();
    const first = await startTemporary({ dataDir, engine: 'mongo-java-server' });
    const db = await connectTo(first, { ignoreUndefined: true });
    await db.collection<Kept>('kept').insertMany(DOCUMENTS as never[]);
    await db.collection('kept').createIndex({ 'deep.key': 1, list: 1 }, { unique: true, sparse: true });
    await first.stop();
    const again = await startTemporary({ dataDir, engine: 'mongo-java-server' });
    const kept = (await connectTo(again)).collection<Kept>('kept');
    for (const document of DOCUMENTS) {
      const [found] = await kept.find({ _id: document._id as never }, { promoteValues: false }).toArray();
      expect(mongo.BSON.EJSON.stringify(found, { relaxed: false })).toBe(
        mongo.BSON.EJSON.stringify(document, { relaxed: false }),
      );
      await expect(kept.insertOne(document as never)).rejects.toMatchObject({ code: 11000 });
    }
    expect(await kept.countDocuments()).toBe(DOCUMENTS.length);
    expect((await kept.indexes()).map(({ name }) => name)).toContain('deep.key_1_list_1');
    expect(await kept.deleteMany({})).toMatchObject({ deletedCount: DOCUMENTS.length });
  }, 30_000);
});

type Kept = mongo.Document & { _id: unknown };

const { Binary, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp, UUID } = mongo.BSON;

const IDS: unknown[] = [
  '',
  'text',
  'Ünï 🎉',
  new Int32(-1),
  new Int32(256),
  new Double(2.5),
  Long.fromString('9007199254740993'),
  new ObjectId('0123456789abcdef01234567'),
  new ObjectId('fedcba9876543210fedcba98'),
  new Date(0),
  new Date('2020-06-22T08:00:00.123Z'),
  true,
  new UUID('00112233-4455-6677-8899-aabbccddeeff'),
  new Binary(Buffer.from('bytes')),
  Decimal128.fromString('12.50'),
  { tenant: 'slack:T1', n: new Int32(1) },
  null,
];

const DOCUMENTS: Kept[] = IDS.map((_id, i) => ({
  _id,
  number: new Int32(i),
  deep: { key: { id: _id }, empty: {}, list: [[new Int32(1)], [], null] },
  list: [`${i}`, `a${i}`],
  values: [new Double(1), new Double(-0.5), Long.fromNumber(7), null, false, new Date(1), /x+/i],
  special: [new MinKey(), new MaxKey(), new Timestamp({ t: 1, i: 2 }), new Binary(Buffer.alloc(0))],
}));
