import type { Ranking } from './ranking.ts';
import { extreme, type Votes } from './ties.ts';

/** One round of an instant runoff. */
export interface Round {
  /** For each option the ballots on which it is the most liked that is left; null: it is out. */
  readonly votes: Votes;
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
    const votes = votesFor(left, options, rankings);
    const total = votes.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    const first = left.find((at) => 2 * (votes[at] ?? 0) > total);
    const before = rounds.toReversed().map((round) => round.votes);
    const out = first === undefined ? extreme(left, [votes, ...before], 'fewest') : [];
    rounds.push({
      votes,
      exhausted: rankings.reduce((sum, { count }) => sum + count, 0) - total,
      out: out.length === left.length ? [] : out,
    });
    if (first !== undefined) return { rounds, winners: [first] };
    if (out.length === left.length) return { rounds, winners: left };
    left = left.filter((at) => !out.includes(at));
  }
  return { rounds, winners: [] };
}

function votesFor(left: readonly number[], options: number, rankings: readonly Ranking[]): (number | null)[] {
  const votes = Array.from({ length: options }, (_, at): number | null => (left.includes(at) ? 0 : null));
  for (const { order, count } of rankings) {
    const first = order.find((at) => left.includes(at));
    if (first !== undefined) votes[first] = (votes[first] ?? 0) + count;
  }
  return votes;
}
