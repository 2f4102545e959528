import { readFile, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { downloadMongod } from '../../../tools/embedded-mongodb/download-mongod.ts';
import { offline, surroundings } from './surroundings.ts';

describe('tools/embedded-mongodb/download-mongod.ts', () => {
  it('remembers a refusal, so that the next start does not ask the network again', async () => {
    const { around, steps } = await surroundings(offline);
    expect(await downloadMongod(around, { insist: false })).toMatchObject({
      missing: expect.stringContaining('ECONNREFUSED'),
    });
    expect(steps()).toEqual(['downloading mongod']);
    expect(await downloadMongod(around, { insist: false })).toMatchObject({
      missing: expect.stringContaining('ECONNREFUSED'),
    });
    expect(steps()).toEqual(['downloading mongod']);
  });

  it('asks again when nothing else is left, and when the refusal is old', async () => {
    const { around, steps } = await surroundings(offline);
    await downloadMongod(around, { insist: false });
    await downloadMongod(around, { insist: true });
    expect(steps()).toHaveLength(2);
    const note = join(around.cacheDir, 'mongod', 'refused.json');
    await writeFile(note, JSON.stringify({ ...JSON.parse(await readFile(note, 'utf8')), at: '2020-06-22T00:00:00Z' }));
    await downloadMongod(around, { insist: false });
    expect(steps()).toHaveLength(3);
  });

  it('gives up on a network that answers nothing', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    onTestFinished(() => void silent.close());
    await new Promise((resolve) => silent.on('listening', resolve));
    const { port } = silent.address() as AddressInfo;
    const { around } = await surroundings({ MONGOMS_DOWNLOAD_MIRROR: `https://127.0.0.1:${port}` });
    const found = await downloadMongod(around, { insist: false, firstByteWithinMs: 1_500 });
    expect(found).toEqual({ missing: 'mongod download: nothing arrived in time' });
  });

  it('uses what was downloaded before without asking anybody', async () => {
    const { around, steps } = await surroundings(offline);
    await downloadMongod(around, { insist: false });
    await writeFile(join(around.cacheDir, 'mongod', 'program.json'), JSON.stringify({ program: process.execPath }));
    expect(await downloadMongod(around, { insist: true })).toBe(process.execPath);
    expect(steps()).toHaveLength(1);
  });
});
