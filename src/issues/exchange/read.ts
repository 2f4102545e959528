import { parse } from 'csv-parse/sync';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearest } from '../../bot/nearest.ts';
import { PenholderError } from '../../errors.ts';
import { code, joined } from '../../replies/build.ts';
import { withoutMark } from '../../replies/csv.ts';
import { fold } from '../../text/fold.ts';
import { issueSchema } from '../issue.ts';
import { type Column, columns } from './columns.ts';
import { type FileSetting, flatRow } from './flat-row.ts';
import { githubIssueSchema, githubRow, isGithub } from './github.ts';
import { itemLines } from './item-lines.ts';
import type { FileFault, ReadFile, Row } from './row.ts';

/** Characters that are read: more is no list of issues. */
const MOST_CHARACTERS = 20_000_000;
/** Characters of YAML, whose reading takes longer. */
const MOST_YAML = 2_000_000;
/** An alias of YAML repeats what stands elsewhere; more of them than this blow a small file up. */
const MOST_ALIASES = 20;
/** Issues of one file. */
export const MOST_ISSUES = 20_000;

/** What kind of file it is, told by how it begins. */
type Format = 'json' | 'csv' | 'yaml';

/** Reads a file of issues: our own CSV, JSON and YAML, flat rows in each of them, or GitHub's issues as JSON. */
export function readIssues(text: string, setting: FileSetting): ReadFile {
  if (text.length > MOST_CHARACTERS)
    return faultAt(1, new PenholderError('import_too_large', { max: MOST_CHARACTERS / 1_000_000 }));
  const plain = text.replace(/^\ufeff/, '');
  try {
    const rows = rowsOf(plain, formatOf(plain), setting);
    if (rows.length === 0) return faultAt(1, new PenholderError('import_nothing'));
    if (rows.length > MOST_ISSUES) return faultAt(1, new PenholderError('table_too_long', { max: MOST_ISSUES }));
    return { rows };
  } catch (error) {
    if (error instanceof LineError) return { fault: error.fault };
    throw error;
  }
}

/** Something is wrong with a line: nothing of the file is read. */
class LineError extends Error {
  readonly fault: FileFault;
  constructor(line: number, error: PenholderError) {
    super(error.code);
    this.fault = { line, error };
  }
}

function faultAt(line: number, error: PenholderError): { fault: FileFault } {
  return { fault: { line, error } };
}

function formatOf(text: string): Format {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return 'json';
  // a key, a list, a document: no line of column names begins so
  if (/^(?:---|%YAML|- |[\w-]+:(?:\s|$))/.test(start)) return 'yaml';
  const head = (start.split(/\r?\n/, 1)[0] ?? '')
    .split(/[,;\t]/)
    .map((name) => fold(name.replace(/^"|"$/g, '').trim()));
  return head.includes('title') || head.length > 1 ? 'csv' : 'yaml';
}

function rowsOf(text: string, format: Format, setting: FileSetting): Row[] {
  switch (format) {
    case 'csv':
      return csvRows(text, setting);
    case 'json':
      return itemRows(jsonItems(text), setting);
    case 'yaml':
      return itemRows(yamlItems(text), setting);
  }
}

function csvRows(text: string, setting: FileSetting): Row[] {
  const [head, ...rest] = recordsOf(text);
  const names = (head?.record ?? []).map((name) => fold(name.trim()));
  const strange = names.find((name) => !(columns as readonly string[]).includes(name));
  if (strange !== undefined || !head) {
    const near = nearest(strange ?? '', columns);
    const known = joined((near.length > 0 ? near : columns).map(code));
    throw new LineError(
      head?.line ?? 1,
      new PenholderError('table_column_unknown', { column: (strange ?? '').slice(0, 40), known }),
    );
  }
  return rest.map(({ line, record }) => {
    const cells = names.map((name, at) => [name, withoutMark(record[at] ?? '')] as const);
    return flatRow(line, Object.fromEntries(cells.filter(([, cell]) => cell !== '')), setting);
  });
}

function recordsOf(text: string): { line: number; record: string[] }[] {
  try {
    const options = {
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    } as const;
    const read = parse(text, { ...options, delimiter: [...options.delimiter] }) as unknown as {
      info: { lines: number };
      record: string[];
    }[];
    // the parser tells the line on which a record ends
    return read.map(({ info, record }) => ({
      line: info.lines - record.reduce((sum, cell) => sum + (cell.match(/\n/g) ?? []).length, 0),
      record,
    }));
  } catch (cause) {
    const line = cause instanceof Error && 'lines' in cause ? Number(cause.lines) : 1;
    throw new LineError(line, new PenholderError('table_broken', {}, cause));
  }
}

interface Item {
  readonly line: number;
  readonly value: unknown;
}

function jsonItems(text: string): Item[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new LineError(lineOfFault(text, cause), new PenholderError('import_broken', { format: 'JSON' }, cause));
  }
  const lines = itemLines(text);
  return listIn(read).map((value, at) => ({ line: lines[at] ?? 1, value }));
}

/** Where JSON breaks off, as far as the reader tells; else its last line. */
function lineOfFault(text: string, cause: unknown): number {
  const told = /position (\d+)/.exec(cause instanceof Error ? cause.message : '');
  return text.slice(0, told ? Number(told[1]) : text.length).split('\n').length;
}

function yamlItems(text: string): Item[] {
  if (text.length > MOST_YAML)
    throw new LineError(1, new PenholderError('import_too_large', { max: MOST_YAML / 1_000_000 }));
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', logLevel: 'silent' });
  const [broken] = document.errors;
  if (broken)
    throw new LineError(
      counter.linePos(broken.pos[0]).line,
      new PenholderError('import_broken', { format: 'YAML' }, broken),
    );
  let read: unknown;
  try {
    read = document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (cause) {
    throw new LineError(1, new PenholderError('import_broken', { format: 'YAML' }, cause));
  }
  const root = isMap(document.contents) ? document.contents.get('issues', true) : document.contents;
  const nodes = isSeq(root) ? root.items : [];
  const lineAt = (node: unknown) => counter.linePos((node as { range?: [number] } | null)?.range?.[0] ?? 0).line;
  return listIn(read).map((value, at) => ({ line: nodes[at] ? lineAt(nodes[at]) : 1, value }));
}

function listIn(read: unknown): unknown[] {
  const list = Array.isArray(read) ? read : (read as { issues?: unknown } | null)?.issues;
  if (Array.isArray(list)) return list;
  throw new LineError(1, new PenholderError('import_no_list'));
}

function itemRows(items: readonly Item[], setting: FileSetting): Row[] {
  return items.flatMap(({ line, value }) => itemRow(line, value, setting) ?? []);
}

function itemRow(line: number, value: unknown, setting: FileSetting): Row | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LineError(line, new PenholderError('import_no_list'));
  if (isGithub(value)) return githubRow(line, checked(line, githubIssueSchema, value), setting.change.today);
  if (isFlat(value)) return flatRow(line, flatCells(line, value), setting);
  const issue = checked(line, issueSchema, value);
  return { line, id: issue.id, apply: () => issue };
}

function checked<T>(line: number, schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const path = [...(first?.path ?? []), ...(first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [])].join(
    '.',
  );
  throw new LineError(line, new PenholderError('import_field_wrong', { field: code(path.slice(0, 60) || '?') }));
}

/** A row of single values, as a table has them; ours hold lists. */
function isFlat(value: object): boolean {
  return Object.values(value).every((inner) => inner === null || typeof inner !== 'object');
}

function flatCells(line: number, value: object): Partial<Record<Column, string>> {
  const cells = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  const strange = cells.find(([name]) => !(columns as readonly string[]).includes(name.toLowerCase()));
  if (strange)
    throw new LineError(
      line,
      new PenholderError('table_column_unknown', { column: strange[0].slice(0, 40), known: joined(columns.map(code)) }),
    );
  return Object.fromEntries(cells.map(([name, inner]) => [name.toLowerCase(), String(inner)]));
}
