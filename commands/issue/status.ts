import { defineCommand } from '../../src/bot/command.ts';
import { text } from '../../src/bot/option.ts';
import { issueBlocks } from '../../src/issues/issue-blocks.ts';
import { todayIn } from '../../src/meetings/calendar.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou } from '../../src/replies/build.ts';

/** How far an issue is. */
export const issueStatus = defineCommand({
  name: 'issue status',
  summary: 'issue.status.summary',
  options: { issue: text({ max: 120, positional: true, rest: true, suggests: 'issues' }) },
  examples: ['/issue status 16', '/issue status 2b', '/issue status social media'],
  allow: [inGroup],
  async run(context, { issue: typed }) {
    const { group } = groupAndMember(context);
    const { issue, parts } = await context.services.issues.named(group.id, typed);
    return onlyYou(...issueBlocks({ issue, parts, today: todayIn(group.timeZone, context.clock.now()) }));
  },
});
