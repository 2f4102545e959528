import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { PenholderError } from '../../src/errors.ts';
import { makeFolders } from '../../src/make-folders.ts';
import type { EmbeddedEngine } from './engine.ts';

/** The part of DATA_DIR that is ours: `database/`, with one folder named for the engine whose files are in it. */
export interface DataFolder {
  /** DATA_DIR as the operator wrote it. */
  dataDir: string;
  path: string;
  /** The topmost folder that this start had to create. */
  created: string | undefined;
}

const ENGINES: readonly EmbeddedEngine[] = ['mongod', 'mongo-java-server'];
const OWNER = 'owner.json';

/**
 * Makes DATA_DIR/database and proves that it can be written.
 * @throws data_dir_unwritable
 */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  const path = join(resolve(dataDir), 'database');
  try {
    const created = await makeFolders(path);
    const probe = join(path, `.probe-${process.pid}`);
    await writeFile(probe, 'x');
    await rm(probe);
    return { dataDir, path, created };
  } catch (error) {
    throw new PenholderError('data_dir_unwritable', { dir: dataDir, reason: reasonOf(error) }, error);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? `${error.code}` : `${error}`;
}

/** The folder that holds, or would hold, the engine's files. */
export function folderOf(folder: DataFolder, engine: EmbeddedEngine): string {
  return join(folder.path, engine);
}

/** Makes the engine's folder. True when it was not there: then what comes to be in it is ours to remove. */
export async function claimFolder(folder: DataFolder, engine: EmbeddedEngine): Promise<boolean> {
  return (await mkdir(folderOf(folder, engine), { recursive: true })) !== undefined;
}

/**
 * The engine whose files are there: the name of its folder is the record, so record and data cannot part.
 * @throws database_start_failed when there are files of two
 */
export async function recordedEngine(folder: DataFolder): Promise<EmbeddedEngine | undefined> {
  const found: EmbeddedEngine[] = [];
  for (const engine of ENGINES) {
    const files = await readdir(folderOf(folder, engine)).catch(() => []);
    if (files.length > 0) found.push(engine);
  }
  if (found.length > 1) {
    const reason = `${folder.path} holds data of ${found.join(' and of ')}: move one of the two folders away`;
    throw new PenholderError('database_start_failed', { engine: found.join(', '), reason });
  }
  return found[0];
}

/** Undoes openDataFolder as far as the folders are empty. */
export async function leaveNothing(folder: DataFolder): Promise<void> {
  if (folder.created === undefined) return;
  const top = dirname(folder.created);
  for (let path = folder.path; path !== top; path = dirname(path)) {
    if (!(await removedEmpty(path))) return;
  }
}

function removedEmpty(path: string): Promise<boolean> {
  return rmdir(path).then(
    () => true,
    () => false,
  );
}

/** Notes which process uses the folder. A hint for messages: the lock is the engine's own, on its files. */
export async function writeOwner(folder: DataFolder): Promise<void> {
  await writeFile(join(folder.path, OWNER), JSON.stringify({ pid: process.pid }));
}

/** Takes the note away when it is ours. */
export async function removeOwner(folder: DataFolder): Promise<void> {
  if ((await notedOwner(folder)) === process.pid) await rm(join(folder.path, OWNER), { force: true });
}

/** The id of the process that uses the folder, when it is still alive. */
export async function livingOwner(folder: DataFolder): Promise<number | undefined> {
  const pid = await notedOwner(folder);
  return pid !== undefined && isAlive(pid) ? pid : undefined;
}

async function notedOwner(folder: DataFolder): Promise<number | undefined> {
  try {
    const { pid } = JSON.parse(await readFile(join(folder.path, OWNER), 'utf8'));
    return Number.isInteger(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
