import { joined, phrase, said } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import type { Claim } from '../../claim.ts';
import type { Issue } from '../../issue.ts';
import type { Remark, Source } from '../../source.ts';
import { labelOf } from '../candidates.ts';
import type { Corpus } from '../corpus.ts';
import { type Entity, titleOf } from '../entity.ts';
import { dateWords, issueWords } from '../finding.ts';
import { fieldLabel, shownFields } from '../kinds/record/fields.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { conceptsIn } from '../lexicon/lexicon.ts';
import { tellingStems } from '../names.ts';
import { remembered } from '../remembered.ts';

/** One thing that is recorded from a place of a document. */
export interface Recorded {
  readonly source: Source;
  readonly words: Inline;
  /** What it says, and what it is said of. */
  readonly text: string;
  /** Key of what it is said of. */
  readonly about: string;
  /** What is told first of a place: the place itself, then what is said there, then what is only named there. */
  readonly rank: 0 | 1 | 2;
}

/** Everything recorded, with the place from which it is; in the order in which it is recorded. */
export const recordedPlaces = remembered(({ entities }: Corpus): readonly Recorded[] =>
  entities.flatMap(recordedOf).sort((a, b) => a.rank - b.rank),
);

/** The rows of a table in their order, as its record lists them, else as they are recorded. */
export function rowsOf(table: string, corpus: Corpus): readonly string[] {
  const own = corpus.records.find(({ kind, fields }) => kind === 'table' && String(fields.number) === table);
  if (Array.isArray(own?.fields.rows)) return own.fields.rows;
  const found = recordedPlaces(corpus).flatMap(({ source }) =>
    source.table === table && source.row !== undefined ? [groupOfRow(source.row)] : [],
  );
  return [...new Set(found)];
}

/** "POLICY, 4" is in the part "POLICY" of its table. */
export function groupOfRow(row: string): string {
  return row.replace(/,\s*\d+$/, '');
}

/** Stems of what is recorded, and of what it is said of. */
export const stemsAt = remembered(({ text }: Recorded): ReadonlySet<string> => new Set(tellingStems(text)));

/** What its words ask for where they stand in a question. */
export const conceptsAt = remembered(({ text }: Recorded): ReadonlySet<Concept> => conceptsIn(text));

function recordedOf(entity: Entity): Recorded[] {
  const about = entity.key;
  const name = titleOf(entity);
  const entry = (source: Source, words: Inline, { text, rank }: { text: string; rank: Recorded['rank'] }) => ({
    source,
    words,
    about,
    rank,
    text: `${name} ${text} ${source.row ?? ''}`,
  });
  const remark = ({ text, source }: Remark) =>
    entry(source, phrase('ask.line', { name: labelOf(entity), value: said(text) }), { text, rank: 1 });
  switch (entity.class) {
    case 'issue': {
      const { issue } = entity;
      const remarks = [issue.notes, issue.activities, issue.nextSteps, issue.improvements, issue.risks, issue.metrics];
      return [
        ...claimLines(issue).map(({ source, words }) => entry(source, words, { text: '', rank: 1 })),
        ...(issue.description ? [remark(issue.description)] : []),
        ...remarks.flat().map(remark),
        ...issue.dependencies.map(({ on, what, source }) => remark({ text: `${on}: ${what}`, language: 'en', source })),
      ];
    }
    case 'meeting':
      return entity.meeting.notes.map(remark);
    case 'session': {
      const { session, meeting } = entity;
      const words = phrase('ask.line', {
        name: said(meeting.title),
        value: joined([said(session.title), ...session.agenda.map(said)], '; '),
      });
      return [entry(session.source, words, { text: `${meeting.title} ${session.agenda.join(' ')}`, rank: 2 })];
    }
    case 'topic': {
      const { number, source } = entity.topic;
      return [entry(source, joined([said(`${number}.`), labelOf(entity)], ' '), { text: '', rank: 2 })];
    }
    case 'poll':
      return [];
    default:
      return ofRecord(entity).map(({ source, words, ...more }) => entry(source, words, more));
  }
}

/** What documents say against themselves, and names alone of what is said elsewhere, are not what stands there. */
function ofRecord(entity: Extract<Entity, { record: unknown }>) {
  const { kind, text, title, sources, fields } = entity.record;
  if (kind === 'contradiction' || kind === 'section') return [];
  const isPlace = kind === 'figure' || kind === 'table';
  const facts = shownFields(entity.record)
    .filter(([field]) => field !== 'number')
    .map(([field, value]) => phrase('ask.line', { name: fieldLabel(field), value }));
  const isHeading = kind === 'statement' || kind === 'recommendation';
  const area =
    kind === 'recommendation' && typeof fields.area === 'string'
      ? [phrase('ask.named', { name: said(fields.area) })]
      : [];
  const own = text === undefined ? [] : [said(text)];
  const words = isHeading
    ? joined([...area, ...own], ' ')
    : joined(
        [own.length + facts.length === 0 ? said(title) : phrase('ask.named', { name: said(title) }), ...own, ...facts],
        ' ',
      );
  const rank: Recorded['rank'] = isPlace ? 0 : isHeading ? 1 : 2;
  return sources.map((source) => ({
    source,
    words,
    text: `${text ?? ''} ${Object.values(fields).flat().join(' ')}`,
    rank,
  }));
}

/** State, percent and dates of an issue as one place has them. */
function claimLines(issue: Issue): { source: Source; words: Inline }[] {
  const places = new Map<string, { source: Source; words: Inline[] }>();
  const put = <T>(claims: readonly Claim<T>[], words: (value: T) => Inline) => {
    for (const { value, source } of claims) {
      const key = JSON.stringify([source.document, source.section, source.table, source.row, source.footnote]);
      const place = places.get(key) ?? { source, words: [] };
      place.words.push(words(value));
      places.set(key, place);
    }
  };
  put(issue.state, (state) => phrase(`state.${state}`));
  put(issue.percent, (value) => phrase('percent', { value }));
  put(issue.start, (date) => phrase('ask.started-on', { date: dateWords(date) }));
  put(issue.due, (date) => phrase('ask.due-on', { date: dateWords(date) }));
  put(issue.finished, (date) => phrase('ask.finished-on', { date: dateWords(date) }));
  return [...places.values()].map(({ source, words }) => ({
    source,
    words: phrase('ask.line', { name: issueWords(issue), value: joined(words) }),
  }));
}
