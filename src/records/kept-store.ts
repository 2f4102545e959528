/** One thing before and after a change. */
export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

/** Things that a group keeps under ids of its own: issues, meetings, topics, talking points, records. */
export interface KeptStore<T extends { readonly id: string }> {
  /** All of a group, in the order in which they were added. */
  list(groupId: string): Promise<T[]>;
  find(groupId: string, id: string): Promise<T | undefined>;
  /** Adds those whose ids the group does not have yet; returns how many that were. */
  addMissing(groupId: string, things: readonly T[]): Promise<number>;
  /**
   * Changes one; undefined when it is not there. Of two who change it at once the second is given what the first has
   * made of it: `change` may be called again, and changes nothing when it throws.
   * @throws changed_meanwhile when others are quicker each time
   */
  change(groupId: string, id: string, change: (now: T) => T): Promise<Changed<T> | undefined>;
  /** Takes one away; false when it is not there. */
  remove(groupId: string, id: string): Promise<boolean>;
}
