import { mongo } from 'mongoose';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../setup/fresh-database.ts';

const RACERS = 200;

describe('tools/embedded-mongodb/server', () => {
  const { uri, name } = freshDatabase();
  const client = new mongo.MongoClient(uri, { maxPoolSize: 32 });
  afterAll(() => client.close());
  const open = () => client.db(name);
  const race = <T>(run: (racer: number) => Promise<T>) => Promise.all(Array.from({ length: RACERS }, (_, i) => run(i)));

  it('lets exactly one of 200 racers win a conditional update', async () => {
    const polls = open().collection<{ _id: string; state: string; by?: number }>('polls');
    await polls.insertOne({ _id: 'a', state: 'open' });
    const results = await race((by) => polls.updateOne({ _id: 'a', state: 'open' }, { $set: { state: 'closed', by } }));
    expect(results.filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(1);
    const winner = results.findIndex(({ modifiedCount }) => modifiedCount === 1);
    expect(await polls.findOne({ _id: 'a' })).toEqual({ _id: 'a', state: 'closed', by: winner });
  });

  it('gives each of 200 racers a number of their own', async () => {
    const counters = open().collection<{ _id: string; last: number }>('counters');
    const next = () =>
      counters.findOneAndUpdate({ _id: 'issue' }, { $inc: { last: 1 } }, { upsert: true, returnDocument: 'after' });
    const numbers = (await race(next)).map((counter) => counter?.last ?? 0);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: RACERS }, (_, i) => i + 1));
  });

  it('lets exactly one of 200 racers take a unique key, and the others are told so', async () => {
    const posts = open().collection<{ key: string; racer: number }>('posts');
    await posts.createIndex({ key: 1 }, { unique: true });
    const codes = await race((racer) =>
      posts.insertOne({ key: 'same', racer }).then(
        () => 'taken',
        (error) => (error instanceof mongo.MongoServerError ? error.code : error),
      ),
    );
    expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
    expect(codes.filter((code) => code === 11000)).toHaveLength(RACERS - 1);
    expect(await posts.countDocuments()).toBe(1);
  });

  it('makes one document of 200 upserts of one key', async () => {
    const deliveries = open().collection<{ key: string; seen: number }>('deliveries');
    await deliveries.createIndex({ key: 1 }, { unique: true });
    await race(() => deliveries.updateOne({ key: 'one' }, { $inc: { seen: 1 } }, { upsert: true }));
    expect((await deliveries.find().toArray()).map(({ seen }) => seen)).toEqual([RACERS]);
  });

  it('never shows a document half changed while it is being changed', async () => {
    const pairs = open().collection<mongo.Document & { _id: string }>('pairs');
    // Long enough that an answer is still being written when the next change comes.
    const between = Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`field${i}`, i]));
    await pairs.insertOne({ _id: 'a', left: 0, ...between, right: 0 });
    const seen = await race(async (i) => {
      if (i % 2) return pairs.updateOne({ _id: 'a' }, { $set: { left: i, right: i } });
      const pair = await pairs.findOne({ _id: 'a' });
      return pair?.left === pair?.right;
    });
    expect(seen).not.toContain(false);
  });

  it('keeps the _id on a replace-upsert', async () => {
    const ballots = open().collection<{ _id: string; choice: string }>('ballots');
    for (const choice of ['support', 'block']) {
      await ballots.replaceOne({ _id: 'p1:m1' }, { choice }, { upsert: true });
    }
    expect(await ballots.find().toArray()).toEqual([{ _id: 'p1:m1', choice: 'block' }]);
  });

  it('does not let an older press undo a newer one in a conditional replace-upsert', async () => {
    const ballots = open().collection<{ _id: string; choice: string; at: Date }>('timed');
    const cast = (choice: string, ms: number) =>
      ballots.replaceOne({ _id: 'p', at: { $lt: new Date(ms) } }, { choice, at: new Date(ms) }, { upsert: true });
    await cast('support', 1_000);
    await cast('block', 3_000);
    await expect(cast('abstain', 2_000)).rejects.toMatchObject({ code: 11000 });
    expect((await ballots.findOne({ _id: 'p' }))?.choice).toBe('block');
  });
});
