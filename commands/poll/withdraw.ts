import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text, time } from '../../src/replies/build.ts';

/** Takes the presser's ballot back: what the button beside one's own ballot runs. */
export const pollWithdraw = defineCommand({
  name: 'poll withdraw',
  summary: 'poll.withdraw.summary',
  options: { poll: textOption({ max: 40 }) },
  examples: [],
  allow: [inGroup],
  hidden: true,
  async run(context, { poll: pollId }) {
    const { group, member } = groupAndMember(context);
    const ballot = { pollId, voterKey: member.id, pressedAt: context.receivedAt };
    const { number, closesAt } = await context.services.polls.withdraw(group.id, ballot);
    return { ...onlyYou(text(phrase('poll.withdrawn', { number, at: time(closesAt) }))), replaces: true };
  },
});
