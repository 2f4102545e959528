import { expect, test } from 'vitest';
import { hour, type SchedulerBench, start } from './scheduler-bench.ts';

/** When jobs run: due, moved, cancelled, and by which clock. */
export function timesContract(bench: SchedulerBench): void {
  const { createScheduler, moveTo, running } = bench;

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
    bench.clock.set(hour(2));
    const { scheduler, ran } = await running();
    await scheduler.settled();
    expect(ran).toEqual(['a 10:00 11:00']);
  });

  test('a scheduler that stopped and starts again goes on', async () => {
    const { scheduler, ran } = await running();
    await scheduler.stop();
    await scheduler.schedule({ kind: 'close', key: 'a', at: hour(1) });
    bench.clock.set(hour(1));
    expect(ran).toEqual([]);
    await scheduler.start();
    await scheduler.settled();
    expect(ran).toEqual(['a 10:00 10:00']);
  });

  test('after a jump of the bench.clock the jobs begin in the order of their times', async () => {
    const { scheduler, ran } = await running();
    const keys = ['e', 'b', 'h', 'a', 'd', 'g', 'c', 'f'];
    for (const key of keys) {
      await scheduler.schedule({ kind: 'close', key, at: new Date(start.getTime() + key.charCodeAt(0)) });
    }
    await moveTo(scheduler, hour(1));
    expect(ran.map((run) => run[0])).toEqual([...keys].sort());
  });

  test('a bench.clock that is set back takes its jobs with it', async () => {
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
      if (key === 'a') await scheduler.schedule({ kind: 'close', key: 'b', at: bench.clock.now() });
    });
    await scheduler.schedule({ kind: 'close', key: 'a', at: hour(1) });
    await moveTo(scheduler, hour(1));
    expect(ran).toEqual(['a 10:00 10:00', 'b 10:00 10:00']);
  });
}
