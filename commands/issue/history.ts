import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption } from '../../src/bot/option.ts';
import { actWords } from '../../src/issues/change-words.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { heading, list, onlyYou, phrase, text, titled } from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';

const PAGE = 10;
/** Changes that are looked through at most. */
const MOST = 500;

/** Who changed an issue, when and why. */
export const issueHistory = defineCommand({
  name: 'issue history',
  summary: 'issue.history.summary',
  options: {
    issue: textOption({ max: 120, positional: true, suggests: 'issues' }),
    page: optional(integer({ min: 1, max: 1000, unasked: true })),
  },
  examples: ['/issue history 16'],
  allow: [inGroup],
  async run(context, { issue: typed, page = 1 }) {
    const { group } = groupAndMember(context);
    const { issue } = await context.services.issues.named(group.id, typed);
    const acts = await context.services.issueUpdates.history(group.id, { issueId: issue.id, limit: MOST });
    const shown = pageOf(acts, page, PAGE);
    return onlyYou(
      heading(phrase('issue.history', { id: issue.id, title: titled(issue) })),
      acts.length === 0 ? text(phrase('issue.history.none')) : list(shown.items.map(actWords)),
      ...pageButtons(shown, 'issue history', { issue: issue.id }),
    );
  },
});
