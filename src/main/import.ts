import { readFile } from 'node:fs/promises';
import { systemClock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { createIssueExchange, type IssueExchange } from '../issues/exchange/exchange.ts';
import type { ImportPlan } from '../issues/exchange/plan.ts';
import { importFaults, importLines } from '../issues/exchange/plan-words.ts';
import type { Change } from '../issues/issue-change.ts';
import { todayIn } from '../meetings/calendar.ts';
import { createIcsImport } from '../meetings/ics-import.ts';
import { icsSums } from '../meetings/ics-words.ts';
import type { Group } from '../people/group.ts';
import { createPeople } from '../people/people.ts';
import { createRoll } from '../people/roll.ts';
import type { RollPlan } from '../people/roll-table.ts';
import { phrase } from '../replies/build.ts';
import { plainText } from '../replies/plain-text.ts';
import type { Settings } from '../settings.ts';
import type { Stores } from '../storage/mongo/stores.ts';
import { fold } from '../text/fold.ts';
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
 * Takes a file into a group: an .ics file into its calendar, as far as it can be read; a table of members
 * into its roll, anything else as issues: all of it, or with one fault nothing.
 * @returns whether there were no faults
 * @throws file_unreadable, group_not_found, last_admin, ics_too_large, ics_too_many, ics_broken, what startDatabase and connectMongo throw
 */
export async function importFile(request: ImportRequest): Promise<boolean> {
  const text = await readTable(request.file);
  const take = isCalendar(request.file, text) ? importCalendar : isRoll(text) ? importRoll : importIssues;
  return withStores(request.settings, (stores) => take(stores, text, request));
}

function isCalendar(file: string, text: string): boolean {
  return /\.ics$/i.test(file) || /^\ufeff?\s*BEGIN:VCALENDAR/i.test(text);
}

/** A roll names people in a column `name`; issues have titles. */
function isRoll(text: string): boolean {
  const [head = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/, 1);
  const names = head.split(/[,;\t]/).map((name) => fold(name.replaceAll('"', '').trim()));
  return names.includes('name') && !names.includes('title');
}

/** Takes an .ics file into a group's calendar: what can be read of it; the rest is named. */
async function importCalendar(
  stores: Stores,
  ics: string,
  { reader, group, isDryRun, print }: ImportRequest,
): Promise<boolean> {
  const calendar = createIcsImport({ meetings: stores.kept.meetings, clock: systemClock });
  const meant = await groupMeant(stores, group);
  const plan = await (isDryRun ? calendar.plan(meant, ics, OPERATOR) : calendar.takeIn(meant, ics, OPERATOR));
  for (const { title, error } of plan.faults)
    print(line(reader, 'meeting.import.fault', { title, fault: phrase(`error.${error.code}`, error.params) }));
  for (const words of icsSums(plan)) print(plainText(words, { reader, now: systemClock.now() }));
  print(line(reader, isDryRun ? 'import.would' : 'meeting.import.taken'));
  return plan.faults.length === 0;
}

async function importIssues(
  stores: Stores,
  text: string,
  { reader, group, isDryRun, print }: ImportRequest,
): Promise<boolean> {
  const exchange = createIssueExchange({ ...stores, clock: systemClock, changed: async () => {} });
  const meant = await groupMeant(stores, group);
  const change = { by: OPERATOR, today: todayIn(meant.timeZone, systemClock.now()), language: meant.language };
  const plan = isDryRun
    ? await exchange.plan(meant, text, change)
    : await takenOrFaults(exchange, { meant, text, change });
  const words = { reader, now: systemClock.now() };
  for (const fault of importFaults(plan)) print(plainText(fault, words));
  if (plan.faults.length > 0) return false;
  for (const change of importLines(plan)) print(plainText(change, words));
  print(line(reader, isDryRun ? 'import.would' : 'import.taken'));
  return true;
}

async function takenOrFaults(
  exchange: IssueExchange,
  { meant, text, change }: { meant: Group; text: string; change: Change },
): Promise<ImportPlan> {
  const plan = await exchange.plan(meant, text, change);
  return plan.faults.length > 0 ? plan : exchange.takeIn(meant, text, change);
}

async function importRoll(
  stores: Stores,
  table: string,
  { reader, group, isDryRun, print }: ImportRequest,
): Promise<boolean> {
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
