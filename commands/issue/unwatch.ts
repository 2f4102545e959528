import { defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text, titled } from '../../src/replies/build.ts';
import { watcher } from './watch.ts';

/** Tells no more of changes to an issue. */
export const issueUnwatch = defineCommand({
  name: 'issue unwatch',
  summary: 'issue.unwatch.summary',
  options: {
    issue: textOption({ max: 120, positional: true, suggests: 'issues' }),
    channel: optional(yesNo({ hint: 'option.channel.watch-hint' })),
  },
  examples: ['/issue unwatch 16'],
  allow: [inGroup],
  async run(context, { issue: typed, channel }) {
    const { group } = groupAndMember(context);
    const { issue } = await context.services.issues.named(group.id, typed);
    const watched = await context.services.watching.unwatch(group.id, issue.id, watcher(context, channel === true));
    return onlyYou(text(phrase(watched ? 'watch.ended' : 'watch.never', { id: issue.id, title: titled(issue) })));
  },
});
