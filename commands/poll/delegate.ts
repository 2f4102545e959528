import { type Context, defineCommand } from '../../src/bot/command.ts';
import { integer, member as memberOption, optional, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { Meant } from '../../src/people/meant.ts';
import { isOpenTo } from '../../src/polls/audience.ts';
import { withdrawButton } from '../../src/polls/cast-reply.ts';
import { buttons, onlyYou, phrase, said, context as smallPrint, strong, text, time } from '../../src/replies/build.ts';
import type { Button, Reply } from '../../src/replies/reply.ts';

/** Leaves one's choice to another voter: in an open poll until its close, or in all polls until it is taken back. */
export const pollDelegate = defineCommand({
  name: 'poll delegate',
  summary: 'poll.delegate.summary',
  options: {
    poll: optional(
      integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls', hint: 'option.poll.proxy-hint' }),
    ),
    to: optional(memberOption({ positional: true })),
    stop: optional(yesNo({ unasked: true })),
  },
  examples: ['/poll delegate 1 to:Itzel', '/poll delegate to:Itzel', '/poll delegate stop:yes'],
  allow: [inGroup],
  async run(context, { poll: number, to, stop }) {
    if (stop) return takeBack(context);
    if (number === undefined) return to ? giveForAll(context, to) : show(context);
    if (!to) throw new PenholderError('delegate_whom', { to: '', number });
    return giveInOne(context, number, to);
  },
});

async function giveInOne(context: Context, number: number, to: Meant): Promise<Reply> {
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
}

async function giveForAll(context: Context, to: Meant): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { polls, roll } = context.services;
  const delegate = await roll.named(group.id, to);
  await polls.standing.give(group, member, delegate);
  return onlyYou(
    text(phrase('standing.given', { to: strong(said(delegate.name)) })),
    smallPrint(phrase('standing.means', { to: said(delegate.name) })),
    buttons(backButton),
  );
}

async function takeBack(context: Context): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const delegate = await context.services.polls.standing.takeBack(group, member);
  const to = delegate ? said(delegate.name) : phrase('ballot.proxy-gone');
  return { ...onlyYou(text(phrase('standing.taken', { to }))), replaces: true };
}

/** What stands, and what may be done about it. */
async function show(context: Context): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const delegate = await context.services.polls.standing.of(group.id, member.id);
  const give: Button = {
    label: phrase('standing.give'),
    does: { command: 'poll delegate', args: {}, typed: { to: '' } },
  };
  return onlyYou(
    text(delegate ? phrase('standing.is', { to: strong(said(delegate.name)) }) : phrase('standing.none')),
    buttons(give, ...(delegate ? [backButton] : [])),
  );
}

const backButton: Button = {
  label: phrase('standing.take-back'),
  does: { command: 'poll delegate', args: { stop: true } },
};
