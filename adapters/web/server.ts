import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Mount } from '../../src/bot/mount.ts';
import { type ErrorCode, PenholderError } from '../../src/errors.ts';
import { timings } from './limits.ts';
import { within } from './within.ts';

const listenErrors: Readonly<Record<string, ErrorCode>> = {
  EADDRINUSE: 'port_in_use',
  EACCES: 'port_not_allowed',
  EADDRNOTAVAIL: 'host_unavailable',
  ENOTFOUND: 'host_unavailable',
  EAI_AGAIN: 'host_unavailable',
};

/** Where to listen, and what is answered by others there. */
export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  readonly mounts: readonly Mount[];
}

/**
 * Listens for HTTP.
 * @throws port_in_use, port_not_allowed, host_unavailable {host, port}
 */
export async function listen(app: Hono, { host, port, mounts }: ListenOptions): Promise<Server> {
  const own = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    const mount = mounts.find((one) => one.path === path);
    void (mount?.listener ?? own)(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    const code = listenErrors[error.code ?? ''];
    throw code ? new PenholderError(code, { host, port: String(port) }, error) : error;
  });
  return server;
}

/** The address a browser on this machine opens. */
export function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  const anywhere = address === '0.0.0.0' || address === '::';
  const host = anywhere ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

/** Takes no new connection, gives open ones a moment to end, then ends them. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A stream's connection goes idle only when its end has been sent.
  const idle = setInterval(() => server.closeIdleConnections(), timings.closeIdleMs);
  await within(closed, timings.closeMs).catch(() => {
    server.closeAllConnections();
    return closed;
  });
  clearInterval(idle);
}
