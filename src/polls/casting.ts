import type { Deliveries } from '../deliveries/deliveries.ts';
import { PenholderError } from '../errors.ts';
import { type Ballot, isInTime, type Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';

/** A ballot that is counted, unless its voter changes it. */
export interface CastOutcome {
  readonly poll: Poll;
  readonly position: string;
  /** The position that it replaced, where that was another. */
  readonly previous?: string;
}

/** How often, and how long apart (milliseconds), to look whether a closing has ended. */
const LOOKS = 20;
const LOOK_MS = 100;

/**
 * Casting a ballot. A ballot is acknowledged only when it is certain to be in the final tally: the poll is read again
 * after the write, and a count begins only after the poll has left `open`. So a poll still open then will count it; one
 * that is being closed will have sealed it or not, and that decides.
 */
export function createCasting({ store, deliveries }: { store: PollStore; deliveries: Deliveries }) {
  async function poll(groupId: string, pollId: string): Promise<Poll> {
    const found = await store.find(groupId, pollId);
    if (!found) throw new PenholderError('poll_not_found', { number: '?' });
    return found;
  }

  function refuse({ number }: Poll): never {
    throw new PenholderError('poll_closed', { number });
  }

  async function cast(groupId: string, ballot: Ballot): Promise<CastOutcome> {
    const before = await poll(groupId, ballot.pollId);
    if (before.state !== 'open' || !isInTime(before, ballot.pressedAt)) return refuse(before);
    const result = await store.cast(ballot);
    const after = await poll(groupId, ballot.pollId);
    if (result.kind === 'newer-stands') throw new PenholderError('ballot_newer_stands');
    if (after.state !== 'open' || result.kind === 'sealed') await demandSealed(after, ballot);
    deliveries.redraw('poll', ballot.pollId);
    const changed = result.kind === 'stored' && result.previous !== undefined && result.previous !== ballot.position;
    return { poll: after, position: ballot.position, ...(changed ? { previous: result.previous as string } : {}) };
  }

  /** Waits for the count to end; then only a ballot sealed by that count was counted. */
  async function demandSealed(seen: Poll, ballot: Ballot): Promise<void> {
    let now = seen;
    for (let look = 0; now.state !== 'closed' && look < LOOKS; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      now = await poll(seen.groupId, seen.id);
    }
    if (now.state !== 'closed') throw new PenholderError('ballot_uncertain', { number: now.number });
    const there = await store.ballot(ballot.pollId, ballot.voterKey);
    const isMine = there?.position === ballot.position && there.pressedAt.getTime() === ballot.pressedAt.getTime();
    if (!isMine || there.sealed !== now.epoch) refuse(now);
  }

  return { cast };
}
