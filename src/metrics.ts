import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Adapter, BotPort } from './bot/adapter.ts';
import { isPenholderError } from './errors.ts';
import type { Log } from './log.ts';

/** What the bot does, counted for whoever operates it: never a member, a group, a text or a ballot. */
export interface Metrics {
  /** The Prometheus text format's media type. */
  readonly contentType: string;
  /** Everything that is counted, as text. */
  text(): Promise<string>;
  /** The same bot, its events counted. */
  watchBot(bot: BotPort): BotPort;
  /** The same adapter, its messages counted. */
  watchAdapter(adapter: Adapter): Adapter;
  /** The same log, its warnings and errors counted, whatever level is written: a refused delivery is one of them. */
  watchLog(log: Log): Log;
}

/** What is asked at each reading. */
export interface Readings {
  /** Whether the database answers. */
  database(): Promise<boolean>;
  /** Whether jobs run. */
  jobs(): boolean;
}

/** Bounds in seconds: from what a press takes to the three in which a platform wants an answer. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

/** Counts of one bot. Labels come from our own tables, so that their number is bounded. */
export function createMetrics(readings: Readings): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const events = new Histogram({
    name: 'penholder_event_seconds',
    help: 'From an event to its answer; outcome: ok, repeated, or the code of the refusal.',
    labelNames: ['kind', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const messages = new Counter({
    name: 'penholder_messages_total',
    help: 'Messages posted and edited, by platform; outcome: ok, or the code of the error.',
    labelNames: ['platform', 'work', 'outcome'],
    registers,
  });
  const troubles = new Counter({
    name: 'penholder_troubles_total',
    help: 'Warnings and errors of the log by their message: deliveries that were refused or not answered, posts that failed.',
    labelNames: ['level', 'message'],
    registers,
  });
  new Gauge({
    name: 'penholder_up',
    help: 'Whether a part works: 1 or 0.',
    labelNames: ['part'],
    registers,
    async collect() {
      this.set({ part: 'database' }, Number(await readings.database().catch(() => false)));
      this.set({ part: 'jobs' }, Number(readings.jobs()));
    },
  });

  async function counted<T>(platform: string, work: 'post' | 'edit', run: () => Promise<T>): Promise<T> {
    try {
      const done = await run();
      messages.inc({ platform, work, outcome: 'ok' });
      return done;
    } catch (error) {
      messages.inc({ platform, work, outcome: isPenholderError(error) ? error.code : 'fault' });
      throw error;
    }
  }

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    watchBot: (bot) => ({
      ...bot,
      async handle(event) {
        const end = events.startTimer({ kind: event.kind });
        const answer = await bot.handle(event);
        end({ outcome: answer ? (answer.reply.error ?? 'ok') : 'repeated' });
        return answer;
      },
    }),
    watchLog(log) {
      const watched = Object.create(log) as Log;
      for (const level of ['warn', 'error'] as const) {
        watched[level] = (facts: unknown, message?: string) => {
          // messages are fixed: what people type is never one
          troubles.inc({ level, message: message ?? 'none' });
          log[level](facts, message);
        };
      }
      return watched;
    },
    watchAdapter: (adapter) => ({
      ...adapter,
      post: (channel, post) => counted(adapter.platform, 'post', () => adapter.post(channel, post)),
      edit: (message, post) => counted(adapter.platform, 'edit', () => adapter.edit(message, post)),
    }),
  };
}
