import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryStore, NewDelivery } from '../../../src/deliveries/delivery-store.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createDeliveryStore } from '../../../src/storage/mongo/delivery-store.ts';
import { createIndexes } from '../../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri } = freshDatabase();
const channel = { tenant: 'web:local', channelId: 'cpwg' } as const;
const LEASE_MS = 60_000;
const at = (ms: number) => new Date(Date.UTC(2020, 5, 21, 15) + ms);
const lease = (ms: number) => ({ now: at(ms), leaseMs: LEASE_MS });
const message = (messageId: string) => ({ ...channel, messageId });

function delivery(id: string, more: Partial<NewDelivery> = {}): NewDelivery {
  return { id, groupId: 'group', kind: 'points', subject: id, channel, dueAt: at(0), ...more };
}

describe('src/storage/mongo/delivery-store.ts', () => {
  const connections: Connection[] = [];
  let one: DeliveryStore;
  let two: DeliveryStore;

  beforeAll(async () => {
    connections.push(await connectMongo(uri), await connectMongo(uri));
    [one, two] = connections.map(createDeliveryStore) as [DeliveryStore, DeliveryStore];
    await createIndexes(connections[0] as Connection);
  });
  afterAll(() => Promise.all(connections.map((connection) => connection.close())));

  it('gives a delivery back as it was added, due and untried', async () => {
    const given = delivery('whole', { expiresAt: at(1_000) });
    expect(await one.add(given)).toBe(true);
    expect(await two.find('whole')).toEqual({ ...given, state: 'due', attempts: 0 });
    expect(await one.find('never')).toBeUndefined();
  });

  it('keeps the first of twenty with one id', async () => {
    const added = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).add(delivery('same', { subject: `${n}` }))),
    );
    expect(added.filter(Boolean)).toHaveLength(1);
    expect(await one.find('same')).toMatchObject({ subject: String(added.indexOf(true)) });
  });

  it('is claimed by one of twenty, and again when the lease has run out', async () => {
    await one.add(delivery('claimed'));
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, n) => (n % 2 ? one : two).claim('claimed', lease(0))),
    );
    expect(claims.filter((claim) => claim !== undefined)).toMatchObject([
      { state: 'sending', attempts: 1, triedAt: at(0) },
    ]);
    expect(await two.claim('claimed', lease(LEASE_MS - 1))).toBeUndefined();
    expect(await two.claim('claimed', lease(LEASE_MS))).toMatchObject({ attempts: 2, triedAt: at(0) });
    expect(await two.claim('never', lease(0))).toBeUndefined();
  });

  it('is noted as posted by whoever sent it, and the first message noted stays', async () => {
    await one.add(delivery('sent'));
    await one.claim('sent', lease(0));
    await two.claim('sent', lease(LEASE_MS));
    await one.posted('sent', message('1'), at(5));
    await two.posted('sent', message('2'), at(6));
    expect(await one.find('sent')).toMatchObject({ state: 'posted', message: message('1'), postedAt: at(5) });
    expect(await two.claim('sent', lease(9e9))).toBeUndefined();
  });

  it('is given back, or given up, by the attempt that has the lease only', async () => {
    await one.add(delivery('given'));
    const first = await one.claim('given', lease(0));
    const second = await two.claim('given', lease(LEASE_MS));
    if (!first || !second) throw new Error('not claimed');
    await one.release(first, { tryAt: at(0) });
    await one.giveUp(first, { state: 'missed', at: at(1) });
    expect(await one.find('given')).toMatchObject({ state: 'sending', attempts: 2 });
    await two.release(second, { tryAt: at(1) });
    expect(await one.find('given')).toMatchObject({ state: 'due' });
    const third = await one.claim('given', lease(1));
    if (!third) throw new Error('not claimed');
    await one.giveUp(third, { state: 'missed', at: at(1) });
    expect(await one.find('given')).toMatchObject({ state: 'missed', attempts: 3 });
    await one.posted('given', message('1'), at(1));
    await two.release(third, { tryAt: at(1) });
    expect(await one.claim('given', lease(9e9))).toBeUndefined();
    expect(await one.find('given')).toMatchObject({ state: 'missed' });
  });

  it('gives what is owed in a channel: in the order of its times, and apart what was set aside, the first to be tried first', async () => {
    const lane = { tenant: 'web:local', channelId: 'lane' };
    const times = { third: 3, first: 1, second: 2, fourth: 4, over: 0 };
    for (const [id, ms] of Object.entries(times)) await one.add(delivery(id, { channel: lane, dueAt: at(ms) }));
    const waiting = async (most: number) => {
      const { inLine, aside } = await two.waitingIn(lane, most);
      return [inLine, aside].map((turns) => turns.map(({ id, tryAt }) => `${id} ${tryAt.getTime() - at(0).getTime()}`));
    };
    await one.claim('over', lease(0));
    await one.posted('over', message('1'), at(0));
    const first = await two.claim('first', lease(3));
    if (first) await one.renew(first, at(9 + LEASE_MS));
    for (const [id, ms] of [
      ['second', 60],
      ['fourth', 50],
    ] as const) {
      const claimed = await one.claim(id, lease(4));
      if (claimed) await one.release(claimed, { tryAt: at(ms), aside: true });
    }
    expect(await waiting(9)).toEqual([
      [`first ${9 + LEASE_MS}`, 'third 3'],
      ['fourth 50', 'second 60'],
    ]);
    // where there are more than are asked for, those aside are not crowded out
    expect(await waiting(2)).toEqual([
      [`first ${9 + LEASE_MS}`, 'third 3'],
      ['fourth 50', 'second 60'],
    ]);
    expect(await waiting(1)).toEqual([[`first ${9 + LEASE_MS}`], ['fourth 50']]);
    expect(await one.waitingIn({ ...lane, tenant: 'web:other' }, 9)).toEqual({ inLine: [], aside: [] });
  });

  it('moves what waits, never what is under way, posted or ended otherwise', async () => {
    const about = { about: ['call', 'series'], leadMs: 5, groupId: 'moving' };
    for (const id of ['waits', 'sends', 'is posted', 'is cancelled']) await one.add(delivery(id, about));
    for (const id of ['sends', 'is posted', 'is cancelled']) await one.claim(id, lease(0));
    await one.posted('is posted', message('1'), at(1));
    await one.giveUp({ id: 'is cancelled', attempts: 1 }, { state: 'cancelled', at: at(1) });
    const ids = ['waits', 'sends', 'is posted', 'is cancelled'];
    const to = { dueAt: at(70), expiresAt: at(75) };
    expect(await Promise.all(ids.map((id) => two.move(id, to)))).toEqual([true, false, false, true]);
    expect(await one.find('is cancelled')).toMatchObject({ state: 'due', ...to });
    expect(await one.claim('waits', lease(69))).toBeUndefined();
    const told = await one.toldOf('moving', ['nothing', 'series']);
    expect(told.map(({ state }) => state).sort()).toEqual(['due', 'due', 'posted', 'sending']);
    expect(await one.toldOf('other', ['call'])).toEqual([]);
    expect(await one.lastPosted(channel)).toMatchObject({ id: 'sent' });
  });

  it('finds what is owed or posted about a subject, what is owed at all, and what comes next in a group', async () => {
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
    const post = (id: string, ms: number) => delivery(id, { groupId: 'other', subject: 'topic', dueAt: at(ms) });
    for (const [id, ms] of [
      ['later', 3],
      ['next', 1],
      ['posted', 0],
      ['missed', 0],
      ['cancelled', 0],
      ['sending', 2],
    ] as const) {
      await one.add(post(id, ms));
    }
    for (const id of ['posted', 'missed', 'cancelled', 'sending']) await one.claim(id, lease(2));
    await one.posted('posted', message('1'), at(0));
    for (const state of ['missed', 'cancelled'] as const)
      await one.giveUp({ id: state, attempts: 1 }, { state, at: at(4) });
    expect(ids(await one.about('points', 'topic')).sort()).toEqual(['later', 'next', 'posted', 'sending']);
    expect(await one.about('poll', 'topic')).toEqual([]);
    expect(ids((await one.owed()).filter(({ groupId }) => groupId === 'other'))).toEqual(['next', 'sending', 'later']);
    expect(ids(await one.upcoming('other', 5))).toEqual(['next', 'later']);
    expect(ids(await one.upcoming('other', 1))).toEqual(['next']);
  });
});
