import { createActionTokens } from '../../src/bot/action-tokens.ts';
import { type MovableClock, movableClock } from '../../src/clock.ts';
import { createDeliveries, type Deliveries, type Owed } from '../../src/deliveries/deliveries.ts';
import type { DeliveryStore } from '../../src/deliveries/delivery-store.ts';
import type { PostKind } from '../../src/deliveries/post-kind.ts';
import { advanceTo } from '../../src/jobs/advance.ts';
import { createAgendaScheduler } from '../../src/jobs/agenda-scheduler.ts';
import type { Scheduler } from '../../src/jobs/scheduler.ts';
import { createLog } from '../../src/log.ts';
import { createPeople } from '../../src/people/people.ts';
import { phrase, text } from '../../src/replies/build.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../../src/storage/mongo/stores.ts';
import { type RecordingAdapter, recordingAdapter } from '../doubles/recording-adapter.ts';
import { textOf } from '../doubles/whole-bot.ts';

/** When posts are due unless told, and where they go. */
export const DUE = new Date('2020-06-21T15:00:00Z');
export const CHANNEL = { tenant: 'web:local', channelId: 'cpwg' } as const;
const GROUP = 'group';

/** Deliveries on a real database, of posts that show a number. */
export interface Delivering {
  readonly deliveries: Deliveries;
  readonly store: DeliveryStore;
  readonly scheduler: Scheduler;
  readonly clock: MovableClock;
  readonly adapter: RecordingAdapter;
  /** Subjects of the posts that were missed, each time it was said. */
  readonly missed: string[];
  owe(subject: string, more?: { dueAt?: Date; expiresAt?: Date; channelId?: string }): Promise<Owed>;
  /** What each message shows now, with its channel. */
  shown(): string[];
  moveTo(minutes: number): Promise<void>;
  stop(): Promise<void>;
}

/** What a message shows; there is nothing to show of what is not in it. */
export type Shown = Map<string, number>;

/** @param given.adapter a platform that outlives this process; @param given.minutes the start, counted from DUE */
export async function startDelivering(given: {
  uri: string;
  show: Shown;
  adapter?: RecordingAdapter;
  minutes?: number;
}): Promise<Delivering> {
  const connection = await connectMongo(given.uri);
  const stores = createStores(connection);
  await createIndexes(connection);
  const group = { id: GROUP, tenant: 'web:local', name: 'The group', timeZone: 'Etc/UTC' } as const;
  await stores.groups.put({ ...group, language: 'en', roll: 'channel', regions: [] });
  const clock = movableClock(minutesAfterDue(given.minutes ?? -60), { running: false });
  const adapter = given.adapter ?? recordingAdapter();
  const log = createLog('silent');
  const scheduler = createAgendaScheduler({ db: connection.getClient().db(), clock, log, pollEveryMs: 50 });
  const missed: string[] = [];
  const deliveries = createDeliveries({
    store: stores.deliveries,
    scheduler,
    clock,
    log,
    people: createPeople(stores),
    tokens: createActionTokens(stores.tokens, { secret: 'a secret of at least thirty-two characters', clock }),
    kinds: [numberPost(given.show, missed)],
    addressOf: async ({ kind, subject }) => `https://penholder.example/p/${kind}-${subject}`,
    adapters: [adapter],
  });
  await deliveries.start();
  await scheduler.start();
  return {
    deliveries,
    store: stores.deliveries,
    scheduler,
    clock,
    adapter,
    missed,
    owe: (subject, { channelId = CHANNEL.channelId, ...more } = {}) => {
      const channel = { ...CHANNEL, channelId };
      return deliveries.owe({ groupId: GROUP, kind: 'number', subject, occurrence: 'o', channel, dueAt: DUE, ...more });
    },
    shown: () =>
      adapter.messages.map(
        ({ channel, drawings }) => `${channel.channelId} ${textOf(drawings.at(-1)?.reply as never)}`,
      ),
    moveTo: async (minutes) => void (await advanceTo({ clock, scheduler, to: minutesAfterDue(minutes) })),
    async stop() {
      await scheduler.stop();
      await deliveries.stop();
      await connection.close();
    },
  };
}

/** A time this many minutes after DUE. */
export function minutesAfterDue(minutes: number): Date {
  return new Date(DUE.getTime() + minutes * 60_000);
}

function numberPost(show: Shown, missed: string[]): PostKind {
  return {
    kind: 'number',
    keptBeside: { kind: 'numbers', title: 'decisions.bookmark' },
    async draw({ subject }, { late }) {
      const value = show.get(subject);
      if (value === undefined) return undefined;
      const late100 = late ? 100 : 0;
      return { visibility: 'channel', blocks: [text(phrase('number', { value: value + late100 }))] };
    },
    async report({ subject }) {
      missed.push(subject);
    },
  };
}
