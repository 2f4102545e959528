import { phrase, text } from '../replies/build.ts';
import type { Block } from '../replies/reply.ts';
import type { Owed } from './deliveries.ts';

/** What is said of a post that could not be sent yet: that it comes by itself, and what the bot lacks, where that is known. */
export function heldUpBlocks({ isHeldUp, lacks }: Pick<Owed, 'isHeldUp' | 'lacks'>): Block[] {
  if (!isHeldUp) return [];
  const why = lacks === undefined ? [] : [text(phrase('post.lacks', { permissions: lacks }))];
  return [text(phrase('post.held-up')), ...why];
}
