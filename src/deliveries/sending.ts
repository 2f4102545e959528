import type { MessageRef, Post } from '../bot/adapter.ts';
import { isPenholderError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Param } from '../replies/reply.ts';
import { type Delivery, isExpired, isLate } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';
import type { createDrawing, DrawingParts } from './drawing.ts';
import type { Times } from './post-kind.ts';

/** An attempt that ended without a message, to be made again. */
export interface Unsent {
  readonly tryAt: Date;
  /** False: its time has not come after all. */
  readonly hasFailed: boolean;
  /** The whole channel waits until then, so that its posts stay in order; else only this post does. */
  readonly channelWaits: boolean;
  /** What the bot lacks in the channel, where the platform says. */
  readonly lacks?: Param;
}

interface Parts extends Pick<DrawingParts, 'clock'> {
  readonly store: DeliveryStore;
  readonly drawing: ReturnType<typeof createDrawing>;
  readonly log: Log;
  readonly leaseMs: number;
  /** Asks for a drawing of a subject, soon. */
  redraw(kind: string, subject: string): void;
  /** Nobody can be reached in its channel. */
  channelGone(delivery: Delivery): Promise<void>;
}

/** The wait after the first failure in milliseconds; it triples, up to an hour. A post is owed however long a platform is down. */
const FIRST_WAIT_MS = 3_000;
const LONGEST_WAIT_MS = 3_600_000;
/** Attempts, over some four hours, after which a channel in which nobody can be reached is believed to be gone. */
const GONE_AFTER = 10;
/** Signs of life in a lease's life. */
const RENEWALS_PER_LEASE = 3;

/** Sends a delivery that was claimed, once: lease, and proof of sending before a second try. */
export function createSending(parts: Parts) {
  const { store, clock, log, leaseMs } = parts;
  const { drawPost, showsNow, besideOf, threadOf, kindOf, adapterFor } = parts.drawing;

  /** Sends it, or ends it: undefined when that is done. */
  async function attempt(delivery: Delivery): Promise<Unsent | undefined> {
    const lease = keepAlive(delivery);
    try {
      return await send(delivery, lease.isLive);
    } catch (error) {
      log.warn({ delivery: delivery.id, kind: delivery.kind, err: error }, 'post not sent, to be tried again');
      return await failed(delivery, error);
    } finally {
      lease.end();
    }
  }

  /** While this process lives, nobody else may believe that it is dead; when it cannot say so in time, it stops. */
  function keepAlive(delivery: Delivery) {
    let until = clock.now().getTime() + leaseMs;
    const renewal = setInterval(async () => {
      const next = clock.now().getTime() + leaseMs;
      await store.renew(delivery, new Date(next)).then(
        () => (until = next),
        () => {},
      );
    }, leaseMs / RENEWALS_PER_LEASE);
    return { isLive: () => clock.now().getTime() < until, end: () => clearInterval(renewal) };
  }

  async function failed(delivery: Delivery, error: unknown): Promise<Unsent> {
    const { attempts, expiresAt } = delivery;
    const isGone = isPenholderError(error, 'channel_gone');
    if (isGone) await parts.channelGone(delivery).catch(() => {});
    const now = clock.now().getTime();
    const waits = [Math.min(FIRST_WAIT_MS * 3 ** (attempts - 1), LONGEST_WAIT_MS)];
    // what was not answered may still be done
    if (isPenholderError(error, 'unanswered')) waits.push(leaseMs);
    const later = now + Math.max(...waits);
    const expires = expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;
    const tryAt = new Date(expires > now ? Math.min(later, expires) : later);
    const channelWaits = isGone || isPenholderError(error, 'busy', 'unanswered') || isOfDatabase(error);
    // a lease that cannot be given back runs out
    if (isGone && attempts >= GONE_AFTER) await end(delivery, 'failed').catch(() => {});
    else await store.release(delivery, { tryAt, aside: !channelWaits }).catch(() => {});
    const lacks = isGone ? error.params.permissions : undefined;
    return { tryAt, hasFailed: true, channelWaits, ...(lacks === undefined ? {} : { lacks }) };
  }

  async function send(delivery: Delivery, isLive: () => boolean): Promise<Unsent | undefined> {
    const earlier = await findEarlier(delivery);
    if (earlier) {
      await note(delivery, earlier, delivery.triedAt ?? clock.now());
      parts.redraw(delivery.kind, delivery.subject);
      return undefined;
    }
    const times = await timesOf(delivery);
    if (!times) await store.giveUp(delivery, { state: 'cancelled', at: clock.now() });
    else if (times.dueAt > clock.now()) return putOff(delivery, times);
    else await sendDue({ ...delivery, ...times }, isLive);
    return undefined;
  }

  async function putOff(delivery: Delivery, times: Times): Promise<Unsent> {
    const tryAt = times.dueAt;
    await store.release(delivery, { tryAt, ...times });
    return { tryAt, hasFailed: false, channelWaits: false };
  }

  async function sendDue(delivery: Delivery, isLive: () => boolean): Promise<void> {
    if (isExpired(delivery, clock.now())) return end(delivery, 'missed');
    const post = await drawPost(delivery);
    if (!post) return end(delivery, 'cancelled');
    await postNow(delivery, { ...post, mayGo: isLive });
  }

  async function postNow(delivery: Delivery, post: Post): Promise<void> {
    const message = await adapterFor(delivery.channel).post(delivery.channel, post);
    await note(delivery, message, clock.now());
    // a change that came before the message was noted found nothing to redraw
    const isCurrent = await showsNow(delivery, post).catch(() => false);
    if (!isCurrent) parts.redraw(delivery.kind, delivery.subject);
  }

  /** What follows once a message is there, noted as posted last: after a crash in between all of it is done once more. */
  async function note(delivery: Delivery, message: MessageRef, at: Date): Promise<void> {
    await keep(delivery, message);
    if (isLate(delivery, at)) await kindOf(delivery.kind).report?.({ ...delivery, postedAt: at });
    await store.posted(delivery.id, message, at);
  }

  /** When it is due and expires, as what it is told of now stands; undefined: there is nothing to tell any more. */
  async function timesOf(delivery: Delivery): Promise<Times | undefined> {
    const { times } = kindOf(delivery.kind);
    const { dueAt, expiresAt } = delivery;
    return times ? times(delivery) : { dueAt, ...(expiresAt ? { expiresAt } : {}) };
  }

  /** The message of an attempt that was cut off, or failed, after it had posted. */
  async function findEarlier({ id, attempts, channel, triedAt }: Delivery): Promise<MessageRef | undefined> {
    if (attempts < 2) return undefined;
    return adapterFor(channel).findPosted?.(channel, { key: id, since: triedAt ?? new Date(0) });
  }

  async function keep(delivery: Delivery, message: MessageRef): Promise<void> {
    const thread = await threadOf(delivery);
    if (thread) await adapterFor(delivery.channel).openThread?.(message, thread);
    if (!kindOf(delivery.kind).keptBeside) return;
    await adapterFor(delivery.channel).keep?.(message, await besideOf(delivery));
  }

  async function end(delivery: Delivery, state: 'missed' | 'failed' | 'cancelled'): Promise<void> {
    if (state !== 'cancelled') log.warn({ kind: delivery.kind, delivery: delivery.id, state }, 'post missed');
    // reported first: a crash in between reports it again, and the report is owed once
    const at = clock.now();
    await kindOf(delivery.kind).report?.({ ...delivery, endedAt: at });
    await store.giveUp(delivery, { state, at });
  }

  return { attempt, timesOf };
}

/** The driver's errors have names of their own; what the database refuses it refuses to the next post, too. */
function isOfDatabase(error: unknown): boolean {
  return error instanceof Error && error.name.startsWith('Mongo');
}
