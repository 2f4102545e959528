import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { COLLECTION, type JobDatabase, JobRows, type Lease } from '../../src/jobs/job-rows.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { openJobDatabase } from './job-database.ts';

const { uri } = freshDatabase();

describe('src/jobs/job-rows.ts', () => {
  let db: JobDatabase;
  let close: () => Promise<void>;

  /** The rows as one process sees them. A lease of 0 ms has run out when it is given. */
  const createRows = (leaseMs = 0) => new JobRows({ db, clock: systemClock, leaseMs, owner: randomUUID() });
  const storedRow = () => db.collection(COLLECTION).findOne({});
  const put = (rows: JobRows) => rows.put({ kind: 'close', key: 'a', at: systemClock.now() });

  async function lock(rows: JobRows, held: readonly Lease[] = []): Promise<Lease> {
    const [lease] = await rows.lock('close', held, 5);
    if (!lease) throw new Error('nothing to lease');
    return lease;
  }

  beforeAll(async () => {
    ({ db, close } = await openJobDatabase(uri));
    await createRows().prepare();
  });
  afterEach(() => db.collection(COLLECTION).deleteMany({}));
  afterAll(() => close());

  test('a leased job is free for nobody until its lease has run out or is given back', async () => {
    const rows = createRows(60_000);
    await put(rows);
    const lease = await lock(rows);
    expect(lease.job).toMatchObject({ kind: 'close', key: 'a' });
    expect(await createRows(60_000).lock('close', [], 5)).toEqual([]);
    await rows.release(lease);
    expect(await createRows(60_000).lock('close', [], 5)).toHaveLength(1);
  });

  test('the first due are leased together, no more than are asked for, each by one of two that ask at once', async () => {
    const rows = createRows(60_000);
    const keys = Array.from({ length: 9 }, (_, n) => `k${n}`);
    for (const [n, key] of keys.entries()) await rows.put({ kind: 'close', key, at: new Date(n) });
    const keysOf = (leases: readonly Lease[]) => leases.map(({ job }) => job.key);
    expect(keysOf(await rows.lock('close', [], 3))).toEqual(['k0', 'k1', 'k2']);
    const both = await Promise.all([rows.lock('close', [], 9), createRows(60_000).lock('close', [], 9)]);
    expect(both.flatMap(keysOf).sort()).toEqual(keys.slice(3));
  });

  test('one that the store refuses keeps none of the others from being leased, and is leased the next time', async () => {
    let refused = (_turn: number): boolean => false;
    const faulty = new Proxy(db, {
      get: (of, name) =>
        name === 'collection' ? (...given: [string]) => refusing(of.collection(...given)) : of[name as 'databaseName'],
    });
    let turn = 0;
    const refusing = (rows: ReturnType<JobDatabase['collection']>) =>
      new Proxy(rows, {
        get(of, name) {
          const own = of[name as keyof typeof of];
          if (name !== 'findOneAndUpdate') return typeof own === 'function' ? (own as () => unknown).bind(of) : own;
          return async (...given: Parameters<typeof of.findOneAndUpdate>) => {
            turn += 1;
            if (refused(turn)) throw new Error('refused');
            return of.findOneAndUpdate(...given);
          };
        },
      });
    const rows = new JobRows({ db: faulty, clock: systemClock, leaseMs: 60_000, owner: randomUUID() });
    for (const key of ['a', 'b', 'c']) await rows.put({ kind: 'close', key, at: new Date(0) });
    refused = (now) => now === 2;
    expect(await rows.lock('close', [], 9)).toHaveLength(2);
    refused = () => true;
    await expect(rows.lock('close', [], 9)).rejects.toThrow('refused');
    refused = () => false;
    expect(await rows.lock('close', [], 9)).toHaveLength(1);
  });

  test('a lease that ran out is taken over by another process, never by the one that still runs the job', async () => {
    const [one, two] = [createRows(), createRows()];
    await put(one);
    const lease = await lock(one);
    expect(await one.lock('close', [lease], 5)).toEqual([]);
    expect((await lock(two)).job).toEqual(lease.job);
  });

  test('a process whose job was taken over changes nothing any more', async () => {
    const [late, other] = [createRows(), createRows()];
    await put(late);
    const lost = await lock(late);
    const lease = await lock(other);
    const before = await storedRow();
    await late.renew(lost);
    await late.release(lost);
    await late.done(lost);
    await late.failed(lost, { due: undefined, code: 'busy' });
    expect(await storedRow()).toEqual(before);
    await other.done(lease);
    expect(await storedRow()).toBeNull();
  });

  test('a renewed lease lives on, under the same holder', async () => {
    const rows = createRows();
    await put(rows);
    const lease = await lock(rows);
    const before = await storedRow();
    while (systemClock.now().getTime() <= before?.lockedAt.getTime()) await rows.countDue(['close']);
    await rows.renew(lease);
    const after = await storedRow();
    expect(after?.lockedAt.getTime()).toBeGreaterThan(before?.lockedAt.getTime());
    expect(after?.lastModifiedBy).toBe(before?.lastModifiedBy);
  });

  test('a job that was given up is not due, and is kept with its code', async () => {
    const rows = createRows();
    await put(rows);
    await rows.failed(await lock(rows), { due: undefined, code: 'busy' });
    expect(await rows.countDue(['close'])).toBe(0);
    expect(await rows.lock('close', [], 5)).toEqual([]);
    expect(await rows.first(['close'])).toBeUndefined();
    expect(await storedRow()).toMatchObject({ nextRunAt: null, lockedAt: null, failCount: 1, failReason: 'busy' });
  });
});
