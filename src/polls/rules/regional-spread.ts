import { PenholderError } from '../../errors.ts';
import { joined, phrase, said } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import type { Counts } from '../poll.ts';

/**
 * The two-level test: a measure passes only when it passes overall and, by the same measure, in at least so many of the
 * group's regions, as many as there were when the poll was opened.
 */
export interface Spread {
  readonly needed: number;
  readonly of: number;
}

interface InRegion {
  readonly region: string;
  readonly counts: Counts;
}

/** Whether there is support in enough regions, and in which, where that may be told. */
export interface SpreadCount {
  readonly isReached: boolean;
  readonly regions?: readonly string[];
}

/**
 * The spread that is typed, else the group's own where it fits; 0 is none.
 * @throws spread_without_regions {spread}, spread_too_wide {spread, count}
 */
export function readSpread(
  typed: number | undefined,
  { regions, usual = 0 }: { regions: readonly string[]; usual?: number | undefined },
): Spread | undefined {
  const needed = typed ?? (usual <= regions.length ? usual : 0);
  if (needed === 0) return undefined;
  if (regions.length === 0) throw new PenholderError('spread_without_regions', { spread: needed });
  if (needed > regions.length) throw new PenholderError('spread_too_wide', { spread: needed, count: regions.length });
  return { needed, of: regions.length };
}

/** In which regions there is support, by the measure given, and whether they are enough. A region without votes is none. */
export function countSpread<V extends InRegion>(
  { needed }: Spread,
  votes: readonly V[],
  isCarried: (region: V) => boolean,
): Required<SpreadCount> {
  const regions = votes.flatMap((one) => (Object.keys(one.counts).length > 0 && isCarried(one) ? [one.region] : []));
  return { isReached: regions.length >= needed, regions: regions.toSorted() };
}

/** What is asked, and where it stands, as far as that is told; undefined where nothing is asked. */
export function spreadWords(
  { spread }: { readonly spread?: Spread },
  count: SpreadCount | undefined,
): Inline | undefined {
  if (!spread) return undefined;
  const params = { needed: spread.needed, of: spread.of };
  if (!count) return phrase('spread.asked', params);
  const { isReached, regions } = count;
  if (!regions) return phrase(isReached ? 'spread.is-reached' : 'spread.is-missed', params);
  if (regions.length === 0) return phrase('spread.nowhere', params);
  return phrase(isReached ? 'spread.reached' : 'spread.missed', { ...params, regions: joined(regions.map(said)) });
}
