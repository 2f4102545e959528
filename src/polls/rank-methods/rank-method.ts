import { firstOnes, joined, phrase, said } from '../../replies/build.ts';
import type { Block, Inline } from '../../replies/reply.ts';
import type { Chart } from '../chart.ts';
import type { WithOptions } from '../options.ts';
import type { Ranking } from '../rules/ranking.ts';

/** What a ranking is opened with, for who counts it. */
export interface RankTerms extends WithOptions {
  /** How many are elected, where that may be several. */
  readonly seats?: number;
}

/** One way to count rankings, and how that is said. */
export interface RankMethod<Tally> {
  /** What voters need to know of it, in one or two sentences. */
  about(terms: RankTerms): Inline;
  /** Pure. */
  count(terms: RankTerms, rankings: readonly Ranking[]): Tally;
  /** What has won; nothing is asked of it without ballots. */
  outcome(terms: RankTerms, tally: Tally): Inline;
  chart(terms: RankTerms, tally: Tally): Chart;
  /** How it came to that, step by step. */
  details(terms: RankTerms, tally: Tally): readonly Block[];
}

/** Declares a method. */
export function defineRankMethod<Tally>(method: RankMethod<Tally>): RankMethod<unknown> {
  return method as unknown as RankMethod<unknown>;
}

/** Options of one round that are named, of more the first. */
const NAMED = 12;

/** Names of options, by their places. */
export function namesOf({ options }: WithOptions, places: readonly number[]): Inline {
  return joined(
    firstOnes(
      places.map((at) => said(options[at] ?? '')),
      NAMED,
    ),
  );
}

/** What each option that takes part has in a round. */
export function votesWords({ options }: WithOptions, votes: readonly (number | null)[]): Inline {
  const counted = votes.flatMap((count, at) =>
    count === null ? [] : [phrase('poll.counted', { position: options[at] ?? '', votes: count })],
  );
  return joined(firstOnes(counted, NAMED));
}
