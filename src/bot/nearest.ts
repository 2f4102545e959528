import { distance } from 'fastest-levenshtein';

/** The candidates nearest to `typed`, best first, at most `limit`; those that differ in over half their letters are left out. */
export function nearest(typed: string, candidates: readonly string[], limit = 3): string[] {
  const wanted = typed.toLowerCase();
  return candidates
    .map((candidate) => ({ candidate, score: score(wanted, candidate.toLowerCase()) }))
    .filter(({ score }) => score <= 0.5)
    .sort((a, b) => a.score - b.score || a.candidate.localeCompare(b.candidate))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** 0 the same, 1 nothing in common. A candidate that begins with what was typed is near. */
function score(typed: string, candidate: string): number {
  if (typed !== '' && candidate.startsWith(typed)) return 0.1;
  return distance(typed, candidate) / Math.max(typed.length, candidate.length, 1);
}
