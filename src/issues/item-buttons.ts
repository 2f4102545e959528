import { buttons, phrase } from '../replies/build.ts';
import type { Block, Button } from '../replies/reply.ts';
import type { Issue } from './issue.ts';
import { isFinished } from './progress.ts';

/** What can be done to an issue in one press: an action item is done or reopened, and each takes a comment. */
export function itemButtons(issue: Issue): Block[] {
  const update = (label: 'issue.item-done' | 'issue.item-reopen', state: string): Button => ({
    label: phrase(label),
    ...(label === 'issue.item-done' ? { style: 'primary' as const } : {}),
    does: { command: 'issue update', args: { issue: issue.id, state } },
  });
  const turn = isFinished(issue) ? update('issue.item-reopen', 'in-progress') : update('issue.item-done', 'completed');
  return [
    buttons(
      ...(issue.kind === 'action' ? [turn] : []),
      { label: phrase('issue.edit'), does: { command: 'issue update', args: { issue: issue.id } } },
      { label: phrase('issue.comment'), does: { command: 'issue comment', args: { issue: issue.id }, typed: {} } },
    ),
  ];
}
