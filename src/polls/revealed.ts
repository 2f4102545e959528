import { phrase, strong, text } from '../replies/build.ts';
import type { Block } from '../replies/reply.ts';
import { asVotersSee, type Poll } from './poll.ts';
import { standings } from './poll-blocks.ts';
import type { PollService } from './poll-service.ts';
import { voiceBlocks } from './voices.ts';

/**
 * Standings that are hidden until one has voted, for the answer to a ballot that is counted; nothing in other polls. The
 * ballot stands whatever becomes of this: what cannot be read now, `/poll show` shows.
 */
export async function revealedBlocks(
  polls: Pick<PollService, 'counted' | 'voices' | 'kindOf'>,
  poll: Poll,
): Promise<Block[]> {
  if (poll.hidden !== 'until-vote' || poll.state !== 'open') return [];
  const seen = asVotersSee(poll);
  try {
    const [counted, voices] = await Promise.all([polls.counted(seen), polls.voices(seen)]);
    const view = { poll: seen, kind: polls.kindOf(poll), counted, voices };
    return [text(strong(phrase('poll.so-far'))), ...standings(view), ...voiceBlocks(voices)];
  } catch {
    return [];
  }
}
