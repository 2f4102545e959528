import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { mongo } from 'mongoose';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { movableClock, systemClock } from '../../src/clock.ts';
import { type AgendaSchedulerOptions, createAgendaScheduler } from '../../src/jobs/agenda-scheduler.ts';
import type { JobDatabase } from '../../src/jobs/job-rows.ts';
import type { Scheduler } from '../../src/jobs/scheduler.ts';
import { schedulerContract } from '../contracts/scheduler.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { layDatabaseLine } from './database-line.ts';
import { openJobDatabase, silentLog } from './job-database.ts';

const { uri } = freshDatabase();
const programPath = fileURLToPath(new URL('./job-process.ts', import.meta.url));

describe('src/jobs/agenda-scheduler.ts', () => {
  let db: JobDatabase;
  let close: () => Promise<void>;
  const schedulers: Scheduler[] = [];

  function createScheduler(options: Partial<AgendaSchedulerOptions> = {}): Scheduler {
    const scheduler = createAgendaScheduler({ db, clock: systemClock, log: silentLog, pollEveryMs: 100, ...options });
    schedulers.push(scheduler);
    return scheduler;
  }

  async function cleanup(): Promise<void> {
    await Promise.all(schedulers.splice(0).map((scheduler) => scheduler.stop()));
    await db.collection('jobs').deleteMany({});
    await db.collection('ran').deleteMany({});
  }

  const lockedRows = () => db.collection('jobs').countDocuments({ lockedAt: { $ne: null } });

  beforeAll(async () => {
    ({ db, close } = await openJobDatabase(uri));
  });
  afterEach(cleanup);
  afterAll(() => close());

  schedulerContract({ name: 'keeps the scheduler contract', create: async (parts) => createScheduler(parts), cleanup });

  test('a job is written with the majority and its journal', async () => {
    const client = await mongo.MongoClient.connect(uri, { monitorCommands: true });
    const concerns: unknown[] = [];
    client.on('commandStarted', ({ command }) => command.update && concerns.push(command.writeConcern));
    const far = client.db();
    await createScheduler({ db: far }).schedule({ kind: 'close', key: 'a', at: systemClock.now() });
    expect(concerns).toEqual([{ w: 'majority', j: true }]);
    await client.close();
  });

  test('a scheduled job is one row, in the layout of Agenda', async () => {
    const scheduler = createScheduler();
    const at = new Date(systemClock.now().getTime() + 60_000);
    await scheduler.schedule({ kind: 'close', key: 'a', at });
    await scheduler.schedule({ kind: 'close', key: 'a', at });
    const rows = await db.collection('jobs').find().toArray();
    expect(rows).toMatchObject([{ name: 'close', nextRunAt: at, lockedAt: null, data: { key: 'a', at, due: at } }]);
    const indexes = await db.collection('jobs').indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { name: 1, 'data.key': 1 }, unique: true }));
  });

  test('a running clock brings a job by itself', async () => {
    const clock = movableClock(new Date('2020-06-21T09:00:00Z'), { running: true });
    const scheduler = createScheduler({ clock });
    const handler = vi.fn(async () => {});
    scheduler.handle('close', handler);
    await scheduler.start();
    await scheduler.schedule({ kind: 'close', key: 'a', at: new Date(clock.now().getTime() + 100) });
    await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(1), { interval: 5 });
  });

  test('a restart with another offset between the clocks runs what is due by the new one', async () => {
    const at = new Date('2020-06-21T10:00:00Z');
    const before = createScheduler({ clock: movableClock(new Date('2020-06-21T09:00:00Z'), { running: true }) });
    await before.schedule({ kind: 'close', key: 'a', at });
    const after = createScheduler({ clock: movableClock(at, { running: true }) });
    const handler = vi.fn(async () => {});
    after.handle('close', handler);
    await after.start();
    await after.settled();
    expect(handler).toHaveBeenCalledTimes(1);
  });

  test('a job that outlives several leases is not run twice, and one that hangs has failed', async () => {
    const leaseMs = 150;
    const failures: object[] = [];
    const log = { ...silentLog, error: (facts: object) => failures.push(facts) };
    const options = { leaseMs, runLimitMs: 5 * leaseMs, retryDelayMs: () => null, log };
    const [one, two] = [createScheduler(options), createScheduler(options)];
    const handler = vi.fn(() => new Promise<void>(() => {}));
    for (const scheduler of [one, two]) scheduler.handle('close', handler);
    await Promise.all([one.start(), two.start()]);
    await one.schedule({ kind: 'close', key: 'a', at: systemClock.now() });
    await Promise.all([one.settled(), two.settled()]);
    expect(handler).toHaveBeenCalledTimes(1);
    expect(failures).toEqual([{ kind: 'close', key: 'a', code: 'run_limit', failures: 1 }]);
    expect(await lockedRows()).toBe(0);
  });

  describe('in processes of their own', () => {
    const processes = new Map<number | undefined, ChildProcess>();
    const leaseMs = 2_000;

    beforeAll(async () => {
      const input = JSON.stringify({ uri, leaseMs });
      for (const _ of ['one', 'two']) {
        const child = spawn(process.execPath, ['--import', 'tsx', programPath, input], {
          stdio: ['ignore', 'pipe', 2],
        });
        processes.set(child.pid, child);
      }
      await Promise.all([...processes.values()].map((child) => child.stdout && once(child.stdout, 'data')));
    });
    afterAll(() => {
      for (const child of processes.values()) child.kill('SIGKILL');
    });

    /** Ends the process that runs a job, and waits until it is gone. */
    async function end(pid: number, signal: NodeJS.Signals) {
      const child = processes.get(pid);
      if (!child) throw new Error('no such process');
      const exited = once(child, 'exit');
      child.kill(signal);
      return exited;
    }

    async function ranBy(key: string, runs: number): Promise<number[]> {
      const pids = async () => (await db.collection('ran').find({ key }).toArray()).map(({ pid }) => pid as number);
      await vi.waitFor(async () => expect(await pids()).toHaveLength(runs), { timeout: 10_000 });
      return pids();
    }

    test('two share the jobs: each runs once in all', async () => {
      const scheduler = createScheduler();
      const soon = new Date(systemClock.now().getTime() + 300);
      const keys = Array.from({ length: 60 }, (_, n) => `k${n}`);
      await Promise.all(keys.map((key) => scheduler.schedule({ kind: 'close', key, at: soon })));
      await vi.waitFor(async () => expect(await db.collection('jobs').countDocuments()).toBe(0), { timeout: 10_000 });
      const runs = await db.collection('ran').find().toArray();
      expect(runs.map(({ key }) => key).sort()).toEqual([...keys].sort());
      expect(new Set(runs.map(({ pid }) => pid)).size).toBe(2);
    });

    test('a job of one that is killed in its middle is run by the other after the lease', async () => {
      await createScheduler().schedule({ kind: 'close', key: 'hangs at first', at: systemClock.now() });
      const [killed = 0] = await ranBy('hangs at first', 1);
      await end(killed, 'SIGKILL');
      const [, other] = await ranBy('hangs at first', 2);
      expect(other).not.toBe(killed);
      await vi.waitFor(async () => expect(await db.collection('jobs').countDocuments()).toBe(0), { timeout: 5_000 });
    });

    test('one that is asked to stop ends by itself, at once, with no job locked', async () => {
      await createScheduler().schedule({ kind: 'close', key: 'a', at: systemClock.now() });
      const [pid = 0] = await ranBy('a', 1);
      const before = performance.now();
      expect(await end(pid, 'SIGTERM')).toEqual([0, null]);
      expect(performance.now() - before).toBeLessThan(2_000);
      expect(await lockedRows()).toBe(0);
    });
  });

  test('jobs that are due begin at once, however seldom the store is asked by itself', async () => {
    const scheduler = createScheduler({ pollEveryMs: 60_000, concurrency: 2 });
    const handler = vi.fn(async () => {});
    scheduler.handle('close', handler);
    await scheduler.start();
    await scheduler.settled();
    const keys = Array.from({ length: 10 }, (_, n) => `k${n}`);
    await Promise.all(keys.map((key) => scheduler.schedule({ kind: 'close', key, at: systemClock.now() })));
    await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(keys.length), { timeout: 5_000, interval: 5 });
  });

  test('a store that is gone makes running() false, and jobs go on when it is back', async () => {
    const line = await layDatabaseLine(uri);
    const far = await openJobDatabase(line.uri);
    const said: string[] = [];
    const note = (_: object, message: string) => said.push(message);
    const scheduler = createScheduler({ db: far.db, log: { ...silentLog, info: note, warn: note } });
    const handler = vi.fn(async () => {});
    scheduler.handle('close', handler);
    await scheduler.start();
    expect(scheduler.running()).toBe(true);
    await line.cut();
    await vi.waitFor(() => expect(scheduler.running()).toBe(false), { timeout: 5_000 });
    const late = createScheduler({ db: far.db });
    await Promise.all([
      expect(scheduler.schedule({ kind: 'close', key: 'a', at: systemClock.now() })).rejects.toThrow(),
      expect(late.start()).rejects.toThrow(),
    ]);
    expect(late.running()).toBe(false);
    await createScheduler().schedule({ kind: 'close', key: 'b', at: systemClock.now() });
    await line.mend();
    await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(1), { timeout: 5_000 });
    expect(scheduler.running()).toBe(true);
    expect(said).toEqual(['the store of the jobs does not answer', 'the store of the jobs answers again']);
    await late.start();
    expect(late.running()).toBe(true);
    await Promise.all([scheduler.stop(), late.stop()]);
    await far.close();
    await line.cut();
  });
});
