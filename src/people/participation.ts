import { type Activity, type Deed, deeds } from './activity.ts';
import type { Member } from './member.ts';
import { smallParts } from './small-groups.ts';

/** One poll that has ended, as far as taking part goes. */
export interface EndedPoll {
  readonly id: string;
  readonly closedAt: Date;
  /** Members who might vote; undefined where everybody in the channel might. */
  readonly roll: ReadonlySet<string> | undefined;
  /** Members who have, each once. */
  readonly voters: ReadonlySet<string>;
}

/** What is known of a period. */
export interface Happened {
  readonly polls: readonly EndedPoll[];
  /** Each under the member that the person is now. */
  readonly activities: readonly Pick<Activity, 'memberId' | 'deed'>[];
}

/** By what members are taken together. */
export const groupings = ['region', 'organisation', 'member'] as const;
export type Grouping = (typeof groupings)[number];

/** Ballots that might have been cast, and ballots that were. */
export interface Turnout {
  readonly entitled: number;
  readonly voted: number;
}

/** How some members took part. */
export interface Share extends Turnout {
  /** A region, an organisation, or a member's name; undefined: not recorded. */
  readonly label: string | undefined;
  /** The voters of parts that are too small to be told apart, poll by poll. */
  readonly others?: true;
  readonly members: number;
  /** Members who did something besides voting. */
  readonly contributors: number;
  readonly deeds: Readonly<Record<Deed, number>>;
}

type Sum = { -readonly [K in 'entitled' | 'voted' | 'members' | 'contributors']: number } & {
  readonly deeds: Record<Deed, number>;
};

/**
 * How members took part, region by region, by organisation, or one by one: who might vote in a poll counts for it, and
 * where a poll had no roll, who did. In each poll parts with few voters count together, whatever the period is, so that no
 * two periods differ by what only few did. The largest part comes first, the small ones and what is not recorded last.
 */
export function participation({ polls, activities }: Happened, members: readonly Member[], by: Grouping): Share[] {
  const sums = new Map<string | undefined, Sum>();
  const others = emptySum();
  const sumOf = (label: string | undefined) => {
    const sum = sums.get(label) ?? emptySum();
    sums.set(label, sum);
    return sum;
  };
  const labelOf = (member: Member) => (by === 'member' ? member.name : member[by]);
  const labels = new Map(members.map((member) => [member.id, labelOf(member)]));
  for (const [label, turnout] of polls.flatMap((poll) => [...votesIn(poll, labels, by)])) {
    const sum = label === OTHERS ? others : sumOf(label);
    sum.entitled += turnout.entitled;
    sum.voted += turnout.voted;
  }
  const contributors = new Set<string>();
  for (const { memberId, deed } of activities) {
    if (!labels.has(memberId)) continue;
    const sum = sumOf(labels.get(memberId));
    sum.deeds[deed] += 1;
    if (!contributors.has(memberId)) sum.contributors += 1;
    contributors.add(memberId);
  }
  for (const member of members) {
    const sum = sums.get(labelOf(member));
    if (sum) sum.members += 1;
  }
  const shares = [...sums].map(([label, sum]) => ({ label, ...sum })).sort(inOrder);
  return others.entitled > 0 ? [...shares, { label: undefined, others: true, ...others }] : shares;
}

const OTHERS = Symbol('parts that are too small');

/** Who might vote in one poll and who has, by part; small parts are one. */
function votesIn(
  { roll, voters }: EndedPoll,
  labels: ReadonlyMap<string, string | undefined>,
  by: Grouping,
): Map<string | undefined | typeof OTHERS, Turnout> {
  const parts = new Map<string | undefined, Turnout>();
  for (const id of roll ?? voters) {
    if (!labels.has(id)) continue;
    const part = parts.get(labels.get(id)) ?? { entitled: 0, voted: 0 };
    parts.set(labels.get(id), { entitled: part.entitled + 1, voted: part.voted + (voters.has(id) ? 1 : 0) });
  }
  // that somebody voted is no secret among those who may see it; that all of a small region did, and what came of it, would be
  if (by === 'member') return parts;
  const small = smallParts(new Map([...parts].map(([label, { entitled }]) => [label, entitled])));
  const folded = new Map<string | undefined | typeof OTHERS, Turnout>();
  for (const [label, turnout] of parts) {
    const key = small.has(label) ? OTHERS : label;
    folded.set(key, plus(folded.get(key), turnout));
  }
  return folded;
}

function plus(one: Turnout | undefined, other: Turnout): Turnout {
  return { entitled: (one?.entitled ?? 0) + other.entitled, voted: (one?.voted ?? 0) + other.voted };
}

function emptySum(): Sum {
  const none = Object.fromEntries(deeds.map((deed) => [deed, 0])) as Record<Deed, number>;
  return { members: 0, contributors: 0, entitled: 0, voted: 0, deeds: none };
}

function inOrder(a: Share, b: Share): number {
  const unknown = ({ label }: Share) => (label === undefined ? 1 : 0);
  const rank = ({ entitled, voted }: Turnout) => (entitled === 0 ? 0 : voted / entitled);
  return unknown(a) - unknown(b) || rank(b) - rank(a) || (a.label ?? '').localeCompare(b.label ?? '');
}

/** All shares as one. */
export function total(shares: readonly Share[]): Omit<Share, 'label' | 'others'> {
  const sum = emptySum();
  for (const share of shares) {
    for (const name of ['members', 'contributors', 'entitled', 'voted'] as const) sum[name] += share[name];
    for (const deed of deeds) sum.deeds[deed] += share.deeds[deed];
  }
  return sum;
}

/** Whole percent, 0 where there was nothing to take part in; 100 only when all took part. */
export function percentOf({ entitled, voted }: Turnout): number {
  return entitled === 0 ? 0 : Math.floor((100 * voted) / entitled);
}

/** Turnout month by month, of the months in which a poll ended. @param who left out: all who might vote */
export function turnoutByMonth(
  polls: readonly EndedPoll[],
  monthOf: (at: Date) => string,
  who?: string,
): { month: string; turnout: Turnout }[] {
  const months = new Map<string, Turnout>();
  for (const { closedAt, roll, voters } of polls) {
    const all = [...(roll ?? voters)].filter((id) => who === undefined || id === who);
    if (all.length === 0) continue;
    const month = monthOf(closedAt);
    months.set(
      month,
      plus(months.get(month), { entitled: all.length, voted: all.filter((id) => voters.has(id)).length }),
    );
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, turnout]) => ({ month, turnout }));
}
