/** Things that a group keeps under ids of its own: issues, meetings, topics, talking points, records. */
export interface KeptStore<T extends { readonly id: string }> {
  /** All of a group, in the order in which they were added. */
  list(groupId: string): Promise<T[]>;
  find(groupId: string, id: string): Promise<T | undefined>;
  /** Adds those whose ids the group does not have yet; returns how many that were. */
  addMissing(groupId: string, things: readonly T[]): Promise<number>;
}
