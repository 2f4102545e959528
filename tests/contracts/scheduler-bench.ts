import { type MovableClock, movableClock } from '../../src/clock.ts';
import type { JobHandler, JobLog, Scheduler } from '../../src/jobs/scheduler.ts';

/** What a scheduler's own test gives to the suite. */
export interface SchedulerUnderTest {
  readonly name: string;
  /** A scheduler on the store of the running test: each further one is a further process, or one after a restart. */
  create(parts: { clock: MovableClock; log: JobLog }): Promise<Scheduler>;
  /** After each test: stops what create() gave, and forgets the store. */
  cleanup(): Promise<void>;
}

export const HOUR_MS = 3_600_000;
export const start = new Date('2020-06-21T09:00:00Z');
export const hour = (hours: number) => new Date(start.getTime() + hours * HOUR_MS);

/** What the tests of a scheduler stand on. */
export interface SchedulerBench {
  /** Of the running test, standing at `start` when it begins. */
  readonly clock: MovableClock;
  /** What was warned of, or more, in the running test. */
  readonly logged: object[];
  /** Before each test. */
  begin(): void;
  createScheduler(): Promise<Scheduler>;
  /** A running scheduler with one kind, and what it ran: the key, the job's time, the clock at that moment. */
  running(kind?: string, work?: JobHandler): Promise<{ scheduler: Scheduler; ran: string[] }>;
  moveTo(scheduler: Scheduler, to: Date): Promise<void>;
}

export function schedulerBench(create: SchedulerUnderTest['create']): SchedulerBench {
  let clock = movableClock(start, { running: false });
  let logged: object[] = [];
  const log: JobLog = {
    info: () => {},
    warn: (facts, message) => logged.push({ ...facts, message }),
    error: (facts, message) => logged.push({ ...facts, message }),
  };
  const createScheduler = () => create({ clock, log });

  return {
    get clock() {
      return clock;
    },
    get logged() {
      return logged;
    },
    begin() {
      clock = movableClock(start, { running: false });
      logged = [];
    },
    createScheduler,
    async running(kind = 'close', work = async () => {}) {
      const scheduler = await createScheduler();
      const ran: string[] = [];
      scheduler.handle(kind, async (job, run) => {
        ran.push(`${job.key} ${job.at.toISOString().slice(11, 16)} ${clock.now().toISOString().slice(11, 16)}`);
        return work(job, run);
      });
      await scheduler.start();
      return { scheduler, ran };
    },
    async moveTo(scheduler, to) {
      clock.set(to);
      await scheduler.settled();
    },
  };
}

/** Something one side waits for and the other side opens. */
export function gate() {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
}
