import { type Context, defineCommand } from '../../src/bot/command.ts';
import { text } from '../../src/bot/option.ts';
import type { Issue } from '../../src/issues/issue.ts';
import { type Around, issueBlocks } from '../../src/issues/issue-blocks.ts';
import { itemButtons } from '../../src/issues/item-buttons.ts';
import { mayTellProgress } from '../../src/issues/may-change.ts';
import { meetingsAbout, pollsAbout } from '../../src/issues/spoken-of.ts';
import { todayIn } from '../../src/meetings/calendar.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou } from '../../src/replies/build.ts';

/** Changes shown, and polls in which it is looked for the issue. */
const ACTS = 4;
const POLLS = 200;

/** How far an issue is, and what is around it. */
export const issueStatus = defineCommand({
  name: 'issue status',
  summary: 'issue.status.summary',
  options: { issue: text({ max: 120, positional: true, rest: true, suggests: 'issues' }) },
  examples: ['/issue status 16', '/issue status 2b', '/issue status social media'],
  allow: [inGroup],
  async run(context, { issue: typed }) {
    const { group } = groupAndMember(context);
    const { issue, parts } = await context.services.issues.named(group.id, typed);
    const today = todayIn(group.timeZone, context.clock.now());
    return onlyYou(
      ...issueBlocks({ issue, parts, today, around: await around(context, issue) }),
      ...(mayTellProgress(issue, context) ? itemButtons(issue) : []),
    );
  },
});

async function around(context: Context, issue: Issue): Promise<Around> {
  const { group } = groupAndMember(context);
  const { issueUpdates, polls, meetings, watching } = context.services;
  const [acts, watches, allPolls, allMeetings] = await Promise.all([
    issueUpdates.history(group.id, { issueId: issue.id, limit: ACTS }),
    watching.of(group.id, issue.id),
    polls.list(group.id, { states: ['draft', 'open', 'closing', 'closed', 'decided'], limit: POLLS, skip: 0 }),
    meetings.list(group.id),
  ]);
  return {
    acts,
    watchers: watches.flatMap(({ who }) => (who.kind === 'member' ? [who.name] : [])),
    polls: pollsAbout(issue, allPolls),
    meetings: meetingsAbout(issue, allMeetings),
  };
}
