import type { Connection } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { NewAct } from '../../../src/people/act.ts';
import type { Member } from '../../../src/people/member.ts';
import { createActStore } from '../../../src/storage/mongo/act-store.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createGroupStore } from '../../../src/storage/mongo/group-store.ts';
import { createMemberStore } from '../../../src/storage/mongo/member-store.ts';
import { createIndexes } from '../../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri } = freshDatabase();
const connections: Connection[] = [];

beforeAll(async () => {
  // of a process that lives, and of one that dies before it can put anything into the history
  connections.push(await connectMongo(uri), await connectMongo(uri));
});
afterAll(() => Promise.all(connections.map((connection) => connection.close())));

async function storesOf(group: string) {
  const [living, dying] = connections as [Connection, Connection];
  const acts = createActStore(living);
  const killed = { add: () => Promise.reject(new Error('killed')) };
  const stores = {
    groups: createGroupStore(living, acts),
    members: createMemberStore(living, acts),
    dyingGroups: createGroupStore(dying, killed),
    dyingMembers: createMemberStore(dying, killed),
  };
  await createIndexes(living);
  const id = `web:test/${group}`;
  await stores.groups.put({
    id,
    tenant: 'web:test',
    name: group,
    timeZone: 'Etc/UTC',
    language: 'en',
    roll: 'listed',
    regions: [],
  });
  const note = (kind: NewAct['kind'], after: Record<string, unknown>): NewAct => ({
    groupId: id,
    at: new Date('2020-06-21T09:00:00Z'),
    by: { memberId: 'm', name: 'Malia' },
    kind,
    before: {},
    after,
  });
  const noted = async () => {
    const found = await acts.list(id, { kinds: ['settings', 'channel', 'member'], limit: 50 });
    return found.map(({ number, before, after }) => ({ number, before, ...after })).reverse();
  };
  const settle = async () => {
    await stores.groups.settle();
    await stores.members.settle();
  };
  return { ...stores, acts, id, note, noted, settle };
}

const member = (groupId: string, id: string): Member => ({ id, groupId, name: id, roles: [], listed: true });

it('what was done to members by a process that dies is in the history after the next start, once', async () => {
  const { dyingMembers, members, id, note, noted, settle } = await storesOf('members');
  const put = dyingMembers.putAll([member(id, 'a'), member(id, 'b')], ({ id: of }) => note('member', { put: of }));
  await expect(put).rejects.toThrow('killed');
  const change = { before: {}, after: { region: 'AFRALO' }, note: note('member', { region: 'AFRALO' }) };
  await expect(dyingMembers.change(id, 'a', change)).rejects.toThrow('killed');
  const account = { tenant: 'web:test', userId: 'u' };
  const link = dyingMembers.link(id, account, member(id, 'b'), note('member', { accountIn: 'web:test' }));
  await expect(link).rejects.toThrow('killed');
  expect((await members.list(id)).map(({ name, region }) => [name, region])).toEqual([
    ['a', 'AFRALO'],
    ['b', undefined],
  ]);
  expect((await members.find(id, account))?.id).toBe('b');
  expect(await noted()).toEqual([]);
  await Promise.all([settle(), settle()]);
  await settle();
  const there = await noted();
  expect(new Set(there.map(({ number }) => number)).size).toBe(4);
  const what = there.map(({ number: _, ...act }) => act);
  expect(what).toHaveLength(4);
  expect(what).toEqual(
    expect.arrayContaining([
      { before: {}, put: 'a' },
      { before: {}, put: 'b' },
      { before: {}, region: 'AFRALO' },
      { before: {}, accountIn: 'web:test' },
    ]),
  );
});

it('what was done to a group and its channels by a process that dies is there, too', async () => {
  const { dyingGroups, groups, id, note, noted, settle } = await storesOf('groups');
  const channel = { tenant: 'web:test', channelId: 'call' };
  const change = {
    before: { name: 'groups' },
    after: { name: 'Council' },
    note: note('settings', { name: 'Council' }),
  };
  await expect(dyingGroups.change(id, change)).rejects.toThrow('killed');
  await expect(dyingGroups.addChannel(id, channel, true, note('channel', { posts: true }))).rejects.toThrow('killed');
  await expect(dyingGroups.removeChannel(id, channel, note('channel', {}))).rejects.toThrow('killed');
  expect((await groups.find(id))?.name).toBe('Council');
  expect([await groups.channels(id), await groups.findByChannel(channel)]).toEqual([[], undefined]);
  await settle();
  const there = (await noted()).map(({ number: _, ...act }) => act);
  expect(there.filter((act) => 'name' in act)).toEqual([{ before: {}, name: 'Council' }]);
  expect(there.filter((act) => !('name' in act))).toEqual([{ before: {}, posts: true }, { before: {} }]);
  expect(await groups.addChannel(id, channel, true, note('channel', { again: true }))).toMatchObject({ number: 4 });
  expect(await groups.channels(id)).toEqual([{ ...channel, posts: true }]);
});

it('what is not changed is not noted', async () => {
  const { groups, members, id, note, noted } = await storesOf('refused');
  const change = { before: { name: 'Other' }, after: { name: 'Council' }, note: note('settings', { name: 'Council' }) };
  expect(await groups.change(id, change)).toBeUndefined();
  expect(await members.change(id, 'nobody', { ...change, note: note('member', { name: 'Council' }) })).toBeUndefined();
  const elsewhere = { tenant: 'web:test', channelId: 'nobody’s' };
  expect(await groups.removeChannel(id, elsewhere, note('channel', {}))).toBeUndefined();
  expect(await noted()).toEqual([]);
});
