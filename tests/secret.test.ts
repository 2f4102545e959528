import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { obtainSecret } from '../src/secret.ts';

let top: string;
const fresh = () => path.join(top, randomUUID(), 'data');

describe('src/secret.ts', () => {
  beforeAll(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'penholder-secret-'));
  });
  afterAll(() => rm(top, { recursive: true, force: true }));

  it('the secret that is set is taken, and nothing is written', async () => {
    const dir = fresh();
    expect(await obtainSecret('a secret of at least thirty-two characters', dir)).toBe(
      'a secret of at least thirty-two characters',
    );
    await expect(stat(dir)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('one is made once, where there is no folder yet, and for its owner only', async () => {
    const dir = fresh();
    const made = await obtainSecret(undefined, dir);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(await obtainSecret(undefined, dir)).toBe(made);
    expect((await stat(path.join(dir, 'secret'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dir)).toEqual(['secret']);
    expect(await obtainSecret(undefined, fresh())).not.toBe(made);
  });

  it('of many who make it at once all get the same', async () => {
    const dir = fresh();
    const made = await Promise.all(Array.from({ length: 8 }, () => obtainSecret(undefined, dir)));
    expect(new Set(made).size).toBe(1);
    expect((await readFile(path.join(dir, 'secret'), 'utf8')).trim()).toBe(made[0]);
  });

  it.each(['', '\n', 'short'])('a file that was cut short to %j is not signed with', async (left) => {
    const dir = fresh();
    await mkdir(dir, { recursive: true });
    await writeFile(path.join(dir, 'secret'), left);
    const made = await obtainSecret(undefined, dir);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect(await obtainSecret(undefined, dir)).toBe(made);
  });

  it.skipIf(process.getuid?.() === 0)(
    'a folder that cannot be written is named (skipped for root, who may write anywhere)',
    async () => {
      const dir = fresh();
      await mkdir(dir, { recursive: true });
      await chmod(dir, 0o500);
      await expect(obtainSecret(undefined, dir)).rejects.toMatchObject({
        code: 'data_dir_unwritable',
        params: { dir },
      });
    },
  );

  it('a folder that cannot be one is named', async () => {
    const dir = path.join(top, 'file', 'data');
    await writeFile(path.join(top, 'file'), '');
    await expect(obtainSecret(undefined, dir)).rejects.toMatchObject({ code: 'data_dir_unwritable', params: { dir } });
  });
});
