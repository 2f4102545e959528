import { fold } from '../text/fold.ts';
import { type Issue, issueStates } from './issue.ts';
import { currentClaim, isFinished, isOverdue, lastDayOf } from './progress.ts';

/** Which issues a list shows. */
export const issueFilters = ['all', 'open', 'finished', 'overdue', ...issueStates] as const;
/** Which issues a list shows. */
export type Shown = (typeof issueFilters)[number];

/** What is asked of the issues of a list; left out: anything. */
export interface IssueFilter {
  readonly state: Shown;
  /** The calendar day in the group's zone. */
  readonly today: string;
  readonly kind?: Issue['kind'];
  /** The id of a workstream. */
  readonly workstream?: string;
  /** A name of whoever carries it, or part of one. */
  readonly owner?: string;
  /** Due before this day, month or year. */
  readonly before?: string;
}

/** Whether an issue is asked for. Parts stand behind their issue unless an owner or a date is asked for. */
export function matchesFilter(issue: Issue, filter: IssueFilter): boolean {
  const { kind, workstream, owner, before } = filter;
  if (issue.parent !== undefined && owner === undefined && before === undefined) return false;
  const due = currentClaim(issue.due)?.value;
  return (
    isInState(issue, filter) &&
    (kind === undefined || issue.kind === kind) &&
    (workstream === undefined || currentClaim(issue.workstream)?.value === workstream) &&
    (owner === undefined || issue.owners.some(({ name }) => fold(name).includes(fold(owner)))) &&
    (before === undefined || (due !== undefined && lastDayOf(due) < firstDayOf(before)))
  );
}

function isInState(issue: Issue, { state, today }: IssueFilter): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'open':
      return !isFinished(issue);
    case 'finished':
      return isFinished(issue);
    case 'overdue':
      return isOverdue(issue, today);
    default:
      return currentClaim(issue.state)?.value === state;
  }
}

/** '2021' → '2021-01-01' */
function firstDayOf(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}
