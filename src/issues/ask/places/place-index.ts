import { isDeepStrictEqual } from 'node:util';
import type { GroupRecord, RecordKind } from '../../../records/record.ts';
import { joined, phrase, said } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import type { Claim } from '../../claim.ts';
import type { Issue } from '../../issue.ts';
import type { Remark, Source } from '../../source.ts';
import { labelOf } from '../candidates.ts';
import type { Corpus } from '../corpus.ts';
import { type Entity, titleOf } from '../entity.ts';
import { dateWords, issueWords, uniqueSources } from '../finding.ts';
import { grouped } from '../grouped.ts';
import { fieldLabel, shownFields } from '../kinds/record/fields.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { conceptsIn } from '../lexicon/lexicon.ts';
import { tellingStems } from '../names.ts';
import { remembered } from '../remembered.ts';

/** One thing that is recorded from a place of a document; what it says is put into words only where it is told. */
export interface Recorded {
  readonly source: Source;
  /** What it is said of. */
  readonly entity: Entity;
  /** The sentence; absent where the thing itself, or its state and dates, stand there. */
  readonly text?: string;
  /** What is told first of a place: the place itself, then what is said there, then what is only named there. */
  readonly rank: 0 | 1 | 2;
}

/** Everything recorded, by the places from which it is. */
export interface PlaceIndex {
  /** By section in lower case, or by issue that one deals with: what stands there and in the sections within. */
  readonly section: ReadonlyMap<string, readonly Recorded[]>;
  readonly table: ReadonlyMap<string, readonly Recorded[]>;
  readonly figure: ReadonlyMap<string, readonly Recorded[]>;
  readonly footnote: ReadonlyMap<string, readonly Recorded[]>;
}

/** The index of all places, made at the first question about one. */
export const placeIndex = remembered(({ entities }: Corpus): PlaceIndex => {
  const all = entities.flatMap(recordedOf);
  const by = (name: keyof PlaceIndex) =>
    grouped(
      all.filter(({ source }) => source[name] !== undefined),
      ({ source }) => source[name] ?? '',
    );
  return { section: within(by('section')), table: by('table'), figure: by('figure'), footnote: by('footnote') };
});

function within(sections: PlaceIndex['section']): PlaceIndex['section'] {
  const found = new Map<string, Recorded[]>();
  for (const [section, recorded] of sections) {
    for (const key of placesAround(section.toLowerCase())) {
      const there = found.get(key) ?? [];
      for (const one of recorded) there.push(one);
      found.set(key, there);
    }
  }
  return found;
}

/** "2.1.0 (issue 1)" is in "2.1.0", in "2.1" and in "2", and deals with an issue. */
function placesAround(section: string): string[] {
  const starts = [...section.matchAll(/\.| \(/g)].map(({ index }) => section.slice(0, index));
  const issues = [...section.matchAll(/\(issue ([^)]+)\)/g)].map(([, id = '']) => ofIssue(id));
  return [...new Set([section, ...starts, ...issues])];
}

/** By what the sections on an issue are found in the index. */
export function ofIssue(id: string): string {
  return `(issue ${id.toLowerCase()})`;
}

/** The rows of a table in their order, as its record lists them, else as they are recorded. */
export function rowsOf(table: string, corpus: Corpus): readonly string[] {
  const known = rowsByTable(placeIndex(corpus));
  const rows = known.get(table) ?? readRows(placeIndex(corpus).table.get(table) ?? []);
  known.set(table, rows);
  return rows;
}

const rowsByTable = remembered((_: PlaceIndex) => new Map<string, readonly string[]>());

function readRows(all: readonly Recorded[]): readonly string[] {
  const own = all.find(({ entity }) => entity.class === 'table')?.entity;
  if (own && 'record' in own && Array.isArray(own.record.fields.rows)) return own.record.fields.rows;
  return [...new Set(all.flatMap(({ source }) => (source.row === undefined ? [] : [groupOfRow(source.row)])))];
}

/** "POLICY, 4" is in the part "POLICY" of its table. */
export function groupOfRow(row: string): string {
  return row.replace(/,\s*\d+$/, '');
}

/** Stems of what is recorded, and of what it is said of. */
export const stemsAt = remembered((one: Recorded): ReadonlySet<string> => new Set(tellingStems(textAt(one))));

/** What its words ask for where they stand in a question. */
export const conceptsAt = remembered((one: Recorded): ReadonlySet<Concept> => conceptsIn(textAt(one)));

/** What it says and what it is said of, without our own words. */
export function textAt({ entity, text, source }: Recorded): string {
  return [titleOf(entity), text ?? moreOf(entity), source.row ?? ''].join(' ');
}

function moreOf(entity: Entity): string {
  if (entity.class === 'session') return [entity.meeting.title, ...entity.session.agenda].join(' ');
  return 'record' in entity ? [entity.record.text ?? '', ...Object.values(entity.record.fields).flat()].join(' ') : '';
}

function recordedOf(entity: Entity): Recorded[] {
  const remark = ({ text, source }: Remark): Recorded => ({ source, entity, text, rank: 1 });
  switch (entity.class) {
    case 'issue': {
      const { issue } = entity;
      const remarks = [issue.notes, issue.activities, issue.nextSteps, issue.improvements, issue.risks, issue.metrics];
      const claims = [issue.state, issue.percent, issue.start, issue.due, issue.finished].flat();
      return [
        ...uniqueSources(claims.map(({ source }) => source)).map((source): Recorded => ({ source, entity, rank: 1 })),
        ...(issue.description ? [remark(issue.description)] : []),
        ...remarks.flat().map(remark),
        ...issue.dependencies.map(({ on, what, source }) => remark({ text: `${on}: ${what}`, language: 'en', source })),
      ];
    }
    case 'meeting':
      return entity.meeting.notes.map(remark);
    case 'session':
      return [{ source: entity.session.source, entity, rank: 2 }];
    case 'topic':
      return [{ source: entity.topic.source, entity, rank: 2 }];
    case 'poll':
      return [];
    default: {
      const { kind, sources } = entity.record;
      // what documents say against themselves is not what stands there
      if (kind === 'contradiction' || kind === 'section') return [];
      const rank = kind === 'figure' || kind === 'table' ? 0 : isHeading(kind) ? 1 : 2;
      return sources.map((source) => ({ source, entity, rank }));
    }
  }
}

/** Titles that we gave to a sentence tell nothing beside it. */
function isHeading(kind: RecordKind): boolean {
  return kind === 'statement' || kind === 'recommendation';
}

/** What is recorded, in words. */
export function wordsAt({ entity, text, source }: Recorded): Inline {
  if (text !== undefined) return phrase('ask.line', { name: labelOf(entity), value: said(text) });
  switch (entity.class) {
    case 'issue':
      return phrase('ask.line', { name: issueWords(entity.issue), value: joined(claimsAt(entity.issue, source)) });
    case 'session': {
      const { session, meeting } = entity;
      const value = joined([said(session.title), ...session.agenda.map(said)], '; ');
      return phrase('ask.line', { name: said(meeting.title), value });
    }
    case 'topic':
      return joined([said(`${entity.topic.number}.`), labelOf(entity)], ' ');
    default:
      return 'record' in entity ? ofRecord(entity.record) : labelOf(entity);
  }
}

function ofRecord(record: GroupRecord): Inline {
  const { kind, text, title, fields } = record;
  const own = text === undefined ? [] : [said(text)];
  if (isHeading(kind)) {
    const area = typeof fields.area === 'string' && kind === 'recommendation' ? [fields.area] : [];
    return joined([...area.map((name) => phrase('ask.named', { name: said(name) })), ...own], ' ');
  }
  const facts = shownFields(record)
    .filter(([field]) => field !== 'number')
    .map(([field, value]) => phrase('ask.line', { name: fieldLabel(field), value }));
  const isAlone = own.length + facts.length === 0;
  return joined([isAlone ? said(title) : phrase('ask.named', { name: said(title) }), ...own, ...facts], ' ');
}

/** State, percent and dates of an issue as one place has them. */
function claimsAt(issue: Issue, at: Source): Inline[] {
  const there = <T>(claims: readonly Claim<T>[], words: (value: T) => Inline) =>
    claims.filter(({ source }) => isDeepStrictEqual(placeOf(source), placeOf(at))).map(({ value }) => words(value));
  return [
    ...there(issue.state, (state) => phrase(`state.${state}`)),
    ...there(issue.percent, (value) => phrase('percent', { value })),
    ...there(issue.start, (date) => phrase('ask.started-on', { date: dateWords(date) })),
    ...there(issue.due, (date) => phrase('ask.due-on', { date: dateWords(date) })),
    ...there(issue.finished, (date) => phrase('ask.finished-on', { date: dateWords(date) })),
  ];
}

function placeOf({ document, section, table, row, figure, footnote }: Source) {
  return [document, section, table, row, figure, footnote];
}
