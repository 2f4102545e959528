import type { KeptStores } from '../records/kept-stores.ts';
import type { GroupRecord } from '../records/record.ts';
import { fold } from '../text/fold.ts';
import { findIssue } from './find-issue.ts';
import type { Issue } from './issue.ts';
import { isFinished } from './progress.ts';

export interface IssueService {
  list(groupId: string): Promise<Issue[]>;
  /** What is not finished and has an owner of this name, as it is recorded. */
  ownedBy(groupId: string, name: string): Promise<Issue[]>;
  workstreams(groupId: string): Promise<GroupRecord[]>;
  /** @throws issue_not_found {typed, known}, no_issues */
  named(groupId: string, typed: string): Promise<{ issue: Issue; parts: Issue[] }>;
}

export function createIssueService({ issues: store, records }: Pick<KeptStores, 'issues' | 'records'>): IssueService {
  return {
    list: store.list,
    workstreams: async (groupId) => (await records.list(groupId)).filter(({ kind }) => kind === 'workstream'),
    async ownedBy(groupId, name) {
      const issues = await store.list(groupId);
      return issues.filter(
        (issue) => !isFinished(issue) && issue.owners.some((owner) => fold(owner.name) === fold(name)),
      );
    },
    async named(groupId, typed) {
      const issues = await store.list(groupId);
      const issue = findIssue(typed, issues);
      return { issue, parts: issues.filter(({ parent }) => parent === issue.id) };
    },
  };
}
