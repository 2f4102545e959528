import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { AgendaWorker } from './agenda-worker.ts';
import { createChangeSignal } from './change-signal.ts';
import { createClockFollower } from './clock-follower.ts';
import { type JobDatabase, JobRows } from './job-rows.ts';
import { runLeased } from './job-run.ts';
import type { HandlerOptions, Job, JobHandler, JobLog, Scheduler, Ticket } from './scheduler.ts';

/** What the scheduler is made of; times in milliseconds. */
export interface AgendaSchedulerOptions {
  /** The database of an open connection. It stays the caller's: stop() leaves it open. */
  readonly db: JobDatabase;
  readonly clock: Clock;
  readonly log: JobLog;
  /** How often the store is asked for due jobs: so late may a job begin. Default: 1 s. */
  readonly pollEveryMs?: number;
  /**
   * A job without a sign of life for this long is run by another process. The machines' clocks must agree far better.
   * Default: 30 s.
   */
  readonly leaseMs?: number;
  /** A run that takes longer has failed. Default: 10 min. */
  readonly runLimitMs?: number;
  /** The wait after the n-th failure in a row; null: the job is given up. Default: 10 s, growing to an hour, ten times. */
  readonly retryDelayMs?: (failures: number) => number | null;
  /** Jobs of one kind that run at once in this process. Default: 5. */
  readonly concurrency?: number;
}

const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 3_600_000;
const RETRIES = 10;

const defaults = {
  pollEveryMs: 1_000,
  leaseMs: 30_000,
  runLimitMs: 600_000,
  concurrency: 5,
  retryDelayMs: (failures: number) =>
    failures > RETRIES ? null : Math.min(FIRST_RETRY_MS * 3 ** (failures - 1), LONGEST_RETRY_MS),
};

/** The jobs of the collection `jobs`, run by Agenda. Several processes may share the collection. */
export function createAgendaScheduler(options: AgendaSchedulerOptions): Scheduler {
  return new AgendaScheduler({ ...defaults, ...options });
}

class AgendaScheduler implements Scheduler {
  readonly #options: Required<AgendaSchedulerOptions>;
  readonly #rows: JobRows;
  readonly #follower;
  readonly #changed = createChangeSignal();
  readonly #handlers = new Map<string, JobHandler>();
  readonly #concurrency = new Map<string, number>();
  #worker: AgendaWorker | undefined;
  #stopped: Promise<void> | undefined;
  #prepared: Promise<void> | undefined;

  constructor(options: Required<AgendaSchedulerOptions>) {
    this.#options = options;
    this.#rows = new JobRows({ ...options, owner: randomUUID() });
    this.#follower = createClockFollower(options.clock, () => this.#rows.retime());
  }

  handle(kind: string, handler: JobHandler, { concurrency }: HandlerOptions = {}): void {
    if (this.#worker !== undefined || this.#handlers.has(kind))
      throw misuse(`handler of ${kind} comes too late or twice`);
    this.#handlers.set(kind, handler);
    this.#concurrency.set(kind, concurrency ?? this.#options.concurrency);
  }

  async schedule(job: Job): Promise<void> {
    await this.#prepare();
    await this.#follower.during(() => this.#rows.put(job));
    if (job.at <= this.#options.clock.now()) void this.#worker?.wake([job.kind]);
  }

  async scheduleBy(job: Job): Promise<Ticket> {
    await this.#prepare();
    const ticket = await this.#follower.during(() => this.#rows.putBy(job));
    if (job.at <= this.#options.clock.now()) void this.#worker?.wake([job.kind]);
    return ticket;
  }

  async settle(ticket: Ticket, at: Date | undefined): Promise<void> {
    await this.#follower.during(() => this.#rows.settle(ticket, at));
  }

  cancel(kind: string, key: string): Promise<void> {
    return this.#rows.remove(kind, key);
  }

  next(kind?: string): Promise<Job | undefined> {
    return this.#rows.first(kind === undefined ? this.#kinds() : [kind]);
  }

  async start(): Promise<void> {
    if (this.#worker !== undefined) throw misuse('jobs are running already');
    const worker = this.#createWorker();
    this.#worker = worker;
    this.#follower.begin(() => void worker.wake());
    try {
      await this.#prepare();
      await this.#follower.upToDate();
      if (this.#worker === worker) await worker.start();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    if (worker !== undefined) {
      this.#follower.end();
      this.#stopped = worker.stop();
    }
    await this.#stopped;
  }

  running(): boolean {
    return this.#worker?.answering ?? false;
  }

  async settled(): Promise<void> {
    for (;;) {
      const worker = this.#worker;
      if (worker === undefined) throw misuse('jobs are not running');
      await this.#follower.upToDate();
      await worker.wake();
      const due = await this.#rows.countDue(this.#kinds());
      if (due > 0 || worker.underWay > 0) await this.#changed.wait(this.#options.pollEveryMs);
      else if (!worker.asking) return;
    }
  }

  #kinds(): string[] {
    return [...this.#handlers.keys()];
  }

  #prepare(): Promise<void> {
    this.#prepared ??= this.#rows.prepare().catch((error: unknown) => {
      this.#prepared = undefined;
      throw error;
    });
    return this.#prepared;
  }

  #createWorker(): AgendaWorker {
    const rows = this.#rows;
    const follower = this.#follower;
    return new AgendaWorker({
      ...this.#options,
      kinds: this.#concurrency,
      changed: this.#changed,
      lock: async (kind, held, most) => {
        await follower.upToDate();
        return rows.lock(kind, held, most);
      },
      release: (lease) => rows.release(lease),
      run: async (lease) => {
        const handler = this.#handlers.get(lease.job.kind);
        const stopping = () => this.#worker === undefined;
        if (handler) await runLeased(lease, handler, { ...this.#options, rows, follower, stopping });
      },
    });
  }
}

/** A mistake in the program, not in its use. */
function misuse(message: string): PenholderError {
  return new PenholderError('fault', {}, new Error(message));
}
