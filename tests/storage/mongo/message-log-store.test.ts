import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoggedMessage, MessageLog } from '../../../src/bot/message-log.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createMessageLog } from '../../../src/storage/mongo/message-log-store.ts';
import { createIndexes } from '../../../src/storage/mongo/stores.ts';
import { everyBlock } from '../../contracts/every-block.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri } = freshDatabase();
const place = { tenant: 'web:local', channelId: 'cpwg' };
const at = (minute: number) => new Date(Date.UTC(2020, 5, 21, 16, minute));

function message(id: string, minute: number, more: Partial<LoggedMessage> = {}): LoggedMessage {
  return { id, ...place, at: at(minute), author: 'amina', content: { kind: 'said', text: id }, edits: 0, ...more };
}

describe('src/storage/mongo/message-log-store.ts', () => {
  let connection: Connection;
  let messages: MessageLog;

  beforeAll(async () => {
    connection = await connectMongo(uri);
    messages = createMessageLog(connection);
    await createIndexes(connection);
  });
  afterAll(() => connection.close());

  it('gives a message back as it was added: dates, pictures, all', async () => {
    const added = message('whole', 1, {
      content: { kind: 'reply', reply: everyBlock('x'), form: true },
      onlyFor: 'ben',
    });
    expect(await messages.add(added)).toBe(true);
    expect(await messages.find('whole')).toEqual(added);
    expect(await messages.find('never')).toBeUndefined();
  });

  it('keeps the first of two messages with one id, twenty at once', async () => {
    const added = await Promise.all(Array.from({ length: 20 }, () => messages.add(message('twice', 2))));
    expect(added.filter(Boolean)).toHaveLength(1);
    await messages.add(message('twice', 3, { author: 'ben' }));
    expect(await messages.find('twice')).toMatchObject({ author: 'amina', at: at(2) });
  });

  it('replaces the reply of a message and counts the edit', async () => {
    await messages.add(message('edited', 4, { content: { kind: 'reply', reply: everyBlock('a') } }));
    const reply = { visibility: 'channel', blocks: [], error: undefined } as never;
    expect(await messages.edit('edited', everyBlock('b'))).toMatchObject({ edits: 1 });
    expect(await messages.edit('edited', reply)).toMatchObject({ edits: 2 });
    expect((await messages.find('edited'))?.content).toEqual({
      kind: 'reply',
      reply: { visibility: 'channel', blocks: [] },
    });
    expect(await messages.edit('never', reply)).toBeUndefined();
  });

  it('takes a message away', async () => {
    await messages.add(message('gone', 5));
    await messages.remove('gone');
    await messages.remove('gone');
    expect(await messages.find('gone')).toBeUndefined();
  });

  it('gives the newest messages that a person may see, page by page', async () => {
    const there = { tenant: 'web:local', channelId: 'paged' };
    for (let minute = 0; minute < 10; minute += 1) {
      await messages.add(message(`p${minute}`, minute, { ...there, ...(minute % 3 === 0 ? { onlyFor: 'ben' } : {}) }));
    }
    const ids = async (person: string, before?: Date) =>
      (await messages.recent({ ...there, person, limit: 4, ...(before ? { before } : {}) })).map(({ id }) => id);
    expect(await ids('ben')).toEqual(['p6', 'p7', 'p8', 'p9']);
    expect(await ids('amina')).toEqual(['p4', 'p5', 'p7', 'p8']);
    expect(await ids('amina', at(4))).toEqual(['p1', 'p2']);
    expect(await ids('amina', at(1))).toEqual([]);
  });
});
