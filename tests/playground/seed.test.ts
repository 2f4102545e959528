import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PLAYGROUND_GROUP,
  PLAYGROUND_SAMPLE,
  PLAYGROUND_TENANT,
  playgroundChannels,
} from '../../src/playground/playground-group.ts';
import { seedPlayground } from '../../src/playground/seed.ts';
import { type DataSet, loadDataSet } from '../../src/sample/data-set.ts';
import { startWholeBot, type WholeBot } from '../doubles/whole-bot.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/playground/seed.ts', () => {
  let bot: WholeBot;
  let set: DataSet;
  const again = () => {
    const { stores, services } = bot.penholder;
    return seedPlayground({ ...stores, ...services, clock: bot.clock, directChannelOf: (id) => `direct:${id}` }, set);
  };
  beforeAll(async () => {
    bot = await startWholeBot({ uri, database: name });
    set = await loadDataSet(PLAYGROUND_SAMPLE);
  });
  afterAll(() => bot.stop());

  it('makes the group with its channels, the first of which gets its posts', async () => {
    const { groups } = bot.penholder.stores;
    expect(await groups.find(PLAYGROUND_GROUP)).toMatchObject({
      name: 'At-Large',
      timeZone: 'Etc/UTC',
      language: 'en',
      roll: 'listed',
    });
    const channels = await groups.channels(PLAYGROUND_GROUP);
    const expected = [...playgroundChannels.map(({ id }) => id), ...set.group.persons.map(({ id }) => `direct:${id}`)];
    expect(channels.map(({ channelId }) => channelId).sort()).toEqual(expected.sort());
    expect(channels.filter(({ posts }) => posts).map(({ channelId }) => channelId)).toEqual([
      playgroundChannels[0]?.id,
    ]);
  });

  it('puts every persona on the roll, with role, region, language and zone', async () => {
    for (const { id, name: called, roles, region, language, timeZone } of set.group.persons) {
      const member = await bot.penholder.stores.members.find(PLAYGROUND_GROUP, {
        tenant: PLAYGROUND_TENANT,
        userId: id,
      });
      expect(member).toMatchObject({ name: called, roles, listed: true, language, timeZone });
      expect(member?.region).toBe(region);
    }
  });

  it('loads the whole sample and owes one post, an hour before ICANN68', async () => {
    const { kept, deliveries } = bot.penholder.stores;
    expect(await kept.issues.list(PLAYGROUND_GROUP)).toEqual(set.issues);
    expect(await kept.meetings.list(PLAYGROUND_GROUP)).toEqual(set.meetings);
    expect(await kept.records.list(PLAYGROUND_GROUP)).toEqual(set.records);
    expect(await deliveries.owed()).toEqual([
      expect.objectContaining({
        kind: 'points',
        dueAt: new Date('2020-06-21T15:00:00Z'),
        expiresAt: new Date('2020-06-21T16:00:00Z'),
      }),
    ]);
  });

  it('a second time adds nothing and keeps what was changed', async () => {
    const { groups, members, kept, deliveries } = bot.penholder.stores;
    const identity = { tenant: PLAYGROUND_TENANT, userId: 'idris' };
    const idris = await members.find(PLAYGROUND_GROUP, identity);
    if (!idris) throw new Error('no idris');
    await members.put({ ...idris, roles: ['member'] }, [identity]);
    await bot.say('keahi', '/penholder setup "At-Large 2021" zone:Europe/Brussels');
    await again();
    expect((await members.find(PLAYGROUND_GROUP, identity))?.roles).toEqual(['member']);
    expect(await groups.find(PLAYGROUND_GROUP)).toMatchObject({ name: 'At-Large 2021', timeZone: 'Europe/Brussels' });
    expect(await kept.issues.list(PLAYGROUND_GROUP)).toEqual(set.issues);
    expect(await deliveries.owed()).toHaveLength(1);
    expect(await members.list(PLAYGROUND_GROUP)).toHaveLength(set.group.persons.length);
  });
});
