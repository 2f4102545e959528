import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { castFor } from '../../src/polls/cast-reply.ts';
import { asksReason, keptReasons } from '../../src/polls/voices.ts';

/** Casts or changes the presser's ballot: what the buttons under a poll run. */
export const pollCast = defineCommand({
  name: 'poll cast',
  summary: 'poll.cast.summary',
  options: {
    poll: textOption({ max: 40 }),
    revision: optional(integer({ min: 1, max: 1_000_000, unasked: true })),
    choice: textOption({ max: 40 }),
  },
  examples: [],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, revision, choice }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byId(group.id, pollId, 'recent');
    // pressed once more, a ballot keeps the reason that its voter gave
    const standing = asksReason(polls.kindOf(poll), poll, choice) ? await polls.ballotOf(poll, member.id) : undefined;
    const reason = keptReasons(polls.kindOf(poll), poll, { choice, standing });
    return castFor(context, { poll: pollId, revision, choice, ...(reason === undefined ? {} : { reason }) });
  },
});
