import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChannelRef } from '../../src/bot/adapter.ts';
import { systemClock } from '../../src/clock.ts';
import { calendarRefused } from '../../src/meetings/calendar-sync.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores, type Stores } from '../../src/storage/mongo/stores.ts';
import { type DiscordServer, startDiscordServer } from '../platforms/discord/discord-server.ts';
import { type SlackServer, startSlackServer } from '../platforms/slack/slack-server.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import type { Surroundings } from '../together/bot-process.ts';

const program = fileURLToPath(new URL('../together/bot-process.ts', import.meta.url));
const GROUP = 'killed';
const POSTS = 500;
/** Of each platform; a channel takes a message a second. */
const CHANNELS = 25;
const KILLS = 2;
/** Between the times at which two posts are due: so they are on their way while bots come and go. */
const APART_MS = 20;
/** Longer than an answer that comes late. */
const LEASES = { jobMs: 5_000, postMs: 5_000 };
const LATE_MS = 1_500;

/** What goes wrong on both platforms: late, never, done or not, and asked to wait. */
const FAULTS = [
  { delayMs: LATE_MS },
  { reset: true, after: true },
  { reset: true },
  { status: 503, after: true },
  { status: 503 },
  { status: 429, retryAfter: 1 },
  { delayMs: LATE_MS, after: true, reset: true },
] as const;
/** So many calls of each platform are never answered: half of them are done. */
const HANGS = 4;

describe('two bots, one of which is killed again and again while platforms answer late, wrongly or not at all', () => {
  const { uri, name } = freshDatabase();
  let slack: SlackServer;
  let discord: DiscordServer;
  let stores: Stores;
  let close: () => Promise<void>;
  const channels: ChannelRef[] = [];
  const all: ChildProcess[] = [];
  /** Those that serve, the oldest first. */
  let running: ChildProcess[] = [];

  beforeAll(async () => {
    [slack, discord] = await Promise.all([startSlackServer(), startDiscordServer({ rateLimits: true })]);
    const connection = await connectMongo(uri, { database: name });
    close = () => connection.close();
    stores = createStores(connection);
    await createIndexes(connection);
    const facts = { timeZone: 'Etc/UTC', language: 'en', roll: 'channel', regions: [] } as const;
    await stores.groups.put({ id: GROUP, tenant: `slack:${slack.teamId}`, name: 'Killed', ...facts });
    for (let n = 0; n < CHANNELS; n += 1) {
      slack.addChannel({ id: `C0KILL${n}`, name: `kill-${n}` });
      channels.push({ tenant: `slack:${slack.teamId}`, channelId: `C0KILL${n}` });
      const channelId = discord.addChannel({ guildId: discord.guildId, name: `kill-${n}` });
      channels.push({ tenant: `discord:${discord.guildId}`, channelId });
    }
  });

  afterAll(async () => {
    for (const child of all) child.kill('SIGKILL');
    await Promise.all([slack?.stop(), discord?.stop(), close?.()]);
  });

  async function startBot(): Promise<void> {
    const { botToken, appToken, apiUrl } = slack;
    const around: Surroundings = {
      uri,
      database: name,
      publicUrl: 'https://penholder.example',
      slack: { botToken, appToken, apiUrl },
      discord: { token: discord.token, apiUrl: discord.apiUrl },
      leases: LEASES,
    };
    const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(around)], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    all.push(child);
    await once(child.stdout, 'data');
    running.push(child);
  }

  /** Ends the one that serves longest, in the middle of what it does, as long as another one serves; starts a further one. */
  function killOne(): boolean {
    const [victim, other] = running;
    if (!victim || !other) return false;
    victim.kill('SIGKILL');
    running = running.filter((child) => child !== victim);
    void startBot();
    return true;
  }

  /** What a channel shows, by the posts' numbers, in its order. */
  function shownIn({ tenant, channelId }: ChannelRef): number[] {
    const bodies = tenant.startsWith('slack:') ? slack.messages(channelId) : discord.messages(channelId);
    return bodies.flatMap((body) => /Post no (\d+)/.exec(JSON.stringify(body))?.[1] ?? []).map(Number);
  }

  const shown = () => channels.flatMap(shownIn);

  function plan(fault: (typeof FAULTS)[number] | { hang: true; after?: true }): void {
    slack.fail('chat.postMessage', { times: 1, ...fault });
    discord.failNext('POST /channels', { times: 1, ...fault });
  }

  it(`show each of ${POSTS} posts once, in order, in the history of its channel, and none is lost`, async () => {
    const start = systemClock.now().getTime();
    for (let n = 0; n < POSTS; n += 1) {
      const channel = channels[n % channels.length] as ChannelRef;
      const dueAt = new Date(start + n * APART_MS);
      const subject = JSON.stringify({ name: `Post no ${n}` });
      await stores.deliveries.add({
        id: `post-${n}`,
        groupId: GROUP,
        kind: calendarRefused.kind,
        subject,
        channel,
        dueAt,
      });
    }
    const killAt = Array.from({ length: KILLS }, () => Math.floor(POSTS * (0.1 + Math.random() / 2))).sort(
      (a, b) => a - b,
    );
    await Promise.all([startBot(), startBot()]);
    let [kills, planned] = [0, 0];
    while ((await stores.deliveries.owed()).length > 0) {
      const count = shown().length;
      // of every twelve posts one goes wrong
      if (count >= planned * 12) {
        const hang = planned % 2 ? ({ hang: true } as const) : ({ hang: true, after: true } as const);
        plan(planned < HANGS ? hang : (FAULTS[planned % FAULTS.length] as (typeof FAULTS)[number]));
        planned += 1;
      }
      if (kills < KILLS && count >= (killAt[kills] ?? 0) && killOne()) kills += 1;
      await wait(100);
    }
    const order = channels.map((_, at) =>
      Array.from({ length: POSTS / channels.length }, (_, n) => at + n * channels.length),
    );
    expect({ killAt, kills, shown: channels.map(shownIn) }).toEqual({ killAt, kills: KILLS, shown: order });
  }, 120_000);
});
