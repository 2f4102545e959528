import { parse } from 'csv-parse/sync';
import { nearest } from '../bot/nearest.ts';
import { PenholderError } from '../errors.ts';
import { code, joined, said } from '../replies/build.ts';
import { csvOf, withoutMark } from '../replies/csv.ts';
import { fold } from '../text/fold.ts';
import { changeOf, type Fields } from './act.ts';
import type { Group } from './group.ts';
import { type Member, memberKinds, type Role, roles } from './member.ts';

/** One line of a table of members: what it says, the name apart. */
export interface RollRow {
  /** As an editor counts them, from 1. */
  readonly line: number;
  readonly name: string;
  readonly wished: Fields;
}

/** What is wrong with one line. */
export interface LineFault {
  readonly line: number;
  readonly error: PenholderError;
}

/** What a table would change. With faults nothing is to be changed at all. */
export interface RollPlan {
  /** Names that nobody has yet: accounts are led to them by codes. */
  readonly added: readonly RollRow[];
  readonly changed: readonly { readonly row: RollRow; readonly member: Member }[];
  /** Lines that say what is so already. */
  readonly same: number;
  readonly faults: readonly LineFault[];
}

/** Lines that are read of one table. */
export const MOST_ROWS = 50_000;
const COLUMNS = ['name', 'region', 'kind', 'organisation', 'roles', 'listed'] as const;
type Column = (typeof COLUMNS)[number];
const MOST_CHARACTERS = { name: 80, region: 40, kind: 40, organisation: 120, roles: 120, listed: 10 } as const;

/**
 * Reads a table of members (CSV with a line of column names; comma, semicolon or tab between) and compares it with who
 * is there. Decides nothing about rights: whoever calls has looked.
 */
export function planRoll(table: string, { group, members }: { group: Group; members: readonly Member[] }): RollPlan {
  const lines = linesOf(table);
  if ('error' in lines) return { added: [], changed: [], same: 0, faults: [lines] };
  const faults: LineFault[] = [];
  const rows = lines.flatMap(({ line, cells }) => {
    try {
      return [readRow(line, cells, group)];
    } catch (error) {
      if (!(error instanceof PenholderError)) throw error;
      faults.push({ line, error });
      return [];
    }
  });
  faults.push(...twice(rows));
  return { ...compare(rows, members, faults), faults: faults.sort((a, b) => a.line - b.line) };
}

type Line = { readonly line: number; readonly cells: Readonly<Partial<Record<Column, string>>> };

function linesOf(table: string): Line[] | LineFault {
  const read = recordsOf(table);
  if ('error' in read) return read;
  const [head, ...rest] = read;
  const columns = (head?.record ?? []).map((name) => fold(name));
  if (!head || !columns.includes('name'))
    return {
      line: head?.line ?? 1,
      error: new PenholderError('table_no_name', { columns: joined(COLUMNS.map(code)) }),
    };
  const strange = columns.find((name) => !(COLUMNS as readonly string[]).includes(name));
  if (strange !== undefined) {
    const near = nearest(strange, COLUMNS);
    const known = joined((near.length > 0 ? near : COLUMNS).map(code));
    return {
      line: head.line,
      error: new PenholderError('table_column_unknown', { column: strange.slice(0, 40), known }),
    };
  }
  if (rest.length > MOST_ROWS)
    return { line: MOST_ROWS + 2, error: new PenholderError('table_too_long', { max: MOST_ROWS }) };
  return rest.map(({ line, record }) => {
    const cells = columns.map((column, at) => [column, withoutMark((record[at] ?? '').trim())] as const);
    return { line, cells: Object.fromEntries(cells.filter(([, value]) => value !== '')) };
  });
}

function recordsOf(table: string): { line: number; record: string[] }[] | LineFault {
  try {
    const read = parse(table, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return read.map(({ info, record }) => ({ line: info.lines, record }));
  } catch (cause) {
    const line = cause instanceof Error && 'lines' in cause ? Number(cause.lines) : 1;
    return { line, error: new PenholderError('table_broken', {}, cause) };
  }
}

function readRow(line: number, cells: Line['cells'], group: Group): RollRow {
  const { name, region, kind, organisation, roles: given, listed = 'yes' } = cells;
  if (name === undefined) throw new PenholderError('table_name_missing');
  for (const [column, value] of Object.entries(cells)) {
    const max = MOST_CHARACTERS[column as Column];
    if (value.length > max) throw new PenholderError('option_too_long', { option: code(column), max });
  }
  if (region !== undefined && group.regions.length > 0 && !group.regions.includes(region))
    throw new PenholderError('region_unknown', { region, known: joined(group.regions.map(said)) });
  return {
    line,
    name,
    wished: {
      listed: oneOf('listed', listed, ['yes', 'no']) === 'yes',
      ...(region === undefined ? {} : { region }),
      ...(kind === undefined ? {} : { kind: oneOf('kind', kind, memberKinds) }),
      ...(organisation === undefined ? {} : { organisation }),
      ...(given === undefined ? {} : { roles: rolesOf(given) }),
    },
  };
}

/**
 * Members as the table that `planRoll` reads: taken in where they are, it changes nothing; in an empty group it makes them
 * anew, without the accounts that lead to them. Columns have the same names in every language.
 */
export function rollTable(members: readonly Member[]): string {
  const rows = members.map(({ name, region, kind, organisation, roles: has, listed }) => [
    name,
    region,
    kind,
    organisation,
    has.join('|'),
    listed ? 'yes' : 'no',
  ]);
  return csvOf(COLUMNS, rows);
}

function rolesOf(given: string): Role[] {
  const named = given.split(/[|/+]/).map((role) => role.trim());
  return [...new Set(named.filter((role) => role !== '').map((role) => oneOf('roles', role, roles)))];
}

function oneOf<C extends string>(column: string, value: string, choices: readonly C[]): C {
  const found = choices.find((choice) => fold(choice) === fold(value));
  if (found !== undefined) return found;
  throw new PenholderError('option_not_choice', {
    option: code(column),
    value: value.slice(0, 40),
    choices: joined(choices.map(code)),
  });
}

/** A name that stands on two lines: nobody can tell which is meant. */
function twice(rows: readonly RollRow[]): LineFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ name, line }) => {
    const before = first.get(fold(name));
    if (before !== undefined) return [{ line, error: new PenholderError('table_twice', { name, line: before }) }];
    first.set(fold(name), line);
    return [];
  });
}

function compare(rows: readonly RollRow[], members: readonly Member[], faults: LineFault[]): Omit<RollPlan, 'faults'> {
  const byName = new Map<string, Member[]>();
  for (const member of members) byName.set(fold(member.name), [...(byName.get(fold(member.name)) ?? []), member]);
  const added: RollRow[] = [];
  const changed: { row: RollRow; member: Member }[] = [];
  let same = 0;
  for (const row of rows) {
    const [member, ...others] = byName.get(fold(row.name)) ?? [];
    if (others.length > 0)
      faults.push({ line: row.line, error: new PenholderError('member_unclear', { name: row.name }) });
    else if (!member) added.push(row);
    else if (Object.keys({ ...changeOf(member, row.wished).before, ...changeOf(member, row.wished).after }).length > 0)
      changed.push({ row, member });
    else same += 1;
  }
  return { added, changed, same };
}
