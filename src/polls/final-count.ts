import type { MemberStore } from '../people/member-store.ts';
import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import type { Ballot, Poll, PollClosing } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { proofRoot, voterIn } from './proof/ballot-leaf.ts';
import { countsOf } from './proof/poll-file.ts';
import { type RegionTurnout, turnoutByRegion } from './regions.ts';

interface Parts {
  readonly store: PollStore;
  readonly counting: Counting;
  readonly members: Pick<MemberStore, 'list'>;
  /** Keys the voters of a proof. */
  readonly secret: string;
  kindOf(poll: Poll): PollKind;
}

/**
 * The count that stands. The sealed ballots are read once; from what was read come the leaves of the proof, and from
 * the leaves the tally: so the two agree, whoever is linked or forgotten before or after.
 */
export function createFinalCount({ store, counting, members, secret, kindOf }: Parts) {
  async function regionsOf(poll: Poll, ballots: readonly Ballot[]): Promise<readonly RegionTurnout[]> {
    const regions = new Map((await members.list(poll.groupId)).map(({ id, region }) => [id, region]));
    if ([...regions.values()].every((region) => region === undefined)) return [];
    const [person, roll] = [await counting.persons(poll.groupId), await store.roll(poll)];
    const entitled = new Set(roll?.map(person));
    const voted = new Map(ballots.map(({ voterKey, choice }) => [person(voterKey), choice]));
    const participants = [...new Set([...entitled, ...voted.keys()])].map((key) => {
      const choice = voted.get(key);
      const stance = choice === undefined ? undefined : kindOf(poll).stances?.of(choice);
      const who = { region: regions.get(key), isOnRoll: entitled.has(key), voted: choice !== undefined };
      return { ...who, ...(stance ? { stance } : {}) };
    });
    return turnoutByRegion(participants, { hasRoll: roll !== undefined, isSecret: poll.secret });
  }

  return async function countFinally(poll: Poll): Promise<Omit<PollClosing, 'at' | 'by'>> {
    const ballots = await counting.ballots(poll, poll.epoch);
    const leaves = ballots.map(({ voterKey, choice }) => ({ voter: voterIn(poll.id, voterKey, secret), choice }));
    await store.putLeaves(poll, poll.epoch, leaves);
    const regions = await regionsOf(poll, ballots);
    return {
      ballots: leaves.length,
      tally: kindOf(poll).tally(poll, countsOf(leaves)),
      root: proofRoot(poll, leaves),
      ...(regions.some(({ region }) => region !== undefined) ? { regions } : {}),
    };
  };
}
