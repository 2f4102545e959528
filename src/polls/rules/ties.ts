/** Votes of options by their places; null: it does not take part. */
export type Votes = readonly (number | null)[];

/**
 * Of these places those with the fewest votes, or the most, in the first of the rounds; of several with as many those in
 * the second, and so on. More than one: they were equal in all of them.
 * @param rounds this round, then the ones before it, the latest first
 */
export function extreme(places: readonly number[], rounds: readonly Votes[], which: 'fewest' | 'most'): number[] {
  const pick = which === 'fewest' ? Math.min : Math.max;
  return rounds.reduce<number[]>(
    (found, votes) => {
      const value = pick(...found.map((at) => votes[at] ?? 0));
      return found.filter((at) => (votes[at] ?? 0) === value);
    },
    [...places],
  );
}
