import type { Act } from '../people/act.ts';
import type { ReportFacts } from './report.ts';
import type { Standing } from './standing.ts';

/** A period that was closed: how all issues were at its end, by whom that was fixed, and when. It is never changed. */
export interface ClosedPeriod {
  readonly groupId: string;
  /** Its days, as `periodName` writes them. */
  readonly name: string;
  /** YYYY-MM-DD */
  readonly firstDay: string;
  /** YYYY-MM-DD */
  readonly lastDay: string;
  readonly closedAt: Date;
  readonly by: Act['by'];
  readonly standings: readonly Standing[];
}

/** Keeps closed periods; there is no way to change one or to take it away. */
export interface ClosedPeriodStore {
  /** False when these days were closed before: then that stands. */
  add(period: ClosedPeriod, facts: ReportFacts): Promise<boolean>;
  /** The one that ended first comes first. */
  list(groupId: string): Promise<ClosedPeriod[]>;
  /** The report as it was when it was closed. */
  find(
    groupId: string,
    name: string,
  ): Promise<{ readonly period: ClosedPeriod; readonly facts: ReportFacts } | undefined>;
}
