import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Act } from '../people/act.ts';
import type { Poll } from './poll.ts';
import type { PollStore } from './poll-store.ts';

/** Tries to change the tags while others act on the poll. */
const TRIES = 10;

interface Parts {
  readonly store: Pick<PollStore, 'change' | 'find'>;
  readonly clock: Clock;
  /** Draws whatever shows a changed poll anew. */
  redraw(poll: Poll): void;
}

/**
 * Sets the tags of a poll in whatever state it is: they say where it belongs, and are no part of what is voted on. So no
 * revision comes of it, no ballot is touched, and it is no part of the proof. It stands in the poll who did it.
 */
export function createTagging({ store, clock, redraw }: Parts) {
  /** @param tags none: it is to have none @throws poll_changed_meanwhile {number} */
  return async function tag(read: Poll, tags: readonly string[], by: Act['by']): Promise<Poll> {
    let poll: Poll | undefined = read;
    for (let tries = 0; poll && tries < TRIES; tries += 1) {
      const before = poll.tags ?? [];
      if (JSON.stringify(before) === JSON.stringify(tags)) return poll;
      const act = { at: clock.now(), by, before: { tags: before }, after: { tags } };
      const changed = await store.change(
        poll,
        tags.length > 0
          ? { set: { tags }, act: { ...act, what: 'tag' } }
          : { set: {}, unset: ['tags'], act: { ...act, what: 'untag' } },
      );
      if (changed) {
        redraw(changed);
        return changed;
      }
      poll = await store.find(read.groupId, read.id);
    }
    throw new PenholderError('poll_changed_meanwhile', { number: read.number });
  };
}
