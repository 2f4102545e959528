import { spawn } from 'node:child_process';
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PenholderError } from '../../../src/errors.ts';
import { startDatabase } from '../../../tools/embedded-mongodb/start-database.ts';
import { offline, surroundings } from './surroundings.ts';
import { connectTo, killServer, startTemporary, temporaryDataDir } from './temporary-database.ts';

describe('tools/embedded-mongodb/start-database.ts', () => {
  it('keeps data across restarts', async () => {
    const dataDir = await temporaryDataDir();
    const first = await startTemporary({ dataDir });
    await (await connectTo(first)).collection('issues').insertOne({ number: 9, title: 'Ünïcode 🎉', at: new Date(0) });
    await first.stop();
    const second = await startTemporary({ dataDir });
    const found = await (await connectTo(second))
      .collection('issues')
      .find({}, { projection: { _id: 0 } })
      .toArray();
    expect(found).toEqual([{ number: 9, title: 'Ünïcode 🎉', at: new Date(0) }]);
    expect(second.engine).toBe(first.engine);
  });

  it('refuses a second start on one DATA_DIR, and the first goes on', async () => {
    const dataDir = await temporaryDataDir();
    const database = await startTemporary({ dataDir });
    await expect(startDatabase({ dataDir })).rejects.toMatchObject({
      code: 'data_dir_in_use',
      params: { dir: dataDir, pid: process.pid },
    });
    expect(await (await connectTo(database)).command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  it('stops cleanly: the server is gone, and the folder holds nothing but its data', async () => {
    const dataDir = await temporaryDataDir();
    const database = await startDatabase({ dataDir });
    const { pid = 0, engine } = database;
    await database.stop();
    await database.stop();
    await database.exited;
    expect(isAlive(pid)).toBe(false);
    expect(await readdir(join(dataDir, 'database'))).toEqual([engine]);
  });

  it('brings a killed server back on its port', async () => {
    const database = await startTemporary({ dataDir: await temporaryDataDir() });
    const db = await connectTo(database);
    await db.collection('a').insertOne({ kept: true });
    await killServer(database);
    await vi.waitFor(async () => expect(await db.collection('a').countDocuments({ kept: true })).toBe(1), 10_000);
  });

  it('takes its server along when it is killed itself, and the folder can be used again at once', async () => {
    const dataDir = await temporaryDataDir();
    const holder = await hold(dataDir);
    await expect(startDatabase({ dataDir })).rejects.toMatchObject({ params: { pid: holder.pid } });
    process.kill(holder.pid, 'SIGKILL');
    await startTemporary({ dataDir });
    await vi.waitUntil(() => !isAlive(holder.server), 5_000);
  });

  it('starts nothing when there is a MONGODB_URI', async () => {
    const database = await startDatabase({ dataDir: '/nowhere', mongodbUri: 'mongodb://elsewhere/group' });
    expect(database).toMatchObject({ uri: 'mongodb://elsewhere/group', engine: 'external' });
    await database.stop();
  });

  it('refuses a DATA_DIR that cannot be written', async () => {
    const file = join(await temporaryDataDir(), 'file');
    await writeFile(file, '');
    const dataDir = join(file, 'data');
    await expect(startDatabase({ dataDir })).rejects.toMatchObject({
      code: 'data_dir_unwritable',
      params: { dir: dataDir },
    });
  });

  it('says what it tried when there is no engine, and leaves nothing behind', async () => {
    const { around, steps } = await surroundings(offline);
    const dataDir = join(await temporaryDataDir(), 'new', 'folder');
    const tried = async () => {
      const error = await startDatabase({ dataDir, ...around }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'no_database_engine' });
      return `${(error as PenholderError).params.tried}`;
    };
    expect(await tried()).toMatch(/^mongod: not found; mongod download: [^;]*; java: not found$/);
    expect(steps()).toEqual(['downloading mongod']);
    // Now the refusal is remembered, so the network is left for last.
    expect(await tried()).toMatch(
      /^mongod: not found; mongod download: [^;]*; java: not found; mongod download: [^;]*$/,
    );
    expect(steps()).toHaveLength(2);
    await expect(access(join(dataDir, '..'))).rejects.toThrow('ENOENT');
  });

  it('never opens a folder with another engine than the one that wrote it', async () => {
    const { around } = await surroundings(offline);
    const dataDir = await temporaryDataDir();
    await mkdir(join(dataDir, 'database', 'mongod'), { recursive: true });
    await writeFile(join(dataDir, 'database', 'mongod', 'WiredTiger'), 'data');
    const env = { ...process.env, ...around.env };
    await expect(startDatabase({ dataDir, ...around, env })).rejects.toMatchObject({
      code: 'engine_missing',
      params: { engine: 'mongod', dir: dataDir },
    });
    expect(await readdir(join(dataDir, 'database'))).toEqual(['mongod']);
  });

  it('does not guess between the data of two engines', async () => {
    const dataDir = await temporaryDataDir();
    for (const engine of ['mongod', 'mongo-java-server']) {
      await mkdir(join(dataDir, 'database', engine), { recursive: true });
      await writeFile(join(dataDir, 'database', engine, 'data'), '');
    }
    await expect(startDatabase({ dataDir })).rejects.toMatchObject({ code: 'database_start_failed' });
  });

  it('says why the engine does not start on its data, and leaves the data as it is', async () => {
    const dataDir = await temporaryDataDir();
    const file = join(dataDir, 'database', 'mongo-java-server', 'data.mv.db');
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, 'x'.repeat(20_000));
    await expect(startDatabase({ dataDir })).rejects.toMatchObject({
      code: 'database_start_failed',
      params: { engine: 'mongo-java-server', reason: expect.stringMatching(/corrupt/i) },
    });
    expect(await readFile(file, 'utf8')).toBe('x'.repeat(20_000));
  });
});

/** Another process that holds the database of the folder, ended after the test if it still lives. */
async function hold(dataDir: string): Promise<{ pid: number; server: number }> {
  const script = fileURLToPath(new URL('./hold-database.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const line = await new Promise<string>((resolve) => child.stdout.once('data', (chunk) => resolve(`${chunk}`)));
  return { pid: child.pid ?? 0, server: JSON.parse(line).pid };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
