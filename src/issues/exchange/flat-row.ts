import { PenholderError } from '../../errors.ts';
import type { Member } from '../../people/member.ts';
import type { GroupRecord } from '../../records/record.ts';
import { code, joined } from '../../replies/build.ts';
import { webUrl } from '../../replies/web-url.ts';
import { type Issue, issueSchema, issueStates } from '../issue.ts';
import { type Change, changeIssue, type IssueWish } from '../issue-change.ts';
import { ownersOf, severalOf, workstreamOf } from '../wish.ts';
import { type Column, cellsOf } from './columns.ts';
import type { Row } from './row.ts';

/** What names in a file may mean, and who takes it in. */
export interface FileSetting {
  readonly change: Change;
  readonly members: readonly Member[];
  readonly records: readonly GroupRecord[];
}

/**
 * A row of a table: the whole record where it has one, and on top of it each cell that says otherwise; a cell that is
 * empty, or not there, leaves its field as it is.
 */
export function flatRow(line: number, cells: Readonly<Partial<Record<Column, string>>>, setting: FileSetting): Row {
  return {
    line,
    id: cells.id?.toLowerCase(),
    apply(there, id) {
      const base = recordOf(cells.record) ?? there ?? blankOf(id, cells.title);
      return changeIssue({ ...base, id }, wishOf(cells, cellsOf(base), setting), setting.change);
    },
  };
}

function recordOf(record: string | undefined): Issue | undefined {
  if (record === undefined || record === '') return undefined;
  try {
    return issueSchema.parse(JSON.parse(record));
  } catch (cause) {
    throw new PenholderError('import_record_broken', {}, cause);
  }
}

function blankOf(id: string, title: string | undefined): Issue {
  if (title === undefined || title === '') throw new PenholderError('import_no_title');
  return issueSchema.parse({ id, title });
}

/** Cells that say something else than what is there. */
function wishOf(
  cells: Readonly<Partial<Record<Column, string>>>,
  there: Readonly<Record<Column, string>>,
  { members, records, change }: FileSetting,
): IssueWish {
  const given = (column: Column) => {
    const cell = cells[column];
    return cell === undefined || cell === '' || cell === there[column] ? undefined : cell;
  };
  const percent = given('percent');
  const [kind, parent, title, note] = [given('kind'), given('parent'), given('title'), given('note')];
  const [workstream, state] = [given('workstream'), given('state')];
  const [start, due, finished] = [given('start'), given('due'), given('finished')];
  const [owner, depends, link] = [given('owner'), given('depends'), given('link')];
  const me = { id: change.by.id, name: change.by.name } as Member;
  return {
    ...(title ? { title } : {}),
    ...(kind ? { kind: oneOf('kind', kind, ['issue', 'action']) } : {}),
    ...(parent ? { parent: parent.toLowerCase() } : {}),
    ...(workstream ? { workstream: workstreamOf(workstream, records) } : {}),
    ...(state ? { state: oneOf('state', state, issueStates) } : {}),
    ...(percent ? { percent: percentOf(percent) } : {}),
    ...(start ? { start: dateOf('start', start) } : {}),
    ...(due ? { due: dateOf('due', due) } : {}),
    ...(finished ? { finished: dateOf('finished', finished) } : {}),
    ...(owner ? { owners: ownersOf(owner, members, me) } : {}),
    ...(depends ? { depends: severalOf(depends) } : {}),
    ...(link ? { links: severalOf(link).map(pageOf) } : {}),
    ...(note ? { note } : {}),
  };
}

function oneOf<C extends string>(column: string, value: string, choices: readonly C[]): C {
  const found = choices.find((choice) => choice === value.trim().toLowerCase().replace(/[ _]/g, '-'));
  if (found !== undefined) return found;
  throw new PenholderError('option_not_choice', {
    option: code(column),
    value: value.slice(0, 40),
    choices: joined(choices.map(code)),
  });
}

function percentOf(value: string): number {
  const digits = value.trim().replace(/\s*%$/, '');
  if (!/^\d{1,3}$/.test(digits) || Number(digits) > 100)
    throw new PenholderError('option_out_of_range', { option: code('percent'), min: 0, max: 100 });
  return Number(digits);
}

function dateOf(column: string, value: string): string {
  const date = value.trim();
  const ok = issueSchema.shape.due.safeParse([
    { value: date, asOf: '2000-01-01', source: { document: '-', date: '2000-01-01', section: '-' } },
  ]).success;
  if (!ok) throw new PenholderError('import_not_date', { option: code(column), value: date.slice(0, 40) });
  return date;
}

/** @throws link_not_web */
export function pageOf(address: string): string {
  const url = webUrl(address);
  if (url !== undefined && new URL(url).username === '' && new URL(url).password === '') return url;
  throw new PenholderError('link_not_web', { address: address.slice(0, 80) });
}
