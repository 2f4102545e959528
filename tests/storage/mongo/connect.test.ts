import { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answers, connectMongo } from '../../../src/storage/mongo/connect.ts';
import { type DatabaseLine, layDatabaseLine } from '../../jobs/database-line.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

const { uri, name } = freshDatabase();

/** This process's ends of the connections to the database. */
function socketsTo({ uri }: DatabaseLine): Socket[] {
  const { port } = new URL(uri);
  // the driver keeps its sockets to itself
  const handles = (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles();
  return handles.filter((one): one is Socket => one instanceof Socket && one.remotePort === Number(port));
}

describe('storage/mongo/connect.ts', () => {
  let line: DatabaseLine;
  beforeAll(async () => {
    line = await layDatabaseLine(uri);
  });
  afterAll(() => line.cut());

  it('an operation on a socket that is being destroyed ends, and the next ones succeed', async () => {
    const connection = await connectMongo(line.uri, { database: name });
    expect(await answers(connection)).toBe(true);
    for (const socket of socketsTo(line)) socket.destroy();
    // in the same turn: the driver has not heard yet that its sockets are gone
    const insert = await connection
      .collection<{ _id: number }>('facts')
      .insertOne({ _id: 1 })
      .catch((error) => error.name);
    expect(insert).toBe('MongoNetworkError');
    await connection.collection<{ _id: number }>('facts').insertOne({ _id: 1 });
    expect(await connection.collection('facts').countDocuments()).toBe(1);
    await connection.close();
  });
});
