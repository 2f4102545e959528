import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolders } from '../src/make-folders.ts';

describe('src/make-folders.ts', () => {
  let top: string;
  beforeAll(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'penholder-folders-'));
  });
  afterAll(() => rm(top, { recursive: true }));

  it('makes what is missing and says which was the topmost', async () => {
    expect(await makeFolders(path.join(top, 'a', 'b', 'c'))).toBe(path.join(top, 'a'));
    expect((await stat(path.join(top, 'a', 'b', 'c'))).isDirectory()).toBe(true);
    expect(await makeFolders(path.join(top, 'a', 'b'))).toBeUndefined();
    expect(await makeFolders(path.join(top, 'a', 'b', 'd'))).toBe(path.join(top, 'a', 'b', 'd'));
  });

  it('ends, with an error, where nothing can be made', async () => {
    await writeFile(path.join(top, 'file'), '');
    await expect(makeFolders(path.join(top, 'file'))).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolders(path.join(top, 'file', 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
    await expect(makeFolders('/proc/penholder/deep')).rejects.toThrow();
  });
});
