import type { PostKind } from '../deliveries/post-kind.ts';
import { createIssueExchange } from '../issues/exchange/exchange.ts';
import { createIssueDays, digestPost, overduePost } from '../issues/issue-days.ts';
import { issueNote } from '../issues/issue-note.ts';
import { createIssueUpdates } from '../issues/issue-updates.ts';
import { answerPost, createQuestionInbox } from '../issues/question-inbox.ts';
import { createWatching, type WatchingParts } from '../issues/watching.ts';
import type { Log } from '../log.ts';
import type { InPrivate } from '../people/in-private.ts';
import type { Stores } from '../storage/mongo/stores.ts';

type Telling = Pick<WatchingParts, 'clock' | 'scheduler' | 'deliveries' | 'directChannel'> & {
  readonly inPrivate: InPrivate;
};

/** The posts about issues. */
export function issuePosts({ kept, acts, groups }: Stores): PostKind[] {
  const parts = { issues: kept.issues, acts, groups };
  return [issueNote(parts), overduePost(parts), digestPost(parts), answerPost(kept.questions)];
}

/** What is done to issues, and who is told of it. */
export function createIssueWork({ kept, acts, groups, members }: Stores, telling: Telling & { log: Log }) {
  const days = createIssueDays({ issues: kept.issues, acts, groups, ...telling });
  const watching = createWatching({ watches: kept.watches, acts, ...telling });
  const issueUpdates = createIssueUpdates({
    issues: kept.issues,
    acts,
    clock: telling.clock,
    log: telling.log,
    watching,
    changed: days.ensure,
  });
  const inbox = createQuestionInbox({ questions: kept.questions, ...telling });
  const exchange = createIssueExchange({ kept, members, clock: telling.clock, changed: watching.tell });
  return { services: { issueUpdates, watching, inbox, exchange }, start: days.start, ensure: days.ensure };
}
