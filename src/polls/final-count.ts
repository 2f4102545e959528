import { byProxy } from './counted.ts';
import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import { answering, type createParticipants, type Participants, spreadOf } from './participants.ts';
import { type Part, type PartCount, partsOf } from './parts.ts';
import type { Poll, PollClosing } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { leafOf, proofRoot } from './proof/ballot-leaf.ts';
import { countsOf } from './proof/poll-file.ts';
import { turnoutByRegion } from './regions.ts';

interface Parts {
  readonly store: Pick<PollStore, 'putLeaves'>;
  readonly counting: Pick<Counting, 'ballots'>;
  readonly participants: ReturnType<typeof createParticipants>;
  /** Keys the voters of a proof. */
  readonly secret: string;
  kindOf(poll: Poll): PollKind;
}

/**
 * The count that stands. The sealed ballots are read once; from what was read come the leaves of the proof, and from
 * the leaves the tally: so the two agree, whoever is linked or forgotten before or after.
 */
export function createFinalCount({ store, counting, participants, secret, kindOf }: Parts) {
  return async function countFinally(poll: Poll): Promise<Omit<PollClosing, 'at' | 'by'>> {
    const kind = kindOf(poll);
    const ballots = await counting.ballots(poll, poll.epoch);
    const leaves = ballots.map((ballot) => leafOf(poll, ballot, secret));
    await store.putLeaves(poll, poll.epoch, leaves);
    return {
      ballots: leaves.length,
      tally: kind.tally(poll, countsOf(leaves)),
      root: proofRoot(poll, leaves),
      ...byProxy(ballots.filter(({ by }) => by !== undefined).length),
      ...inRegions(partsOf(kind, poll), await participants(poll, ballots)),
    };
  };
}

type InRegions = Pick<PollClosing, 'regions' | 'spread' | 'parts'>;

/** How regions took part, where there are any, and whether enough of them support it; each question by itself. */
function inRegions(parts: readonly Part[], participants: Participants): InRegions {
  const counts = parts.map((part) => partInRegions(part, answering(part, participants)));
  const [first] = counts;
  if (!first || parts[0]?.at === undefined) return first ?? {};
  const regions = first.regions?.map(({ isAgainst: _ofOne, ...took }) => took);
  return { ...(regions ? { regions } : {}), parts: counts.map(partCount) };
}

function partInRegions({ poll, kind }: Part, participants: Participants): Pick<PollClosing, 'regions' | 'spread'> {
  const spread = spreadOf(poll, kind, participants);
  const { all, hasRoll } = participants;
  const stanceOf = (choice: string) => kind.stances?.of(choice);
  const regions = turnoutByRegion(all, { hasRoll, isSecret: poll.secret, stanceOf });
  return {
    ...(regions.some(({ region }) => region !== undefined) ? { regions } : {}),
    ...(spread ? { spread } : {}),
  };
}

function partCount({ regions = [], spread }: InRegions): PartCount {
  const opposed = regions.flatMap(({ region, isAgainst }) => (isAgainst && region ? [region] : []));
  return { ...(spread ? { spread } : {}), ...(opposed.length > 0 ? { opposed } : {}) };
}
