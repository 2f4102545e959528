import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe } from 'vitest';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createPollStore } from '../../../src/storage/mongo/poll-store.ts';
import { createIndexes } from '../../../src/storage/mongo/stores.ts';
import { pollStoreContract } from '../../contracts/poll-store.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri } = freshDatabase();

describe('src/storage/mongo/poll-store.ts', () => {
  const connections: Connection[] = [];

  beforeAll(async () => {
    connections.push(await connectMongo(uri), await connectMongo(uri));
    const stores = connections.map(createPollStore);
    ready.push(...stores);
    await createIndexes(connections[0] as Connection);
  });
  afterAll(() => Promise.all(connections.map((connection) => connection.close())));

  const ready: ReturnType<typeof createPollStore>[] = [];
  let given = 0;
  pollStoreContract({
    name: 'two connections',
    create: () => ready[given++ % 2] as ReturnType<typeof createPollStore>,
  });
});
