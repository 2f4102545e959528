/**
 * What scheduled posts cost: `node --expose-gc --import tsx bench/schedule.ts [POSTS]`. 10,000 posts (or as many as are
 * said) fall due at once in 200 channels of a platform that takes one message a second in each. Bare: the pacing that the
 * Slack adapter has, which hands over as many messages to the same platform, without a database or a bot.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createLanes } from '../adapters/slack/web-api.ts';
import type { Adapter } from '../src/bot/adapter.ts';
import { systemClock } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { composePenholder } from '../src/main/wiring.ts';
import { calendarRefused } from '../src/meetings/calendar-sync.ts';
import { meetingSchema } from '../src/meetings/meeting.ts';
import { daysOf } from '../src/meetings/repeats.ts';
import { plannedPosts } from '../src/meetings/schedule.ts';
import { connectMongo } from '../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../src/storage/mongo/stores.ts';
import { startDatabase } from '../tools/embedded-mongodb/start-database.ts';
import { row } from './measure.ts';

const POSTS = Number(process.argv[2] ?? 10_000);
const CHANNELS = 200;
/** How long the platform takes for a message, in milliseconds. */
const ANSWERS_AFTER_MS = 30;
/** It takes the next message of a channel so long after the one before. */
const GAP_MS = 1_000;
const PER_CHANNEL = Math.ceil(POSTS / CHANNELS);
const LIMIT_S = ((PER_CHANNEL - 1) * GAP_MS) / 1_000;

/** A platform with its limit, and the pacing of an adapter before it. */
function platform() {
  const lanes = createLanes();
  const shown = new Map<string, string[]>();
  const lastAt = new Map<string, number>();
  let refused = 0;
  async function take(channelId: string, key: string): Promise<void> {
    const now = performance.now();
    // a timer may be a millisecond early
    if (now - (lastAt.get(channelId) ?? Number.NEGATIVE_INFINITY) < GAP_MS - 2) refused += 1;
    lastAt.set(channelId, now);
    await wait(ANSWERS_AFTER_MS);
    shown.set(channelId, [...(shown.get(channelId) ?? []), key]);
  }
  return {
    post: (channelId: string, key: string) => lanes.message(channelId, () => take(channelId, key)),
    shown,
    refused: () => refused,
    count: () => [...shown.values()].reduce((sum, keys) => sum + keys.length, 0),
    settled: lanes.settled,
  };
}

const channelOf = (n: number) => ({ tenant: 'slack:bench', channelId: `C${Math.floor(n / PER_CHANNEL)}` });
const keyOf = (n: number) => `post-${String(n).padStart(6, '0')}`;

async function bare(): Promise<number> {
  const own = platform();
  const since = performance.now();
  await Promise.all(Array.from({ length: POSTS }, (_, n) => own.post(channelOf(n).channelId, keyOf(n))));
  const took = (performance.now() - since) / 1_000;
  await own.settled();
  return took;
}

function memoryMb(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

async function scheduled(given: string) {
  const own = platform();
  const uri = new URL(given);
  uri.searchParams.set('monitorCommands', 'true');
  const connection = await connectMongo(uri.href, { database: 'bench' });
  const stores = createStores(connection);
  await createIndexes(connection);
  const facts = { timeZone: 'Etc/UTC', language: 'en', roll: 'channel', regions: [] } as const;
  await stores.groups.put({ id: 'bench', tenant: 'slack:bench', name: 'Bench', ...facts });
  const dueAt = systemClock.now();
  const subject = JSON.stringify({ name: 'Bench' });
  const add = (n: number) =>
    stores.deliveries.add({
      id: keyOf(n),
      groupId: 'bench',
      kind: calendarRefused.kind,
      subject,
      channel: channelOf(n),
      dueAt,
    });
  for (let n = 0; n < POSTS; n += 50) {
    await Promise.all(Array.from({ length: Math.min(50, POSTS - n) }, (_, k) => add(n + k)));
  }
  const adapter: Adapter = {
    platform: 'slack',
    async start() {},
    async stop() {},
    async post(channel, { key }) {
      await own.post(channel.channelId, key);
      return { ...channel, messageId: key };
    },
    async edit() {},
  };
  const penholder = composePenholder({
    connection,
    stores,
    clock: systemClock,
    log: createLog('warn'),
    secret: 'a secret of at least thirty-two characters',
    adapters: () => [adapter],
  });
  const memory = [memoryMb()];
  let commands = 0;
  connection.getClient().on('commandStarted', () => (commands += 1));
  const cpu = process.cpuUsage();
  const since = performance.now();
  await penholder.start();
  for (let looks = 1; own.count() < POSTS; looks += 1) {
    await wait(50);
    if (looks % 100 === 0) memory.push(memoryMb());
  }
  const took = (performance.now() - since) / 1_000;
  memory.push(memoryMb());
  const { user, system } = process.cpuUsage(cpu);
  const each = { commands: commands / POSTS, cpuMs: (user + system) / 1_000 / POSTS };
  const isOrdered = [...own.shown.values()].every((keys) =>
    keys.every((key, at) => at === 0 || key > (keys[at - 1] ?? '')),
  );
  await penholder.stop();
  await connection.close();
  return { took, each, isOrdered, refused: own.refused(), memory };
}

/** Posts a day and an hour before each call of ten years; bare: the days of its rule alone. */
function planning(): { ms: number; bareMs: number; posts: number } {
  const startsOn = '2016-01-05';
  const rule = 'FREQ=WEEKLY';
  const sources = [{ document: 'Calendar', date: startsOn, section: 'bench' }];
  const timed = { startsOn, endsOn: startsOn, timeZone: 'Europe/Brussels', startTime: '18:00', durationMinutes: 60 };
  const meeting = meetingSchema.parse({
    id: 'call',
    title: 'Call',
    kind: 'call',
    ...timed,
    sources,
    repeats: { rule },
  });
  const schedule = {
    id: 'schedule:1',
    number: 1,
    before: [1440, 60],
    channels: [{ ...channelOf(0), name: 'bench' }],
    by: 'meeting',
    languages: [],
    paused: false,
    decisions: [],
  } as const;
  const period = { from: new Date('2016-01-01T00:00:00Z'), to: new Date('2026-01-01T00:00:00Z') };
  const timedRun = (work: () => unknown[]) => {
    const runs = Array.from({ length: 9 }, () => {
      const since = performance.now();
      const { length } = work();
      return { ms: performance.now() - since, length };
    });
    return runs.sort((a, b) => a.ms - b.ms)[4] ?? { ms: 0, length: 0 };
  };
  const calendar = { meetings: [meeting], topics: [], schedules: [schedule] };
  const planned = timedRun(() => plannedPosts(schedule, calendar, period));
  const days = timedRun(() =>
    daysOf({ startsOn, rule }, { from: startsOn, to: '2026-01-01', most: Number.POSITIVE_INFINITY }),
  );
  return { ms: planned.ms, bareMs: days.ms, posts: planned.length };
}

const dataDir = await mkdtemp(join(tmpdir(), 'penholder-bench-'));
try {
  const plan = planning();
  row('what', 'ms', 'bare, ms', 'of bare');
  row('---', '---:', '---:', '---:');
  row(
    `${plan.posts} posts of ten years planned`,
    plan.ms.toFixed(1),
    plan.bareMs.toFixed(1),
    (plan.ms / plan.bareMs).toFixed(1),
  );
  if (POSTS === 0) process.exit(0);
  const bareTook = await bare();
  const database = await startDatabase({ dataDir });
  const { took, each, isOrdered, refused, memory } = await scheduled(database.uri);
  await database.stop();
  row(
    '',
    'seconds',
    'of what the limit allows',
    'of bare',
    'in order',
    'over the limit',
    'commands a post',
    'CPU a post, ms',
    'heap at the start, most, at the end, MB',
  );
  row('---', ...Array.from({ length: 8 }, () => '---:'));
  row('the pacing alone', bareTook.toFixed(1), (bareTook / LIMIT_S).toFixed(2), '1.00', 'yes', '0', '', '', '');
  const heap = [memory[0] ?? 0, Math.max(...memory), memory.at(-1) ?? 0].map((mb) => mb.toFixed(0)).join(', ');
  row(
    `${POSTS} posts in ${CHANNELS} channels`,
    took.toFixed(1),
    (took / LIMIT_S).toFixed(2),
    (took / bareTook).toFixed(2),
    isOrdered ? 'yes' : 'NO',
    String(refused),
    each.commands.toFixed(1),
    each.cpuMs.toFixed(1),
    heap,
  );
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
