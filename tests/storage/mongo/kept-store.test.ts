import type { Connection } from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActStore } from '../../../src/people/act.ts';
import type { KeptStore, Note } from '../../../src/records/kept-store.ts';
import { createActStore } from '../../../src/storage/mongo/act-store.ts';
import { connectMongo } from '../../../src/storage/mongo/connect.ts';
import { createKeptStore } from '../../../src/storage/mongo/kept-store.ts';
import { createIndexes } from '../../../src/storage/mongo/stores.ts';
import { freshDatabase } from '../../setup/fresh-database.ts';

interface Thing {
  readonly id: string;
  readonly words?: string;
  readonly facts?: Record<string, unknown>;
}

const { uri } = freshDatabase();
const named = (...ids: string[]): Thing[] => ids.map((id) => ({ id }));

describe('src/storage/mongo/kept-store.ts', () => {
  let connection: Connection;
  let things: KeptStore<Thing>;
  let others: KeptStore<Thing>;
  let acts: ActStore;
  /** The store of a process that dies once a thing is written. */
  let dying: KeptStore<Thing>;
  const connections: Connection[] = [];

  beforeAll(async () => {
    connection = await connectMongo(uri);
    acts = createActStore(connection);
    things = createKeptStore(connection, 'things', { acts });
    others = createKeptStore(connection, 'others', { acts });
    await createIndexes(connection);
    const other = await connectMongo(uri);
    dying = createKeptStore(other, 'things', { acts: { add: () => Promise.reject(new Error('killed')) } });
    connections.push(connection, other);
  });
  afterAll(async () => {
    for (const one of connections) await one.close();
  });

  const ids = async (store: KeptStore<Thing>, groupId: string) => (await store.list(groupId)).map(({ id }) => id);

  it('gives a thing back as it was added: lists, empty records, dotted names', async () => {
    const thing = { id: 'whole', words: 'Ça va ?', facts: { none: {}, list: [1, 'two', false], 'a.b': 1, $c: 2 } };
    expect(await things.addMissing('whole', [thing])).toBe(1);
    expect(await things.find('whole', 'whole')).toEqual(thing);
    expect(await things.list('whole')).toEqual([thing]);
  });

  it('lists the things of a group in the order in which they were added', async () => {
    await things.addMissing('ordered', named('z', 'a', 'm'));
    await things.addMissing('ordered', named('b'));
    expect(await ids(things, 'ordered')).toEqual(['z', 'a', 'm', 'b']);
  });

  it('adds only what is missing and says how much that was', async () => {
    await things.addMissing('again', [{ id: 'a', words: 'first' }]);
    expect(await things.addMissing('again', [{ id: 'a', words: 'second' }, ...named('b')])).toBe(1);
    expect(await things.find('again', 'a')).toEqual({ id: 'a', words: 'first' });
    expect(await things.addMissing('again', named('a', 'b'))).toBe(0);
    expect(await things.addMissing('again', [])).toBe(0);
    expect(await ids(things, 'again')).toEqual(['a', 'b']);
  });

  it('twenty additions of the same things at once add each once', async () => {
    const added = await Promise.all(
      Array.from({ length: 20 }, () => things.addMissing('raced', named('a', 'b', 'c')).catch(() => 0)),
    );
    expect(added.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect((await ids(things, 'raced')).sort()).toEqual(['a', 'b', 'c']);
  });

  it('keeps groups apart, and kinds of things', async () => {
    await things.addMissing('one', named('a'));
    await things.addMissing('two', named('b'));
    await others.addMissing('one', named('c'));
    expect(await ids(things, 'one')).toEqual(['a']);
    expect(await ids(others, 'one')).toEqual(['c']);
    expect(await things.find('one', 'b')).toBeUndefined();
    expect(await things.find('two', 'a')).toBeUndefined();
    expect(await things.list('three')).toEqual([]);
  });

  it('of twenty who change the same thing at once, none is lost', async () => {
    await things.addMissing('counted', [{ id: 'a', words: '' }]);
    const add = (now: Thing) => ({ ...now, words: `${now.words}x` });
    const each = await Promise.all(Array.from({ length: 20 }, () => things.change('counted', 'a', add)));
    expect((await things.find('counted', 'a'))?.words).toHaveLength(20);
    expect(new Set(each.map((changed) => changed?.after.words?.length)).size).toBe(20);
  });

  it('a change that throws changes nothing, and one of nothing is told so', async () => {
    await things.addMissing('thrown', [{ id: 'a', words: 'as it was' }]);
    const refuse = () => {
      throw new Error('refused');
    };
    await expect(things.change('thrown', 'a', refuse)).rejects.toThrow('refused');
    expect((await things.find('thrown', 'a'))?.words).toBe('as it was');
    expect(await things.change('thrown', 'b', refuse)).toBeUndefined();
    expect(await things.remove('thrown', 'b')).toBe(false);
    expect(await things.remove('thrown', 'a')).toBe(true);
    expect(await things.list('thrown')).toEqual([]);
  });

  const noteOf = (words: string) => (): Note => ({
    at: new Date('2020-06-21T09:00:00Z'),
    by: { memberId: 'm', name: 'Malia' },
    kind: 'issue',
    about: 'a',
    before: {},
    after: { words },
  });
  const renamed = (words: string) => (now: Thing) => ({ ...now, words });
  const history = async (groupId: string) =>
    (await acts.list(groupId, { kinds: ['issue'], limit: 99 })).reverse().map(({ after }) => after.words);

  it('what is added or changed is noted, and the note is given', async () => {
    await things.addMissing('noted', named('a', 'b'), ({ id }) => noteOf(`${id} added`)());
    const made = await things.change('noted', 'a', renamed('one'), ({ before, after }) =>
      noteOf(`${before.words ?? 'none'} to ${after.words}`)(),
    );
    expect(made?.act).toMatchObject({ groupId: 'noted', number: 3, after: { words: 'none to one' } });
    expect(await things.addMissing('noted', named('a'), noteOf('again'))).toBe(0);
    expect(await history('noted')).toEqual(['a added', 'b added', 'none to one']);
  });

  it('a process that dies between the two leaves no change without its note: the next start or change puts it there', async () => {
    await expect(dying.addMissing('died', named('a', 'b'), noteOf('added'))).rejects.toThrow('killed');
    await expect(dying.change('died', 'a', renamed('one'), noteOf('one'))).rejects.toThrow('killed');
    expect([(await things.find('died', 'a'))?.words, await history('died')]).toEqual(['one', []]);
    const made = await things.change('died', 'a', renamed('two'), noteOf('two'));
    expect(made?.act?.after).toEqual({ words: 'two' });
    expect(await history('died')).toEqual(['added', 'one', 'two']);
    await things.settle();
    expect(await history('died')).toEqual(['added', 'one', 'two', 'added']);
  });

  it('of many that put the same note into the history at once, one does', async () => {
    await things.addMissing('settled', named('a'));
    await expect(dying.change('settled', 'a', renamed('one'), noteOf('one'))).rejects.toThrow('killed');
    await Promise.all(Array.from({ length: 8 }, () => things.settle()));
    expect(await history('settled')).toEqual(['one']);
  });

  it('of twenty changes at once each is noted once', async () => {
    await things.addMissing('raced-notes', [{ id: 'a', words: '' }]);
    const add = (now: Thing) => ({ ...now, words: `${now.words}x` });
    const each = Array.from({ length: 20 }, () =>
      things.change('raced-notes', 'a', add, ({ after }) => noteOf(after.words ?? '')()),
    );
    await Promise.all(each);
    const noted = (await history('raced-notes')).map((words) => String(words).length);
    expect(noted.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
  });
});
