import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { onRoll } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { castReply } from '../../src/polls/cast-reply.ts';

/** Casts or changes the presser's ballot: what the buttons under a poll run. */
export const pollCast = defineCommand({
  name: 'poll cast',
  summary: 'poll.cast.summary',
  options: { poll: textOption({ max: 40 }), choice: textOption({ max: 40 }) },
  examples: [],
  allow: [onRoll],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, choice }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const ballot = { pollId, voterKey: member.id, choice, pressedAt: context.receivedAt };
    return castReply(await polls.cast(group.id, ballot), polls);
  },
});
