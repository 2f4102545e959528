import mongoose, { type Connection } from 'mongoose';
import { failOnClosedSockets } from './closed-sockets.ts';

/** How long to look for a server before saying that there is none, in milliseconds: an answer is due in 3 s. */
const SELECTION_MS = 2000;
/** How long a server may be silent in one operation before it counts as hanging. */
const SOCKET_MS = 10_000;
/** How long a server may take to greet: a member waits for that, too. */
const GREETING_MS = 5_000;

/**
 * The one connection. Every write is acknowledged by a majority, from the journal, before it counts as done.
 * @throws the driver's MongooseServerSelectionError when no server answers
 */
export async function connectMongo(uri: string, options: { database?: string } = {}): Promise<Connection> {
  failOnClosedSockets();
  const connection = mongoose.createConnection(uri, {
    ...(options.database ? { dbName: options.database } : {}),
    writeConcern: { w: 'majority', journal: true },
    // whether a ballot counts is decided by reading what was just written
    readPreference: 'primary',
    serverSelectionTimeoutMS: SELECTION_MS,
    socketTimeoutMS: SOCKET_MS,
    connectTimeoutMS: GREETING_MS,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  });
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Whether the database answers now. */
export async function answers(connection: Connection): Promise<boolean> {
  try {
    await connection.db?.command({ ping: 1 }, { timeoutMS: SELECTION_MS });
    return connection.db !== undefined;
  } catch {
    return false;
  }
}
