import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from './engine.ts';

/** Where built and downloaded programs are kept: this tool's own `target/`, else the user's cache, else a temporary one. */
export async function cacheFolder(env: Environment): Promise<string> {
  const places = [
    fileURLToPath(new URL('./target', import.meta.url)),
    join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'penholder'),
  ];
  for (const folder of places) {
    if (await isWritable(folder)) return folder;
  }
  return join(tmpdir(), `penholder-${userInfo().uid}`);
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
