import { type Context, defineCommand } from '../../src/bot/command.ts';
import { integer, member as memberOption, optional, text as textOption, when } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { actorOf } from '../../src/people/act.ts';
import { steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { Meant } from '../../src/people/meant.ts';
import { isOpenTo } from '../../src/polls/audience.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { refusalOf, type Steer } from '../../src/polls/steering.ts';
import { onlyYou, phrase, said, text, time } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';

/** Gives an open poll more time or one more voter; opens a closed one again, until its outcome stands. */
export const pollExtend = defineCommand({
  name: 'poll extend',
  summary: 'poll.extend.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    closes: optional(when()),
    voter: optional(memberOption()),
    reason: textOption({ max: 300 }),
  },
  examples: [
    '/poll extend 1 closes:3d reason:"Two regions meet on Thursday"',
    '/poll extend 1 voter:Idris reason:"Joined the working group"',
  ],
  allow: [steersPolls],
  async run(context, { poll: number, closes, voter, reason }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const steer = { by: actorOf(member), reason };
    if (closes && !voter) return extended(poll, await polls.extend(poll, closes, steer));
    if (!voter || closes) throw new PenholderError('extend_what', { closes: '' });
    return admit(context, { poll, voter, steer });
  },
});

function extended(before: Poll, { number, closesAt }: Poll): Reply {
  const words = before.closed ? 'poll.reopened' : 'poll.extended';
  return onlyYou(text(phrase(words, { number, at: time(closesAt), left: time(closesAt, 'relative') })));
}

async function admit(
  context: Context,
  { poll, voter, steer }: { poll: Poll; voter: Meant; steer: Steer },
): Promise<Reply> {
  // before somebody becomes a member of the group for it
  if (poll.state !== 'open') throw refusalOf(poll);
  const { group } = groupAndMember(context);
  const { polls, roll } = context.services;
  const guest = await roll.guest(group.id, voter);
  await polls.admit(poll, actorOf(guest), { ...steer, isOpenTo: (one) => isOpenTo(one, guest, group) });
  return onlyYou(text(phrase('poll.admitted', { number: poll.number, voter: said(guest.name) })));
}
