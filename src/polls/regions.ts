import { FEWEST_VOTERS, smallParts } from '../people/small-groups.ts';
import type { Stance } from './kinds/kind.ts';
import { type Alike, type Counts, turnout } from './poll.ts';
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

/** How the voters of one region voted, or those without one. */
export interface RegionVotes {
  readonly region: string | undefined;
  readonly counts: Counts;
  /** Of them on the roll, where it is written down who may vote. */
  readonly rollSize?: number;
}

/** How many on the roll are of each region, and of none. */
export type RollByRegion = ReadonlyMap<string | undefined, number>;

/** Ballots by the regions in which they are counted; regions of the roll also where nobody has voted. */
export function votesByRegion(rows: readonly Alike[], roll: RollByRegion | undefined): RegionVotes[] {
  const regions = new Set([...(roll?.keys() ?? []), ...rows.map(({ region }) => region)]);
  return [...regions].map((region) => {
    const counts: Record<string, number> = {};
    for (const row of rows) if (row.region === region) counts[row.choice] = (counts[row.choice] ?? 0) + row.count;
    return { region, counts, ...(roll ? { rollSize: roll.get(region) ?? 0 } : {}) };
  });
}

interface Told {
  readonly isSecret: boolean;
  stanceOf(choice: string): Stance | undefined;
}

/**
 * Turnout by region, the smallest first. In a secret poll the parts that are too small to be told apart stand together
 * with members without a region; of fewer than three voters nothing is said.
 */
export function turnoutByRegion(votes: readonly RegionVotes[], told: Told): RegionTurnout[] {
  const small = told.isSecret ? smallParts(votersByRegion(votes)) : new Set<string | undefined>();
  const isAlone = ({ region }: RegionVotes) => region !== undefined && !small.has(region);
  const others = votes.filter((one) => !isAlone(one));
  const voted = others.reduce((sum, { counts }) => sum + turnout(counts), 0);
  if (told.isSecret && voted > 0 && voted < FEWEST_VOTERS) return [];
  const alone = votes.filter(isAlone).map((one) => ({ region: String(one.region), ...shareOf(one, told) }));
  return [
    ...alone.toSorted((a, b) => a.voted - b.voted || a.region.localeCompare(b.region)),
    ...(others.length > 0 ? [together(others, voted)] : []),
  ];
}

/** How many have voted in each region, and of those without one. */
export function votersByRegion(votes: readonly RegionVotes[]): Map<string | undefined, number> {
  return new Map(votes.map(({ region, counts }) => [region, turnout(counts)]));
}

function together(votes: readonly RegionVotes[], voted: number): RegionTurnout {
  const roll = votes.map(({ rollSize }) => rollSize);
  return roll.includes(undefined)
    ? { voted }
    : { voted, roll: roll.reduce<number>((sum, size) => sum + (size ?? 0), 0) };
}

function shareOf({ counts, rollSize }: RegionVotes, told: Told): Omit<RegionTurnout, 'region'> {
  const stances = Object.entries(counts).map(([choice, count]) => ({ stance: told.stanceOf(choice), count }));
  const sum = (isMeant: (stance: Stance | undefined) => boolean) =>
    stances.reduce((all, { stance, count }) => all + (isMeant(stance) ? count : 0), 0);
  return {
    voted: turnout(counts),
    ...(rollSize === undefined ? {} : { roll: rollSize }),
    ...(sum(isAgainst) > sum((stance) => stance === 'for') ? { isAgainst: true } : {}),
  };
}
