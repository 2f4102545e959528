/**
 * What a ballot costs above one bare write, on this machine: `npx tsx bench/votes.ts`. Bare: a journaled majority
 * replace-upsert by the driver alone, of new documents beside first ballots, of old ones beside changed ones. All take turns
 * on one embedded database, and the median of the turns is shown.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { mongo } from 'mongoose';
import type { Adapter, BotPort, Post } from '../src/bot/adapter.ts';
import type { BotEvent } from '../src/bot/event.ts';
import { systemClock } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { composePenholder, type Penholder } from '../src/main/wiring.ts';
import { connectMongo } from '../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../src/storage/mongo/stores.ts';
import { startDatabase } from '../tools/embedded-mongodb/start-database.ts';
import { perSecond, row } from './measure.ts';

const WARM_UP_MS = 2_000;
const TURN_MS = 2_000;
const TURNS = 3;
const VOTERS = 1_000;
const VOTERS_AT_ONCE = [1, 16, 64];
const PLACE = { tenant: 'web:bench', channelId: 'call' } as const;
const GROUP = 'bench';

/** A platform that costs nothing: it keeps the last drawing of the poll's message. */
function silentAdapter() {
  const seen: { bot?: BotPort; post?: Post } = {};
  const adapter: Adapter = {
    platform: 'web',
    async start(bot) {
      seen.bot = bot;
    },
    stop: async () => {},
    async post(channel, post) {
      seen.post = post;
      return { ...channel, messageId: '1' };
    },
    edit: async () => {},
  };
  return { adapter, seen };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** What is measured, in the order of the columns. */
const WORKS = ['new', 'first', 'bare', 'change', 'press'] as const;
type Kind = (typeof WORKS)[number];
type Works = Readonly<Record<Kind, (turn: number) => Promise<unknown>>>;

async function openPoll(penholder: Penholder) {
  const group = { id: GROUP, tenant: PLACE.tenant, name: 'Bench', timeZone: 'Etc/UTC', language: 'en' } as const;
  await penholder.stores.groups.put({ ...group, roll: 'channel', regions: [] });
  await penholder.stores.groups.addChannel(GROUP, PLACE, true);
  const found = await penholder.stores.groups.find(GROUP);
  if (!found) throw new Error('the group is not there');
  const { poll } = await penholder.services.polls.open(found, PLACE, {
    id: 'bench-poll',
    kind: 'consensus',
    terms: {},
    question: 'Adopt the statement?',
    openedBy: { memberId: 'opener', name: 'Opener' },
    closesAt: new Date(systemClock.now().getTime() + 24 * 3_600_000),
    hidden: false,
    secret: true,
  });
  return poll;
}

function worksOf(given: {
  penholder: Penholder;
  seen: ReturnType<typeof silentAdapter>['seen'];
  bare: mongo.Collection<{ _id: string }>;
}): Works {
  const { penholder, seen, bare } = given;
  const positions = ['support', 'oppose'] as const;
  let newcomers = 0;
  const someone = (turn: number) => `voter-${(turn * 7919) % VOTERS}`;
  const ballotOf = (turn: number, voterKey = someone(turn)) => ({
    pollId: 'bench-poll',
    voterKey,
    choice: positions[turn % 2] as string,
    pressedAt: systemClock.now(),
  });
  const buttons = seen.post?.reply.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : [])) ?? [];
  const press = (turn: number): BotEvent => {
    const id = someone(turn);
    const person = { id, name: id, platformAdmin: false };
    const token = buttons[turn % 2]?.does ?? '';
    return { kind: 'action', id: `press-${turn}`, ...PLACE, person, receivedAt: systemClock.now(), token };
  };
  const written = (ballot: ReturnType<typeof ballotOf>) => {
    const _id = `${ballot.pollId}/${ballot.voterKey}`;
    return bare.replaceOne({ _id }, ballot, { upsert: true, writeConcern: { w: 'majority', j: true } });
  };
  const cast = (ballot: ReturnType<typeof ballotOf>) => penholder.services.polls.cast(GROUP, ballot, () => true);
  const newcomer = () => `newcomer-${newcomers++}`;
  return {
    new: (turn) => written(ballotOf(turn, newcomer())),
    first: (turn) => cast(ballotOf(turn, newcomer())),
    bare: (turn) => written(ballotOf(turn)),
    change: (turn) => cast(ballotOf(turn)),
    async press(turn) {
      const answer = await seen.bot?.handle(press(turn));
      if (!answer || answer.reply.error) throw new Error(`refused: ${answer?.reply.error}`);
    },
  };
}

/** The columns: a rate, a rate as a ratio to another, or the commands that one asks for. */
const COLUMNS: readonly (readonly [title: string, what: Kind, of?: Kind | 'commands'])[] = [
  ['bare new/s', 'new'],
  ['first/s', 'first'],
  ['of bare', 'first', 'new'],
  ['commands', 'first', 'commands'],
  ['bare again/s', 'bare'],
  ['changes/s', 'change'],
  ['of bare', 'change', 'bare'],
  ['commands', 'change', 'commands'],
  ['presses/s', 'press'],
  ['of bare', 'press', 'bare'],
  ['commands', 'press', 'commands'],
];

async function measure(works: Works, commands: { count: number }): Promise<void> {
  row('at once', ...COLUMNS.map(([title]) => title));
  row('---:', ...COLUMNS.map(() => '---:'));
  for (const atOnce of VOTERS_AT_ONCE) {
    const turns = Object.fromEntries(WORKS.map((kind) => [kind, { rates: [] as number[], asked: [] as number[] }]));
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const kind of WORKS) {
        let done = 0;
        const before = commands.count;
        const count = (n: number) => works[kind](n).finally(() => (done += 1));
        turns[kind]?.rates.push(await perSecond(atOnce, TURN_MS, count));
        turns[kind]?.asked.push((commands.count - before) / done);
      }
    }
    const rate = (kind: Kind) => median(turns[kind]?.rates ?? []);
    row(
      String(atOnce),
      ...COLUMNS.map(([, what, of]) => {
        if (of === undefined) return rate(what).toFixed(0);
        return (of === 'commands' ? median(turns[what]?.asked ?? []) : rate(what) / rate(of)).toFixed(2);
      }),
    );
  }
}

const dataDir = await mkdtemp(join(tmpdir(), 'penholder-bench-'));
try {
  const database = await startDatabase({ dataDir });
  const uri = new URL(database.uri);
  uri.searchParams.set('monitorCommands', 'true');
  const connection = await connectMongo(uri.href, { database: 'bench' });
  const commands = { count: 0 };
  connection.getClient().on('commandStarted', () => (commands.count += 1));
  const stores = createStores(connection);
  await createIndexes(connection);
  const { adapter, seen } = silentAdapter();
  const parts = { connection, stores, clock: systemClock, log: createLog('silent'), secret: 'x'.repeat(32) };
  const penholder = composePenholder({ ...parts, adapters: () => [adapter] });
  await penholder.start();
  await openPoll(penholder);
  const bare = connection.getClient().db('bench').collection<{ _id: string }>('bare');
  const works = worksOf({ penholder, seen, bare });
  // a first press also makes the member, which is not what is measured
  for (let turn = 0; turn < VOTERS; turn += 1) await works.press(turn);
  for (const kind of WORKS) await perSecond(16, WARM_UP_MS, works[kind]);
  await measure(works, commands);
  await penholder.stop();
  await connection.close();
  await database.stop();
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
