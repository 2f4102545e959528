import { isDeepStrictEqual } from 'node:util';
import { PenholderError } from '../../errors.ts';
import { changeOf, type Fields } from '../../people/act.ts';
import { type Issue, issueSchema } from '../issue.ts';
import type { FileSetting } from './flat-row.ts';
import { readIssues } from './read.ts';
import type { FileFault, Row } from './row.ts';

/** What a line makes of one issue. */
export interface PlannedIssue {
  readonly line: number;
  readonly before: Issue | undefined;
  readonly after: Issue;
  /** The fields that change. */
  readonly fields: readonly string[];
}

/** What a file would change. With faults nothing is to be changed at all. */
export interface ImportPlan {
  readonly added: readonly PlannedIssue[];
  readonly changed: readonly PlannedIssue[];
  /** Issues that are so already. */
  readonly same: number;
  readonly faults: readonly FileFault[];
}

/** Reads a file and compares it with the issues that are there. Changes nothing. */
export function planImport(text: string, there: readonly Issue[], setting: FileSetting): ImportPlan {
  const read = readIssues(text, setting);
  if ('fault' in read) return { added: [], changed: [], same: 0, faults: [read.fault] };
  const faults: FileFault[] = [];
  const planned = read.rows.flatMap((row) => plannedOf(row, { there, rows: read.rows, faults }));
  faults.push(...twice(planned), ...lostParents(planned, there));
  const added = planned.filter(({ before }) => before === undefined);
  const changed = planned.filter(({ before, fields }) => before !== undefined && fields.length > 0);
  return {
    added,
    changed,
    same: planned.length - added.length - changed.length,
    faults: faults.sort((a, b) => a.line - b.line),
  };
}

function plannedOf(
  row: Row,
  { there, rows, faults }: { there: readonly Issue[]; rows: readonly Row[]; faults: FileFault[] },
): PlannedIssue[] {
  try {
    const before =
      there.find(({ id }) => id === row.id) ??
      (row.page === undefined ? undefined : there.find(({ links }) => links.some(({ url }) => url === row.page)));
    const after = row.apply(before, before?.id ?? row.id ?? freeId(row, rows, there));
    return [{ line: row.line, before, after, fields: before ? fieldsChanged(before, after) : [] }];
  } catch (error) {
    const known =
      error instanceof PenholderError ? error : new PenholderError('import_field_wrong', { field: 'id' }, error);
    faults.push({ line: row.line, error: known });
    return [];
  }
}

function fieldsChanged(before: Issue, after: Issue): string[] {
  const now = issueSchema.parse(before);
  if (isDeepStrictEqual(now, after)) return [];
  const { before: left, after: right } = changeOf(now, after as unknown as Fields);
  const gone = Object.keys(now).filter((name) => !(name in after));
  return [...new Set([...Object.keys(left), ...Object.keys(right), ...gone])];
}

/** The next numbers, in the order of the lines that have none. */
function freeId(row: Row, rows: readonly Row[], there: readonly Issue[]): string {
  const taken = [...there.map(({ id }) => id), ...rows.flatMap(({ id }) => id ?? [])];
  const highest = Math.max(0, ...taken.flatMap((id) => (/^\d{1,9}/.exec(id) ?? []).map(Number)));
  return String(highest + 1 + rows.filter(({ id }) => id === undefined).indexOf(row));
}

function twice(planned: readonly PlannedIssue[]): FileFault[] {
  const first = new Map<string, number>();
  return planned.flatMap(({ line, after: { id } }) => {
    const before = first.get(id);
    if (before !== undefined) return [{ line, error: new PenholderError('table_twice', { name: id, line: before }) }];
    first.set(id, line);
    return [];
  });
}

function lostParents(planned: readonly PlannedIssue[], there: readonly Issue[]): FileFault[] {
  const ids = new Set([...there, ...planned.map(({ after }) => after)].map(({ id }) => id));
  return planned.flatMap(({ line, after: { id, parent } }) =>
    parent === undefined || (ids.has(parent) && parent !== id)
      ? []
      : [{ line, error: new PenholderError('import_no_parent', { parent: parent.slice(0, 40) }) }],
  );
}
