import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { castFor } from '../../src/polls/cast-reply.ts';
import { asksReason } from '../../src/polls/voices.ts';

/** Casts a ballot that gives a reason: the button asks for it in a form. */
export const pollReason = defineCommand({
  name: 'poll reason',
  summary: 'poll.reason.summary',
  options: {
    poll: textOption({ max: 40 }),
    choice: textOption({ max: 40 }),
    reason: textOption({ max: 500, paragraph: true, hint: 'option.reason.ballot-hint' }),
  },
  examples: [],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, choice, reason }) {
    const { group } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byId(group.id, pollId, 'recent');
    if (!asksReason(polls.kindOf(poll), poll, choice)) throw new PenholderError('button_unknown');
    return castFor(context, { poll: pollId, choice, reason });
  },
});
