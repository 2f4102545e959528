import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

  it('a ballot where it is known what stands and the look whether it counts are one command', async () => {
    const watched = await connectMongo(`${uri}?monitorCommands=true`);
    connections.push(watched);
    const polls = createPollStore(watched);
    const ref = { groupId: 'g', id: 'watched', epoch: 3 };
    await polls.raiseGate(ref);
    const asked: string[] = [];
    watched.getClient().on('commandStarted', ({ commandName }) => asked.push(commandName));
    const ballot = { pollId: ref.id, voterKey: 'v', choice: 'support', pressedAt: new Date(0) };
    expect(await polls.castKnowing(ref, ballot, undefined)).toBe('counted');
    expect(await polls.castKnowing(ref, { ...ballot, choice: 'oppose' }, 'support')).toBe('counted');
    expect(asked).toEqual(['update', 'update']);
  });

  const ready: ReturnType<typeof createPollStore>[] = [];
  let given = 0;
  pollStoreContract({
    name: 'two connections',
    create: () => ready[given++ % 2] as ReturnType<typeof createPollStore>,
  });
});
