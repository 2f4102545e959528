import { defineCommand } from '../../src/bot/command.ts';
import { integer, text as textOption, when } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text, time } from '../../src/replies/build.ts';

/** Gives an open poll more time; opens a closed one again, until its outcome stands. */
export const pollExtend = defineCommand({
  name: 'poll extend',
  summary: 'poll.extend.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    closes: when(),
    reason: textOption({ max: 300 }),
  },
  examples: ['/poll extend 1 closes:3d reason:"Two regions meet on Thursday"'],
  allow: [steersPolls],
  async run(context, { poll: number, closes, reason }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const { closesAt } = await polls.extend(poll, closes, { by: actorOf(member), reason });
    const words = poll.closed ? 'poll.reopened' : 'poll.extended';
    return onlyYou(text(phrase(words, { number, at: time(closesAt), left: time(closesAt, 'relative') })));
  },
});
