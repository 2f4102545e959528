import type { ChannelRef, MessageRef } from '../bot/adapter.ts';

/**
 * `missed`: its time had passed before it could be posted; `failed`: nobody could be reached in its channel, again and
 * again; `cancelled`: there was nothing to say.
 */
export type DeliveryState = 'due' | 'sending' | 'posted' | 'missed' | 'failed' | 'cancelled';

/** A post the bot owes: one occurrence of one kind in one channel. */
export interface Delivery {
  /** `kind:subject:occurrence:channel`: asking for it again makes no second one. */
  readonly id: string;
  readonly groupId: string;
  /** A kind of post; it draws the message. */
  readonly kind: string;
  /** What the post is about: a poll's id, a meeting's. */
  readonly subject: string;
  readonly channel: ChannelRef;
  readonly dueAt: Date;
  /** What it is told of, such as a meeting's id and its series': changes of these reach it. */
  readonly about?: readonly string[];
  /** It is due so many milliseconds before what it is told of: `dueAt` follows that, as its kind's `times` tells. */
  readonly leadMs?: number;
  /** No longer of use from here on: then it is missed, not late. */
  readonly expiresAt?: Date;
  readonly state: DeliveryState;
  /** How often sending was tried. */
  readonly attempts: number;
  /** When it was first tried. */
  readonly triedAt?: Date;
  readonly message?: MessageRef;
  readonly postedAt?: Date;
  /** When it ended without being posted. */
  readonly endedAt?: Date;
}

/** Posted this long after it was due, in milliseconds, a post says that it is late. */
export const LATE_AFTER_MS = 5 * 60_000;

/** Whether what is posted at `now` comes late. */
export function isLate(delivery: Delivery, now: Date): boolean {
  return now.getTime() - delivery.dueAt.getTime() > LATE_AFTER_MS;
}

/** Whether it is of no use any more at `now`. */
export function isExpired(delivery: Delivery, now: Date): boolean {
  return delivery.expiresAt !== undefined && now.getTime() >= delivery.expiresAt.getTime();
}
