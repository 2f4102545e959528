import type { ChannelRef, MessageRef } from '../bot/adapter.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Log } from '../log.ts';
import type { Param } from '../replies/reply.ts';
import { type Delivery, isExpired } from './delivery.ts';
import type { DeliveryStore, NewDelivery } from './delivery-store.ts';
import { createDrawing, type DrawingParts } from './drawing.ts';
import { createRedraws } from './redraws.ts';

/** What became of a post that was asked for. */
export interface Owed {
  /** False: it was asked for before. */
  readonly isNew: boolean;
  /** It is due and could not be sent: it is tried again. */
  readonly isHeldUp: boolean;
  /** What the bot lacks where it should be posted, where the platform says. */
  readonly lacks?: Param;
}

/** The posts that the bot owes, each sent once. */
export interface Deliveries {
  /** Notes a post; one that is due now is sent now. What cannot be sent yet is tried again, and said. */
  owe(delivery: Omit<NewDelivery, 'id'> & { occurrence: string }): Promise<Owed>;
  /** Draws the posts about a subject anew, soon, at most once a second; the last state always lands. */
  redraw(kind: string, subject: string): void;
  /** The same for the last change of a subject: written down before it resolves, so that it outlives a crash. */
  redrawLast(kind: string, subject: string): Promise<void>;
  /** The channels in which a subject is posted, or is going to be. */
  channelsOf(kind: string, subject: string): Promise<ChannelRef[]>;
  upcoming(groupId: string, limit: number): Promise<Delivery[]>;
  /** Takes up what a stop or a crash left behind. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Parts extends DrawingParts {
  readonly store: DeliveryStore;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

/** How long one attempt to send may take before another may begin, in milliseconds. */
const LEASE_MS = 60_000;
/** After so many attempts, before the scheduler gives up, one follows each hour (in milliseconds). */
const STEADY_AFTER = 8;
const STEADY_MS = 3_600_000;
const JOBS = { deliver: 'deliver', redraw: 'redraw' } as const;

/** Sends each delivery once: unique key, lease, and proof of sending before a second try. */
export function createDeliveries(parts: Parts): Deliveries {
  const { store, scheduler, clock, log } = parts;
  const { drawPost, showsNow, besideOf, threadOf, kindOf, adapterFor } = createDrawing(parts);
  const redraws = createRedraws({ draw: redrawNow, handOver: redrawLast, log });
  scheduler.handle(JOBS.deliver, async ({ key }) => void (await deliver(key)));
  scheduler.handle(JOBS.redraw, async ({ key }) => {
    const [kind, subject] = JSON.parse(key) as [string, string];
    if (!(await redraws.drawn(kind, subject))) throw new PenholderError('busy');
  });

  /** Tries to send it; false when somebody else is at it: should they die, it is looked at again after their lease. */
  async function deliver(id: string): Promise<boolean> {
    const delivery = await store.claim(id, { now: clock.now(), leaseMs: LEASE_MS });
    if (!delivery) {
      const isUnderWay = (await store.find(id))?.state === 'sending';
      if (isUnderWay) await scheduleAfterLease(id);
      return !isUnderWay;
    }
    try {
      await send(delivery);
      return true;
    } catch (error) {
      // a lease that cannot be given back runs out
      await store.release(delivery).catch(() => {});
      if (!isPenholderError(error, 'channel_gone')) await stayOwed(delivery).catch(() => {});
      throw error;
    }
  }

  /** A post is owed until it is posted or has expired, however long a platform is down. */
  async function stayOwed({ id, attempts, expiresAt }: Delivery): Promise<void> {
    if (attempts < STEADY_AFTER) return;
    const [now, inAnHour] = [clock.now(), new Date(clock.now().getTime() + STEADY_MS)];
    const at = expiresAt && expiresAt > now && expiresAt < inAnHour ? expiresAt : inAnHour;
    await scheduler.schedule({ kind: JOBS.deliver, key: id, at });
  }

  async function scheduleAfterLease(id: string): Promise<void> {
    await scheduler.schedule({ kind: JOBS.deliver, key: id, at: new Date(clock.now().getTime() + LEASE_MS) });
  }

  async function send(delivery: Delivery): Promise<void> {
    const { id, channel, kind, subject } = delivery;
    const earlier = await findEarlier(delivery);
    if (earlier) {
      await keep(delivery, earlier);
      await store.posted(id, earlier, delivery.triedAt ?? clock.now());
      return redraws.ask(kind, subject);
    }
    if (isExpired(delivery, clock.now())) return miss(delivery);
    const post = await drawPost(delivery);
    if (!post) return store.giveUp(delivery, 'cancelled');
    const message = await adapterFor(channel).post(channel, post);
    await keep(delivery, message);
    await store.posted(id, message, clock.now());
    // a change that came before the message was noted found nothing to redraw
    if (!(await showsNow(delivery, post).catch(() => false))) redraws.ask(kind, subject);
  }

  /** The message of an attempt that was cut off, or failed, after it had posted. */
  async function findEarlier({ id, attempts, channel }: Delivery): Promise<MessageRef | undefined> {
    return attempts > 1 ? adapterFor(channel).findPosted?.(channel, id) : undefined;
  }

  /** Before it is noted as posted: after a crash in between it is done once more. */
  async function keep(delivery: Delivery, message: MessageRef): Promise<void> {
    const thread = await threadOf(delivery);
    if (thread) await adapterFor(delivery.channel).openThread?.(message, thread);
    if (!kindOf(delivery.kind).keptBeside) return;
    await adapterFor(delivery.channel).keep?.(message, await besideOf(delivery));
  }

  async function miss(delivery: Delivery): Promise<void> {
    log.warn({ kind: delivery.kind, delivery: delivery.id }, 'post missed');
    // reported first: a crash in between reports it again, and the report is owed once
    await kindOf(delivery.kind).missed?.(delivery);
    await store.giveUp(delivery, 'missed');
  }

  async function redrawLast(kind: string, subject: string): Promise<void> {
    await scheduler.schedule({ kind: JOBS.redraw, key: JSON.stringify([kind, subject]), at: clock.now() });
  }

  /** One channel that fails does not keep the others from their drawing. */
  async function redrawNow(kind: string, subject: string): Promise<void> {
    const about = await store.about(kind, subject);
    const drawn = await Promise.allSettled(about.map((delivery) => editNow(delivery)));
    const failed = drawn.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /**
   * Another process may have read later and drawn sooner: then its newer drawing was overwritten by this one. Whoever
   * edits looks again afterwards, so the last edit shows the last state.
   */
  async function editNow(delivery: Delivery): Promise<void> {
    const post = delivery.message && (await drawPost(delivery));
    if (!delivery.message || !post) return;
    try {
      await adapterFor(delivery.channel).edit(delivery.message, post);
    } catch (error) {
      if (!isPenholderError(error, 'channel_gone')) throw error;
      return log.warn({ delivery: delivery.id }, 'message to redraw is gone');
    }
    if (!(await showsNow(delivery, post))) redraws.ask(delivery.kind, delivery.subject);
  }

  return {
    async owe({ occurrence, ...delivery }) {
      const { kind, subject, channel } = delivery;
      const id = [kind, subject, occurrence, channel.tenant, channel.channelId].join(':');
      const isNew = await store.add({ id, ...delivery });
      if (delivery.dueAt <= clock.now()) return { isNew, ...(await sendNow(id)) };
      await scheduler.schedule({ kind: JOBS.deliver, key: id, at: delivery.dueAt });
      return { isNew, isHeldUp: false };
    },
    redraw: redraws.ask,
    redrawLast,
    channelsOf: async (kind, subject) => (await store.about(kind, subject)).map(({ channel }) => channel),
    upcoming: (groupId, limit) => store.upcoming(groupId, limit),
    async start() {
      for (const { id, dueAt } of await store.owed()) {
        await scheduler.schedule({ kind: JOBS.deliver, key: id, at: dueAt });
      }
    },
    stop: redraws.stop,
  };

  /** What cannot be sent now is left to the scheduler, which tries again; a crash in the middle, too. */
  async function sendNow(id: string): Promise<Omit<Owed, 'isNew'>> {
    await scheduleAfterLease(id);
    try {
      if (await deliver(id)) await scheduler.cancel(JOBS.deliver, id);
      return { isHeldUp: false };
    } catch (error) {
      log.warn({ delivery: id, err: error }, 'post not sent, to be tried again');
      await scheduler.schedule({ kind: JOBS.deliver, key: id, at: clock.now() });
      const lacks = isPenholderError(error, 'channel_gone') ? error.params.permissions : undefined;
      return { isHeldUp: true, ...(lacks === undefined ? {} : { lacks }) };
    }
  }
}
