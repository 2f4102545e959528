import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PenholderError } from './errors.ts';
import { makeFolders } from './make-folders.ts';

/** Fewer characters were never made by us: a file that was cut short would sign with next to nothing. */
const LENGTH = 43;

/**
 * The secret that signs sessions and buttons: the one that is set, else one made once and kept in the data folder,
 * readable by its owner only.
 * @throws data_dir_unwritable {dir}
 */
export async function obtainSecret(set: string | undefined, dataDir: string): Promise<string> {
  if (set !== undefined) return set;
  const file = path.join(dataDir, 'secret');
  try {
    return (await keptIn(file)) ?? (await make(file));
  } catch (error) {
    throw new PenholderError('data_dir_unwritable', { dir: dataDir }, error);
  }
}

async function keptIn(file: string): Promise<string | undefined> {
  const kept = await readFile(file, 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '';
    throw error;
  });
  return kept.trim().length >= LENGTH ? kept.trim() : undefined;
}

/** Written whole under another name first: who reads the file never sees half of it, and of two makers one wins. */
async function make(file: string): Promise<string> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const secret = randomBytes(32).toString('base64url');
  await makeFolders(path.dirname(file));
  try {
    await writeFile(draft, secret, { mode: 0o600 });
    await link(draft, file);
    return secret;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const kept = await keptIn(file);
    if (kept !== undefined) return kept;
    await writeFile(file, secret, { mode: 0o600 });
    return secret;
  } finally {
    await rm(draft, { force: true });
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
