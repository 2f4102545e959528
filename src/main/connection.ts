import type { Connection } from 'mongoose';
import { PenholderError } from '../errors.ts';
import type { Settings } from '../settings.ts';
import { connectMongo } from '../storage/mongo/connect.ts';

/** A connection string may hold several hosts, which no URL parser reads. */
const NAMES_DATABASE = /^[^/]+\/\/[^/?]+\/[^?]/;

/**
 * A connection to the database of the address, else to `penholder`.
 * @throws database_not_found
 */
export async function openConnection(settings: Settings, uri: string): Promise<Connection> {
  const named = settings.MONGODB_URI !== undefined && NAMES_DATABASE.test(settings.MONGODB_URI);
  try {
    return await connectMongo(uri, named ? {} : { database: 'penholder' });
  } catch (cause) {
    throw new PenholderError('database_not_found', {}, cause);
  }
}
