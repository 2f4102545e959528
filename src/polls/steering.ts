import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { PenholderError } from '../errors.ts';
import type { Act } from '../people/act.ts';
import { actSubject } from './announcing.ts';
import { demandDeadline } from './deadline.ts';
import type { Poll } from './poll.ts';
import { lastAct } from './poll-act.ts';
import type { PollChange, PollStore } from './poll-store.ts';
import { nextId } from './series.ts';

/** Who acts on a poll, and why. */
export interface Steer {
  readonly by: Act['by'];
  readonly reason: string;
}

interface Parts {
  readonly store: PollStore;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  /** Notes when a poll that is not closed is to be looked at. */
  schedule(poll: Poll): Promise<void>;
}

/**
 * What is done to a poll besides voting: each act changes the poll only if it still is as the actor read it, and stands
 * in it from that moment on. So of two that race, in whichever processes, one wins and the other is told.
 */
export function createSteering({ store, clock, deliveries, schedule }: Parts) {
  async function change(poll: Poll, change: PollChange): Promise<Poll> {
    const changed = await store.change(poll, change);
    if (!changed) throw await meanwhile(poll);
    return changed;
  }

  /** What to tell somebody who came too late. */
  async function meanwhile({ groupId, id, number }: Poll): Promise<PenholderError> {
    const now = await store.find(groupId, id);
    return now && now.state !== 'open' && now.state !== 'draft'
      ? refusalOf(now)
      : new PenholderError('poll_changed_meanwhile', { number });
  }

  /** A closing that began between the change and the note of its job has its own look again. */
  async function scheduleChanged(poll: Poll): Promise<void> {
    await schedule(poll);
    const now = await store.find(poll.groupId, poll.id);
    if (now?.state === 'closing') await schedule(now);
  }

  /** With one of a series those that would follow it are called off: the next, if it waits, is the only one there is. */
  async function cancelNext(poll: Poll): Promise<void> {
    const act = lastAct(poll.acts, 'cancel');
    const next = poll.series && act && (await store.find(poll.groupId, nextId(poll)));
    if (act && next?.state === 'draft') await store.change(next, { set: { state: 'cancelled' }, act });
  }

  function redraw({ id, acts = [] }: Poll): void {
    for (const kind of ['poll', 'poll-result', 'poll-outcome']) deliveries.redraw(kind, id);
    // whoever reads a designation sees whether it is still out for comment
    for (const [index, { what }] of acts.entries())
      if (what === 'designate') deliveries.redraw('poll-designation', actSubject(id, index));
  }

  /** Notes when a changed poll is looked at, and draws it anew. */
  async function settle(poll: Poll): Promise<void> {
    await scheduleChanged(poll);
    redraw(poll);
  }

  return {
    change,
    meanwhile,
    settle,
    redraw,
    cancelNext,
    /** Moves the deadline of an open poll to later, or opens a counted one again. */
    async extend(poll: Poll, closesAt: Date, { by, reason }: Steer): Promise<Poll> {
      const at = clock.now();
      demandDeadline(closesAt, at);
      if (poll.state !== 'open' && poll.state !== 'closed') throw refusalOf(poll);
      if (poll.state === 'open' && closesAt <= poll.closesAt)
        throw new PenholderError('poll_extends_back', {
          closes: { kind: 'time', at: poll.closesAt, style: 'date-time' },
        });
      const isClosed = poll.state === 'closed';
      // counted anew it would show by the difference what the one who changed a ballot meanwhile had before
      if (isClosed && poll.secret && (poll.closed?.proxies ?? 0) > 0)
        throw new PenholderError('reopen_with_proxies', { number: poll.number });
      // what was written too late was refused: it must not stand when the poll is open again
      if (isClosed) await store.dropUncounted(poll, poll.epoch);
      const fields = { before: { closesAt: poll.closesAt }, after: { closesAt } };
      const changed = await change(poll, {
        set: { closesAt, ...(isClosed ? { state: 'open', openSince: poll.epoch } : {}) },
        unset: isClosed ? ['closed', 'closer'] : [],
        act: { what: isClosed ? 'reopen' : 'extend', at, by, reason, ...fields },
      });
      await scheduleChanged(changed);
      if (isClosed) await store.unseal(poll, poll.epoch);
      redraw(changed);
      return changed;
    },
    /** Lets one more vote in an open poll: the roll grows by one, and with it what is a part of it. */
    async admit(poll: Poll, voter: Act['by'], { by, reason }: Steer): Promise<Poll> {
      if (poll.state !== 'open') throw refusalOf(poll);
      const { rollSize } = poll;
      const changed = await change(poll, {
        set: rollSize === undefined ? {} : { rollSize: rollSize + 1 },
        invite: voter.memberId,
        act: { what: 'admit', at: clock.now(), by, reason, after: { voter: voter.name } },
      });
      redraw(changed);
      return changed;
    },
    /** Takes an open poll back: no ballot is taken or counted any more. */
    async cancel(poll: Poll, { by, reason }: Steer): Promise<Poll> {
      if (poll.state !== 'open' && poll.state !== 'draft') throw refusalOf(poll);
      const act = { what: 'cancel', at: clock.now(), by, reason } as const;
      const changed = await change(poll, { set: { state: 'cancelled' }, act });
      await store.raiseGate({ ...changed, epoch: changed.epoch + 1 });
      await deliveries.redrawLast('poll', poll.id);
      await cancelNext(changed);
      return changed;
    },
  };
}

/** Why a poll in this state is left alone. */
export function refusalOf({ state, number, openedAt }: Poll): PenholderError {
  switch (state) {
    case 'cancelled':
      return new PenholderError('poll_cancelled', { number });
    case 'decided':
      return new PenholderError('poll_decided', { number });
    case 'draft':
      return new PenholderError('poll_waits', { number, opens: { kind: 'time', at: openedAt, style: 'date-time' } });
    case 'open':
    case 'closing':
    case 'closed':
      return new PenholderError('poll_closed', { number });
  }
}
