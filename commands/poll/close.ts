import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, yesNo } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { refusalOf } from '../../src/polls/steering.ts';
import { buttons, onlyYou, phrase, text, time } from '../../src/replies/build.ts';

/** Closes a poll before its time; asks first, as the result is posted at once. */
export const pollClose = defineCommand({
  name: 'poll close',
  summary: 'poll.close.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: ['/poll close 1'],
  allow: [steersPolls],
  async run(context, { poll: number, sure }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    if (poll.state !== 'open') throw refusalOf(poll);
    if (!sure) {
      const params = {
        number,
        question: poll.question,
        count: (await polls.counted(poll)).ballots,
        at: time(poll.closesAt),
      };
      const does = { command: 'poll close', args: { poll: number, sure: true }, onlyFor: member.id };
      return onlyYou(
        text(phrase('poll.close.sure', params)),
        buttons({ label: phrase('poll.close.now'), style: 'danger', does }),
      );
    }
    const closed = await polls.close(poll, actorOf(member));
    return { ...onlyYou(text(phrase('poll.closed-now', { number: closed.number }))), replaces: true };
  },
});
