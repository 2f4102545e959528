import type { types } from '@slack/bolt';
import { textLimits } from './limits.ts';

/** What of a message gives way first when it is too long: what is read, then small print, last what is pressed. */
const ranks = ['read', 'small-print', 'pressed'] as const;

/** A block of a reply, which can be drawn in part. */
export interface Piece {
  readonly rank: (typeof ranks)[number];
  /** How many parts it has: lines, rows, buttons. A part that is left out is counted in "… 12 more". */
  readonly size: number;
  /** The first `parts` of it, and a mark that says how many are left out. */
  draw(parts: number): types.KnownBlock[];
}

/** What a message may be at most, or is. */
export interface Extent {
  readonly blocks: number;
  /** Characters, each container of text counted as `textLimits.container`. */
  readonly text: number;
}

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

function extentOf(blocks: readonly types.KnownBlock[]): Extent {
  return { blocks: blocks.length, text: textOf(blocks) };
}

function plus(one: Extent, other: Extent): Extent {
  return { blocks: one.blocks + other.blocks, text: one.text + other.text };
}

function minus(one: Extent, other: Extent): Extent {
  return { blocks: one.blocks - other.blocks, text: one.text - other.text };
}

function isWithin(extent: Extent, most: Extent): boolean {
  return extent.blocks <= most.blocks && extent.text <= most.text;
}

/**
 * The blocks of a message within what Slack takes. When they are too many or too long, the last piece that is only read
 * gives way first: it is shortened to what there is room for, or left out; then the piece before it, and so on. Only
 * when nothing to read is left, small print gives way, and only then buttons and menus. In place of the pieces left out
 * stands one line that says how many parts they had.
 */
export function fitInto(
  pieces: readonly Piece[],
  most: Extent,
  more: (count: number) => types.KnownBlock,
): types.KnownBlock[] {
  const drawn = pieces.map((piece) => piece.draw(piece.size));
  let used = extentOf(drawn.flat());
  if (isWithin(used, most)) return drawn.flat();
  const room = minus(most, extentOf([more(pieces.reduce((sum, { size }) => sum + size, 0))]));
  const leftOut = new Set<number>();
  for (const at of inOrder(pieces)) {
    if (isWithin(used, room)) break;
    const others = minus(used, extentOf(drawn[at] ?? []));
    const part = largestPart(pieces[at], minus(room, others));
    if (part.length === 0) leftOut.add(at);
    drawn[at] = part;
    used = plus(others, extentOf(part));
  }
  return withMark(pieces, { drawn, leftOut, more });
}

/** Which gives way first. */
function inOrder(pieces: readonly Piece[]): number[] {
  const last = [...pieces.keys()].reverse();
  return ranks.flatMap((rank) => last.filter((at) => pieces[at]?.rank === rank));
}

/** As many parts of a piece as there is room for; nothing where not even one fits. */
function largestPart(piece: Piece | undefined, room: Extent): types.KnownBlock[] {
  let [fits, most] = [0, (piece?.size ?? 0) - 1];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (isWithin(extentOf(piece?.draw(middle) ?? []), room)) fits = middle;
    else most = middle - 1;
  }
  return fits > 0 ? (piece?.draw(fits) ?? []) : [];
}

interface Shortened {
  readonly drawn: readonly types.KnownBlock[][];
  readonly leftOut: ReadonlySet<number>;
  readonly more: (count: number) => types.KnownBlock;
}

function withMark(pieces: readonly Piece[], { drawn, leftOut, more }: Shortened): types.KnownBlock[] {
  const count = [...leftOut].reduce((sum, at) => sum + (pieces[at]?.size ?? 0), 0);
  const first = Math.min(...leftOut);
  return drawn.flatMap((blocks, at) => (at === first && count > 0 ? [more(count)] : blocks));
}
