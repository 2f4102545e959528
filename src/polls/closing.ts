import type { Clock } from '../clock.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Act } from '../people/act.ts';
import type { Poll, PollClosing } from './poll.ts';
import type { PollStore } from './poll-store.ts';

/** A count, before it is noted when it ended. */
type Final = Omit<PollClosing, 'at' | 'by'>;

interface Parts {
  readonly store: PollStore;
  /** What the sealed ballots come to. */
  countFinally(poll: Poll): Promise<Final>;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  /** Posts what a counted poll owes. */
  announce(poll: Poll): Promise<void>;
}

/** How long one attempt to close may take before another may take over, in milliseconds. */
const LEASE_MS = 30_000;
/** How soon to look again at a closing that somebody else is at, in milliseconds. */
const LOOK_AGAIN_MS = 10_000;
const JOB = 'poll-close';

/**
 * Closing: leave `open`, raise the gate, seal every ballot with the number of this attempt, count the sealed ones, then
 * announce. Each attempt has a higher number and seals anew, so that one which was taken for dead can change no count. A
 * job stands behind each poll until its result is announced, so that a crash between two steps only delays the next.
 */
export function createClosing({ store, countFinally, scheduler, clock, announce }: Parts) {
  scheduler.handle(JOB, async ({ key }) => {
    const { groupId, pollId } = JSON.parse(key) as { groupId: string; pollId: string };
    const found = await store.find(groupId, pollId);
    if (!found) return;
    const poll = found.closed ? found : ((await count(found)) ?? (await store.find(groupId, pollId)));
    if (poll?.closed) await announce(poll);
    else if (poll && poll.state !== 'cancelled') await schedule(poll);
  });

  const keyOf = ({ groupId, id }: Poll) => JSON.stringify({ groupId, pollId: id });

  /** Notes when a poll that is not closed is to be looked at: at its deadline, or soon where a closing has begun. */
  async function schedule(poll: Poll): Promise<void> {
    const at = poll.state === 'open' ? poll.closesAt : inMs(LOOK_AGAIN_MS);
    await scheduler.schedule({ kind: JOB, key: keyOf(poll), at });
  }

  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);

  /** Closes before the deadline; undefined when the poll is not as it was read, or somebody else is at it. */
  async function close(poll: Poll, by: Act['by']): Promise<Poll | undefined> {
    await standBehind(poll);
    const ended = await count(poll, { by, acts: poll.acts?.length ?? 0 });
    if (!ended) return undefined;
    // what fails from here on is left to the job: the poll is closed
    await announce(ended)
      .then(() => scheduler.cancel(JOB, keyOf(ended)))
      .catch(() => {});
    return ended;
  }

  async function count({ groupId, id }: Poll, early?: { by: Act['by']; acts: number }): Promise<Poll | undefined> {
    const take = { now: clock.now(), leaseMs: LEASE_MS, ...(early ? { early } : {}) };
    const begun = await store.beginClosing(groupId, id, take);
    if (!begun) return undefined;
    await store.raiseGate(begun);
    await store.seal(begun, begun.epoch);
    const closed = closingOf(begun, await countFinally(begun));
    const act = begun.closer && { what: 'close' as const, at: closed.at, by: begun.closer };
    const end = { epoch: begun.epoch, closed, ...(act ? { act } : {}) };
    if (!(await store.endClosing(groupId, id, end))) return undefined;
    return { ...begun, state: 'closed', closed, acts: [...(begun.acts ?? []), ...(act ? [act] : [])] };
  }

  function closingOf({ closer, closesAt }: Poll, counted: Final): PollClosing {
    const now = clock.now();
    if (closer) return { at: now, by: closer.name, ...counted };
    return { at: now > closesAt ? closesAt : now, ...counted };
  }

  /** Has a job look at it soon: should this process die before it has announced what it owes, another does. */
  async function standBehind(poll: Poll): Promise<void> {
    await scheduler.schedule({ kind: JOB, key: keyOf(poll), at: inMs(LOOK_AGAIN_MS) });
  }

  return { schedule, close, standBehind };
}
