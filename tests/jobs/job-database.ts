import type { JobDatabase } from '../../src/jobs/job-rows.ts';
import { connectMongo } from '../../src/storage/mongo/connect.ts';

/** The jobs' database of a connection string, on a connection of its own. */
export async function openJobDatabase(uri: string): Promise<{ db: JobDatabase; close(): Promise<void> }> {
  const connection = await connectMongo(uri);
  return { db: connection.getClient().db(), close: () => connection.close() };
}

/** A log for runs whose log is not looked at. */
export const silentLog = { info: () => {}, warn: () => {}, error: () => {} };
