import type { Counts } from '../poll.ts';

/** Ballots that rank alike: places of the options, the most liked first; what is left out ranks below, all alike. */
export interface Ranking {
  readonly order: readonly number[];
  readonly count: number;
}

/** Ballots `[2,0,1]`, read. */
export function rankingsOf(counts: Counts): Ranking[] {
  return Object.entries(counts).map(([ballot, count]) => ({ order: JSON.parse(ballot) as number[], count }));
}
