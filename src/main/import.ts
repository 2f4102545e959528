import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startDatabase } from '../../tools/embedded-mongodb/start-database.ts';
import { nearest } from '../bot/nearest.ts';
import { systemClock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import { createPeople } from '../people/people.ts';
import { createRoll } from '../people/roll.ts';
import type { RollPlan } from '../people/roll-table.ts';
import { code, joined, phrase } from '../replies/build.ts';
import type { Settings } from '../settings.ts';
import { createIndexes, createStores, type Stores } from '../storage/mongo/stores.ts';
import { fold } from '../text/fold.ts';
import type { Reader } from '../text/text.ts';
import { openConnection } from './connection.ts';
import { line } from './terminal.ts';

/** What `penholder import` was told. */
export interface ImportRequest {
  readonly settings: Settings;
  readonly reader: Reader;
  readonly file: string;
  /** A group's name or id; the only group when left out. */
  readonly group: string | undefined;
  /** Only says what would change. */
  readonly isDryRun: boolean;
  print(text: string): void;
}

/** Who changes things from the command line. */
const OPERATOR = { id: 'operator', name: 'penholder import' };
/** A table may be so large, in bytes. */
const MOST_BYTES = 20 * 1024 * 1024;
/** Groups that are named where none, or none of the typed name, is meant. */
const GROUPS = 1_000;

/**
 * Takes a table of members from a file into a group's roll: all of it, or with one fault nothing.
 * @returns whether there were no faults
 * @throws file_unreadable, group_not_found, last_admin, what startDatabase and connectMongo throw
 */
export async function importRoll({ settings, reader, file, group, isDryRun, print }: ImportRequest): Promise<boolean> {
  const table = await readTable(file);
  return withStores(settings, async (stores) => {
    const roll = createRoll({ ...stores, people: createPeople(stores), clock: systemClock });
    const meant = await groupMeant(stores, group);
    const plan = await roll.plan(meant, table);
    for (const { line: number, error } of plan.faults)
      print(line(reader, 'roll.line', { line: number, fault: phrase(`error.${error.code}`, error.params) }));
    if (plan.faults.length > 0) return false;
    if (!isDryRun) await roll.takeIn(meant, table, OPERATOR);
    for (const text of sums(plan, reader)) print(text);
    print(line(reader, isDryRun ? 'import.would' : 'roll.taken'));
    return true;
  });
}

/** UTF-8, as a file that is not would put wrong letters into names. */
async function readTable(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    if (bytes.length > MOST_BYTES) throw new Error('too large');
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PenholderError('file_unreadable', { file }, cause);
  }
}

async function withStores<T>(settings: Settings, work: (stores: Stores) => Promise<T>): Promise<T> {
  const external = settings.MONGODB_URI === undefined ? {} : { mongodbUri: settings.MONGODB_URI };
  const database = await startDatabase({ dataDir: path.resolve(settings.DATA_DIR), ...external });
  try {
    const connection = await openConnection(settings, database.uri);
    try {
      const stores = createStores(connection);
      await createIndexes(connection);
      return await work(stores);
    } finally {
      await connection.close();
    }
  } finally {
    await database.stop();
  }
}

async function groupMeant({ groups }: Stores, typed: string | undefined): Promise<Group> {
  const all = await groups.list(GROUPS);
  const found = typed === undefined ? all : all.filter(({ id, name }) => id === typed || fold(name) === fold(typed));
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const names = all.map(({ name }) => name);
  const near = typed === undefined ? [] : nearest(typed, names);
  const known = joined((near.length > 0 ? near : names).map(code));
  throw new PenholderError('group_not_found', { typed: typed ?? '', known });
}

function sums({ added, changed, same }: RollPlan, reader: Reader): string[] {
  return [
    line(reader, 'roll.added', { count: added.length }),
    line(reader, 'roll.changed', { count: changed.length }),
    line(reader, 'roll.same', { count: same }),
  ];
}
