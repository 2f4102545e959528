import type { ChannelRef, MessageRef } from '../bot/adapter.ts';
import type { Delivery } from './delivery.ts';

/** An attempt to send: the delivery and the number that a claim gave it. */
export type Attempt = Pick<Delivery, 'id' | 'attempts'>;

export type NewDelivery = Omit<Delivery, 'state' | 'attempts' | 'triedAt' | 'message' | 'postedAt' | 'endedAt'>;

/** The lease of an attempt. */
export interface LeaseWish {
  readonly now: Date;
  readonly leaseMs: number;
}

/** When a delivery is to be tried again. */
export interface Again extends Partial<Pick<Delivery, 'dueAt' | 'expiresAt'>> {
  readonly tryAt: Date;
  /** Something is wrong with it: those of its channel that are due later need not wait for it. */
  readonly aside?: boolean;
}

/** One that is owed, and when it may be tried. */
export type Turn = Pick<Delivery, 'id'> & { readonly tryAt: Date };

/** What is owed in a channel. */
export interface Waiting {
  /** In the order in which they go. */
  readonly inLine: readonly Turn[];
  /** At these something is wrong: nobody waits for them. */
  readonly aside: readonly Turn[];
}

/** Deliveries of all groups; ids are unique among them. */
export interface DeliveryStore {
  /** False when one with this id is there: it stays as it is. */
  add(delivery: NewDelivery): Promise<boolean>;
  find(id: string): Promise<Delivery | undefined>;
  /** Takes the lease to send it and counts the attempt; undefined when it is posted, given up, or somebody else has it. */
  claim(id: string, lease: LeaseWish): Promise<Delivery | undefined>;
  /** Those owed in a channel, the first due first, and those set aside, the first to be tried first: so many of each at most. */
  waitingIn(channel: ChannelRef, most: number): Promise<Waiting>;
  /** Lets the lease of an attempt that is under way live on. */
  renew(attempt: Attempt, until: Date): Promise<void>;
  /** Notes that it is posted, whoever has the lease by now; the first message noted stays. */
  posted(id: string, message: MessageRef, at: Date): Promise<void>;
  /** Gives the lease back, to be tried again then; nothing when a later attempt has it. */
  release(attempt: Attempt, again: Again): Promise<void>;
  /** Ends it unposted; nothing when a later attempt has the lease. */
  giveUp(attempt: Attempt, as: { state: 'missed' | 'failed' | 'cancelled'; at: Date }): Promise<void>;
  /** Those of a group and kind that were posted, or ended otherwise, from a moment on and before another. */
  endedIn(groupId: string, kind: string, period: { from: Date; to: Date }): Promise<Delivery[]>;
  /** Gives one that waits, or found nothing to say, another time; false when it is under way, posted or ended. */
  move(id: string, to: Pick<Delivery, 'dueAt' | 'expiresAt' | 'leadMs'>): Promise<boolean>;
  /** What is owed or posted about a subject. */
  about(kind: string, subject: string): Promise<Delivery[]>;
  /** Everything that a group's posts tell of these, whatever became of it. */
  toldOf(groupId: string, abouts: readonly string[]): Promise<Delivery[]>;
  /** What is owed and not posted, of all groups: for a start. */
  owed(): Promise<Delivery[]>;
  /** The next ones of a group by due time. */
  upcoming(groupId: string, limit: number): Promise<Delivery[]>;
  /** The one that was posted last in a channel. */
  lastPosted(channel: ChannelRef): Promise<Delivery | undefined>;
}
