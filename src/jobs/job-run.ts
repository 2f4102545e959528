import type { Clock } from '../clock.ts';
import { isPenholderError } from '../errors.ts';
import type { ClockFollower } from './clock-follower.ts';
import type { JobRows, Lease } from './job-rows.ts';
import type { Job, JobHandler, JobLog, JobRun } from './scheduler.ts';

/** What a run needs besides its lease and its handler. */
interface RunParts {
  readonly rows: JobRows;
  readonly clock: Clock;
  readonly follower: ClockFollower;
  readonly log: JobLog;
  readonly leaseMs: number;
  /** A run that takes longer has failed. */
  readonly runLimitMs: number;
  /** How long to wait after the n-th failure, in milliseconds; null: the job is given up. */
  readonly retryDelayMs: (failures: number) => number | null;
  readonly stopping: JobRun['stopping'];
}

const RENEWALS_PER_LEASE = 3;

/**
 * Runs one leased job and writes down what came of it. Never rejects: when that write fails, the lease runs out and the
 * job is run again.
 */
export async function runLeased(lease: Lease, handler: JobHandler, parts: RunParts): Promise<void> {
  const { kind, key } = lease.job;
  // A renewal that is lost is no harm: there are more, and the last write is conditional on the lease.
  const renewal = setInterval(() => void parts.rows.renew(lease).catch(() => {}), parts.leaseMs / RENEWALS_PER_LEASE);
  try {
    const { failure, again } = await outcomeOf(lease.job, handler, parts);
    if (failure !== undefined) await noteFailure(lease, failure, parts);
    else if (again) await parts.follower.during(() => parts.rows.again(lease, again));
    else await parts.rows.done(lease);
  } catch (error) {
    parts.log.warn({ kind, key, code: codeOf(error) }, 'the end of a job could not be stored: it will run again');
  } finally {
    clearInterval(renewal);
  }
}

/** What came of a run: the code of what went wrong, if anything did; else when to run it again, if so. */
interface RunOutcome {
  readonly failure?: string;
  readonly again?: Date;
}

async function outcomeOf(job: Job, handler: JobHandler, { runLimitMs, stopping }: RunParts): Promise<RunOutcome> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<RunOutcome>((resolve) => {
    timer = setTimeout(() => resolve({ failure: 'run_limit' }), runLimitMs);
  });
  const run = async (): Promise<RunOutcome> => {
    const again = await handler(job, { stopping });
    return again ? { again } : {};
  };
  const failed = (error: unknown): RunOutcome => ({ failure: codeOf(error) });
  return Promise.race([run().catch(failed), limit]).finally(() => clearTimeout(timer));
}

async function noteFailure(lease: Lease, code: string, parts: RunParts): Promise<void> {
  const failures = lease.failures + 1;
  const delayMs = parts.retryDelayMs(failures);
  const facts = { kind: lease.job.kind, key: lease.job.key, code, failures };
  if (delayMs === null) parts.log.error(facts, 'a job failed for good');
  else parts.log.warn({ ...facts, retryAfterMs: delayMs }, 'a job failed and will be tried again');
  await parts.follower.during(() => {
    const due = delayMs === null ? undefined : new Date(parts.clock.now().getTime() + delayMs);
    return parts.rows.failed(lease, { due, code });
  });
}

/** What may be logged of an error: its code or the name of its class, never its message. */
export function codeOf(error: unknown): string {
  if (isPenholderError(error)) return error.code;
  return error instanceof Error ? error.name : 'fault';
}
