/** Fewer voters than these are never told apart: a result beside their number could say how one of them voted. */
export const FEWEST_VOTERS = 3;

/**
 * Which parts of a whole must not be told apart: those with fewer voters than `FEWEST_VOTERS`. Together they are one part
 * too, which whoever knows the whole can work out: where that one is small, the smallest of the others joins it. So what
 * is shown, and what is left when it is taken from the whole, is never small, or is nothing.
 * @param sizes voters by part
 */
export function smallParts<K>(sizes: ReadonlyMap<K, number>): ReadonlySet<K> {
  const bySize = [...sizes].filter(([, size]) => size > 0).sort(([, a], [, b]) => a - b);
  const folded = new Set<K>();
  let together = 0;
  for (const [part, size] of bySize) {
    if (size >= FEWEST_VOTERS && (together === 0 || together >= FEWEST_VOTERS)) break;
    folded.add(part);
    together += size;
  }
  return folded;
}
