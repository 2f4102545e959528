import type { Issue, IssueState } from './issue.ts';
import { dependencyText, type IssueWish } from './issue-change.ts';
import { currentClaim, isFinished, lastDayOf } from './progress.ts';

/** What is asked about before it is done. */
export type Doubt =
  | { readonly kind: 'backwards'; readonly from: number; readonly to: number }
  | { readonly kind: 'past-whole'; readonly to: number }
  | { readonly kind: 'reopens'; readonly from: IssueState; readonly to: IssueState }
  | { readonly kind: 'due-past'; readonly due: string }
  | { readonly kind: 'due-before-start'; readonly due: string; readonly start: string }
  | { readonly kind: 'takes-away'; readonly field: 'owner' | 'depends' | 'link'; readonly gone: readonly string[] };

/** What of a wish is likely to be a mistake: values that go backwards, past the whole, or take away what is recorded. */
export function doubtsAbout(issue: Issue, wish: IssueWish, today: string): Doubt[] {
  return [
    ...percentDoubts(issue, wish),
    ...stateDoubts(issue, wish),
    ...dueDoubts(issue, wish, today),
    ...losses(issue, wish),
  ];
}

function percentDoubts(issue: Issue, { percent }: IssueWish): Doubt[] {
  if (percent === undefined) return [];
  if (percent > 100) return [{ kind: 'past-whole', to: percent }];
  const from = currentClaim(issue.percent)?.value;
  return from !== undefined && percent < from ? [{ kind: 'backwards', from, to: percent }] : [];
}

function stateDoubts(issue: Issue, { state }: IssueWish): Doubt[] {
  const from = currentClaim(issue.state)?.value;
  if (state === undefined || from === undefined || from === state) return [];
  // an action item is reopened by one press
  const reopens = issue.kind === 'issue' && isFinished(issue) && state !== 'completed' && state !== 'dropped';
  const unbegins = state === 'not-started';
  return reopens || unbegins ? [{ kind: 'reopens', from, to: state }] : [];
}

function dueDoubts(issue: Issue, { due }: IssueWish, today: string): Doubt[] {
  if (due === undefined || due === currentClaim(issue.due)?.value) return [];
  const start = currentClaim(issue.start)?.value;
  const last = lastDayOf(due);
  if (start !== undefined && last < start) return [{ kind: 'due-before-start', due, start }];
  return last < today ? [{ kind: 'due-past', due }] : [];
}

function losses(issue: Issue, { owners, depends, links }: IssueWish): Doubt[] {
  const lost = (
    field: 'owner' | 'depends' | 'link',
    before: readonly string[],
    after: readonly string[] | undefined,
  ) => {
    const gone = after === undefined ? [] : before.filter((one) => !after.includes(one));
    return gone.length === 0 ? [] : [{ kind: 'takes-away', field, gone } as const];
  };
  return [
    ...lost(
      'owner',
      issue.owners.map(({ name }) => name),
      owners?.map(({ name }) => name),
    ),
    ...lost('depends', issue.dependencies.map(dependencyText), depends),
    ...lost(
      'link',
      issue.links.map(({ url }) => url),
      links,
    ),
  ];
}
