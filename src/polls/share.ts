import { phrase } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';

/** Of what a percentage is, in words. */
export type ShareOf = Extract<MessageId, `share.of-${string}`>;

/** A part of a whole in whole percent. `below`: less than that; `above`: more. */
export interface Share {
  readonly percent: number;
  readonly is: 'about' | 'below' | 'above';
}

/**
 * What part of a whole a count is, for reading: nothing is decided by it. What is something is never 0 %, what lacks
 * something never 100 %; undefined where there is no whole, or no part, which its count says.
 */
export function shareOf(part: number, whole: number | undefined): Share | undefined {
  if (!whole || part <= 0) return undefined;
  if (part >= whole) return { percent: 100, is: 'about' };
  const percent = Math.floor((200 * part + whole) / (2 * whole));
  if (percent === 0) return { percent: 1, is: 'below' };
  return percent === 100 ? { percent: 99, is: 'above' } : { percent, is: 'about' };
}

/** A count, and beside it what part of the whole it is. @param of said with it, where it is not said yet */
export function withShare(part: number, whole: number | undefined, of: ShareOf | undefined): Inline {
  const votes = phrase('number', { value: part });
  const share = shareOf(part, whole);
  if (!share) return votes;
  const percent = percentWords(share);
  return phrase('share.beside', { votes, share: of ? phrase(of, { share: percent }) : percent });
}

function percentWords({ percent, is }: Share): Inline {
  const value = phrase('percent', { value: percent });
  return is === 'about' ? value : phrase(`share.${is}`, { share: value });
}
