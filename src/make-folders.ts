import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it; the topmost one made, if any. One by one: Node's own `recursive` never ends where a
 * file system says that a folder, whose parent is there, cannot be found (such as /proc).
 */
export async function makeFolders(path: string): Promise<string | undefined> {
  try {
    await mkdir(path);
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return undefined;
    if (code !== 'ENOENT' || (await isThere(dirname(path)))) throw error;
  }
  const above = await makeFolders(dirname(path));
  await mkdir(path);
  return above ?? path;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
