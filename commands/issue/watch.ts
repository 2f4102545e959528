import { type Context, defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { keepsIssues } from '../../src/issues/may-change.ts';
import type { Watch } from '../../src/issues/watch.ts';
import { demand, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase, text, titled } from '../../src/replies/build.ts';

/** Tells whoever asks, or the channel, of each change to an issue. */
export const issueWatch = defineCommand({
  name: 'issue watch',
  summary: 'issue.watch.summary',
  options: {
    issue: textOption({ max: 120, positional: true, suggests: 'issues' }),
    channel: optional(yesNo({ hint: 'option.channel.watch-hint' })),
  },
  examples: ['/issue watch 16', '/issue watch 16 channel:yes'],
  allow: [inGroup],
  async run(context, { issue: typed, channel }) {
    const { group } = groupAndMember(context);
    const { issue } = await context.services.issues.named(group.id, typed);
    const who = watcher(context, channel === true);
    await context.services.watching.watch(group.id, issue.id, who);
    const stop = { command: 'issue unwatch', args: { issue: issue.id, ...(channel ? { channel } : {}) } };
    return onlyYou(
      text(phrase(`watch.begun.${who.kind}`, { id: issue.id, title: titled(issue) })),
      buttons({ label: phrase('watch.stop'), does: stop }),
    );
  },
});

/** Who is told: the asker at the account with which they ask, or this channel, for those who keep the issues. */
export function watcher(context: Context, isChannel: boolean): Watch['who'] {
  const { member } = groupAndMember(context);
  if (isChannel) {
    demand([keepsIssues], context);
    return { kind: 'channel', channel: { ...context.channel } };
  }
  const { tenant, userId } = context.actor;
  return { kind: 'member', memberId: member.id, name: member.name, tenant, userId };
}
