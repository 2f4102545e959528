import type { MovableClock } from '../clock.ts';
import type { Scheduler } from './scheduler.ts';

/** More stops than this on one way are a job that calls itself: the rest of the way is one jump. */
const MAX_STEPS = 1_000;

/**
 * Moves a clock forward to `to` and lets each job that falls due on the way run at its own time, in order. A `to` that
 * has passed leaves the clock as it is. The scheduler must be running.
 * @param way.maxSteps after so many stops, what is left runs at `to`.
 * @returns at how many times the clock stopped for jobs.
 */
export async function advanceTo(way: {
  clock: MovableClock;
  scheduler: Scheduler;
  to: Date;
  maxSteps?: number;
}): Promise<number> {
  const { clock, scheduler, to, maxSteps = MAX_STEPS } = way;
  let steps = 0;
  await scheduler.settled();
  while (steps < maxSteps) {
    const next = await scheduler.next();
    if (next === undefined || next.at > to) break;
    if (next.at > clock.now()) clock.set(next.at);
    await scheduler.settled();
    steps += 1;
  }
  if (to > clock.now()) clock.set(to);
  await scheduler.settled();
  return steps;
}
