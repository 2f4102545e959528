import { buttons, phrase } from '../replies/build.ts';
import type { Block, Button } from '../replies/reply.ts';
import type { Issue, IssueState } from './issue.ts';
import { isFinished } from './progress.ts';

/** What can be done to an issue in one press: an action item is done or reopened, and each takes a comment. */
export function itemButtons(issue: Issue): Block[] {
  const turned = (state: IssueState) => ({ command: 'issue update', args: { issue: issue.id, state } });
  const turn: Button = isFinished(issue)
    ? { label: phrase('issue.item-reopen'), does: turned('in-progress') }
    : { label: phrase('issue.item-done'), style: 'primary', does: turned('completed') };
  return [
    buttons(
      ...(issue.kind === 'action' ? [turn] : []),
      { label: phrase('issue.edit'), does: { command: 'issue update', args: { issue: issue.id } } },
      { label: phrase('issue.comment'), does: { command: 'issue comment', args: { issue: issue.id }, typed: {} } },
    ),
  ];
}
