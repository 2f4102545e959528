import type { types } from '@slack/bolt';
import type { Extent, Piece as PieceOf } from '../../src/replies/fit.ts';
import { textLimits } from './limits.ts';

/** A block of a reply as blocks of Slack. */
export type Piece = PieceOf<types.KnownBlock>;

/** Texts that Slack is known or thought to count. */
const COUNTED = new Set(['text', 'alt_text', 'url', 'fallback', 'accessibility_label']);

/** How much text a part of a message is. */
export function textOf(part: unknown): number {
  if (Array.isArray(part)) return part.reduce<number>((sum, one) => sum + textOf(one), 0);
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce<number>((sum, [key, value]) => {
    if (key === 'type') return sum + textLimits.container;
    return sum + (typeof value === 'string' && COUNTED.has(key) ? value.length : textOf(value));
  }, 0);
}

/** How much of a message blocks are. */
export function extentOf(blocks: readonly types.KnownBlock[]): Extent {
  return { blocks: blocks.length, text: textOf(blocks) };
}
