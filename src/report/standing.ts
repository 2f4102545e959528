import type { Claim } from '../issues/claim.ts';
import type { Issue, IssueState } from '../issues/issue.ts';
import { currentClaim, isFinished, isOverdue, progressOf } from '../issues/progress.ts';

/** How far an issue was on one day: what reports count and compare, and what a closed period keeps. */
export interface Standing {
  readonly id: string;
  readonly percent?: number;
  readonly state?: IssueState;
  /** A day, a month or a year. */
  readonly due?: string;
  readonly finished: boolean;
  readonly late: boolean;
}

/** The issue as it was recorded on a day (YYYY-MM-DD): without what was said for a later one. */
export function issueOn(issue: Issue, day: string): Issue {
  const until = <T>(claims: readonly Claim<T>[]) => claims.filter(({ asOf }) => asOf <= day);
  return {
    ...issue,
    percent: until(issue.percent),
    state: until(issue.state),
    start: until(issue.start),
    due: until(issue.due),
    finished: until(issue.finished),
  };
}

/** How far each issue is that is no part of another, by its own records or those of its parts. @param day YYYY-MM-DD */
export function standingsOf(issues: readonly Issue[], day: string): Standing[] {
  return issues
    .filter(({ parent }) => parent === undefined)
    .map((issue) => {
      const parts = issues.filter(({ parent }) => parent === issue.id);
      const percent = progressOf(issue, parts)?.percent;
      const state = currentClaim(issue.state)?.value;
      const due = currentClaim(issue.due)?.value;
      return {
        id: issue.id,
        ...(percent === undefined ? {} : { percent }),
        ...(state === undefined ? {} : { state }),
        ...(due === undefined ? {} : { due }),
        finished: isFinished(issue),
        late: isOverdue(issue, day),
      };
    });
}

/** What a report begins with. */
export interface Counts {
  readonly all: number;
  readonly finished: number;
  readonly open: number;
  readonly late: number;
  /** The mean of those whose percentage is known, rounded down; undefined when none is. */
  readonly mean: number | undefined;
}

export function countsOf(standings: readonly Standing[]): Counts {
  const known = standings.flatMap(({ percent }) => percent ?? []);
  const finished = standings.filter((one) => one.finished).length;
  return {
    all: standings.length,
    finished,
    open: standings.length - finished,
    late: standings.filter(({ late }) => late).length,
    mean: known.length === 0 ? undefined : Math.floor(known.reduce((sum, one) => sum + one, 0) / known.length),
  };
}
