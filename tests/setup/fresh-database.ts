import { randomUUID } from 'node:crypto';
import { mongo } from 'mongoose';
import { afterAll, inject } from 'vitest';

/** A database of the run's server that nobody else uses. */
export interface FreshDatabase {
  /** With the database's name in it. */
  uri: string;
  name: string;
}

/** A database for one test file: call it at the file's or a describe's top level; it is dropped after the tests. */
export function freshDatabase(): FreshDatabase {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  const uri = withDatabaseName(inject('mongodbUri'), name);
  afterAll(() => drop(uri, name));
  return { uri, name };
}

/** The connection string with another database's name, its hosts and options kept. */
export function withDatabaseName(uri: string, name: string): string {
  const match = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(uri);
  if (!match) throw new Error('not a connection string');
  return `${match[1]}/${name}${match[2] ?? ''}`;
}

async function drop(uri: string, name: string): Promise<void> {
  const client = await mongo.MongoClient.connect(uri);
  try {
    await client.db(name).dropDatabase();
  } finally {
    await client.close();
  }
}
