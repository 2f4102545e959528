import type { Claim } from '../claim.ts';
import { type Issue, issueSchema } from '../issue.ts';
import { dependencyText } from '../issue-change.ts';
import { currentClaim } from '../progress.ts';

/** The columns of a table of issues, in their order. The last holds the whole record, so that nothing is lost. */
export const columns = [
  'id',
  'title',
  'kind',
  'parent',
  'workstream',
  'state',
  'percent',
  'start',
  'due',
  'finished',
  'owner',
  'depends',
  'link',
  'note',
  'record',
] as const;
export type Column = (typeof columns)[number];

/** An issue as a row of a table: what is current of each field. */
export function cellsOf(issue: Issue): Record<Column, string> {
  const current = (claims: readonly Claim<unknown>[]) => String(currentClaim(claims)?.value ?? '');
  return {
    id: issue.id,
    title: issue.title,
    kind: issue.kind,
    parent: issue.parent ?? '',
    workstream: current(issue.workstream),
    state: current(issue.state),
    percent: current(issue.percent),
    start: current(issue.start),
    due: current(issue.due),
    finished: current(issue.finished),
    owner: issue.owners.map(({ name }) => name).join(' | '),
    depends: issue.dependencies.map(dependencyText).join(' | '),
    link: issue.links.map(({ url }) => url).join(' | '),
    note: issue.notes.at(-1)?.text ?? '',
    record: JSON.stringify(issueSchema.parse(issue)),
  };
}
