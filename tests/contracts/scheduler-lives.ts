import { expect, test } from 'vitest';
import { PenholderError } from '../../src/errors.ts';
import { gate, hour, type SchedulerBench, start } from './scheduler-bench.ts';

/** Jobs and schedulers side by side, from start to stop. */
export function livesContract(bench: SchedulerBench): void {
  const { createScheduler, moveTo, running } = bench;

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
    bench.clock.set(hour(1));
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
    bench.clock.set(hour(1));
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
    bench.clock.set(hour(1.5));
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
}
