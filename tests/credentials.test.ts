import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCredentials, type SealedStore } from '../src/credentials.ts';
import { connectMongo } from '../src/storage/mongo/connect.ts';
import { createSealedStore } from '../src/storage/mongo/sealed-store.ts';
import { freshDatabase } from './setup/fresh-database.ts';

const { uri, name } = freshDatabase();
const SECRET = 'a secret of at least thirty-two characters';

describe('src/credentials.ts', () => {
  let connection: Awaited<ReturnType<typeof connectMongo>>;
  let store: SealedStore;
  beforeAll(async () => {
    connection = await connectMongo(uri, { database: name });
    store = createSealedStore(connection);
  });
  afterAll(() => connection.close());

  it('gives back what was put, until it is removed; the last one stands', async () => {
    const credentials = createCredentials(store, SECRET);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (value, key) => {
        await credentials.put(`slack/${key}`, 'before');
        await credentials.put(`slack/${key}`, value);
        expect(await credentials.get(`slack/${key}`)).toBe(value);
        await credentials.remove(`slack/${key}`);
        expect(await credentials.get(`slack/${key}`)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it('keeps nothing that can be read, and never the same twice', async () => {
    const credentials = createCredentials(store, SECRET);
    await credentials.put('slack/T1', 'xoxb-hunter2');
    const first = await store.get('slack/T1');
    await credentials.put('slack/T1', 'xoxb-hunter2');
    expect(first).not.toContain('hunter2');
    expect(Buffer.from(first ?? '', 'base64url').toString('latin1')).not.toContain('hunter2');
    expect(await store.get('slack/T1')).not.toBe(first);
  });

  it('opens nothing with another secret, under another name, or changed', async () => {
    await createCredentials(store, SECRET).put('slack/T1', 'xoxb-1');
    const sealed = (await store.get('slack/T1')) ?? '';
    expect(await createCredentials(store, `${SECRET}!`).get('slack/T1')).toBeUndefined();
    await store.put('slack/T2', sealed);
    expect(await createCredentials(store, SECRET).get('slack/T2')).toBeUndefined();
    for (const broken of ['', 'x', `${sealed.slice(0, -2)}AA`, sealed.slice(0, 20)]) {
      await store.put('slack/T1', broken);
      expect(await createCredentials(store, SECRET).get('slack/T1')).toBeUndefined();
    }
  });
});
