import type { MessageRef } from '../bot/adapter.ts';
import type { Delivery } from './delivery.ts';

/** An attempt to send: the delivery and the number that claim() gave it. */
export type Attempt = Pick<Delivery, 'id' | 'attempts'>;

export type NewDelivery = Omit<Delivery, 'state' | 'attempts' | 'triedAt' | 'message' | 'postedAt'>;

/** Deliveries of all groups; ids are unique among them. */
export interface DeliveryStore {
  /** False when one with this id is there: it stays as it is. */
  add(delivery: NewDelivery): Promise<boolean>;
  find(id: string): Promise<Delivery | undefined>;
  /** Takes the lease to send it and counts the attempt; undefined when it is posted, given up, or somebody else has it. */
  claim(id: string, lease: { now: Date; leaseMs: number }): Promise<Delivery | undefined>;
  /** Notes that it is posted, whoever has the lease by now; the first message noted stays. */
  posted(id: string, message: MessageRef, at: Date): Promise<void>;
  /** Gives the lease back after a failure; nothing when a later attempt has it. */
  release(attempt: Attempt): Promise<void>;
  /** Ends it unposted; nothing when a later attempt has the lease. */
  giveUp(attempt: Attempt, state: 'missed' | 'cancelled'): Promise<void>;
  /** What is owed or posted about a subject, and neither missed nor cancelled. */
  about(kind: string, subject: string): Promise<Delivery[]>;
  /** What is owed and not posted, of all groups: for a start. */
  owed(): Promise<Delivery[]>;
  /** The next ones of a group by due time. */
  upcoming(groupId: string, limit: number): Promise<Delivery[]>;
}
