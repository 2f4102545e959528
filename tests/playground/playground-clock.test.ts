import type { Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { type ClockStore, startPlaygroundClock } from '../../src/playground/playground-clock.ts';
import { createClockStore } from '../../src/storage/mongo/clock-store.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const log = createLog('silent');
const DAY_MS = 24 * 3_600_000;

describe('src/playground/playground-clock.ts', () => {
  let connection: Connection;
  let store: ClockStore;
  beforeAll(async () => {
    connection = await connectMongo(uri, { database: name });
    store = createClockStore(connection);
  });
  beforeEach(() => connection.dropDatabase());
  afterAll(() => connection.close());

  it('starts on the eve of ICANN68 and runs on', async () => {
    const own = await startPlaygroundClock(store, log);
    const first = own.clock.now().getTime();
    expect(first - Date.parse('2020-06-21T08:00:00Z')).toBeGreaterThanOrEqual(0);
    expect(first - Date.parse('2020-06-21T08:00:00Z')).toBeLessThan(5000);
    await expect.poll(() => own.clock.now().getTime()).toBeGreaterThan(first);
    await own.stop();
  });

  it('goes on where it stood, whatever time passed meanwhile', async () => {
    const own = await startPlaygroundClock(store, log);
    own.clock.set(new Date('2020-06-23T12:00:00Z'));
    await own.stop();
    const stood = own.clock.now().getTime();
    const again = await startPlaygroundClock(store, log);
    const ahead = again.clock.now().getTime() - stood;
    await again.stop();
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThan(60_000);
  });

  it('never goes back, even when it was killed without a word', async () => {
    let last = 0;
    for (let run = 0; run < 4; run += 1) {
      const own = await startPlaygroundClock(store, log);
      expect(own.clock.now().getTime()).toBeGreaterThan(last);
      own.clock.set(new Date(own.clock.now().getTime() + DAY_MS));
      await expect.poll(async () => (await store.read())?.getTime()).toBeGreaterThan(last + DAY_MS - 1000);
      last = own.clock.now().getTime();
      if (run % 2 === 0) await own.stop();
    }
  });

  it('a time that cannot be kept does not stop the clock', async () => {
    let writes = 0;
    const failing: ClockStore = {
      read: async () => undefined,
      write: async () => {
        writes += 1;
        if (writes > 1) throw new Error('no server');
      },
    };
    const own = await startPlaygroundClock(failing, log);
    own.clock.set(new Date('2020-06-23T12:00:00Z'));
    await own.stop();
    expect(writes).toBeGreaterThan(1);
    expect(own.clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse('2020-06-23T12:00:00Z'));
  });
});
