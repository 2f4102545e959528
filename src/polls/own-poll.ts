import { joined, phrase, strong } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Answers } from './answers.ts';
import { reasonWords } from './cast-reply.ts';
import type { Choosers } from './choosers.ts';
import { asVotersSee, type Ballot, type Poll } from './poll.ts';
import { pollBlocks } from './poll-blocks.ts';
import type { PollService } from './poll-service.ts';
import { delegateIn } from './proxies.ts';

/** A ballot as its own voter is shown it. */
function ballotWords(ballot: Inline, reasons: readonly Inline[]): Inline {
  return reasons.length === 0
    ? phrase('poll.your-ballot', { ballot })
    : phrase('poll.your-ballot-reasoned', { ballot, reasons: joined(reasons, ' ') });
}

/** What was answered in a poll, or who chose what. */
export type BallotsShown = { readonly answers: Answers } | { readonly choosers: readonly Choosers[] };

/** All ballots of a poll, as one voter may see them; undefined: there are none, or they are not for them to know. */
export async function ballotsShown(
  polls: PollService,
  poll: Poll,
  voterKey: string,
): Promise<BallotsShown | undefined> {
  const seen = seenBy(poll, await polls.ballotOf(poll, voterKey));
  if (polls.kindOf(poll).isWritten) {
    const { answers } = await polls.voices(seen, 'all');
    return answers && answers.given.length > 0 ? { answers } : undefined;
  }
  if (!tellsWho(seen)) return undefined;
  const choosers = await polls.choosers(poll);
  return choosers.length > 0 ? { choosers } : undefined;
}

/** Whether it may be read who chose what: never in a secret poll, nor while standings are hidden. */
function tellsWho({ secret, hidden, closed, state }: Poll): boolean {
  return !secret && (!hidden || closed !== undefined) && state !== 'draft' && state !== 'cancelled';
}

/** Who has voted themselves sees more than others. */
function seenBy(poll: Poll, own: Ballot | undefined): Poll {
  return own && delegateIn(own.choice) === undefined ? asVotersSee(poll) : poll;
}

/** A poll as one voter sees it: as it stands, and their own ballot, if they have cast one. */
export async function ownPoll(
  polls: PollService,
  poll: Poll,
  voterKey: string,
): Promise<{ blocks: Block[]; ballot: Inline | undefined; tellsWho: boolean }> {
  const kind = polls.kindOf(poll);
  const own = await polls.ballotOf(poll, voterKey);
  const seen = seenBy(poll, own);
  const [counted, voices] = await Promise.all([polls.counted(seen), polls.voices(seen)]);
  const words = own && (await polls.ballotWords(poll, own.choice));
  return {
    blocks: pollBlocks({ poll: seen, kind, counted, voices }),
    ballot: own && words && ballotWords(strong(words), reasonWords(kind, poll, own.reason)),
    // answers in words have a button of their own
    tellsWho: !kind.isWritten && counted.ballots > 0 && tellsWho(seen),
  };
}
