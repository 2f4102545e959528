import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { issueUpdate } from './update.ts';

/** A note to an issue, asked for alone: behind a button. */
export const issueComment = defineCommand({
  name: 'issue comment',
  summary: 'issue.comment.summary',
  options: {
    issue: textOption({ max: 120 }),
    note: textOption({ max: 2000, paragraph: true }),
  },
  examples: [],
  allow: [inGroup],
  hidden: true,
  run: (context, { issue, note }) => issueUpdate.run(context, { issue, note } as never),
});
