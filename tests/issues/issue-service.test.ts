import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issues/issue.ts';
import { createIssueService, type IssueService } from '../../src/issues/issue-service.ts';
import type { GroupRecord } from '../../src/records/record.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';
import { createActStore } from '../../src/storage/mongo/act-store.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';
import { createKeptStore } from '../../src/storage/mongo/kept-store.ts';
import { freshDatabase } from '../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

describe('src/issues/issue-service.ts', () => {
  let connection: Connection;
  let service: IssueService;

  beforeAll(async () => {
    connection = await connectMongo(uri, { database: name });
    const acts = createActStore(connection);
    const store = createKeptStore<Issue>(connection, 'issues', { acts });
    const { issues } = await loadDataSet('at-large-2020');
    await store.addMissing('at-large', issues);
    await store.addMissing('board', issues.slice(0, 1));
    service = createIssueService({
      issues: store,
      records: createKeptStore<GroupRecord>(connection, 'records', { acts }),
    });
  });
  afterAll(() => connection.close());

  it('an issue comes with its parts, in their order', async () => {
    const { issue, parts } = await service.named('at-large', 'metrics');
    expect(issue.id).toBe('16');
    expect(parts.map(({ id }) => id)).toEqual(['16a', '16b']);
    expect((await service.named('at-large', '16a')).parts).toEqual([]);
  });

  it('a group has its own issues only', async () => {
    expect((await service.list('board')).map(({ id }) => id)).toEqual(['1']);
    await expect(service.named('board', '16')).rejects.toMatchObject({ code: 'issue_not_found' });
    await expect(service.named('nobody', '16')).rejects.toMatchObject({ code: 'no_issues' });
  });
});
