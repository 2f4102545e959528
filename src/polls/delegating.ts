import { PenholderError } from '../errors.ts';
import { type Member, regionOf } from '../people/member.ts';
import type { CastOutcome, createCasting } from './casting.ts';
import type { Counting } from './counting.ts';
import type { Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { delegateIn, proxyFor, takesProxies } from './proxies.ts';
import { refusalOf } from './steering.ts';

/** Who leaves their choice to whom. */
export interface Delegation {
  readonly from: Member;
  readonly to: Member;
  readonly at: Date;
  /** Whether somebody may vote where it is not written down who may. */
  isOpenTo(poll: Poll, member: Member): boolean;
}

interface Parts {
  readonly store: Pick<PollStore, 'ballotsSaying'>;
  readonly counting: Pick<Counting, 'ballotOf' | 'keysOf'>;
  readonly casting: Pick<ReturnType<typeof createCasting>, 'cast' | 'isVoter' | 'demandVoter'>;
}

/**
 * Leaves a voter’s choice to another: a ballot that says to whom, cast, changed, withdrawn and sealed as every ballot. What
 * it comes to is found when ballots are counted.
 */
export function createDelegating({ store, counting, casting }: Parts) {
  /**
   * @throws delegate_off {number}, delegate_secret {number}, delegate_self, delegate_not_voter {to, number}, delegate_gave
   * {to, number}, delegate_full {to, count, number}, and as PollService.cast
   */
  return async function delegate(poll: Poll, { from, to, at, isOpenTo }: Delegation): Promise<CastOutcome> {
    if (poll.state !== 'open') throw refusalOf(poll);
    const given = { to: to.name, number: poll.number };
    const { proxies = 0 } = poll;
    if (proxies === 0) throw new PenholderError('delegate_off', given);
    // by how the standings change whoever gave a proxy could see what it was used for
    if (!takesProxies(poll)) throw new PenholderError('delegate_secret', given);
    await casting.demandVoter(poll, from.id, (one) => isOpenTo(one, from));
    const own = await counting.keysOf(poll.groupId, from.id);
    if (own.includes(to.id)) throw new PenholderError('delegate_self', given);
    if (!(await casting.isVoter(poll, to.id, (one) => isOpenTo(one, to))))
      throw new PenholderError('delegate_not_voter', given);
    const theirs = await counting.ballotOf(poll, to.id);
    if (theirs && delegateIn(theirs.choice) !== undefined) throw new PenholderError('delegate_gave', given);
    const keys = await counting.keysOf(poll.groupId, to.id);
    const held = await store.ballotsSaying(poll, keys.map(proxyFor));
    if (held.filter(({ voterKey }) => !own.includes(voterKey)).length >= proxies)
      throw new PenholderError('delegate_full', { ...given, count: proxies });
    const ballot = { pollId: poll.id, voterKey: from.id, ...regionOf(from), choice: proxyFor(to.id), pressedAt: at };
    const revision = poll.revision === undefined ? {} : { revision: poll.revision };
    return casting.cast(poll.groupId, { ...ballot, ...revision }, (one) => isOpenTo(one, from));
  };
}
