/**
 * What a group of 10,000 members costs, on this machine: `npx tsx bench/rolls.ts`. Bare: the driver alone reads, or
 * writes one by one, as many documents of the same kind in the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Adapter } from '../src/bot/adapter.ts';
import { systemClock } from '../src/clock.ts';
import { createLog } from '../src/log.ts';
import { composePenholder } from '../src/main/wiring.ts';
import type { Group } from '../src/people/group.ts';
import { createPeople } from '../src/people/people.ts';
import { connectMongo } from '../src/storage/mongo/connect.ts';
import { createIndexes, createStores } from '../src/storage/mongo/stores.ts';
import { startDatabase } from '../tools/embedded-mongodb/start-database.ts';
import { ratioTable } from './measure.ts';

const MEMBERS = 10_000;
const CHECKS = 100_000;
const REGIONS = ['AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO'];
const PLACE = { tenant: 'web:bench', channelId: 'call' } as const;
const BY = { id: 'bench', name: 'Bench' };

const silent: Adapter = {
  platform: 'web',
  start: async () => {},
  stop: async () => {},
  post: async (channel) => ({ ...channel, messageId: '1' }),
  edit: async () => {},
};

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

const folder = await mkdtemp(join(tmpdir(), 'penholder-bench-'));
const database = await startDatabase({ dataDir: folder });
const connection = await connectMongo(database.uri, { database: 'bench' });
const stores = createStores(connection);
await createIndexes(connection);
const penholder = composePenholder({
  connection,
  stores,
  clock: systemClock,
  log: createLog('silent'),
  secret: 'a secret of at least thirty-two characters',
  adapters: () => [silent],
});
await penholder.start();

const group: Group = {
  id: 'bench',
  tenant: PLACE.tenant,
  name: 'Bench',
  timeZone: 'Etc/UTC',
  language: 'en',
  roll: 'listed',
  regions: REGIONS,
};
await stores.groups.put(group);
await stores.groups.addChannel(group.id, PLACE, true);
const { polls, roll } = penholder.services;
const table = ['name,region', ...Array.from({ length: MEMBERS }, (_, n) => `Member ${n},${REGIONS[n % 5]}`)].join('\n');

const raw = connection.collection('bench');
const bareWrites = await msOf(async () => {
  for (let n = 0; n < MEMBERS; n += 1) await raw.insertOne({ groupId: 'bench', name: `Member ${n}`, roles: [] });
});
const takenIn = await msOf(() => roll.takeIn(group, table, BY));
const bareRead = await msOf(() => raw.find({ groupId: 'bench' }).toArray());
const listed = await msOf(() => roll.list(group.id));
const opened = await msOf(() =>
  polls.open(group, PLACE, {
    id: 'bench-poll',
    kind: 'consensus',
    terms: {},
    question: 'Adopt the statement?',
    openedBy: { memberId: BY.id, name: BY.name },
    closesAt: new Date(Date.now() + 3_600_000),
    hidden: false,
    secret: true,
  }),
);
const people = createPeople(stores);
const person = { id: 'u1', name: 'Member', platformAdmin: false };
await people.actor(person, PLACE.tenant, group);
const checks = await msOf(async () => {
  for (let n = 0; n < CHECKS; n += 1) await people.actor(person, PLACE.tenant, group);
});

const line = ratioTable();
line('a table of 10,000 taken in', takenIn, bareWrites);
line('10,000 members read', listed, bareRead);
line('a poll opened, its roll fixed', opened, bareRead);
process.stdout.write(`a permission's facts from memory: ${((checks / CHECKS) * 1_000).toFixed(1)} µs\n`);

await penholder.stop();
await connection.close();
await database.stop();
await rm(folder, { recursive: true });
