import { smallParts } from '../people/small-groups.ts';
import type { PointUse, UseOutcome } from './point-use.ts';

/** By what uses are taken together. */
export const usageGroupings = ['topic', 'point', 'meeting', 'region'] as const;
export type UsageGrouping = (typeof usageGroupings)[number];

/** How often points were used, and how it went. */
export interface UsageSums {
  readonly uses: number;
  /** Members who used one. */
  readonly members: number;
  /** `unsaid`: they did not say how it went. */
  readonly how: Readonly<Record<UseOutcome | 'unsaid', number>>;
}

/** The uses of one topic, point, meeting or region. */
export interface Usage extends UsageSums {
  /** undefined: not recorded. */
  readonly key: string | undefined;
  /** Parts that are too small to be told apart. */
  readonly others?: true;
}

/** What is known of uses. */
export interface UsageFacts {
  topicOf(pointId: string): string | undefined;
  regionOf(memberId: string): string | undefined;
}

/**
 * Uses by topic, point, meeting or region, the most used first, the small ones last. Regions of which fewer than three
 * members used points at a meeting are counted together at that meeting, whatever else is asked for, so that no two
 * answers differ by what few did.
 */
export function usageOf(given: readonly PointUse[], by: UsageGrouping, facts: UsageFacts): Usage[] {
  const uses = once(given);
  const keyed = by === 'region' ? byRegion(uses, facts) : uses.map((use) => [keyOf(use, by, facts), use] as const);
  const groups = new Map<string | undefined | typeof OTHERS, PointUse[]>();
  for (const [key, use] of keyed) groups.set(key, [...(groups.get(key) ?? []), use]);
  const all = [...groups].map(
    ([key, own]): Usage => ({
      key: key === OTHERS ? undefined : key,
      ...(key === OTHERS ? { others: true } : {}),
      ...sumsOf(own),
    }),
  );
  return all.sort((a, b) => rank(a) - rank(b) || b.uses - a.uses || (a.key ?? '').localeCompare(b.key ?? ''));
}

/** All of them as one. */
export function totalUsage(given: readonly PointUse[]): UsageSums {
  return sumsOf(once(given));
}

const OTHERS = Symbol('regions that are too small');

/** What one person said under two accounts is one use; the last one stands. */
function once(uses: readonly PointUse[]): PointUse[] {
  return [...new Map(uses.map((use) => [JSON.stringify([use.memberId, use.point, use.meeting]), use])).values()];
}

function keyOf({ point, meeting }: PointUse, by: Exclude<UsageGrouping, 'region'>, { topicOf }: UsageFacts) {
  return by === 'topic' ? topicOf(point) : by === 'point' ? point : meeting;
}

function byRegion(uses: readonly PointUse[], { regionOf }: UsageFacts) {
  const meetings = [...new Set(uses.map(({ meeting }) => meeting))];
  return meetings.flatMap((meeting) => {
    const here = uses.filter((use) => use.meeting === meeting);
    const members = new Map<string | undefined, Set<string>>();
    for (const { memberId } of here) {
      const region = regionOf(memberId);
      members.set(region, (members.get(region) ?? new Set()).add(memberId));
    }
    const small = smallParts(new Map([...members].map(([region, who]) => [region, who.size])));
    return here.map((use) => {
      const region = regionOf(use.memberId);
      return [small.has(region) ? OTHERS : region, use] as const;
    });
  });
}

function sumsOf(uses: readonly PointUse[]): UsageSums {
  const how = { good: 0, mixed: 0, reword: 0, unsaid: 0 };
  for (const use of uses) how[use.how ?? 'unsaid'] += 1;
  return { uses: uses.length, members: new Set(uses.map(({ memberId }) => memberId)).size, how };
}

function rank({ key, others }: Usage): number {
  return others ? 2 : key === undefined ? 1 : 0;
}

/** A point that members want in other words, and what they said of it. */
export interface ToReword {
  readonly point: string;
  readonly asked: number;
  readonly uses: number;
  /** The newest first, without who said it. */
  readonly notes: readonly string[];
}

/** The points that somebody wants in other words, the most wanted first. */
export function toReword(given: readonly PointUse[]): ToReword[] {
  const uses = once(given);
  const wanted = [...new Set(uses.filter(({ how }) => how === 'reword').map(({ point }) => point))];
  return wanted
    .map((point) => {
      const own = uses.filter((use) => use.point === point);
      const asking = own.filter(({ how }) => how === 'reword').toSorted((a, b) => b.at.localeCompare(a.at));
      return { point, asked: asking.length, uses: own.length, notes: asking.flatMap(({ note }) => note ?? []) };
    })
    .sort((a, b) => b.asked - a.asked || a.point.localeCompare(b.point));
}
