import { greatest } from '../options.ts';
import type { Ranking } from './ranking.ts';

/** What each option has, by its place in all ballots. */
export interface Borda {
  readonly points: readonly number[];
  /** One, or several that are tied; none without ballots. */
  readonly winners: readonly number[];
}

/**
 * The Borda count: of n options the first on a ballot gets n - 1 points, the next one less each; what is not ranked gets
 * none. The most points come first.
 */
export function borda(options: number, rankings: readonly Ranking[]): Borda {
  const points = Array.from({ length: options }, () => 0);
  for (const { order, count } of rankings)
    for (const [place, at] of order.entries()) points[at] = (points[at] ?? 0) + count * (options - 1 - place);
  return { points, winners: rankings.length === 0 ? [] : greatest(points) };
}
