/**
 * What the count of 100,000 ballots costs, on this machine: `npx tsx bench/polls.ts`. Bare: the driver alone reads, or
 * changes, as many documents of the same kind in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapter } from '../src/bot/adapter.ts';
import { systemClock } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { composePenholder } from '../src/main/wiring.ts';
import { createCounting } from '../src/polls/counting.ts';
import { createFinalCount } from '../src/polls/final-count.ts';
import { createRollByRegion } from '../src/polls/roll-by-region.ts';
import { connectMongo } from '../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../src/storage/mongo/stores.ts';
import { startDatabase } from '../tools/embedded-mongodb/start-database.ts';
import { ratioTable } from './measure.ts';

const BALLOTS = Number(process.argv[2] ?? 100_000);
const PART = 1_000;
const TURNS = 3;
const PLACE = { tenant: 'web:bench', channelId: 'call' } as const;
const POLL = { groupId: 'bench', id: 'bench-poll' } as const;
const SECRET = 'a secret of at least thirty-two characters';
const CHOICES = ['support', 'live-with', 'abstain', 'oppose', 'block'];

const silent: Adapter = {
  platform: 'web',
  start: async () => {},
  stop: async () => {},
  post: async (channel) => ({ ...channel, messageId: '1' }),
  edit: async () => {},
};

/** The best of some turns: what the machine does meanwhile only adds. */
async function msOf(work: () => Promise<unknown>, turns = TURNS): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < turns; turn += 1) {
    const since = performance.now();
    await work();
    best = Math.min(best, performance.now() - since);
  }
  return best;
}

const folder = await mkdtemp(join(tmpdir(), 'penholder-bench-'));
const database = await startDatabase({ dataDir: folder });
const connection = await connectMongo(database.uri, { database: 'bench' });
const stores = createStores(connection);
await createIndexes(connection);
const parts = { connection, stores, clock: systemClock, log: createLog('silent'), secret: SECRET };
const penholder = composePenholder({ ...parts, adapters: () => [silent] });
await penholder.start();

await stores.groups.put({
  id: POLL.groupId,
  tenant: PLACE.tenant,
  name: 'Bench',
  timeZone: 'Etc/UTC',
  language: 'en',
  roll: 'channel',
  regions: [],
});
await stores.groups.addChannel(POLL.groupId, PLACE, true);
const group = await stores.groups.find(POLL.groupId);
if (!group) throw new Error('the group is not there');
const { polls } = penholder.services;
const { poll } = await polls.open(group, PLACE, {
  id: POLL.id,
  kind: 'consensus',
  terms: {},
  question: 'Adopt the statement?',
  openedBy: { memberId: 'opener', name: 'Opener' },
  closesAt: new Date(systemClock.now().getTime() + 24 * 3_600_000),
  hidden: false,
  secret: true,
});

const [ballots, bare] = [connection.collection('ballots'), connection.collection('bare')];
for (let from = 0; from < BALLOTS; from += PART) {
  const some = Array.from({ length: PART }, (_, n) => {
    const voterKey = `voter-${from + n}`;
    const choice = CHOICES[n % CHOICES.length];
    const ballot = { groupId: POLL.groupId, pollId: POLL.id, voterKey, choice, pressedAt: new Date() };
    return { _id: `${POLL.groupId}/${POLL.id}/${voterKey}` as never, ...ballot };
  });
  await ballots.insertMany(some);
  await bare.insertMany(some);
}

const counting = createCounting({ store: stores.polls, merges: (groupId) => stores.members.merges(groupId) });
const countFinally = createFinalCount({
  store: stores.polls,
  counting,
  rollByRegion: createRollByRegion({ store: stores.polls, counting, members: stores.members }),
  secret: SECRET,
  kindOf: polls.kindOf,
});

const bareRead = await msOf(() => bare.find({ pollId: POLL.id }).toArray());
const bareGroup = await msOf(() =>
  bare.aggregate([{ $match: { pollId: POLL.id } }, { $group: { _id: '$choice', count: { $sum: 1 } } }]).toArray(),
);
const bareChange = await msOf(() => bare.updateMany({ pollId: POLL.id }, { $set: { sealed: 1 } }), 1);
const standings = await msOf(() => counting.count(POLL));
const sealed = await msOf(() => stores.polls.seal(POLL, 1), 1);
const counted = await msOf(() => countFinally({ ...poll, epoch: 1 }));
const closed = await msOf(() => polls.close(poll, { memberId: 'chair', name: 'Chair' }), 1);

const line = ratioTable();
line('standings of an open poll', standings, bareGroup);
line('ballots sealed', sealed, bareChange);
line('tally and proof of what was sealed', counted, bareRead);
line('a poll closed: sealed, counted, proven, announced', closed, bareChange + bareRead);

await penholder.stop();
await connection.close();
await database.stop();
await rm(folder, { recursive: true, force: true });
