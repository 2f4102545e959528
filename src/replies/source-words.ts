import type { Source } from '../issues/source.ts';
import { joined, phrase, said } from './build.ts';
import type { Inline } from './reply.ts';

/** "Sources: Final Report (23 June 2020), Section 1.0, Table 1, row 16": places of one document behind its name, each once. */
export function sourceWords(sources: readonly Source[]): Inline {
  const documents = new Map<string, Source[]>();
  for (const source of sources) {
    const key = JSON.stringify([source.document, source.date]);
    documents.set(key, [...(documents.get(key) ?? []), source]);
  }
  return phrase('source.list', { sources: joined([...documents.values()].map(oneDocument), '; ') });
}

function oneDocument(sources: readonly Source[]): Inline {
  const places = new Map(sources.map((source) => [JSON.stringify(parts(source)), placeWords(source)]));
  const { document, date } = sources[0] as Source;
  return phrase('source.document', {
    document,
    date: { kind: 'day', day: date },
    places: joined([...places.values()], '; '),
  });
}

function parts({ section, table, row, figure, footnote }: Source) {
  return { section, table, row, figure, footnote };
}

/** "Section 1.0, Table 1, row 16" */
export function placeWords(source: Source): Inline {
  const { section, table, row, figure, footnote } = parts(source);
  const words: Inline[] = [/^\d/.test(section) ? phrase('source.section', { section }) : said(section)];
  if (table !== undefined) words.push(phrase('source.table', { table }));
  if (row !== undefined) words.push(phrase('source.row', { row }));
  if (figure !== undefined) words.push(phrase('source.figure', { figure }));
  if (footnote !== undefined) words.push(phrase('source.footnote', { footnote }));
  return joined(words);
}
