import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/issues/issue.ts';
import type { PointUse } from '../../../src/meetings/point-use.ts';
import type { Group } from '../../../src/people/group.ts';
import type { ReportFacts } from '../../../src/report/report.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createIndexes, createStores, type Stores } from '../../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
/** Two workspaces of two platforms: the same channel id, the same user id, the same member, issue and poll ids. */
const TENANTS = ['slack:T1', 'discord:1'] as const;
const AT = new Date('2020-06-21T09:00:00Z');
const LATER = new Date('2020-06-28T09:00:00Z');

/** A poll of each that has the same id. */
const pollOf = ({ id }: Pick<Group, 'id'>) => ({ groupId: id, id: 'p' });

/** What each function that reads gives for a group; what it names must be that group's own. */
const reads: Readonly<Record<string, (stores: Stores, group: Group) => Promise<unknown>>> = {
  'groups.find': (stores, group) => stores.groups.find(group.id),
  'groups.findByChannel': (stores, { tenant }) => stores.groups.findByChannel({ tenant, channelId: 'C1' }),
  'groups.channels': (stores, group) => stores.groups.channels(group.id),
  'groups.channelsOfTenant': (stores, { tenant }) => stores.groups.channelsOfTenant(tenant),
  'members.find': (stores, group) => stores.members.find(group.id, { tenant: group.tenant, userId: 'U1' }),
  'members.list': (stores, group) => stores.members.list(group.id),
  'members.these': (stores, group) => stores.members.these(group.id, ['m']),
  'members.withRoles': (stores, group) => stores.members.withRoles(group.id, ['chair'], 9),
  'members.merges': (stores, group) => stores.members.merges(group.id),
  'members.identitiesOf': (stores, group) => stores.members.identitiesOf(group.id, ['m']),
  'members.groupsOf': (stores, { tenant }) => stores.members.groupsOf({ tenant, userId: 'U1' }, 9),
  'polls.findByNumber': (stores, group) => stores.polls.findByNumber(group.id, 1),
  'polls.list': (stores, group) => stores.polls.list(group.id, { states: ['open'], limit: 9, skip: 0 }),
  'polls.tags': (stores, group) => stores.polls.tags(group.id),
  'polls.ballot': (stores, group) => stores.polls.ballot(pollOf(group), 'm'),
  'polls.ballots': (stores, group) => stores.polls.ballots(pollOf(group), ['m']),
  'polls.sealedBallots': (stores, group) => stores.polls.sealedBallots(pollOf(group), 1),
  'polls.count': (stores, group) => stores.polls.count(pollOf(group)),
  'polls.countByRegion': (stores, group) => stores.polls.countByRegion(pollOf(group)),
  'polls.count of one closing': (stores, group) => stores.polls.count(pollOf(group), 1),
  'polls.leaves': (stores, group) => stores.polls.leaves(pollOf(group), 1),
  'polls.roll': (stores, group) => stores.polls.roll(pollOf(group)).then((roll) => [...(roll ?? [])]),
  'polls.sealedIn': (stores, group) => stores.polls.sealedIn(group.id, [{ id: 'p', epoch: 1 }]),
  'polls.statements': (stores, group) => stores.polls.statements(group.id, 'p'),
  'files.count': async (stores, group) => `${group.id} has ${await stores.files.count(group.id)} files`,
  'files.bytes': (stores, group) =>
    stores.files.bytes(group.id, 'f').then((bytes) => Buffer.from(bytes ?? []).toString()),
  'acts.list': (stores, group) => stores.acts.list(group.id, { kinds: ['settings', 'member'], limit: 9 }),
  'acts.list about one thing': (stores, group) =>
    stores.acts.list(group.id, { kinds: ['issue'], about: '1', since: AT, limit: 9 }),
  'activities.list': (stores, group) => stores.activities.list(group.id, { since: AT, until: LATER }),
  'activities.of': (stores, group) => stores.activities.of(group.id, ['m']),
  'kept.issues.list': (stores, group) => stores.kept.issues.list(group.id),
  'kept.uses.list': (stores, group) => stores.kept.uses.list(group.id),
  'kept.issues.find': (stores, group) => stores.kept.issues.find(group.id, '1'),
  'marks.read': async (stores, group) => `${group.id} was changed ${await stores.marks.read(group.id)} times`,
  'closedPeriods.list': (stores, group) => stores.closedPeriods.list(group.id),
  'closedPeriods.find': (stores, group) => stores.closedPeriods.find(group.id, '2020'),
  'deliveries.upcoming': (stores, group) => stores.deliveries.upcoming(group.id, 9),
  'conversations.of': (stores, group) => stores.conversations.of(group.id, ['m']),
  'conversations.recall': (stores, group) => stores.conversations.recall(`${group.id}/C1/thread 1`),
};

describe('src/storage/mongo: two tenants that hold the same ids', () => {
  let connection: Connection;
  let stores: Stores;
  const groups: Group[] = TENANTS.map((tenant) => ({
    id: `${tenant}/C1`,
    tenant,
    name: `group of ${tenant}`,
    timeZone: 'Etc/UTC',
    language: 'en',
    roll: 'channel',
    regions: [],
  }));

  async function fill(group: Group): Promise<void> {
    const { id: groupId, tenant } = group;
    await stores.groups.put(group);
    await stores.groups.addChannel(groupId, { tenant, channelId: 'C1' }, true);
    const own = { groupId, roles: ['chair'], listed: true } as const;
    await stores.members.put({ id: 'm', name: `member of ${tenant}`, ...own }, [{ tenant, userId: 'U1' }]);
    await stores.members.put({ id: 'n', name: `other of ${tenant}`, ...own }, [{ tenant, userId: 'U2' }]);
    const into = { id: 'm', name: `member of ${tenant}`, ...own };
    await stores.members.link(groupId, { tenant, userId: 'U2' }, into);
    await stores.polls.add({
      id: `poll of ${tenant}`,
      groupId,
      kind: 'consensus',
      terms: {},
      question: `question of ${tenant}`,
      tags: [`tag of ${tenant}`],
      openedAt: AT,
      openedBy: { memberId: 'm', name: 'm' },
      closesAt: LATER,
      hidden: false,
      secret: true,
    });
    const poll = pollOf(group);
    await stores.polls.cast(poll, { pollId: 'p', voterKey: 'm', choice: `choice of ${tenant}`, pressedAt: AT });
    await stores.polls.cast(poll, { pollId: 'p', voterKey: `voter of ${tenant}`, choice: 'other', pressedAt: AT });
    await stores.polls.seal(poll, 1);
    await stores.polls.putLeaves(poll, 1, [{ voter: 'm', choice: `choice of ${tenant}` }]);
    await stores.polls.fixRoll(
      poll,
      new Map<string, string | undefined>([
        ['m', 'A'],
        [`voter of ${tenant}`, undefined],
      ]),
    );
    const file = { id: 'f', name: 'f.txt', mediaType: 'text/plain', size: 1, sha256: '' };
    await stores.files.put(groupId, { ...file, bytes: Buffer.from(`file of ${tenant}`) });
    await stores.polls.putStatement(groupId, 'p', { voterKey: 'm', text: `statement of ${tenant}`, at: AT });
    const by = { memberId: 'm', name: 'm' };
    const named = { kind: 'settings', before: {}, after: { name: `act of ${tenant}` } } as const;
    const about = { kind: 'issue', about: '1', before: {}, after: { title: `issue of ${tenant}` } } as const;
    const noted = [named, about].map((act, at) => ({ mark: `${groupId}/${at}`, act: { groupId, at: AT, by, ...act } }));
    await stores.acts.add(noted);
    await stores.activities.note({
      groupId,
      memberId: 'm',
      deed: 'question',
      subject: `question of ${tenant}`,
      at: AT,
    });
    await stores.kept.issues.addMissing(groupId, [{ id: '1', title: `issue of ${tenant}` } as Issue]);
    await stores.kept.uses.addMissing(groupId, [{ id: 'u', memberId: 'm', note: `note of ${tenant}` } as PointUse]);
    const days = { name: '2020', firstDay: '2020-01-01', lastDay: '2020-12-31', closedAt: LATER };
    const facts = { groupName: `report of ${tenant}` } as ReportFacts;
    await stores.closedPeriods.add({ groupId, ...days, by, standings: [] }, facts);
    const channel = { tenant, channelId: 'C1' };
    await stores.deliveries.add({
      id: `points:${groupId}`,
      groupId,
      kind: 'points',
      subject: 's',
      channel,
      dueAt: LATER,
    });
    const discussed = { kind: 'due', entities: [`issue of ${tenant}`], question: `asked of ${tenant}` };
    const asked = { about: discussed, at: AT, by: { groupId, memberId: 'm' } };
    await stores.conversations.keep(`${groupId}/C1/thread 1`, asked);
  }

  beforeAll(async () => {
    connection = await connectMongo(uri, { database: name });
    stores = createStores(connection);
    await createIndexes(connection);
    for (const group of groups) await fill(group);
  });
  afterAll(() => connection.close());

  it.each(Object.entries(reads))('%s gives a group its own, and nothing of the other', async (_, read) => {
    for (const [at, group] of groups.entries()) {
      const found = JSON.stringify(await read(stores, group));
      const other = TENANTS[1 - at] as string;
      expect(found.length).toBeGreaterThan(10);
      expect(found).not.toContain(other);
    }
  });

  it('a poll is found by its own group alone', async () => {
    const [first, second] = groups as [Group, Group];
    expect(await stores.polls.find(first.id, `poll of ${first.tenant}`)).toBeDefined();
    expect(await stores.polls.find(second.id, `poll of ${first.tenant}`)).toBeUndefined();
  });

  it('ballots, rolls and statements that are changed or taken away in one stay in the other', async () => {
    const { polls } = stores;
    const [first, second] = groups.map(pollOf) as [ReturnType<typeof pollOf>, ReturnType<typeof pollOf>];
    const held = async () => [
      await polls.sealedBallots(second, 1),
      await polls.leaves(second, 1),
      [...((await polls.roll(second)) ?? [])],
      await polls.statements(second.groupId, 'p'),
      await polls.ballotsOf(second.groupId, ['m']),
    ];
    const before = await held();
    await polls.putLeaves(first, 2, []);
    await polls.renameOnRolls(first.groupId, 'm', 'nobody');
    await polls.renameOnStatements(first.groupId, 'm', 'nobody');
    await polls.unseal(first, 1);
    expect(await polls.forgetVoters(first.groupId, ['m'], () => 'nobody')).toEqual(['p']);
    await polls.dropUncounted(first, 1);
    expect(await polls.count(first)).toEqual({});
    await polls.seal(first, 9);
    expect(await held()).toEqual(before);
    expect(before).toEqual([
      expect.arrayContaining([expect.objectContaining({ voterKey: 'm' })]),
      [expect.anything()],
      expect.arrayContaining([['m', 'A']]),
      [expect.objectContaining({ voterKey: 'm' })],
      [expect.objectContaining({ voterKey: 'm' })],
    ]);
  });

  it('a file that is taken away in one stays in the other, and is put once', async () => {
    const [first, second] = groups.map(({ id }) => id) as [string, string];
    const facts = { id: 'f2', name: 'f.txt', mediaType: 'text/plain', size: 1, sha256: '' };
    for (const group of [first, second]) await stores.files.put(group, { ...facts, bytes: Buffer.from('as it was') });
    await stores.files.put(second, { ...facts, bytes: Buffer.from('another text') });
    await stores.files.remove(first, 'f2');
    expect(await stores.files.bytes(first, 'f2')).toBeUndefined();
    expect(Buffer.from((await stores.files.bytes(second, 'f2')) ?? []).toString()).toBe('as it was');
  });

  it('a channel is taken from its own group alone', async () => {
    const [first, second] = groups as [Group, Group];
    const own = { tenant: first.tenant, channelId: 'C1' };
    await stores.groups.removeChannel(second.id, own);
    expect(await stores.groups.findByChannel(own)).toMatchObject({ id: first.id });
  });

  it('what is changed or taken away in one stays in the other', async () => {
    const [first, second] = groups as [Group, Group];
    const change = { before: { name: `member of ${first.tenant}` }, after: { name: 'changed' } };
    expect(await stores.members.change(first.id, 'm', change)).toBeDefined();
    const called = { before: { name: first.name }, after: { name: 'changed' } };
    expect(await stores.groups.change(first.id, called)).toBeDefined();
    const same = { memberId: 'm', deed: 'attended', subject: 'one meeting' } as const;
    for (const { id } of groups) expect(await stores.activities.note({ groupId: id, ...same, at: AT })).toBe(true);
    await stores.activities.takeBack({ groupId: first.id, ...same });
    await stores.activities.forget(first.id, ['m']);
    expect(await stores.activities.of(first.id, ['m'])).toEqual([]);
    expect(await stores.activities.of(second.id, ['m'])).toHaveLength(2);
    await stores.conversations.forget(first.id, ['m']);
    expect(await Promise.all(groups.map(({ id }) => stores.conversations.of(id, ['m'])))).toMatchObject([[], [{}]]);
    await stores.members.unlink(first.id, { tenant: first.tenant, userId: 'U2' });
    await stores.members.remove(first.id, ['m', 'n']);
    const marks = () => Promise.all(groups.map(({ id }) => stores.marks.read(id)));
    const [marked, unmarked] = (await marks()) as [number, number];
    const renamed = await stores.kept.issues.change(first.id, '1', (issue) => ({ ...issue, title: 'changed' }));
    expect(renamed?.before.title).toBe(`issue of ${first.tenant}`);
    expect((await stores.kept.issues.find(second.id, '1'))?.title).toBe(`issue of ${second.tenant}`);
    expect(await stores.kept.issues.remove(first.id, '1')).toBe(true);
    expect(await stores.kept.issues.find(second.id, '1')).toBeDefined();
    expect(await marks()).toEqual([marked + 2, unmarked]);
    expect((await stores.members.list(second.id)).map((one) => one.name)).toEqual([`member of ${second.tenant}`]);
    expect(await stores.members.merges(second.id)).toEqual([{ from: 'n', into: 'm' }]);
    expect((await stores.groups.find(second.id))?.name).toBe(second.name);
  });
});
