import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A line to a database that can be held, cut and mended, as when the server hangs, dies and returns. */
export interface DatabaseLine {
  readonly uri: string;
  /** Nothing gets through from now on, and nobody is told, until the line is cut. */
  hold(): void;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

/** Lays a line to the database of a connection string with one host. */
export async function layDatabaseLine(uri: string): Promise<DatabaseLine> {
  const target = new URL(uri);
  const sockets = new Set<Socket>();
  let isHeld = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => sockets.delete(one));
    }
    if (!isHeld) near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const through = new URL(uri);
  through.host = `127.0.0.1:${port}`;
  through.searchParams.set('directConnection', 'true');
  return {
    uri: through.href,
    hold() {
      isHeld = true;
      for (const socket of sockets) socket.unpipe();
    },
    async cut() {
      isHeld = false;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async mend() {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}
