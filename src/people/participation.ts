import type { Member } from './member.ts';

/** One poll that has ended, as far as taking part goes. */
export interface EndedPoll {
  readonly id: string;
  readonly closedAt: Date;
  /** Members who might vote; undefined where everybody in the channel might. */
  readonly roll: ReadonlySet<string> | undefined;
  /** Members who have, each once. */
  readonly voters: ReadonlySet<string>;
}

/** By what members are taken together. */
export const groupings = ['region', 'organisation', 'member'] as const;
export type Grouping = (typeof groupings)[number];

/** How some members took part in some polls. */
export interface Share {
  /** A region, an organisation, or a member's name; undefined: not recorded. */
  readonly label: string | undefined;
  readonly members: number;
  /** Ballots that might have been cast, and ballots that were. */
  readonly entitled: number;
  readonly voted: number;
}

/**
 * How members took part, region by region, by organisation, or one by one: who might vote in a poll counts for it, and
 * where a poll had no roll, who did. The largest part comes first, what is not recorded last.
 */
export function participation(polls: readonly EndedPoll[], members: readonly Member[], by: Grouping): Share[] {
  const shares = new Map<string | undefined, { members: number; entitled: number; voted: number }>();
  for (const member of members) {
    const own = polls.filter(({ roll, voters }) => (roll ?? voters).has(member.id));
    if (own.length === 0) continue;
    const label = by === 'member' ? member.name : member[by];
    const share = shares.get(label) ?? { members: 0, entitled: 0, voted: 0 };
    shares.set(label, {
      members: share.members + 1,
      entitled: share.entitled + own.length,
      voted: share.voted + own.filter(({ voters }) => voters.has(member.id)).length,
    });
  }
  const rank = ({ entitled, voted }: Share) => (entitled === 0 ? 0 : voted / entitled);
  const unknown = ({ label }: Share) => (label === undefined ? 1 : 0);
  return [...shares]
    .map(([label, share]) => ({ label, ...share }))
    .sort((a, b) => unknown(a) - unknown(b) || rank(b) - rank(a) || (a.label ?? '').localeCompare(b.label ?? ''));
}

/** All shares as one. */
export function total(shares: readonly Share[]): Omit<Share, 'label'> {
  const sum = (name: 'members' | 'entitled' | 'voted') => shares.reduce((all, share) => all + share[name], 0);
  return { members: sum('members'), entitled: sum('entitled'), voted: sum('voted') };
}

/** Whole percent, 0 where there was nothing to take part in; 100 only when all took part. */
export function percentOf({ entitled, voted }: Omit<Share, 'label'>): number {
  return entitled === 0 ? 0 : Math.floor((100 * voted) / entitled);
}
