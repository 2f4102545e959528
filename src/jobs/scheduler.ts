/** What is to be done later. `kind` names a handler, `key` is unique per kind: scheduling it again moves it. */
export interface Job {
  readonly kind: string;
  readonly key: string;
  /** When it is due, by the group's clock. */
  readonly at: Date;
}

/** A run as its handler sees it. */
export interface JobRun {
  /** True once the scheduler is to stop: whoever has more to do asks to be run again instead. */
  stopping(): boolean;
}

/**
 * Runs one due job, and says when to run it again, if so. It may be called twice for one job (a lease that ran out, a
 * crash): it must be safe to repeat. What is scheduled during the run comes before what it says.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: most handlers have nothing to say
export type JobHandler = (job: Job, run: JobRun) => Promise<Date | void>;

/** How jobs of a kind are run. */
export interface HandlerOptions {
  /** How many run at once in this process. */
  readonly concurrency?: number;
}

/** What was scheduled: as long as nobody schedules the job anew, or runs it, it can be settled. */
export type Ticket = Pick<Job, 'kind' | 'key'> & { readonly revision: number };

/** Where the jobs' machinery reports: a fixed message, and facts without a member's words (a pino logger serves). */
export interface JobLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/**
 * The port behind which the job library stands. A job that ran is gone. One that fails is tried again, later each time
 * by the group's clock, with a bound; then it is kept as failed until it is scheduled anew or cancelled.
 */
export interface Scheduler {
  /** Names the handler of a kind. Before start(), once per kind. Jobs of other kinds are left alone. */
  handle(kind: string, handler: JobHandler, options?: HandlerOptions): void;
  /**
   * Writes the job down (majority, journaled) before it resolves; moves it when `kind` and `key` exist. What is
   * scheduled while the same job runs stands: it will run once more.
   */
  schedule(job: Job): Promise<void>;
  /** The same for a job that many ask for: it stays at its time where that is sooner. */
  scheduleBy(job: Job): Promise<Ticket>;
  /** Moves what was scheduled, or takes it back where no time is given; nothing when it was scheduled anew or runs. */
  settle(ticket: Ticket, at: Date | undefined): Promise<void>;
  /** Takes a job back. One that is under way still ends its run. */
  cancel(kind: string, key: string): Promise<void>;
  /** The job to be tried first, of one kind or of all that have a handler here; its `at` is the time of that try. */
  next(kind?: string): Promise<Job | undefined>;
  /** Begins to run jobs; what fell due while nothing ran is run now. */
  start(): Promise<void>;
  /** Takes no new job, waits for those under way, leaves none leased. */
  stop(): Promise<void>;
  /** True between start() and stop() while the jobs' store answers. */
  running(): boolean;
  /**
   * Resolves when no job that has a handler here is due, and none is under way. For a clock that is moved.
   * @throws fault when jobs are not running
   */
  settled(): Promise<void>;
}
