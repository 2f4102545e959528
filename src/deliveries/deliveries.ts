import type { ActionTokens } from '../bot/action-tokens.ts';
import type { Adapter, ChannelRef, Post } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Log } from '../log.ts';
import type { People } from '../people/people.ts';
import { type Delivery, isExpired, isLate } from './delivery.ts';
import type { DeliveryStore, NewDelivery } from './delivery-store.ts';
import type { PostKind } from './post-kind.ts';
import { createRedraws } from './redraws.ts';

/** The posts that the bot owes, each sent once. */
export interface Deliveries {
  /** Notes a post; one that is due now is sent now. False when it was asked for before. */
  owe(delivery: Omit<NewDelivery, 'id'> & { occurrence: string }): Promise<boolean>;
  /** Draws the posts about a subject anew, soon, at most once a second; the last state always lands. */
  redraw(kind: string, subject: string): void;
  /** The channels in which a subject is posted. */
  channelsOf(kind: string, subject: string): Promise<ChannelRef[]>;
  upcoming(groupId: string, limit: number): Promise<Delivery[]>;
  /** Takes up what a stop or a crash left behind. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Parts {
  readonly store: DeliveryStore;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly people: People;
  readonly tokens: ActionTokens;
  readonly log: Log;
  readonly kinds: readonly PostKind[];
  readonly adapters: readonly Adapter[];
}

/** How long one attempt to send may take before another may begin, in milliseconds. */
const LEASE_MS = 60_000;
const JOB = 'deliver';

/** Sends each delivery once: unique key, lease, and proof of sending before a second try. */
export function createDeliveries(parts: Parts): Deliveries {
  const { store, scheduler, clock, log } = parts;
  const redraws = createRedraws(redrawNow, log);
  scheduler.handle(JOB, async ({ key }) => deliver(key));

  async function deliver(id: string): Promise<void> {
    const delivery = await store.claim(id, { now: clock.now(), leaseMs: LEASE_MS });
    if (!delivery) return;
    try {
      await (isExpired(delivery, clock.now()) ? miss(delivery) : send(delivery));
    } catch (error) {
      await store.release(id);
      throw error;
    }
  }

  async function miss(delivery: Delivery): Promise<void> {
    log.warn({ kind: delivery.kind, delivery: delivery.id }, 'post missed');
    // reported first: a crash in between reports it again, and the report is owed once
    await kindOf(delivery.kind).missed?.(delivery);
    await store.giveUp(delivery.id, 'missed');
  }

  async function send(delivery: Delivery): Promise<void> {
    const post = await drawPost(delivery);
    if (!post) return store.giveUp(delivery.id, 'cancelled');
    const adapter = adapterFor(delivery.channel);
    const earlier = delivery.attempts > 1 ? await adapter.findPosted?.(delivery.channel, post.key) : undefined;
    const message = earlier ?? (await adapter.post(delivery.channel, post));
    await store.posted(delivery.id, message, clock.now());
  }

  async function redrawNow(kind: string, subject: string): Promise<void> {
    for (const delivery of await store.postedAbout(kind, subject)) {
      const post = await drawPost(delivery);
      if (post && delivery.message) await adapterFor(delivery.channel).edit(delivery.message, post);
    }
  }

  async function drawPost(delivery: Delivery): Promise<Post | undefined> {
    const group = await parts.people.groupById(delivery.groupId);
    if (!group) return undefined;
    const late = isLate(delivery, delivery.postedAt ?? clock.now());
    const reply = await kindOf(delivery.kind).draw(delivery, { now: clock.now(), late, language: group.language });
    if (!reply) return undefined;
    const sealed = await parts.tokens.seal(reply, group.id);
    return { key: delivery.id, reply: sealed, language: group.language, timeZone: group.timeZone };
  }

  function kindOf(name: string): PostKind {
    const kind = parts.kinds.find((candidate) => candidate.kind === name);
    if (!kind) throw new Error(`no post kind ${name}`);
    return kind;
  }

  function adapterFor({ tenant }: ChannelRef): Adapter {
    const platform = tenant.split(':')[0];
    const adapter = parts.adapters.find((candidate) => candidate.platform === platform);
    if (!adapter) throw new Error(`no adapter for ${platform}`);
    return adapter;
  }

  return {
    async owe({ occurrence, ...delivery }) {
      const { kind, subject, channel } = delivery;
      const id = [kind, subject, occurrence, channel.tenant, channel.channelId].join(':');
      const isNew = await store.add({ id, ...delivery });
      if (delivery.dueAt > clock.now()) await scheduler.schedule({ kind: JOB, key: id, at: delivery.dueAt });
      else await sendNow(id);
      return isNew;
    },
    redraw: redraws.ask,
    channelsOf: async (kind, subject) => (await store.postedAbout(kind, subject)).map(({ channel }) => channel),
    upcoming: (groupId, limit) => store.upcoming(groupId, limit),
    async start() {
      for (const { id, dueAt } of await store.owed()) await scheduler.schedule({ kind: JOB, key: id, at: dueAt });
    },
    stop: redraws.stop,
  };

  /** What cannot be sent now is left to the scheduler, which tries again. */
  async function sendNow(id: string): Promise<void> {
    try {
      await deliver(id);
    } catch (error) {
      log.warn({ delivery: id, err: error }, 'post not sent, to be tried again');
      await scheduler.schedule({ kind: JOB, key: id, at: clock.now() });
    }
  }
}
