import type { Ranking } from './ranking.ts';

/** One round of an instant runoff. */
export interface Round {
  /** For each option the ballots on which it is the most liked that is left; null: it is out. */
  readonly votes: readonly (number | null)[];
  /** Ballots on which nothing is left. */
  readonly exhausted: number;
  /** What goes out after this round. */
  readonly out: readonly number[];
}

export interface Runoff {
  readonly rounds: readonly Round[];
  /** One, or several that are tied; none without ballots. */
  readonly winners: readonly number[];
}

/**
 * Instant runoff: while nothing has more than half of the ballots that still count, what has the fewest goes out. Of
 * several that have the fewest, those go out that had the fewest in the round before, and so on back; those that were
 * always equal go out together, and are tied if nothing else is left. No order of the list and no chance decides.
 */
export function instantRunoff(options: number, rankings: readonly Ranking[]): Runoff {
  const rounds: Round[] = [];
  let left = Array.from({ length: options }, (_, at) => at);
  while (rankings.length > 0) {
    const votes = votesFor(left, rankings);
    const counted = left.map((at) => votes.get(at) ?? 0);
    const total = counted.reduce((sum, count) => sum + count, 0);
    const first = left.find((at) => 2 * (votes.get(at) ?? 0) > total);
    const out = first === undefined ? fewest(left, [votes, ...rounds.toReversed().map(votesIn)]) : [];
    rounds.push({
      votes: Array.from({ length: options }, (_, at) => (left.includes(at) ? (votes.get(at) ?? 0) : null)),
      exhausted: rankings.reduce((sum, { count }) => sum + count, 0) - total,
      out: out.length === left.length ? [] : out,
    });
    if (first !== undefined) return { rounds, winners: [first] };
    if (out.length === left.length) return { rounds, winners: left };
    left = left.filter((at) => !out.includes(at));
  }
  return { rounds, winners: [] };
}

type Votes = ReadonlyMap<number, number>;

function votesFor(left: readonly number[], rankings: readonly Ranking[]): Votes {
  const votes = new Map<number, number>();
  for (const { order, count } of rankings) {
    const first = order.find((at) => left.includes(at));
    if (first !== undefined) votes.set(first, (votes.get(first) ?? 0) + count);
  }
  return votes;
}

function votesIn({ votes }: Round): Votes {
  return new Map(votes.map((count, at) => [at, count ?? 0]));
}

/** @param rounds this round, then the ones before it, the latest first */
function fewest(left: readonly number[], rounds: readonly Votes[]): number[] {
  return rounds.reduce<number[]>(
    (lowest, votes) => {
      const least = Math.min(...lowest.map((at) => votes.get(at) ?? 0));
      return lowest.filter((at) => (votes.get(at) ?? 0) === least);
    },
    [...left],
  );
}
