import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The secret that signs sessions and buttons: the one that is set, else one made once and kept in the data folder,
 * readable by its owner only.
 */
export async function obtainSecret(set: string | undefined, dataDir: string): Promise<string> {
  if (set !== undefined) return set;
  const file = path.join(dataDir, 'secret');
  try {
    await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(file, 'utf8')).trim();
}
