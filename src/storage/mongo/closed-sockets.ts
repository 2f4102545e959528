import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import mongoose from 'mongoose';

/** What this needs to know of a connection of the driver. */
interface DriverConnection {
  readonly id: number;
  readonly address: string;
  readonly socket: Socket;
  onError(error: Error): void;
  writeCommand(...message: unknown[]): Promise<void>;
}

/** The driver's own class, of the copy that mongoose has. */
const { Connection } = createRequire(createRequire(import.meta.url).resolve('mongoose'))(
  'mongodb/lib/cmap/connection.js',
) as { Connection: { prototype: DriverConnection } };

/**
 * Mends the driver (seen in 7.8.0, the same in 7.9.0): between the destruction of a socket and its `close` event it
 * writes to that socket and then waits for its `drain`, which never comes. An operation hangs for good, and when it is
 * the monitor that wrote, the driver never finds a server again. Here the write fails as it does on a closed connection.
 */
export function failOnClosedSockets(): void {
  const write = Connection.prototype.writeCommand;
  if (write.name === writeIfOpen.name) return;
  Connection.prototype.writeCommand = writeIfOpen;

  async function writeIfOpen(this: DriverConnection, ...message: unknown[]): Promise<void> {
    if (!this.socket.destroyed) return write.apply(this, message);
    const error = new mongoose.mongo.MongoNetworkError(`connection ${this.id} to ${this.address} closed`);
    this.onError(error);
    throw error;
  }
}
