import type { Connection } from 'mongoose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { movableClock } from '../../../src/clock.ts';
import { createIssueExchange } from '../../../src/issues/exchange/exchange.ts';
import { type Issue, issueSchema } from '../../../src/issues/issue.ts';
import { currentClaim } from '../../../src/issues/progress.ts';
import type { Group } from '../../../src/people/group.ts';
import type { Member } from '../../../src/people/member.ts';
import type { KeptStore } from '../../../src/records/kept-store.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createIndexes, createStores, type Stores } from '../../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const NOW = new Date('2020-06-21T09:00:00Z');
const by = { id: 'm', groupId: 'g', name: 'Meherun', roles: ['staff'], listed: true } as Member;
const change = { by, today: '2020-06-21', language: 'en' } as const;
const TABLE = 'id,title,percent\n1,Metrics,50\n2,Bylaws,10';

describe('src/issues/exchange/exchange.ts: an import that dies half-way', () => {
  let connection: Connection;
  let stores: Stores;
  let group: Group;
  let groups = 0;
  beforeAll(async () => {
    connection = await connectMongo(uri, { database: name });
    stores = createStores(connection);
    await createIndexes(connection);
  });
  afterAll(() => connection.close());
  beforeEach(async () => {
    group = { id: `g${++groups}`, name: 'At-Large', timeZone: 'UTC' } as Group;
    await stores.kept.issues.addMissing(group.id, [issueSchema.parse({ id: '1', kind: 'issue', title: 'Metrics' })]);
  });

  /** The exchange; its store of issues does `instead` of writing. */
  function exchange(instead?: (issues: KeptStore<Issue>) => Partial<KeptStore<Issue>>) {
    const issues = { ...stores.kept.issues, ...instead?.(stores.kept.issues) };
    const kept = { issues, records: stores.kept.records };
    return createIssueExchange({
      ...stores,
      kept,
      clock: movableClock(NOW, { running: false }),
      changed: async () => undefined,
    });
  }
  const history = async (about: string) =>
    (await stores.acts.list(group.id, { kinds: ['issue'], about, limit: 9 })).map(
      ({ undoes, number }) => undoes ?? number,
    );
  const percent = async (id: string) =>
    currentClaim((await stores.kept.issues.find(group.id, id))?.percent ?? [])?.value;

  it.each(['change', 'addMissing'] as const)(
    'before its %s: the next try does all, and each change is in the history once',
    async (dies) => {
      const dead = async () => {
        throw new Error('killed');
      };
      await expect(exchange(() => ({ [dies]: dead })).takeIn(group, TABLE, change)).rejects.toThrow('killed');
      await exchange().takeIn(group, TABLE, change);
      expect([await percent('1'), await percent('2')]).toEqual([50, 10]);
      expect([(await history('1')).length, (await history('2')).length]).toEqual([1, 1]);
      await exchange().takeIn(group, TABLE, change);
      expect((await history('1')).length).toBe(1);
    },
  );

  it('what somebody else was quicker to change is refused, and leaves no line', async () => {
    const overtaken = exchange((issues) => ({
      async change(groupId, id, work) {
        await issues.change(groupId, id, (now) => ({ ...now, title: 'Metrics, renamed' }));
        return issues.change(groupId, id, work);
      },
    }));
    await expect(overtaken.takeIn(group, TABLE, change)).rejects.toMatchObject({ code: 'changed_meanwhile' });
    expect(await history('1')).toEqual([]);
    expect(await percent('1')).toBeUndefined();
  });
});
