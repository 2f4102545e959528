import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import { fullTally, type PollKind } from './kinds/kind.ts';
import type { Poll, PollClosing } from './poll.ts';
import type { PollStore } from './poll-store.ts';

interface Parts {
  readonly store: PollStore;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly deliveries: Deliveries;
  kindOf(poll: Poll): PollKind;
}

/** How long one attempt to close may take before another may take over, in milliseconds. */
const LEASE_MS = 30_000;
const JOB = 'poll-close';

/**
 * Closing: leave `open`, seal every ballot with the number of this attempt, count the sealed ones, then announce. Each
 * attempt has a higher number and seals anew, so that one which was taken for dead can change no count.
 */
export function createClosing({ store, scheduler, clock, deliveries, kindOf }: Parts) {
  scheduler.handle(JOB, async ({ key }) => {
    const { groupId, pollId } = JSON.parse(key) as { groupId: string; pollId: string };
    const poll = await store.find(groupId, pollId);
    if (poll && poll.state !== 'closed') await close(poll, { onlyIfDue: true });
    else if (poll) await announce(poll);
  });

  const keyOf = ({ groupId, id }: Poll) => JSON.stringify({ groupId, pollId: id });

  async function schedule(poll: Poll): Promise<void> {
    await scheduler.schedule({ kind: JOB, key: keyOf(poll), at: poll.closesAt });
  }

  async function close(poll: Poll, how: { by?: string; onlyIfDue?: boolean }): Promise<Poll | undefined> {
    const take = { now: clock.now(), leaseMs: LEASE_MS, onlyIfDue: how.onlyIfDue === true };
    const begun = await store.beginClosing(poll.groupId, poll.id, take);
    if (!begun) return undefined;
    await store.seal(begun.id, begun.epoch);
    const tally = fullTally(kindOf(begun), await store.count(begun.id, begun.epoch));
    const at = how.by === undefined && clock.now() > begun.closesAt ? begun.closesAt : clock.now();
    const closed: PollClosing = how.by === undefined ? { at, tally } : { at, by: how.by, tally };
    if (!(await store.endClosing(begun.groupId, begun.id, { epoch: begun.epoch, closed }))) return undefined;
    const ended: Poll = { ...begun, state: 'closed', closed };
    await announce(ended);
    if (how.by !== undefined) await scheduler.cancel(JOB, keyOf(ended));
    return ended;
  }

  /** Shows the result where the poll stands and posts it below. Safe to repeat. */
  async function announce(poll: Poll): Promise<void> {
    deliveries.redraw('poll', poll.id);
    for (const channel of await deliveries.channelsOf('poll', poll.id)) {
      const post = { groupId: poll.groupId, kind: 'poll-result', subject: poll.id, occurrence: 'closed', channel };
      await deliveries.owe({ ...post, dueAt: clock.now() });
    }
  }

  return { schedule, close };
}
