import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption } from '../../src/bot/option.ts';
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
    revision: optional(integer({ min: 1, max: 1_000_000, unasked: true })),
    choice: textOption({ max: 40 }),
    reason: textOption({ max: 500, paragraph: true, hint: 'option.reason.ballot-hint' }),
  },
  examples: [],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, revision, choice, reason }) {
    const { group } = groupAndMember(context);
    const { polls } = context.services;
    const isAsked = async (reading: 'recent' | 'fresh') => {
      const poll = await polls.byId(group.id, pollId, reading);
      return asksReason(polls.kindOf(poll), poll, choice);
    };
    if (!(await isAsked('recent')) && !(await isAsked('fresh'))) throw new PenholderError('button_unknown');
    return castFor(context, { poll: pollId, revision, choice, reason });
  },
});
