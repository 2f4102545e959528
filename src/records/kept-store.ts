import type { Act } from '../people/act.ts';

/** One thing before and after a change. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

/** What is noted of a change, but for its number and group. */
export type Note = Omit<Act, 'number' | 'groupId'>;

/** A change that was made, and the act under which it was noted, if it was to be. */
export interface Made<T> extends Changed<T> {
  readonly act: Act | undefined;
}

/**
 * Things that a group keeps under ids of its own: issues, meetings, topics, talking points, records. A note of what is done is
 * written together with it: a process that dies between the two leaves no change without its line in the history.
 */
export interface KeptStore<T extends { readonly id: string }> {
  /** All of a group, in the order in which they were added. */
  list(groupId: string): Promise<T[]>;
  find(groupId: string, id: string): Promise<T | undefined>;
  /** Adds those whose ids the group does not have yet, and notes each; returns how many that were. */
  addMissing(groupId: string, things: readonly T[], note?: (thing: T) => Note): Promise<number>;
  /**
   * Changes one; undefined when it is not there. Of two who change it at once the second is given what the first has
   * made of it: `change` may be called again, and changes nothing when it throws.
   * @throws changed_meanwhile when others are quicker each time
   */
  change(
    groupId: string,
    id: string,
    change: (now: T) => T,
    note?: (changed: Changed<T>) => Note,
  ): Promise<Made<T> | undefined>;
  /** Puts into the history what processes that died had noted, but not put there. */
  settle(): Promise<void>;
  /** Takes one away; false when it is not there. */
  remove(groupId: string, id: string): Promise<boolean>;
}
