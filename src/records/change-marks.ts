/** Tells whether anything that a group has recorded was changed, in whichever process. */
export interface ChangeMarks {
  /** To be called after a change. It never fails: what it could not mark is seen later, and the change stands. */
  raise(groupId: string): Promise<void>;
  /** The same number for as long as nothing was changed. */
  read(groupId: string): Promise<number>;
}
