import { FEWEST_VOTERS } from '../people/small-groups.ts';
import type { Stance } from './kinds/kind.ts';

/** How a region took part. */
export interface RegionTurnout {
  /** undefined: several small ones together, and members without a region. */
  readonly region?: string;
  readonly voted: number;
  /** On the roll, where there is one. */
  readonly roll?: number;
  /** More of those who took a position are against than for. */
  readonly isAgainst?: boolean;
}

/** One who might vote or has. */
export interface Participant {
  readonly region: string | undefined;
  readonly isOnRoll: boolean;
  readonly voted: boolean;
  readonly stance?: Stance;
}

interface Told {
  readonly hasRoll: boolean;
  readonly isSecret: boolean;
}

/**
 * Turnout by region. In a secret poll regions with fewer than three voters are put together, and with the next smallest until there are
 * three of them: nothing is said of less, and what is left unsaid cannot be worked out from the sum.
 */
export function turnoutByRegion(participants: readonly Participant[], { hasRoll, isSecret }: Told): RegionTurnout[] {
  const fewest = isSecret ? FEWEST_VOTERS : 0;
  const all = [...new Set(participants.map(({ region }) => region))].map((region) => {
    const own = participants.filter((one) => one.region === region);
    return { region, own, voted: own.filter(({ voted }) => voted).length };
  });
  const sorted = all.toSorted((a, b) => a.voted - b.voted || (a.region ?? '').localeCompare(b.region ?? ''));
  const isSmall = ({ region, voted }: { region: string | undefined; voted: number }) =>
    region === undefined || voted < fewest;
  const small = sorted.filter(isSmall);
  const large = sorted.filter((one) => !isSmall(one));
  while (small.length > 0 && votedIn(small) > 0 && votedIn(small) < fewest && large.length > 0)
    small.push(large.shift() as (typeof all)[number]);
  const together = small.flatMap(({ own }) => own);
  const isTold = votedIn(small) === 0 || votedIn(small) >= fewest;
  return [
    ...large.map(({ region, own }) => ({ ...(region === undefined ? {} : { region }), ...shareOf(own, hasRoll) })),
    ...(together.length > 0 && isTold ? [countOf(together, hasRoll)] : []),
  ];
}

function votedIn(regions: readonly { readonly voted: number }[]): number {
  return regions.reduce((sum, { voted }) => sum + voted, 0);
}

function countOf(own: readonly Participant[], hasRoll: boolean): Pick<RegionTurnout, 'voted' | 'roll'> {
  const voted = own.filter((one) => one.voted).length;
  return { voted, ...(hasRoll ? { roll: own.filter(({ isOnRoll }) => isOnRoll).length } : {}) };
}

function shareOf(own: readonly Participant[], hasRoll: boolean): Omit<RegionTurnout, 'region'> {
  const against = own.filter(({ stance }) => stance === 'against' || stance === 'block').length;
  const pro = own.filter(({ stance }) => stance === 'for').length;
  return { ...countOf(own, hasRoll), ...(against > pro ? { isAgainst: true } : {}) };
}
