import { countInRegions } from './count-in-regions.ts';
import { byProxy } from './counted.ts';
import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import { type Alike, countsOf, type Poll, type PollClosing } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { leafOf, proofRoot } from './proof/ballot-leaf.ts';
import { deciding } from './proof/deciding-facts.ts';
import type { CountedBallot } from './proxies.ts';
import { votesByRegion } from './regions.ts';
import type { ReadRollByRegion } from './roll-by-region.ts';

interface Parts {
  readonly store: Pick<PollStore, 'putLeaves'>;
  readonly counting: Pick<Counting, 'ballots'>;
  readonly rollByRegion: ReadRollByRegion;
  /** Keys the voters of a proof. */
  readonly secret: string;
  kindOf(poll: Poll): PollKind;
}

/**
 * The count that stands. The sealed ballots are read once; from what was read come the leaves of the proof, and from
 * the leaves the tally: so the two agree, whoever is linked or forgotten before or after.
 */
export function createFinalCount({ store, counting, rollByRegion, secret, kindOf }: Parts) {
  return async function countFinally(poll: Poll): Promise<Omit<PollClosing, 'at' | 'by'>> {
    const kind = kindOf(poll);
    const ballots = await counting.ballots(poll, poll.epoch);
    const leaves = ballots.map((ballot) => leafOf(poll, ballot, secret));
    await store.putLeaves(poll, poll.epoch, leaves);
    const inRegions = countInRegions(poll, kind, votesByRegion(ballots.map(oneOf), await rollByRegion(poll)));
    return {
      ballots: leaves.length,
      tally: kind.tally(poll, countsOf(leaves)),
      root: proofRoot(poll, leaves, deciding({ ...poll, closed: inRegions, ballots: leaves })),
      ...byProxy(ballots.filter(({ by }) => by !== undefined).length),
      ...inRegions,
    };
  };
}

function oneOf({ choice, region }: CountedBallot): Alike {
  return { choice, region, count: 1 };
}
