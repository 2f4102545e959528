import type { MessageRef } from '../bot/adapter.ts';
import type { Delivery } from './delivery.ts';

export type NewDelivery = Omit<Delivery, 'state' | 'attempts' | 'message' | 'postedAt'>;

/** Deliveries of all groups; ids are unique among them. */
export interface DeliveryStore {
  /** False when one with this id is there: it stays as it is. */
  add(delivery: NewDelivery): Promise<boolean>;
  find(id: string): Promise<Delivery | undefined>;
  /** Takes the lease to send it and counts the attempt; undefined when it is posted, given up, or somebody else has it. */
  claim(id: string, lease: { now: Date; leaseMs: number }): Promise<Delivery | undefined>;
  posted(id: string, message: MessageRef, at: Date): Promise<void>;
  /** Gives the lease back after a failure. */
  release(id: string): Promise<void>;
  giveUp(id: string, state: 'missed' | 'cancelled'): Promise<void>;
  /** What is posted about a subject. */
  postedAbout(kind: string, subject: string): Promise<Delivery[]>;
  /** What is owed and not posted, of all groups: for a start. */
  owed(): Promise<Delivery[]>;
  /** The next ones of a group by due time. */
  upcoming(groupId: string, limit: number): Promise<Delivery[]>;
}
