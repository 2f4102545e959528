import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MovableClock, movableClock } from '../../src/clock.ts';
import { PenholderError } from '../../src/errors.ts';
import type { JobHandler, JobLog, Scheduler } from '../../src/jobs/scheduler.ts';

/** What a scheduler's own test gives to the suite. */
export interface SchedulerUnderTest {
  readonly name: string;
  /** A scheduler on the store of the running test: each further one is a further process, or one after a restart. */
  create(parts: { clock: MovableClock; log: JobLog }): Promise<Scheduler>;
  /** After each test: stops what create() gave, and forgets the store. */
  cleanup(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const start = new Date('2020-06-21T09:00:00Z');
const hour = (hours: number) => new Date(start.getTime() + hours * HOUR_MS);

/** What every scheduler keeps. */
export function schedulerContract({ name, create, cleanup }: SchedulerUnderTest): void {
  describe(name, () => {
    let clock: MovableClock;
    let logged: object[];
    const log: JobLog = {
      info: () => {},
      warn: (facts, message) => logged.push({ ...facts, message }),
      error: (facts, message) => logged.push({ ...facts, message }),
    };
    const createScheduler = () => create({ clock, log });

    /** A running scheduler with one kind, and what it ran: the key, the job's time, the clock at that moment. */
    async function running(kind = 'close', work: JobHandler = async () => {}) {
      const scheduler = await createScheduler();
      const ran: string[] = [];
      scheduler.handle(kind, async (job, run) => {
        ran.push(`${job.key} ${job.at.toISOString().slice(11, 16)} ${clock.now().toISOString().slice(11, 16)}`);
        return work(job, run);
      });
      await scheduler.start();
      return { scheduler, ran };
    }

    async function moveTo(scheduler: Scheduler, to: Date): Promise<void> {
      clock.set(to);
      await scheduler.settled();
    }

    beforeEach(() => {
      clock = movableClock(start, { running: false });
      logged = [];
    });
    afterEach(cleanup);

    test('a due job runs once and is gone', async () => {
      const { scheduler, ran } = await running();
      await scheduler.schedule({ kind: 'close', key: 'a', at: start });
      await scheduler.settled();
      await moveTo(scheduler, hour(5));
      expect(ran).toEqual(['a 09:00 09:00']);
      expect(await scheduler.next()).toBeUndefined();
    });

    test('a job whose time has not come does not run', async () => {
      const { scheduler, ran } = await running();
      await scheduler.schedule({ kind: 'close', key: 'a', at: hour(1) });
      await moveTo(scheduler, new Date(hour(1).getTime() - 1));
      expect(ran).toEqual([]);
      await moveTo(scheduler, hour(1));
      expect(ran).toEqual(['a 10:00 10:00']);
    });

    test('a moved job runs at its new time only', async () => {
      const { scheduler, ran } = await running();
      await scheduler.schedule({ kind: 'close', key: 'later', at: hour(1) });
      await scheduler.schedule({ kind: 'close', key: 'later', at: hour(2) });
      await scheduler.schedule({ kind: 'close', key: 'sooner', at: hour(3) });
      await scheduler.schedule({ kind: 'close', key: 'sooner', at: hour(1) });
      await moveTo(scheduler, hour(1));
      expect(ran).toEqual(['sooner 10:00 10:00']);
      await moveTo(scheduler, hour(2));
      await moveTo(scheduler, hour(4));
      expect(ran).toEqual(['sooner 10:00 10:00', 'later 11:00 11:00']);
    });

    test('a cancelled job does not run, and its namesake of another kind does', async () => {
      const { scheduler, ran } = await running();
      const keys = ['b', 'c', 'd', 'e'];
      await scheduler.schedule({ kind: 'close', key: 'a', at: hour(1) });
      for (const key of keys) {
        await scheduler.schedule({ kind: 'other', key, at: hour(1) });
        await scheduler.schedule({ kind: 'close', key, at: hour(1) });
      }
      await scheduler.cancel('close', 'a');
      for (const key of keys) await scheduler.cancel('other', key);
      await moveTo(scheduler, hour(2));
      expect(ran.map((run) => run[0]).sort()).toEqual(keys);
    });

    test('twenty writes of one job at once leave one job', async () => {
      const { scheduler, ran } = await running();
      const other = await createScheduler();
      const writers = Array.from({ length: 20 }, (_, n) => (n % 2 ? scheduler : other));
      await Promise.all(writers.map((writer) => writer.schedule({ kind: 'close', key: 'a', at: hour(1) })));
      await moveTo(scheduler, hour(1));
      expect(ran).toEqual(['a 10:00 10:00']);
    });

    test('next() names the first job of a kind, or of all kinds handled here', async () => {
      const { scheduler } = await running();
      expect(await scheduler.next()).toBeUndefined();
      await scheduler.schedule({ kind: 'close', key: 'b', at: hour(2) });
      await scheduler.schedule({ kind: 'close', key: 'a', at: hour(3) });
      await scheduler.schedule({ kind: 'foreign', key: 'c', at: hour(1) });
      expect(await scheduler.next()).toEqual({ kind: 'close', key: 'b', at: hour(2) });
      expect(await scheduler.next('foreign')).toEqual({ kind: 'foreign', key: 'c', at: hour(1) });
      expect(await scheduler.next('unheard')).toBeUndefined();
    });

    test('a job that fell due while nothing ran is run at start', async () => {
      const before = await createScheduler();
      await before.schedule({ kind: 'close', key: 'a', at: hour(1) });
      clock.set(hour(2));
      const { scheduler, ran } = await running();
      await scheduler.settled();
      expect(ran).toEqual(['a 10:00 11:00']);
    });

    test('a scheduler that stopped and starts again goes on', async () => {
      const { scheduler, ran } = await running();
      await scheduler.stop();
      await scheduler.schedule({ kind: 'close', key: 'a', at: hour(1) });
      clock.set(hour(1));
      expect(ran).toEqual([]);
      await scheduler.start();
      await scheduler.settled();
      expect(ran).toEqual(['a 10:00 10:00']);
    });

    test('after a jump of the clock the jobs begin in the order of their times', async () => {
      const { scheduler, ran } = await running();
      const keys = ['e', 'b', 'h', 'a', 'd', 'g', 'c', 'f'];
      for (const key of keys) {
        await scheduler.schedule({ kind: 'close', key, at: new Date(start.getTime() + key.charCodeAt(0)) });
      }
      await moveTo(scheduler, hour(1));
      expect(ran.map((run) => run[0])).toEqual([...keys].sort());
    });

    test('a clock that is set back takes its jobs with it', async () => {
      const { scheduler, ran } = await running();
      await moveTo(scheduler, hour(5));
      await scheduler.schedule({ kind: 'close', key: 'a', at: hour(6) });
      await moveTo(scheduler, hour(1));
      await moveTo(scheduler, hour(5.5));
      expect(ran).toEqual([]);
      await moveTo(scheduler, hour(6));
      expect(ran).toEqual(['a 15:00 15:00']);
    });

    test('a job of a kind without a handler here stays untouched', async () => {
      const { scheduler } = await running();
      await scheduler.schedule({ kind: 'foreign', key: 'a', at: hour(1) });
      await moveTo(scheduler, hour(2));
      expect(await scheduler.next('foreign')).toEqual({ kind: 'foreign', key: 'a', at: hour(1) });
      const { scheduler: knowing, ran } = await running('foreign');
      await knowing.settled();
      expect(ran).toEqual(['a 10:00 11:00']);
    });

    test('a job that schedules another one due at once is followed by it', async () => {
      const { scheduler, ran } = await running('close', async ({ key }) => {
        if (key === 'a') await scheduler.schedule({ kind: 'close', key: 'b', at: clock.now() });
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: hour(1) });
      await moveTo(scheduler, hour(1));
      expect(ran).toEqual(['a 10:00 10:00', 'b 10:00 10:00']);
    });

    test('a later time that is given while the job runs stands', async () => {
      const { scheduler, ran } = await running('close', async ({ at }) => {
        if (at < hour(2)) await scheduler.schedule({ kind: 'close', key: 'a', at: hour(2) });
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: hour(1) });
      await moveTo(scheduler, hour(1));
      expect(await scheduler.next()).toEqual({ kind: 'close', key: 'a', at: hour(2) });
      await moveTo(scheduler, hour(3));
      expect(ran).toEqual(['a 10:00 10:00', 'a 11:00 12:00']);
    });

    test('a later time that is given while the job runs and fails stands, and the failure is forgotten', async () => {
      const { scheduler, ran } = await running('close', async ({ at }) => {
        if (at >= hour(2)) return;
        await scheduler.schedule({ kind: 'close', key: 'a', at: hour(2) });
        throw new Error('refused');
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: hour(1) });
      await moveTo(scheduler, hour(1));
      expect(await scheduler.next()).toEqual({ kind: 'close', key: 'a', at: hour(2) });
      await moveTo(scheduler, hour(2));
      expect(ran).toEqual(['a 10:00 10:00', 'a 11:00 11:00']);
    });

    test('the same time that is given again while the job runs makes it run once more', async () => {
      let runs = 0;
      const { scheduler } = await running('close', async (job) => {
        runs += 1;
        if (runs === 1) await scheduler.schedule(job);
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: start });
      await scheduler.settled();
      expect({ runs, logged }).toEqual({ runs: 2, logged: [] });
    });

    test('a job that many ask for runs at the soonest time they ask for, and is moved back by who has settled it', async () => {
      const { scheduler, ran } = await running();
      const other = await createScheduler();
      const askers = [3, 1, 4, 2, 5].map((hours, n) => ({ by: n % 2 ? scheduler : other, at: hour(hours) }));
      await Promise.all(askers.map(({ by, at }) => by.scheduleBy({ kind: 'close', key: 'a', at })));
      expect(await scheduler.next()).toEqual({ kind: 'close', key: 'a', at: hour(1) });
      const mine = await scheduler.scheduleBy({ kind: 'close', key: 'a', at: hour(0.5) });
      await scheduler.settle(mine, hour(2));
      expect(await scheduler.next()).toEqual({ kind: 'close', key: 'a', at: hour(2) });
      const stale = await scheduler.scheduleBy({ kind: 'close', key: 'a', at: hour(3) });
      await other.scheduleBy({ kind: 'close', key: 'a', at: hour(3) });
      await scheduler.settle(stale, undefined);
      await moveTo(scheduler, hour(2));
      expect(ran).toEqual(['a 11:00 11:00']);
      const last = await scheduler.scheduleBy({ kind: 'close', key: 'a', at: hour(3) });
      await scheduler.settle(last, undefined);
      expect(await scheduler.next()).toBeUndefined();
    });

    test('a job that asks to be run again is, unless it is wanted sooner; asked for while it runs it runs at once', async () => {
      const { scheduler, ran } = await running('close', async ({ key }) => {
        if (ran.length > 2) return undefined;
        if (key === 'asked' && ran.length === 1) await scheduler.scheduleBy({ kind: 'close', key, at: clock.now() });
        return hour(5);
      });
      await scheduler.schedule({ kind: 'close', key: 'asked', at: hour(1) });
      await moveTo(scheduler, hour(1));
      expect(ran).toEqual(['asked 10:00 10:00', 'asked 10:00 10:00']);
      expect(await scheduler.next()).toEqual({ kind: 'close', key: 'asked', at: hour(5) });
      await scheduler.scheduleBy({ kind: 'close', key: 'asked', at: hour(2) });
      await moveTo(scheduler, hour(2));
      expect(ran.at(-1)).toBe('asked 11:00 11:00');
      expect(await scheduler.next()).toBeUndefined();
    });

    test('a run hears that the scheduler stops, and what it asks for is left to the next one', async () => {
      const begun = gate();
      const { scheduler, ran } = await running('close', async (_job, run) => {
        begun.open();
        while (!run.stopping()) await scheduler.next();
        return clock.now();
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: start });
      await begun.passed;
      await scheduler.stop();
      const { scheduler: next, ran: ranNext } = await running();
      await next.settled();
      expect([ran, ranNext]).toEqual([['a 09:00 09:00'], ['a 09:00 09:00']]);
    });

    test('a job that is cancelled while it runs and fails is not tried again', async () => {
      const { scheduler, ran } = await running('close', async ({ kind, key }) => {
        await scheduler.cancel(kind, key);
        throw new Error('refused');
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: start });
      await scheduler.settled();
      expect(await scheduler.next()).toBeUndefined();
      expect(ran).toHaveLength(1);
    });

    test('a failing job is tried again, never sooner than before, with a bound, and then kept', async () => {
      const tries: number[] = [];
      const { scheduler } = await running('close', async () => {
        tries.push(clock.now().getTime());
        throw new PenholderError('busy', { secret: 'ballot' }, new Error('ballot text'));
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: start });
      await scheduler.settled();
      for (let job = await scheduler.next(); job && tries.length < 100; job = await scheduler.next()) {
        await moveTo(scheduler, job.at);
      }
      const waits = tries.slice(1).map((time, n) => time - (tries[n] ?? 0));
      expect(waits.length).toBeGreaterThan(2);
      expect(waits.length).toBeLessThan(30);
      expect(waits).toEqual([...waits].sort((a, b) => a - b));
      expect(waits.at(-1)).toBeGreaterThan(waits[0] ?? 0);
      expect(logged).toHaveLength(tries.length);
      expect(logged.at(-1)).toMatchObject({ kind: 'close', key: 'a', code: 'busy', failures: tries.length });
      expect(JSON.stringify(logged)).not.toContain('ballot');

      await moveTo(scheduler, new Date(clock.now().getTime() + 100 * HOUR_MS));
      const triesBefore = tries.length;
      await scheduler.schedule({ kind: 'close', key: 'a', at: clock.now() });
      await scheduler.settled();
      expect(tries).toHaveLength(triesBefore + 1);
    });

    test('a job that fails once runs again and is gone', async () => {
      const { scheduler, ran } = await running('close', async () => {
        if (ran.length === 1) throw new Error('refused');
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: start });
      await scheduler.settled();
      const next = await scheduler.next();
      expect(next?.at.getTime()).toBeGreaterThan(start.getTime());
      await moveTo(scheduler, hour(2));
      expect(ran).toEqual(['a 09:00 09:00', 'a 09:00 11:00']);
      expect(await scheduler.next()).toBeUndefined();
    });

    test('more jobs at once than run at once all run once', async () => {
      const { scheduler, ran } = await running();
      const keys = Array.from({ length: 40 }, (_, n) => `k${n}`);
      await Promise.all(keys.map((key) => scheduler.schedule({ kind: 'close', key, at: hour(1) })));
      await moveTo(scheduler, hour(1));
      expect(ran.map((run) => run.split(' ')[0]).sort()).toEqual([...keys].sort());
    });

    test('two schedulers share the jobs: each runs once in all', async () => {
      const one = await running();
      const two = await running();
      const keys = Array.from({ length: 40 }, (_, n) => `k${n}`);
      await Promise.all(keys.map((key) => one.scheduler.schedule({ kind: 'close', key, at: hour(1) })));
      clock.set(hour(1));
      await Promise.all([one.scheduler.settled(), two.scheduler.settled()]);
      const ran = [...one.ran, ...two.ran].map((run) => run.split(' ')[0]);
      expect(ran.sort()).toEqual([...keys].sort());
    });

    test('settled() and stop() wait for the job under way', async () => {
      const begun = gate();
      const goOn = gate();
      const ended: string[] = [];
      const { scheduler } = await running('close', async () => {
        begun.open();
        await goOn.passed;
        ended.push('job');
      });
      await scheduler.schedule({ kind: 'close', key: 'a', at: start });
      await begun.passed;
      const settled = scheduler.settled().then(() => ended.push('settled'));
      const stopped = scheduler.stop().then(() => ended.push('stopped'));
      for (let trips = 0; trips < 5; trips += 1) await scheduler.next();
      expect(ended).toEqual([]);
      goOn.open();
      await stopped;
      await settled.catch(() => {});
      expect(ended[0]).toBe('job');

      const { scheduler: next, ran } = await running();
      await next.settled();
      expect(ran).toEqual([]);
    });

    test('a job that waits for its turn when the scheduler stops is free for the next one', async () => {
      const begun = gate();
      const goOn = gate();
      const { scheduler, ran } = await running('close', async () => {
        begun.open();
        await goOn.passed;
      });
      const keys = Array.from({ length: 20 }, (_, n) => `k${n}`);
      await Promise.all(keys.map((key) => scheduler.schedule({ kind: 'close', key, at: hour(1) })));
      clock.set(hour(1));
      await begun.passed;
      const stopped = scheduler.stop();
      goOn.open();
      await stopped;
      expect(ran.length).toBeLessThan(keys.length);
      const { scheduler: next, ran: ranNext } = await running();
      await next.settled();
      expect([...ran, ...ranNext].map((run) => run.split(' ')[0]).sort()).toEqual([...keys].sort());
    });

    test('a job that waits for its turn can still be moved and cancelled', async () => {
      const begun = gate();
      const goOn = gate();
      const { scheduler, ran } = await running('close', async () => {
        begun.open();
        await goOn.passed;
      });
      const keys = Array.from({ length: 20 }, (_, n) => `k${n + 10}`);
      for (const [n, key] of keys.entries()) {
        await scheduler.schedule({ kind: 'close', key, at: new Date(hour(1).getTime() + n) });
      }
      clock.set(hour(1.5));
      await begun.passed;
      // Time enough to lease all of them, for a scheduler that leases what it cannot run yet.
      for (let trips = 0; trips < 2 * keys.length; trips += 1) await scheduler.next();
      await scheduler.schedule({ kind: 'close', key: 'k28', at: hour(2) });
      await scheduler.cancel('close', 'k29');
      goOn.open();
      await scheduler.settled();
      expect(ran.map((run) => run.split(' ')[0])).toEqual(keys.slice(0, 18));
      await moveTo(scheduler, hour(2));
      expect(ran.slice(18)).toEqual(['k28 11:00 11:00']);
    });

    test('running() is true from start to stop', async () => {
      const scheduler = await createScheduler();
      expect(scheduler.running()).toBe(false);
      await scheduler.start();
      expect(scheduler.running()).toBe(true);
      await scheduler.stop();
      expect(scheduler.running()).toBe(false);
      await expect(scheduler.settled()).rejects.toMatchObject({ code: 'fault' });
    });

    test('a second handler of a kind, and one after the start, are refused', async () => {
      const { scheduler } = await running();
      expect(() => scheduler.handle('other', async () => {})).toThrow(PenholderError);
      await scheduler.stop();
      expect(() => scheduler.handle('close', async () => {})).toThrow(PenholderError);
    });
  });
}

/** Something one side waits for and the other side opens. */
function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}
