import type { KeptStore } from '../records/kept-store.ts';
import { findIssue } from './find-issue.ts';
import type { Issue } from './issue.ts';

export interface IssueService {
  list(groupId: string): Promise<Issue[]>;
  /** @throws issue_not_found {typed, known}, no_issues */
  named(groupId: string, typed: string): Promise<{ issue: Issue; parts: Issue[] }>;
}

export function createIssueService(store: KeptStore<Issue>): IssueService {
  return {
    list: store.list,
    async named(groupId, typed) {
      const issues = await store.list(groupId);
      const issue = findIssue(typed, issues);
      return { issue, parts: issues.filter(({ parent }) => parent === issue.id) };
    },
  };
}
