import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { movableClock } from '../../src/clock.ts';
import { advanceTo } from '../../src/jobs/advance.ts';
import { createAgendaScheduler } from '../../src/jobs/agenda-scheduler.ts';
import type { JobDatabase } from '../../src/jobs/job-rows.ts';
import type { JobHandler, Scheduler } from '../../src/jobs/scheduler.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { openJobDatabase, silentLog } from './job-database.ts';

const { uri } = freshDatabase();
const HOUR_MS = 3_600_000;
const start = new Date('2020-06-21T09:00:00Z');
const hour = (hours: number) => new Date(start.getTime() + hours * HOUR_MS);

describe('src/jobs/advance.ts', () => {
  let db: JobDatabase;
  let close: () => Promise<void>;
  let scheduler: Scheduler | undefined;

  async function create(handlers: Record<string, JobHandler> = {}, running = false) {
    const clock = movableClock(start, { running });
    const created = createAgendaScheduler({ db, clock, log: silentLog, pollEveryMs: 100 });
    scheduler = created;
    const ran: string[] = [];
    for (const kind of ['remind', 'close', 'post']) {
      created.handle(kind, async (job, run) => {
        ran.push(`${kind} ${job.key} at ${clock.now().toISOString().slice(11, 16)}`);
        await handlers[kind]?.(job, run);
      });
    }
    await created.start();
    return { clock, scheduler: created, ran };
  }

  beforeAll(async () => {
    ({ db, close } = await openJobDatabase(uri));
  });
  afterEach(async () => {
    await scheduler?.stop();
    await db.collection('jobs').deleteMany({});
  });
  afterAll(() => close());

  test('each job on the way runs at its own time, in order, whatever its kind', async () => {
    const { clock, scheduler, ran } = await create();
    await scheduler.schedule({ kind: 'close', key: 'p', at: hour(3) });
    await scheduler.schedule({ kind: 'post', key: 't', at: hour(2) });
    await scheduler.schedule({ kind: 'remind', key: 'p', at: hour(1) });
    await scheduler.schedule({ kind: 'post', key: 'u', at: hour(9) });
    expect(await advanceTo({ clock, scheduler, to: hour(4) })).toBe(3);
    expect(ran).toEqual(['remind p at 10:00', 'post t at 11:00', 'close p at 12:00']);
    expect(clock.now()).toEqual(hour(4));
  });

  test('what a job schedules on the way, and the second try of one that failed, run at their times too', async () => {
    let tries = 0;
    const { clock, scheduler, ran } = await create({
      remind: async ({ key }) => scheduler.schedule({ kind: 'close', key, at: hour(2) }),
      close: async () => {
        tries += 1;
        if (tries === 1) throw new Error('refused');
      },
    });
    await scheduler.schedule({ kind: 'remind', key: 'p', at: hour(1) });
    await scheduler.schedule({ kind: 'post', key: 't', at: hour(2.5) });
    await advanceTo({ clock, scheduler, to: hour(3) });
    expect(ran).toEqual(['remind p at 10:00', 'close p at 11:00', 'close p at 11:00', 'post t at 11:30']);
    expect(await scheduler.next()).toBeUndefined();
  });

  test('a job due at the very end runs, and so does one that is due before the first step', async () => {
    const { clock, scheduler, ran } = await create();
    await scheduler.schedule({ kind: 'post', key: 'now', at: start });
    await scheduler.schedule({ kind: 'post', key: 'end', at: hour(1) });
    await advanceTo({ clock, scheduler, to: hour(1) });
    expect(ran).toEqual(['post now at 09:00', 'post end at 10:00']);
  });

  test('a job that schedules itself again and again ends at the bound, and the clock at its goal', async () => {
    const { clock, scheduler, ran } = await create({
      post: (job) => scheduler.schedule({ ...job, at: new Date(clock.now().getTime() + HOUR_MS / 60) }),
    });
    await scheduler.schedule({ kind: 'post', key: 't', at: start });
    expect(await advanceTo({ clock, scheduler, to: hour(24), maxSteps: 5 })).toBe(5);
    expect(ran).toHaveLength(7);
    expect(clock.now()).toEqual(hour(24));
  });

  test('a goal in the past leaves the clock where it is', async () => {
    const { clock, scheduler } = await create();
    expect(await advanceTo({ clock, scheduler, to: hour(-1) })).toBe(0);
    expect(clock.now()).toEqual(start);
  });

  test('a clock that runs by itself is moved the same way', async () => {
    const { clock, scheduler, ran } = await create({}, true);
    await scheduler.schedule({ kind: 'close', key: 'p', at: hour(2) });
    await scheduler.schedule({ kind: 'post', key: 't', at: hour(1) });
    await advanceTo({ clock, scheduler, to: hour(4) });
    expect(ran).toEqual(['post t at 10:00', 'close p at 11:00']);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(hour(4).getTime());
  });
});
