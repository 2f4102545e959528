import type { Ranking } from './ranking.ts';

export interface Schulze {
  /** `preferred[a][b]`: ballots that like a more than b. */
  readonly preferred: readonly (readonly number[])[];
  /** `paths[a][b]`: the strength of the strongest path from a to b. */
  readonly paths: readonly (readonly number[])[];
  /** One, or several that are tied; none without ballots. */
  readonly winners: readonly number[];
}

/**
 * The Schulze method, by winning votes: a path from a to b is as strong as its weakest defeat, and a ranks above b when its
 * strongest path to b is stronger than the one back. M. Schulze, "A new monotonic, clone-independent, reversal symmetric,
 * and Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011), section 2. What no path
 * ranks above another is tied, and said to be.
 */
export function schulze(options: number, rankings: readonly Ranking[]): Schulze {
  const places = Array.from({ length: options }, (_, at) => at);
  const preferred = preferences(options, rankings);
  const paths = strongestPaths(preferred);
  const isBest = (a: number) => places.every((b) => at(paths, a, b) >= at(paths, b, a));
  return { preferred, paths, winners: rankings.length === 0 ? [] : places.filter(isBest) };
}

/** How many others an option ranks above. */
export function beaten({ paths }: Pick<Schulze, 'paths'>, option: number): number {
  return paths.filter((_, other) => at(paths, option, other) > at(paths, other, option)).length;
}

function preferences(options: number, rankings: readonly Ranking[]): number[][] {
  const preferred = square(options);
  for (const { order, count } of rankings) {
    const unranked = Array.from({ length: options }, (_, place) => place).filter((place) => !order.includes(place));
    for (const [place, liked] of order.entries()) {
      for (const less of [...order.slice(place + 1), ...unranked])
        (preferred[liked] as number[])[less] = at(preferred, liked, less) + count;
    }
  }
  return preferred;
}

function strongestPaths(preferred: readonly (readonly number[])[]): number[][] {
  const paths = preferred.map((row, a) => row.map((votes, b) => (votes > at(preferred, b, a) ? votes : 0)));
  for (const [via] of paths.entries()) {
    for (const [from, row] of paths.entries()) {
      for (const [to, direct] of row.entries()) {
        if (from !== to) row[to] = Math.max(direct, Math.min(at(paths, from, via), at(paths, via, to)));
      }
    }
  }
  return paths;
}

function square(size: number): number[][] {
  return Array.from({ length: size }, () => Array<number>(size).fill(0));
}

function at(rows: readonly (readonly number[])[], row: number, column: number): number {
  return rows[row]?.[column] ?? 0;
}
