import { readFile } from 'node:fs/promises';
import { systemClock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { createPeople } from '../people/people.ts';
import { createRoll } from '../people/roll.ts';
import type { RollPlan } from '../people/roll-table.ts';
import { phrase } from '../replies/build.ts';
import type { Settings } from '../settings.ts';
import type { Reader } from '../text/text.ts';
import { groupMeant, withStores } from './group-stores.ts';
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

function sums({ added, changed, same }: RollPlan, reader: Reader): string[] {
  return [
    line(reader, 'roll.added', { count: added.length }),
    line(reader, 'roll.changed', { count: changed.length }),
    line(reader, 'roll.same', { count: same }),
  ];
}
