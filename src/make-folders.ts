import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it; the topmost one made, if any. One by one: Node's own `recursive` never ends where a
 * file system says that a folder, whose parent is there, cannot be found (such as /proc).
 */
export async function makeFolders(path: string): Promise<string | undefined> {
  try {
    return await makeOne(path);
  } catch (error) {
    const isMissingAbove = (error as NodeJS.ErrnoException).code === 'ENOENT' && !(await isFolder(dirname(path)));
    if (!isMissingAbove) throw error;
  }
  const above = await makeFolders(dirname(path));
  const own = await makeOne(path);
  return above ?? own;
}

async function makeOne(folder: string): Promise<string | undefined> {
  try {
    await mkdir(folder);
    return folder;
  } catch (error) {
    // somebody else may have made it meanwhile
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && (await isFolder(folder))) return undefined;
    throw error;
  }
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
