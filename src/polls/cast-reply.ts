import type { Context } from '../bot/command.ts';
import { groupAndMember } from '../people/in-group.ts';
import { regionOf } from '../people/member.ts';
import { buttons, code, context, onlyYou, phrase, said, strong, text, time } from '../replies/build.ts';
import type { Button, Inline, Reply } from '../replies/reply.ts';
import { isOpenTo } from './audience.ts';
import type { CastOutcome } from './casting.ts';
import type { PollKind } from './kinds/kind.ts';
import { aboutPart, partsOf } from './parts.ts';
import { type Aim, aimOf, type Poll } from './poll.ts';
import type { PollService } from './poll-service.ts';
import { revealedBlocks } from './revealed.ts';
import { asksReason } from './voices.ts';

/** Takes the presser's own ballot back; it says from which poll where several stand together. */
export function withdrawButton({ id, number }: Poll, among: 'one' | 'several' = 'one'): Button {
  return {
    label: among === 'one' ? phrase('poll.withdraw') : phrase('poll.withdraw-from', { number }),
    does: { command: 'poll withdraw', args: { poll: id } },
  };
}

/** Opens the form for the reasons, with those that stand filled in. */
function reasonButton(poll: Poll, choice: string, reason: string | undefined): Button {
  return {
    label: phrase(reason === undefined ? 'poll.add-reason' : 'poll.change-reason'),
    does: { command: 'poll reason', args: { ...aimOf(poll), choice } },
  };
}

/** Why a voter chose so, in their words; to each of several questions by itself. */
export function reasonWords(kind: PollKind, poll: Poll, reason: string | undefined): Inline[] {
  return partsOf(kind, poll).flatMap((part) => {
    const given = part.reasonIn(reason);
    return given === undefined ? [] : [aboutPart(part, phrase('poll.your-reason', { reason: said(given) }))];
  });
}

/** What somebody chose in a poll, and why, where they said so. */
interface Chosen extends Aim {
  readonly choice: string;
  readonly reason?: string;
}

/** Casts what somebody chose, and tells them what is counted. @throws as PollService.cast */
export async function castFor(context: Context, { poll, revision = 0, ...cast }: Chosen): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { polls } = context.services;
  const voter = { voterKey: member.id, ...regionOf(member) };
  const ballot = { pollId: poll, ...voter, ...cast, revision, pressedAt: context.receivedAt };
  return castReply(await polls.cast(group.id, ballot, (found) => isOpenTo(found, member, group)), polls);
}

/** What a voter is told of a ballot that is counted: what it says, what it said before, until when it may be changed. */
async function castReply(
  { poll, voterKey, choice, reason, previous }: CastOutcome,
  polls: Pick<PollService, 'kindOf' | 'receipt' | 'ballotWords' | 'counted' | 'voices'>,
): Promise<Reply> {
  const kind = polls.kindOf(poll);
  const words = phrase(previous === undefined ? 'poll.cast' : 'poll.changed', {
    ballot: strong(kind.words(poll, choice)),
    previous: previous === undefined ? '' : await polls.ballotWords(poll, previous),
    number: poll.number,
  });
  const mayChange = phrase('poll.may-change', { at: time(poll.closesAt) });
  const receipt = phrase('poll.receipt', { receipt: code(polls.receipt({ pollId: poll.id, voterKey, choice })) });
  const why = reasonWords(kind, poll, reason).map((words) => text(words));
  const ask = asksReason(kind, poll, choice) ? [reasonButton(poll, choice, reason)] : [];
  const may = poll.state === 'open' ? [buttons(...ask, withdrawButton(poll)), context(mayChange)] : [];
  const revealed = await revealedBlocks(polls, poll);
  return { ...onlyYou(text(words), ...why, ...may, ...revealed, context(receipt)), replaces: true };
}
