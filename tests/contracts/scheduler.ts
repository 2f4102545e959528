import { afterEach, beforeEach, describe } from 'vitest';
import { type SchedulerUnderTest, schedulerBench } from './scheduler-bench.ts';
import { livesContract } from './scheduler-lives.ts';
import { runsContract } from './scheduler-runs.ts';
import { timesContract } from './scheduler-times.ts';

/** What every scheduler keeps. */
export function schedulerContract({ name, create, cleanup }: SchedulerUnderTest): void {
  const bench = schedulerBench(create);
  describe(name, () => {
    beforeEach(bench.begin);
    afterEach(cleanup);
    timesContract(bench);
    runsContract(bench);
    livesContract(bench);
  });
}
