import { joined, phrase, strong } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Answers } from './answers.ts';
import { reasonWords } from './cast-reply.ts';
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

/** All that was answered in a poll, as one voter may see it; undefined: nothing, or it is not for them to know. */
export async function answersShown(polls: PollService, poll: Poll, voterKey: string): Promise<Answers | undefined> {
  const own = await polls.ballotOf(poll, voterKey);
  const { answers } = await polls.voices(seenBy(poll, own), 'all');
  return answers && answers.given.length > 0 ? answers : undefined;
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
): Promise<{ blocks: Block[]; ballot: Inline | undefined }> {
  const kind = polls.kindOf(poll);
  const own = await polls.ballotOf(poll, voterKey);
  const seen = seenBy(poll, own);
  const [counted, voices] = await Promise.all([polls.counted(seen), polls.voices(seen)]);
  const words = own && (await polls.ballotWords(poll, own.choice));
  return {
    blocks: pollBlocks({ poll: seen, kind, counted, voices }),
    ballot: own && words && ballotWords(strong(words), reasonWords(kind, poll, own.reason)),
  };
}
