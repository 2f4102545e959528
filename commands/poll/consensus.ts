import { createHash } from 'node:crypto';
import { defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, when, yesNo } from '../../src/bot/option.ts';
import { onRoll } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { openedBlocks } from '../../src/polls/poll-blocks.ts';
import { onlyYou } from '../../src/replies/build.ts';

/** How long a poll stays open where neither it nor the group says, in days. */
const DEFAULT_DAYS = 7;

/** Opens a consensus call in this channel. */
export const pollConsensus = defineCommand({
  name: 'poll consensus',
  summary: 'poll.consensus.summary',
  options: {
    question: textOption({ max: 300, positional: true }),
    closes: optional(when()),
    background: optional(textOption({ max: 2000, paragraph: true })),
    hidden: optional(yesNo()),
  },
  examples: [
    '/poll consensus "Adopt the DNS abuse statement?" closes:7d',
    '/poll consensus "Send the advice to the Board?" closes:"friday 18:00" hidden:yes',
  ],
  allow: [onRoll],
  async run(context, { question, closes, background, hidden }) {
    const { group, member } = groupAndMember(context);
    const opened = await context.services.polls.open(group, context.channel, {
      id: createHash('sha256').update(context.eventKey).digest('base64url').slice(0, 16),
      kind: 'consensus',
      question,
      ...(background === undefined ? {} : { background }),
      openedBy: { memberId: member.id, name: member.name },
      closesAt: closes ?? new Date(context.clock.now().getTime() + (group.pollDays ?? DEFAULT_DAYS) * 24 * 3_600_000),
      hidden: hidden ?? false,
    });
    return onlyYou(...openedBlocks(opened));
  },
});
