import PQueue from 'p-queue';
import type { ChannelRef, Post } from '../bot/adapter.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import type { JobRun, Scheduler } from '../jobs/scheduler.ts';
import type { Log } from '../log.ts';
import type { Param } from '../replies/reply.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore, NewDelivery } from './delivery-store.ts';
import { createDrawing, type DrawingParts } from './drawing.ts';
import { newReading, type Reading } from './reading.ts';
import { createRedraws } from './redraws.ts';
import { createSending, type Unsent } from './sending.ts';
import { TURNS_AT_ONCE, turnsOf } from './turns.ts';

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
  /** What these are has changed, such as a meeting's time: moves what is owed with them, draws anew what was posted. */
  changed(groupId: string, abouts: readonly string[]): Promise<void>;
  /** Everything that is told of these, whatever became of it. */
  toldOf: DeliveryStore['toldOf'];
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
  /** How long an attempt that shows no sign of life counts as under way, in milliseconds. Default: a minute. */
  readonly leaseMs?: number | undefined;
  /** Told each time that nobody can be reached in the channel of a delivery. */
  channelGone?(delivery: Delivery): Promise<void>;
}

const LEASE_MS = 60_000;
/** Channels of one process that are posted in at once; posts of one channel go one after the other. */
const CHANNELS_AT_ONCE = 250;
/** So many jobs are written down side by side at a start. */
const JOBS_AT_ONCE = 50;
/** What was posted so long ago is left as it was. */
const REDRAWN_MS = 62 * 24 * 3_600_000;
const JOBS = { deliver: 'deliver', redraw: 'redraw' } as const;

/** Sends each delivery once, and those of one channel in order: one job a channel, which one process has at a time. */
export function createDeliveries(parts: Parts): Deliveries {
  const { store, scheduler, clock, log, leaseMs = LEASE_MS, channelGone = async () => {} } = parts;
  const drawing = createDrawing(parts);
  const { drawPost, showsNow, adapterFor } = drawing;
  const redraws = createRedraws({ draw: redrawNow, handOver: redrawLast, log });
  const sending = createSending({ store, clock, log, drawing, leaseMs, channelGone, redraw: redraws.ask });
  const lease = () => ({ now: clock.now(), leaseMs });
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);
  scheduler.handle(JOBS.deliver, async ({ key }, run) => deliverIn(channelOf(key), run), {
    concurrency: CHANNELS_AT_ONCE,
  });
  scheduler.handle(JOBS.redraw, async ({ key }) => {
    const [kind, subject] = JSON.parse(key) as [string, string];
    if (!(await redraws.drawn(kind, subject))) throw new PenholderError('busy');
  });

  const turnsIn = async (channel: ChannelRef) => turnsOf(await store.waitingIn(channel, TURNS_AT_ONCE), clock.now());

  /** Sends what is due in a channel; says when there is more to do. */
  async function deliverIn(channel: ChannelRef, run: JobRun): Promise<Date | undefined> {
    const { ready, next } = await turnsIn(channel);
    const times = [next];
    for (const id of ready) {
      const delivery = run.stopping() ? undefined : await store.claim(id, lease());
      // somebody else has it, or it was moved: whose turn it is must be looked up anew
      if (!delivery) return clock.now();
      const unsent = await sending.attempt(delivery);
      if (unsent?.channelWaits) return unsent.tryAt;
      times.push(unsent?.tryAt);
    }
    return earliestOf(times);
  }

  /** What cannot be sent now is left to the channel's job, which tries again; a crash in the middle, too. */
  async function sendNow(id: string, channel: ChannelRef): Promise<Omit<Owed, 'isNew'>> {
    const ticket = await scheduler.scheduleBy({ ...jobOf(channel), at: inMs(leaseMs) });
    const delivery = await store.claim(id, lease());
    const unsent = delivery && (await sending.attempt(delivery));
    const waits = !delivery && (await store.find(id))?.state === 'due';
    await scheduler.settle(ticket, (await turnsIn(channel)).next).catch(() => {});
    return waits ? { isHeldUp: true } : heldUp(unsent);
  }

  async function redrawLast(kind: string, subject: string): Promise<void> {
    await scheduler.schedule({ kind: JOBS.redraw, key: JSON.stringify([kind, subject]), at: clock.now() });
  }

  /**
   * Draws it in all its channels: one that fails does not keep the others from their drawing. Another process may have
   * read later and drawn sooner: then its newer drawing was overwritten by this one. Whoever edits looks again
   * afterwards, so the last edit shows the last state.
   */
  async function redrawNow(kind: string, subject: string): Promise<void> {
    const about = await store.about(kind, subject);
    const before = newReading();
    const drawn = await Promise.allSettled(about.map((delivery) => editNow(delivery, before)));
    const after = newReading();
    const edited = drawn.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
    const looked = await Promise.all(edited.map(({ delivery, post }) => showsNow(delivery, post, after)));
    if (looked.includes(false)) redraws.ask(kind, subject);
    const failed = drawn.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  async function editNow(
    delivery: Delivery,
    reading: Reading,
  ): Promise<{ delivery: Delivery; post: Post } | undefined> {
    const post = delivery.message && (await drawPost(delivery, reading));
    if (!delivery.message || !post) return undefined;
    try {
      await adapterFor(delivery.channel).edit(delivery.message, post);
      return { delivery, post };
    } catch (error) {
      if (!isPenholderError(error, 'channel_gone')) throw error;
      log.warn({ delivery: delivery.id }, 'message to redraw is gone');
      return undefined;
    }
  }

  /** Moves what is owed with what it is told of. */
  async function follow(delivery: Delivery): Promise<void> {
    if (delivery.leadMs === undefined) return;
    const times = await sending.timesOf(delivery);
    // what is not held now may be held after all
    if (!times || !(await store.move(delivery.id, times))) return;
    await scheduler.scheduleBy({ ...jobOf(delivery.channel), at: times.dueAt });
  }

  /** Asked for with another lead it comes then: the part of a programme that it shows may stand elsewhere now. */
  async function leadAnew(id: string, { leadMs, dueAt }: Pick<NewDelivery, 'leadMs' | 'dueAt'>): Promise<void> {
    if (leadMs === undefined) return;
    const there = await store.find(id);
    if (there?.state === 'due' && there.leadMs !== leadMs) await store.move(id, { dueAt, leadMs });
  }

  return {
    async owe({ occurrence, ...delivery }) {
      const { kind, subject, channel, dueAt } = delivery;
      const id = [kind, subject, occurrence, channel.tenant, channel.channelId].join(':');
      const isNew = await store.add({ id, ...delivery });
      if (!isNew) await leadAnew(id, delivery);
      if (dueAt <= clock.now()) return { isNew, ...(await sendNow(id, channel)) };
      await scheduler.scheduleBy({ ...jobOf(channel), at: dueAt });
      return { isNew, isHeldUp: false };
    },
    async changed(groupId, abouts) {
      const told = await store.toldOf(groupId, abouts);
      for (const delivery of told) await follow(delivery);
      const since = inMs(-REDRAWN_MS);
      const posted = told.filter(({ state, dueAt }) => ['posted', 'sending'].includes(state) && dueAt > since);
      for (const name of new Set(posted.map(({ kind, subject }) => JSON.stringify([kind, subject]))))
        await redrawLast(...(JSON.parse(name) as [string, string]));
    },
    toldOf: store.toldOf,
    redraw: redraws.ask,
    redrawLast,
    channelsOf: async (kind, subject) => (await store.about(kind, subject)).map(({ channel }) => channel),
    upcoming: (groupId, limit) => store.upcoming(groupId, limit),
    async start() {
      const first = new Map<string, { channel: ChannelRef; dueAt: Date }>();
      for (const { channel, dueAt } of await store.owed()) {
        const { key } = jobOf(channel);
        if (!first.has(key)) first.set(key, { channel, dueAt });
      }
      const jobs = [...first.values()].map(({ channel, dueAt }) => ({ ...jobOf(channel), at: dueAt }));
      await new PQueue({ concurrency: JOBS_AT_ONCE }).addAll(jobs.map((job) => () => scheduler.scheduleBy(job)));
    },
    stop: redraws.stop,
  };
}

function jobOf({ tenant, channelId }: ChannelRef) {
  return { kind: JOBS.deliver, key: JSON.stringify([tenant, channelId]) };
}

function channelOf(key: string): ChannelRef {
  const [tenant, channelId] = JSON.parse(key) as [string, string];
  return { tenant, channelId };
}

function heldUp(unsent: Unsent | undefined): Omit<Owed, 'isNew'> {
  if (!unsent?.hasFailed) return { isHeldUp: false };
  return { isHeldUp: true, ...(unsent.lacks === undefined ? {} : { lacks: unsent.lacks }) };
}

function earliestOf(times: readonly (Date | undefined)[]): Date | undefined {
  const known = times.flatMap((time) => time?.getTime() ?? []);
  return known.length > 0 ? new Date(Math.min(...known)) : undefined;
}
