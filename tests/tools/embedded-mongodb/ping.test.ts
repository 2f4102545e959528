import { type AddressInfo, createServer, type Server } from 'node:net';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { ping } from '../../../tools/embedded-mongodb/ping.ts';

describe('tools/embedded-mongodb/ping.ts', () => {
  it('is answered by a database', async () => {
    const port = Number(/:(\d+)/.exec(inject('mongodbUri').slice('mongodb://'.length))?.[1]);
    expect(await ping(port, 5_000)).toBe(true);
  });

  it('is not answered by a server that is silent, says something else or is not there', async () => {
    const silent = await listen(createServer());
    const other = await listen(createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    const gone = await listen(createServer());
    await new Promise((resolve) => gone.server.close(resolve));
    const answers = [silent, other, gone].map(({ port }) => ping(port, 200));
    expect(await Promise.all(answers)).toEqual([false, false, false]);
  });
});

async function listen(server: Server): Promise<{ server: Server; port: number }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { server, port: (server.address() as AddressInfo).port };
}
