/** What of a message gives way first when it is too long: what is read, then small print, last what is pressed. */
const ranks = ['read', 'small-print', 'pressed'] as const;

/** A block of a reply, which can be drawn in part, as a platform's own parts of a message. */
export interface Piece<Part> {
  readonly rank: (typeof ranks)[number];
  /** How many parts it has: lines, rows, buttons. A part that is left out is counted in "… 12 more". */
  readonly size: number;
  /** The first `parts` of it, and a mark that says how many are left out. */
  draw(parts: number): Part[];
}

/** What a message may be at most, or is. */
export interface Extent {
  readonly blocks: number;
  /** Characters, as the platform counts them. */
  readonly text: number;
}

/** What there is room for, and how it is counted. */
export interface Room<Part> {
  readonly most: Extent;
  extentOf(parts: readonly Part[]): Extent;
  /** One line that says how many parts are left out. */
  more(count: number): Part;
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
 * The parts of a message within what a platform takes. When they are too many or too long, the last piece that is only
 * read gives way first: it is shortened to what there is room for, or left out; then the piece before it, and so on. Only
 * when nothing to read is left, small print gives way, and only then buttons and menus. In place of the pieces left out
 * stands one line that says how many parts they had.
 */
export function fitInto<Part>(pieces: readonly Piece<Part>[], { most, extentOf, more }: Room<Part>): Part[] {
  const drawn = pieces.map((piece) => piece.draw(piece.size));
  let used = extentOf(drawn.flat());
  if (isWithin(used, most)) return drawn.flat();
  const room = minus(most, extentOf([more(pieces.reduce((sum, { size }) => sum + size, 0))]));
  const leftOut = new Set<number>();
  for (const at of inOrder(pieces)) {
    if (isWithin(used, room)) break;
    if (!gives(extentOf(drawn[at] ?? []), minus(used, room))) continue;
    const others = minus(used, extentOf(drawn[at] ?? []));
    const left = minus(room, others);
    const part = largestPart(pieces[at], (parts) => isWithin(extentOf(parts), left));
    if (part.length === 0) leftOut.add(at);
    drawn[at] = part;
    used = plus(others, extentOf(part));
  }
  return withMark(pieces, { drawn, leftOut, more });
}

/** Whether leaving it out gives some of what is short: a picture without words gives no room for words. */
function gives(extent: Extent, short: Extent): boolean {
  return (short.blocks > 0 && extent.blocks > 0) || (short.text > 0 && extent.text > 0);
}

/** Which gives way first. */
function inOrder(pieces: readonly Piece<unknown>[]): number[] {
  const last = [...pieces.keys()].reverse();
  return ranks.flatMap((rank) => last.filter((at) => pieces[at]?.rank === rank));
}

/** As many parts of a piece as there is room for; nothing where not even one fits. */
function largestPart<Part>(piece: Piece<Part> | undefined, hasRoom: (parts: readonly Part[]) => boolean): Part[] {
  let [fits, most] = [0, (piece?.size ?? 0) - 1];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (hasRoom(piece?.draw(middle) ?? [])) fits = middle;
    else most = middle - 1;
  }
  return fits > 0 ? (piece?.draw(fits) ?? []) : [];
}

interface Shortened<Part> {
  readonly drawn: readonly Part[][];
  readonly leftOut: ReadonlySet<number>;
  readonly more: (count: number) => Part;
}

function withMark<Part>(pieces: readonly Piece<Part>[], { drawn, leftOut, more }: Shortened<Part>): Part[] {
  const count = [...leftOut].reduce((sum, at) => sum + (pieces[at]?.size ?? 0), 0);
  const first = Math.min(...leftOut);
  return drawn.flatMap((parts, at) => (at === first && count > 0 ? [more(count)] : parts));
}
