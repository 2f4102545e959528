import { defineCommand } from '../../src/bot/command.ts';
import { optional, text } from '../../src/bot/option.ts';
import { meetingBlocks } from '../../src/meetings/meeting-blocks.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { pollsAbout } from '../../src/polls/about.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { firstOnes, list, onlyYou, phrase, strong, text as words } from '../../src/replies/build.ts';
import type { Block } from '../../src/replies/reply.ts';

/** Polls among which it is looked for those about the meeting. */
const POLLS = 200;
/** Of them those that are shown. */
const SHOWN = 10;

/** One meeting, with its sessions and the polls about it. */
export const meetingShow = defineCommand({
  name: 'meeting show',
  summary: 'meeting.show.summary',
  options: { meeting: optional(text({ max: 120, positional: true, rest: true, suggests: 'meetings' })) },
  examples: ['/meeting show icann67', '/meeting show ICANN 68'],
  allow: [inGroup],
  async run(context, { meeting: typed }) {
    const { group } = groupAndMember(context);
    const now = context.clock.now();
    const meeting = await context.services.meetings.named(group.id, typed, now);
    const states = ['draft', 'open', 'closing', 'closed', 'decided'] as const;
    const all = await context.services.polls.list(group.id, { states, limit: POLLS, skip: 0 });
    return onlyYou(...meetingBlocks(meeting, now), ...pollBlocks(pollsAbout(all, meeting)));
  },
});

function pollBlocks(polls: readonly Poll[]): Block[] {
  const items = polls.map(({ number, question }) => phrase('issue.poll', { number, question }));
  return items.length === 0 ? [] : [words(strong(phrase('meeting.polls'))), list(firstOnes(items, SHOWN))];
}
