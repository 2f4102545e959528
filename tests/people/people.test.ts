import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Person } from '../../src/bot/event.ts';
import type { Group } from '../../src/people/group.ts';
import { createPeople, type People } from '../../src/people/people.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createIndexes, createStores, type Stores } from '../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const TENANT = 'slack:T1';
const group: Group = {
  id: 'slack:T1/C1',
  tenant: TENANT,
  name: 'Board',
  timeZone: 'Europe/Brussels',
  language: 'fr',
  roll: 'channel',
  regions: [],
};

function person(id: string, facts: Partial<Person> = {}): Person {
  return { id, name: `name of ${id}`, platformAdmin: false, ...facts };
}

describe('src/people/people.ts', () => {
  let connection: Connection;
  let stores: Stores;
  let people: People;

  beforeAll(async () => {
    const watched = new URL(uri);
    watched.searchParams.set('monitorCommands', 'true');
    connection = await connectMongo(watched.href, { database: name });
    stores = createStores(connection);
    await createIndexes(connection);
    await stores.groups.put(group);
    await stores.groups.addChannel(group.id, { tenant: TENANT, channelId: 'C1' }, true);
    people = createPeople(stores);
  });
  afterAll(() => connection.close());

  it('a channel has its group; the same id in another tenant has none', async () => {
    expect(await people.groupAt({ tenant: TENANT, channelId: 'C1' })).toEqual(group);
    expect(await people.groupAt({ tenant: 'slack:T2', channelId: 'C1' })).toBeUndefined();
    expect(await people.groupAt({ tenant: TENANT, channelId: 'C2' })).toBeUndefined();
  });

  it('a key cannot be forged from the parts of another', async () => {
    expect(await people.groupAt({ tenant: 'slack', channelId: 'T1/C1' })).toBeUndefined();
    expect(await people.groupAt({ tenant: `${TENANT}/C1`, channelId: '' })).toBeUndefined();
  });

  it('somebody seen for the first time becomes a member without role, not listed, once', async () => {
    const found = await Promise.all(
      Array.from({ length: 6 }, () => createPeople(stores).actor(person('U1'), TENANT, group)),
    );
    expect(new Set(found.map(({ member }) => member?.id)).size).toBe(1);
    expect(found[0]?.member).toMatchObject({ groupId: group.id, name: 'name of U1', roles: [], listed: false });
    expect(await people.knows(person('U1'), TENANT, group)).toBe(true);
    expect(await people.knows(person('U1'), 'slack:T2', group)).toBe(false);
  });

  it('the same user id in another tenant is another person', async () => {
    const here = await people.actor(person('U2'), TENANT, group);
    const there = await people.actor(person('U2'), 'discord:1', group);
    expect(there.member?.id).not.toBe(here.member?.id);
  });

  it('where no group is nobody becomes a member', async () => {
    const before = await connection.collection('members').countDocuments();
    const actor = await people.actor(person('U3', { platformAdmin: true }), TENANT, undefined);
    expect(actor).toMatchObject({ userId: 'U3', platformAdmin: true, language: 'en', timeZone: 'UTC' });
    expect(actor.member).toBeUndefined();
    expect(await connection.collection('members').countDocuments()).toBe(before);
  });

  it('language: the member’s own, else the platform’s, else the group’s', async () => {
    const read = async (who: Person) => (await people.actor(who, TENANT, group)).language;
    expect(await read(person('U4'))).toBe('fr');
    expect(await read(person('U5', { locale: 'es-MX' }))).toBe('es');
    expect(await read(person('U6', { locale: 'ja' }))).toBe('fr');
    const member = {
      id: 'm7',
      groupId: group.id,
      name: 'M',
      roles: [],
      listed: true,
      language: 'en',
      timeZone: 'Asia/Kathmandu',
    } as const;
    await stores.members.put(member, [{ tenant: TENANT, userId: 'U7' }]);
    expect(await read(person('U7', { locale: 'es' }))).toBe('en');
  });

  it('zone: the platform’s, else the member’s own, else the group’s', async () => {
    const read = async (who: Person) => (await people.actor(who, TENANT, group)).timeZone;
    expect(await read(person('U4'))).toBe('Europe/Brussels');
    expect(await read(person('U7'))).toBe('Asia/Kathmandu');
    expect(await read(person('U7', { timeZone: 'America/Toronto' }))).toBe('America/Toronto');
  });

  it('what was read is believed until it is forgotten', async () => {
    await people.groupById(group.id);
    await stores.groups.put({ ...group, name: 'New Board' });
    expect((await people.groupById(group.id))?.name).toBe('Board');
    people.forget();
    expect((await people.groupById(group.id))?.name).toBe('New Board');
  });

  it('a role that another process gave or took is seen within five seconds, and read from memory until then', async () => {
    const [here, there] = [createPeople(stores), createPeople(stores)];
    const rolesOf = async (reader: People) => (await reader.actor(person('U8'), TENANT, group)).member?.roles;
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      expect(await rolesOf(there)).toEqual([]);
      const { id } = await stores.members.ensure(group.id, { tenant: TENANT, userId: 'U8' }, 'U8');
      const asked: string[] = [];
      connection.getClient().on('commandStarted', ({ commandName }) => asked.push(commandName));
      for (let times = 0; times < 100; times += 1) expect(await rolesOf(there)).toEqual([]);
      expect(asked).toEqual([]);
      await stores.members.change(group.id, id, { before: { roles: [] }, after: { roles: ['chair'] } });
      expect(asked).not.toEqual([]);
      here.forget();
      expect(await rolesOf(here)).toEqual(['chair']);
      vi.advanceTimersByTime(5001);
      expect(await rolesOf(there)).toEqual(['chair']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('a group that is not there yet is looked for again each time', async () => {
    const where = { tenant: TENANT, channelId: 'C9' };
    expect(await people.groupAt(where)).toBeUndefined();
    await stores.groups.addChannel(group.id, where, false);
    expect((await people.groupAt(where))?.id).toBe(group.id);
  });
});
