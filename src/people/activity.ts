/** What members do for a group besides voting. A deed that is added here is counted everywhere: add its words `activity.<deed>`. */
export const deeds = ['question', 'attended', 'point-drafted', 'point-used'] as const;
export type Deed = (typeof deeds)[number];

/** One deed of one member. */
export interface Activity {
  readonly groupId: string;
  readonly memberId: string;
  readonly deed: Deed;
  /** A meeting, a point, an event: the same deed about the same subject counts once. */
  readonly subject: string;
  readonly at: Date;
}

/** The deeds of members. No text of theirs is kept with them. */
export interface ActivityStore {
  /** Notes a deed, once; false: it was noted before. */
  note(activity: Activity): Promise<boolean>;
  /** Takes a deed back. */
  takeBack(activity: Omit<Activity, 'at'>): Promise<void>;
  /** From `since` on, and before `until`. */
  list(groupId: string, period: { readonly since: Date; readonly until: Date }): Promise<Activity[]>;
  /** Of these members, oldest first. */
  of(groupId: string, memberIds: readonly string[]): Promise<Activity[]>;
  /** Forgets what these members did. */
  forget(groupId: string, memberIds: readonly string[]): Promise<void>;
}
