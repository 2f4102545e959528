/** What is to be done later. `kind` names a handler, `key` is unique per kind: scheduling it again moves it. */
export interface Job {
  readonly kind: string;
  readonly key: string;
  /** When it is due, by the group's clock. */
  readonly at: Date;
}

/** Runs one due job. It may be called twice for one job (a lease that ran out, a crash): it must be safe to repeat. */
export type JobHandler = (job: Job) => Promise<void>;

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
  handle(kind: string, handler: JobHandler): void;
  /**
   * Writes the job down (majority, journaled) before it resolves; moves it when `kind` and `key` exist. What is
   * scheduled while the same job runs stands: it will run once more.
   */
  schedule(job: Job): Promise<void>;
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
