import { smallParts } from '../people/small-groups.ts';
import type { PollKind } from './kinds/kind.ts';
import { type Part, type PartCount, partsOf } from './parts.ts';
import type { Counted, Poll, PollClosing } from './poll.ts';
import { type RegionVotes, turnoutByRegion, votersByRegion } from './regions.ts';
import { countSpread, type SpreadCount } from './rules/regional-spread.ts';

/**
 * Whether a poll has the support of as many regions as it asks for; undefined where it asks for none. Each region counts,
 * however few its voters are. But in a secret poll in which one has so few that its part of the result could say how one
 * of them voted, it is only told whether there are enough.
 */
export function spreadOf(poll: Poll, kind: PollKind, votes: readonly RegionVotes[]): SpreadCount | undefined {
  const { isCarried } = kind;
  if (!poll.spread || !isCarried) return undefined;
  const named = votes.flatMap(({ region, ...own }) => (region === undefined ? [] : [{ region, ...own }]));
  const { isReached, regions } = countSpread(poll.spread, named, ({ counts, rollSize }) => {
    const part = rollSize === undefined ? poll : { ...poll, rollSize };
    return isCarried(part, kind.tally(part, counts));
  });
  return poll.secret && smallParts(votersByRegion(votes)).size > 0 ? { isReached } : { isReached, regions };
}

/** In which regions there is support so far; of several questions for each by itself. */
export function spreadSoFar(
  poll: Poll,
  kind: PollKind,
  votes: readonly RegionVotes[],
): Pick<Counted, 'spread' | 'parts'> {
  const parts = partsOf(kind, poll);
  const counts = parts.map((part) => {
    const spread = spreadOf(poll, part.kind, answering(part, votes));
    return spread ? { spread } : {};
  });
  return parts[0]?.at === undefined ? (counts[0] ?? {}) : { parts: counts };
}

type InRegions = Pick<PollClosing, 'regions' | 'spread' | 'parts'>;

/** How regions took part, where there are any, and whether enough of them support it; each question by itself. */
export function countInRegions(poll: Poll, kind: PollKind, votes: readonly RegionVotes[]): InRegions {
  const parts = partsOf(kind, poll);
  const counts = parts.map((part) => partInRegions(part, answering(part, votes)));
  const [first] = counts;
  if (!first || parts[0]?.at === undefined) return first ?? {};
  const regions = first.regions?.map(({ isAgainst: _ofOne, ...took }) => took);
  return { ...(regions ? { regions } : {}), parts: counts.map(partCount) };
}

/** As they answered one question. */
function answering({ at, answerIn }: Part, votes: readonly RegionVotes[]): readonly RegionVotes[] {
  if (at === undefined) return votes;
  return votes.map((one) => {
    const counts: Record<string, number> = {};
    for (const [choice, count] of Object.entries(one.counts))
      counts[answerIn(choice)] = (counts[answerIn(choice)] ?? 0) + count;
    return { ...one, counts };
  });
}

function partInRegions({ poll, kind }: Part, votes: readonly RegionVotes[]): Pick<PollClosing, 'regions' | 'spread'> {
  const spread = spreadOf(poll, kind, votes);
  const stanceOf = (choice: string) => kind.stances?.of(choice);
  const regions = turnoutByRegion(votes, { isSecret: poll.secret, stanceOf });
  return {
    ...(regions.some(({ region }) => region !== undefined) ? { regions } : {}),
    ...(spread ? { spread } : {}),
  };
}

function partCount({ regions = [], spread }: InRegions): PartCount {
  const opposed = regions.flatMap(({ region, isAgainst }) => (isAgainst && region ? [region] : []));
  return { ...(spread ? { spread } : {}), ...(opposed.length > 0 ? { opposed } : {}) };
}
