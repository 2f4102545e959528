import { phrase, strong } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Poll } from './poll.ts';
import { pollBlocks } from './poll-blocks.ts';
import type { PollService } from './poll-service.ts';

/** A poll as one voter sees it: as it stands, and their own ballot, if they have cast one. */
export async function ownPoll(
  polls: PollService,
  poll: Poll,
  voterKey: string,
): Promise<{ blocks: Block[]; ballot: Inline | undefined }> {
  const kind = polls.kindOf(poll);
  const [counted, own] = await Promise.all([polls.counted(poll), polls.ballotOf(poll, voterKey)]);
  return {
    blocks: pollBlocks({ poll, kind, counted }),
    ballot: own && phrase('poll.your-ballot', { ballot: strong(kind.words(poll, own.choice)) }),
  };
}
