import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, isOf } from '../../src/files/download.ts';

const coded = (code: string) => expect.objectContaining({ code });

describe('src/files/download.ts', () => {
  let server: Server;
  let root: string;
  const asked: string[] = [];
  let sent = 0;
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/away') return response.writeHead(302, { location: `${root}/inside` }).end();
      if (request.url === '/sign-in') return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
      if (request.url === '/none') return response.writeHead(404).end();
      if (request.url !== '/endless') return response.end('the text');
      // says nothing of its length, and never ends by itself
      while (!response.destroyed && sent < 200_000_000) {
        sent += 65_536;
        if (!response.write(Buffer.alloc(65_536)))
          await new Promise((resolve) => {
            response.once('drain', resolve);
            response.once('close', resolve);
          });
      }
      return response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  const get = (path: string, apiUrl: string | undefined = `${root}/api`) =>
    download({ url: `${root}${path}`, hosts: ['cdn.example'], apiUrl, name: 'a.txt' }, 1_000_000);

  it('gets a file from where the platform’s API is', async () =>
    expect(Buffer.from(await get('/file')).toString()).toBe('the text'));

  it('goes nowhere else: to no other host, and not where it is sent on to', async () => {
    asked.length = 0;
    await expect(get('/file', 'https://api.example')).rejects.toThrow(coded('file_unread'));
    expect(asked).toEqual([]);
    await expect(get('/away')).rejects.toThrow(coded('file_unread'));
    expect(asked).toEqual(['/away']);
  });

  it.each(['/none', '/sign-in'])('%s is no file', (path) => expect(get(path)).rejects.toThrow(coded('file_unread')));

  it('stops reading at the most that is wanted, whatever was said of the size', async () => {
    await expect(get('/endless')).rejects.toThrow(coded('file_too_large'));
    expect(sent).toBeLessThan(100_000_000);
  });

  it.each([
    ['https://cdn.example/a', true],
    ['https://files.wide.example/a', true],
    ['http://cdn.example/a', false],
    ['https://cdn.example.evil/a', false],
    ['https://evilwide.example/a', false],
    ['https://cdn.example@evil/a', false],
    ['https://user@cdn.example/a', false],
    ['https://cdn.example:8443/a', false],
    ['https://169.254.169.254/latest', false],
    ['file:///etc/passwd', false],
    ['cdn.example/a', false],
  ])('%s is an address of the platform: %s', (url, is) =>
    expect(isOf(url, ['cdn.example', '.wide.example'], undefined)).toBe(is),
  );
});
