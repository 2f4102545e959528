import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { demand, onRoll, steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { refusalOf } from '../../src/polls/steering.ts';
import { buttons, onlyYou, phrase, said, text } from '../../src/replies/build.ts';

/** Takes an open poll back; asks first, as it cannot be undone. Who opened it may, until somebody has voted. */
export const pollCancel = defineCommand({
  name: 'poll cancel',
  summary: 'poll.cancel.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    reason: textOption({ max: 300 }),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: ['/poll cancel 1 reason:"The question was overtaken by the Board"'],
  allow: [onRoll],
  async run(context, { poll: number, reason, sure }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const count = (await polls.counted(poll)).ballots;
    if (count > 0 || poll.openedBy.memberId !== member.id) demand([steersPolls], context);
    if (poll.state !== 'open' && poll.state !== 'draft') throw refusalOf(poll);
    if (!sure) {
      const does = { command: 'poll cancel', args: { poll: number, reason, sure: true }, onlyFor: member.id };
      return onlyYou(
        text(phrase('poll.cancel.sure', { number, question: poll.question, count, reason: said(reason) })),
        ...(poll.series ? [text(phrase('poll.cancel.series'))] : []),
        buttons({ label: phrase('poll.cancel.now'), style: 'danger', does }),
      );
    }
    await polls.cancel(poll, { by: actorOf(member), reason });
    return { ...onlyYou(text(phrase('poll.cancelled-now', { number }))), replaces: true };
  },
});
