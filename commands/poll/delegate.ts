import { defineCommand } from '../../src/bot/command.ts';
import { integer, member as memberOption } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { isOpenTo } from '../../src/polls/audience.ts';
import { withdrawButton } from '../../src/polls/cast-reply.ts';
import { buttons, onlyYou, phrase, said, context as smallPrint, strong, text, time } from '../../src/replies/build.ts';

/** Leaves one's choice in an open poll to another voter, until its close or a ballot of one's own. */
export const pollDelegate = defineCommand({
  name: 'poll delegate',
  summary: 'poll.delegate.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    to: memberOption({ positional: true }),
  },
  examples: ['/poll delegate 1 to:Itzel'],
  allow: [inGroup],
  async run(context, { poll: number, to }) {
    const { group, member } = groupAndMember(context);
    const { polls, roll } = context.services;
    const found = await polls.byNumber(group.id, number);
    const delegate = await roll.named(group.id, to);
    const given = { from: member, to: delegate, at: context.receivedAt };
    const poll = await polls.delegate(found, { ...given, isOpenTo: (one, who) => isOpenTo(one, who, group) });
    return onlyYou(
      text(phrase('poll.delegated', { number, to: strong(said(delegate.name)) })),
      smallPrint(phrase('poll.delegated.means', { to: said(delegate.name), at: time(poll.closesAt) })),
      buttons(withdrawButton(poll)),
    );
  },
});
