/** What a code brings together: two identities of one person, or a channel with a group. */
export type LinkKind = 'member' | 'channel';

/** A code that was given out; the code itself is not kept. */
export interface LinkCode {
  /** HMAC of the code. */
  readonly hash: string;
  readonly kind: LinkKind;
  readonly groupId: string;
  /** Who asked for it. */
  readonly memberId: string;
  readonly expiresAt: Date;
}

/** Codes that were given out, and how often somebody tried one. */
export interface LinkCodeStore {
  put(code: LinkCode): Promise<void>;
  /** Uses a code up; undefined: there is none, or its time has run out. Of two who come at once one gets it. */
  take(hash: string, now: Date): Promise<LinkCode | undefined>;
  /** Counts one try more; gives how many there were within the window (milliseconds) that the first of them began. */
  countTry(who: string, window: { readonly now: Date; readonly ms: number }): Promise<number>;
}
