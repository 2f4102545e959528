import { FEWEST_VOTERS, smallParts } from '../people/small-groups.ts';
import type { Stance } from './kinds/kind.ts';
import { isAgainst } from './voices.ts';

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
  /** What their ballot says, where they have one. */
  readonly choice?: string;
}

interface Told {
  readonly hasRoll: boolean;
  readonly isSecret: boolean;
  stanceOf(choice: string): Stance | undefined;
}

/**
 * Turnout by region, the smallest first. In a secret poll the parts that are too small to be told apart stand together
 * with members without a region; of fewer than three voters nothing is said.
 */
export function turnoutByRegion(participants: readonly Participant[], told: Told): RegionTurnout[] {
  const voters = votersByRegion(participants);
  const small = told.isSecret ? smallParts(voters) : new Set<string | undefined>();
  const isAlone = (region: string | undefined) => region !== undefined && !small.has(region);
  const others = participants.filter(({ region }) => !isAlone(region));
  const voted = others.filter(hasVoted).length;
  if (told.isSecret && voted > 0 && voted < FEWEST_VOTERS) return [];
  const alone = [...voters].filter(([region]) => isAlone(region));
  return [
    ...alone
      .toSorted(([a, some], [b, more]) => some - more || String(a).localeCompare(String(b)))
      .map(([region]) => ({
        region: String(region),
        ...shareOf(
          participants.filter((one) => one.region === region),
          told,
        ),
      })),
    ...(others.length > 0 ? [countOf(others, told)] : []),
  ];
}

/** How many have voted in each region, and of those without one. */
export function votersByRegion(participants: readonly Participant[]): Map<string | undefined, number> {
  const voters = new Map<string | undefined, number>();
  for (const one of participants) voters.set(one.region, (voters.get(one.region) ?? 0) + (hasVoted(one) ? 1 : 0));
  return voters;
}

function hasVoted({ choice }: Participant): boolean {
  return choice !== undefined;
}

function countOf(own: readonly Participant[], { hasRoll }: Told): Pick<RegionTurnout, 'voted' | 'roll'> {
  const voted = own.filter(hasVoted).length;
  return { voted, ...(hasRoll ? { roll: own.filter(({ isOnRoll }) => isOnRoll).length } : {}) };
}

function shareOf(own: readonly Participant[], told: Told): Omit<RegionTurnout, 'region'> {
  const stances = own.flatMap(({ choice }) => (choice === undefined ? [] : [told.stanceOf(choice)]));
  const against = stances.filter(isAgainst).length;
  const pro = stances.filter((stance) => stance === 'for').length;
  return { ...countOf(own, told), ...(against > pro ? { isAgainst: true } : {}) };
}
