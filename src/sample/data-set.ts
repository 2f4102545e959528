import { readdir, readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { PenholderError } from '../errors.ts';
import { type Contents, partFiles } from './contents.ts';
import { findBrokenReference } from './references.ts';

const dataFolder = new URL('../../data/', import.meta.url);

/** Everything known about one group, ready to be loaded into it. */
export interface DataSet extends Contents {
  name: string;
}

/**
 * Reads and checks data/<name>/.
 * Errors: unknown_sample {name, known}; data_set_invalid {file, path, problem}.
 */
export async function loadDataSet(name: string): Promise<DataSet> {
  const known = await knownDataSets();
  if (!known.includes(name)) throw new PenholderError('unknown_sample', { name, known: known.join(', ') });
  return readDataSet(new URL(`${name}/`, dataFolder), name);
}

/** Names of the data sets there are, in order. */
export async function knownDataSets(): Promise<string[]> {
  const entries = await readdir(dataFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Reads and checks the data set in one folder (its URL ends in '/'). Errors: data_set_invalid {file, path, problem}. */
export async function readDataSet(folder: URL, name: string): Promise<DataSet> {
  const { records, ...single } = partFiles;
  const set: DataSet = {
    name,
    documents: await readFileOf(folder, single.documents),
    group: await readFileOf(folder, single.group),
    issues: await readFileOf(folder, single.issues),
    meetings: await readFileOf(folder, single.meetings),
    topics: await readFileOf(folder, single.topics),
    talkingPoints: await readFileOf(folder, single.talkingPoints),
    records: await readFolderOf(folder, records),
  };
  const broken = findBrokenReference(set);
  if (broken) throw new PenholderError('data_set_invalid', { ...broken });
  return set;
}

interface Part<T> {
  file: string;
  schema: z.ZodType<T>;
}

async function readFolderOf<T>(folder: URL, part: Part<T[]>): Promise<T[]> {
  const names = (await readdir(new URL(part.file, folder))).filter((name) => name.endsWith('.json')).sort();
  const lists = await Promise.all(names.map((name) => readFileOf(folder, { ...part, file: part.file + name })));
  return lists.flat();
}

async function readFileOf<T>(folder: URL, { file, schema }: Part<T>): Promise<T> {
  const checked = schema.safeParse(await readJson(folder, file));
  if (checked.success) return checked.data;
  const [first] = checked.error.issues;
  const path = (first?.path ?? []).join('.');
  throw new PenholderError('data_set_invalid', { file, path, problem: first?.message ?? '' });
}

async function readJson(folder: URL, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(new URL(file, folder), 'utf8'));
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new PenholderError('data_set_invalid', { file, path: '', problem }, cause);
  }
}
