import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import { createConnection, mongo, Schema } from 'mongoose';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../setup/fresh-database.ts';

/** Any document whose _id is ours to choose. */
type Item = mongo.Document & { _id: number | string };

describe('tools/embedded-mongodb/server', async () => {
  const { uri, name } = freshDatabase();
  const client = new mongo.MongoClient(uri);
  afterAll(() => client.close());
  const db = client.db(name);
  const items = (collection: string) => db.collection<Item>(collection);

  it('counts what a partly failed insert put in', async () => {
    const inserted = (ordered: boolean, ids: number[]) =>
      items('inserts')
        .insertMany(
          ids.map((_id) => ({ _id })),
          { ordered },
        )
        .then(
          ({ insertedCount }) => insertedCount,
          (error: mongo.MongoBulkWriteError) => error.result.insertedCount,
        );
    expect(await inserted(false, [1, 1, 2])).toBe(2);
    expect(await inserted(true, [3, 1, 4])).toBe(1);
    expect(await items('inserts').countDocuments()).toBe(3);
  });

  it('says whether a findAndModify changed, put in or found nothing', async () => {
    const went = async (upsert: boolean) => {
      const options = { upsert, includeResultMetadata: true, returnDocument: 'after' } as const;
      return (await items('found').findOneAndUpdate({ _id: 1 }, { $inc: { n: 1 } }, options)).lastErrorObject;
    };
    expect(await went(false)).toEqual({ n: 0, updatedExisting: false });
    expect(await went(true)).toEqual({ n: 1, updatedExisting: false, upserted: 1 });
    expect(await went(true)).toEqual({ n: 1, updatedExisting: true });
  });

  it('holds a unique index whose first build failed on duplicates', async () => {
    const twins = items('twins');
    await twins.insertMany([1, 2, 3].map((_id) => ({ _id, key: _id < 3 ? 'same' : 'other' })));
    await expect(twins.createIndex({ key: 1 }, { unique: true })).rejects.toMatchObject({ code: 11000 });
    await twins.deleteOne({ _id: 2 });
    await twins.createIndex({ key: 1 }, { unique: true });
    for (const key of ['same', 'other']) {
      await expect(twins.insertOne({ _id: `again ${key}`, key })).rejects.toMatchObject({ code: 11000 });
    }
  });

  it('drops one database and leaves another whose name begins alike', async () => {
    const longer = client.db(`${name}_2`).collection('a');
    const shorter = client.db(`${name}_`).collection('a');
    await Promise.all([longer, shorter].map((collection) => collection.insertOne({})));
    await client.db(`${name}_`).dropDatabase();
    expect([await shorter.countDocuments(), await longer.countDocuments()]).toEqual([0, 1]);
    await client.db(`${name}_2`).dropDatabase();
  });

  it('finds by a unique key and a condition', async () => {
    const polls = items('polls');
    await polls.createIndex({ group: 1, number: 1 }, { unique: true });
    await polls.insertMany([1, 2, 3].map((n) => ({ _id: n, group: 'g', number: n, tags: ['a', `t${n}`] })));
    const ids = async (filter: mongo.Filter<Item>) => (await polls.find(filter).toArray()).map(({ _id }) => _id);
    expect(await ids({ group: 'g', number: 2, tags: 'a' })).toEqual([2]);
    expect(await ids({ _id: 2, tags: 't3' })).toEqual([]);
    expect(await ids({ _id: 2.0, number: { $gte: 2 } })).toEqual([2]);
    expect(await ids({ _id: { $in: [1, 3] }, group: 'g' })).toEqual([1, 3]);
    expect(await ids({ group: 'g', number: null })).toEqual([]);
  });

  it('aggregates as the tally and the reports need it', async () => {
    const ballots = items('ballots');
    await ballots.insertMany([
      { _id: 'a', poll: 1, choice: 'support', regions: ['AF', 'EU'] },
      { _id: 'b', poll: 1, choice: 'support', regions: ['EU'] },
      { _id: 'c', poll: 1, choice: 'block', regions: [] },
      { _id: 'd', poll: 2, choice: 'block', regions: ['AF'] },
    ]);
    await items('titles').insertOne({ _id: 1, title: 'Call' });
    const of1 = { $match: { poll: 1 } };
    const tally = [of1, { $group: { _id: '$choice', count: { $sum: 1 } } }, { $sort: { count: -1 } }, { $limit: 1 }];
    expect(await ballots.aggregate(tally).toArray()).toEqual([{ _id: 'support', count: 2 }]);
    const regions = [
      of1,
      { $unwind: '$regions' },
      { $group: { _id: '$regions', n: { $sum: 1 } } },
      { $sort: { _id: 1 } },
    ];
    expect(await ballots.aggregate(regions).toArray()).toEqual([
      { _id: 'AF', n: 1 },
      { _id: 'EU', n: 2 },
    ]);
    const lookup = { $lookup: { from: 'titles', localField: 'poll', foreignField: '_id', as: 'of' } };
    const titled = [lookup, { $match: { 'of.title': 'Call' } }, { $project: { _id: 0, title: '$of.title' } }];
    expect(await ballots.aggregate(titled).toArray()).toHaveLength(3);
    expect(await ballots.aggregate([of1, { $count: 'n' }]).toArray()).toEqual([{ n: 3 }]);
    const page = ballots
      .find({ poll: 1 }, { projection: { choice: 1 } })
      .sort({ choice: 1, _id: -1 })
      .skip(1)
      .limit(1);
    expect(await page.toArray()).toEqual([{ _id: 'b', choice: 'support' }]);
  });

  it('carries a mongoose model: indexes, upserts, a stale save refused', async () => {
    const connection = await createConnection(uri).asPromise();
    const schema = new Schema(
      { _id: String, title: String, tags: [String] },
      { timestamps: true, optimisticConcurrency: true },
    );
    schema.index({ title: 1 }, { unique: true });
    const Topic = connection.model('Topic', schema);
    try {
      await Topic.init();
      await Topic.create({ _id: 'a', title: 'EPDP' });
      await expect(Topic.create({ _id: 'b', title: 'EPDP' })).rejects.toMatchObject({ code: 11000 });
      const [mine, theirs] = [await Topic.findById('a').orFail(), await Topic.findById('a').orFail()];
      mine.tags.push('x');
      await mine.save();
      theirs.title = 'late';
      await expect(theirs.save()).rejects.toMatchObject({ name: 'VersionError' });
      expect(
        await Topic.findOneAndUpdate(
          { _id: 'c' },
          { title: 'DNS abuse' },
          { upsert: true, returnDocument: 'after' },
        ).lean(),
      ).toMatchObject({ _id: 'c', title: 'DNS abuse' });
      expect(await Topic.syncIndexes()).toEqual([]);
    } finally {
      await connection.close();
    }
  });

  it('carries Agenda: a unique job is stored once and runs', async () => {
    // Agenda brings its own copy of the driver's types.
    const backend = new MongoBackend({ mongo: db as never });
    const agenda = new Agenda({ backend, processEvery: 50 });
    const ran = new Promise((resolve) => agenda.define('post', async (job) => resolve(job.attrs.data)));
    await agenda.start();
    try {
      for (let i = 0; i < 2; i++) {
        await agenda.create('post', { key: 'one' }).unique({ 'data.key': 'one' }).schedule(new Date()).save();
      }
      expect(await ran).toEqual({ key: 'one' });
      expect((await agenda.queryJobs({ name: 'post' })).total).toBe(1);
    } finally {
      await agenda.stop();
    }
  });
});
