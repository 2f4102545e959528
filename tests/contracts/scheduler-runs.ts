import { expect, test } from 'vitest';
import { PenholderError } from '../../src/errors.ts';
import { gate, HOUR_MS, hour, type SchedulerBench, start } from './scheduler-bench.ts';

/** What becomes of a job that is asked for while it runs, runs once more, or fails. */
export function runsContract(bench: SchedulerBench): void {
  const { createScheduler, moveTo, running } = bench;

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
    expect({ runs, logged: bench.logged }).toEqual({ runs: 2, logged: [] });
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
      if (key === 'asked' && ran.length === 1)
        await scheduler.scheduleBy({ kind: 'close', key, at: bench.clock.now() });
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
      return bench.clock.now();
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
      tries.push(bench.clock.now().getTime());
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
    expect(bench.logged).toHaveLength(tries.length);
    expect(bench.logged.at(-1)).toMatchObject({ kind: 'close', key: 'a', code: 'busy', failures: tries.length });
    expect(JSON.stringify(bench.logged)).not.toContain('ballot');

    await moveTo(scheduler, new Date(bench.clock.now().getTime() + 100 * HOUR_MS));
    const triesBefore = tries.length;
    await scheduler.schedule({ kind: 'close', key: 'a', at: bench.clock.now() });
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
}
