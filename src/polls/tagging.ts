import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Act } from '../people/act.ts';
import type { Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { nextId } from './series.ts';

/** Tries to change the tags while others act on the poll. */
const TRIES = 10;

interface Parts {
  readonly store: Pick<PollStore, 'change' | 'find'>;
  readonly clock: Clock;
  /** Draws whatever shows a changed poll anew. */
  redraw(poll: Poll): void;
}

/** A poll with its tags as they are now, and the next of its series, where that has them too. */
export interface Tagged {
  readonly poll: Poll;
  readonly next?: Poll;
}

/**
 * Sets the tags of a poll in whatever state it is: they say where it belongs, and are no part of what is voted on. So no
 * revision comes of it, no ballot is touched, and it is no part of the proof. It stands in the poll who did it. The next of its
 * series that waits follows, unless it was given tags of its own.
 */
export function createTagging({ store, clock, redraw }: Parts) {
  /** Gives the tags that it had before, too. */
  async function set(read: Poll, tags: readonly string[], by: Act['by']) {
    let poll: Poll | undefined = read;
    for (let tries = 0; poll && tries < TRIES; tries += 1) {
      const before = poll.tags ?? [];
      if (isSame(before, tags)) return { poll, before };
      const act = { at: clock.now(), by, before: { tags: before }, after: { tags } };
      const changed = await store.change(
        poll,
        tags.length > 0
          ? { set: { tags }, act: { ...act, what: 'tag' } }
          : { set: {}, unset: ['tags'], act: { ...act, what: 'untag' } },
      );
      if (changed) {
        redraw(changed);
        return { poll: changed, before };
      }
      poll = await store.find(read.groupId, read.id);
    }
    throw new PenholderError('poll_changed_meanwhile', { number: read.number });
  }

  /** @param tags none: it is to have none @throws poll_changed_meanwhile {number} */
  return async function tag(read: Poll, tags: readonly string[], by: Act['by']): Promise<Tagged> {
    const { poll, before } = await set(read, tags, by);
    const next = poll.series && !isSame(before, tags) ? await store.find(poll.groupId, nextId(poll)) : undefined;
    if (next?.state !== 'draft' || !isSame(next.tags ?? [], before)) return { poll };
    return { poll, next: (await set(next, tags, by)).poll };
  };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
