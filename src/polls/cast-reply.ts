import type { Context } from '../bot/command.ts';
import { groupAndMember } from '../people/in-group.ts';
import { code, context, onlyYou, phrase, strong, text, time } from '../replies/build.ts';
import type { Reply } from '../replies/reply.ts';
import { isOpenTo } from './audience.ts';
import type { CastOutcome } from './casting.ts';
import type { PollService } from './poll-service.ts';

/** Casts what somebody chose, and tells them what is counted. @throws as PollService.cast */
export async function castFor(context: Context, { poll, choice }: { poll: string; choice: string }): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { polls } = context.services;
  const ballot = { pollId: poll, voterKey: member.id, choice, pressedAt: context.receivedAt };
  return castReply(await polls.cast(group.id, ballot, (found) => isOpenTo(found, member, group)), polls);
}

/** What a voter is told of a ballot that is counted: what it says, what it said before, until when it may be changed. */
function castReply(
  { poll, voterKey, choice, previous }: CastOutcome,
  polls: Pick<PollService, 'kindOf' | 'receipt'>,
): Reply {
  const kind = polls.kindOf(poll);
  const words = phrase(previous === undefined ? 'poll.cast' : 'poll.changed', {
    ballot: strong(kind.words(poll, choice)),
    previous: previous === undefined ? '' : kind.words(poll, previous),
    number: poll.number,
  });
  const mayChange = phrase('poll.may-change', { at: time(poll.closesAt) });
  const receipt = phrase('poll.receipt', { receipt: code(polls.receipt({ pollId: poll.id, voterKey, choice })) });
  return { ...onlyYou(text(words), context(mayChange), context(receipt)), replaces: true };
}
