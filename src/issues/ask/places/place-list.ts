import { joined, list, phrase, said } from '../../../replies/build.ts';
import type { Corpus } from '../corpus.ts';
import { uniqueSources } from '../finding.ts';
import type { Finding } from '../kind.ts';
import type { Question, Token } from '../question.ts';
import { type AskedPlace, longestNoun } from './place-asked.ts';
import { placeIndex, rowsOf, wordsAt } from './place-index.ts';

/** Most of what stands there is told of each. */
const mostOfEach = 2;

/**
 * "Which footnotes are there?", "how many tables?", "how many rows does table 2 have?": the places of one sort that
 * something is recorded from, and of footnotes what.
 * @param asksOnlyToTell true for words that ask for nothing besides
 */
export function placesListed(
  { tokens }: Question,
  places: readonly AskedPlace[],
  corpus: Corpus,
  asksOnlyToTell: (token: Token) => boolean,
): Finding | undefined {
  const at = tokens.findIndex((_, i) => /s$|x$/.test(tokens[i]?.text ?? '') && longestNoun(tokens, i) !== undefined);
  const noun = at < 0 ? undefined : longestNoun(tokens, at);
  const words = new Set(places.flatMap((place) => [...place.words]));
  if (!noun || (noun.sort !== 'row' && words.has(at))) return undefined;
  const isCounted = tokens.some(({ concepts }) => concepts.has('how-many'));
  const isNoun = ({ index }: Token) => index >= at && index < at + noun.length;
  const isWhole = tokens.every(
    (token) => isNoun(token) || words.has(token.index) || token.concepts.has('how-many') || asksOnlyToTell(token),
  );
  if (!isWhole) return undefined;
  const table = places.find(({ sort }) => sort === 'table')?.value;
  if (noun.sort === 'row') return isCounted && table !== undefined ? rowsListed(table, corpus) : undefined;
  return places.length === 0 && (noun.sort === 'footnote' || noun.sort === 'table')
    ? listed(noun.sort, corpus)
    : undefined;
}

function rowsListed(table: string, corpus: Corpus): Finding | undefined {
  const rows = rowsOf(table, corpus);
  const sources = (placeIndex(corpus).table.get(table) ?? []).slice(0, 1).map(({ source }) => source);
  if (rows.length === 0) return undefined;
  return {
    sentence: phrase('ask.place.rows', { count: rows.length, table: phrase('source.table', { table }) }),
    blocks: [list(rows.map(said))],
    sources,
  };
}

function listed(sort: 'footnote' | 'table', corpus: Corpus): Finding | undefined {
  const index = placeIndex(corpus)[sort];
  const names = [...index.keys()].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).slice(0, 20);
  const first = names.flatMap((name) => (index.get(name) ?? []).slice(0, 1));
  if (names.length === 0) return undefined;
  const lines = names.map((name) => {
    const place =
      sort === 'footnote' ? phrase('source.footnote', { footnote: name }) : phrase('source.table', { table: name });
    const own = [...(index.get(name) ?? [])]
      .sort((a, b) => a.rank - b.rank)
      .slice(0, sort === 'table' ? 1 : mostOfEach);
    const value = joined(own.map(wordsAt), '; ');
    // a table bears its number in its title
    return own[0]?.rank === 0 ? value : phrase('ask.line', { name: place, value });
  });
  return {
    sentence: phrase('ask.place.listed', { count: names.length, known: joined(names.map(said)) }),
    blocks: [list(lines)],
    sources: uniqueSources(first.map(({ source }) => source)),
  };
}
