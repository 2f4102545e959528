import path from 'node:path';
import { startDatabase } from '../../tools/embedded-mongodb/start-database.ts';
import { nearest } from '../bot/nearest.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import { code, joined } from '../replies/build.ts';
import type { Settings } from '../settings.ts';
import { createIndexes, createStores, type Stores } from '../storage/mongo/stores.ts';
import { fold } from '../text/fold.ts';
import { openConnection } from './connection.ts';

/** Groups that are named where none, or none of the typed name, is meant. */
const GROUPS = 1_000;

/** Works with the stores of the database that the settings name; closes it in the end. */
export async function withStores<T>(settings: Settings, work: (stores: Stores) => Promise<T>): Promise<T> {
  const external = settings.MONGODB_URI === undefined ? {} : { mongodbUri: settings.MONGODB_URI };
  const database = await startDatabase({ dataDir: path.resolve(settings.DATA_DIR), ...external });
  try {
    const connection = await openConnection(settings, database.uri);
    try {
      const stores = createStores(connection);
      await createIndexes(connection);
      return await work(stores);
    } finally {
      await connection.close();
    }
  } finally {
    await database.stop();
  }
}

/** The group of this name or id; the only one where none is named. @throws group_not_found */
export async function groupMeant({ groups }: Stores, typed: string | undefined): Promise<Group> {
  const all = await groups.list(GROUPS);
  const found = typed === undefined ? all : all.filter(({ id, name }) => id === typed || fold(name) === fold(typed));
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const names = all.map(({ name }) => name);
  const near = typed === undefined ? [] : nearest(typed, names);
  const known = joined((near.length > 0 ? near : names).map(code));
  throw new PenholderError('group_not_found', { typed: typed ?? '', known });
}
