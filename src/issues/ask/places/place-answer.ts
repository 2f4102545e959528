import { joined, list, phrase, said } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import type { Source } from '../../source.ts';
import type { Corpus } from '../corpus.ts';
import { linesOf, uniqueSources } from '../finding.ts';
import { demandsOf, isTelling } from '../gives.ts';
import type { Finding, Missing } from '../kind.ts';
import { type Concept, isBinding } from '../lexicon/concepts.ts';
import type { PlaceSort } from '../lexicon/place-words.ts';
import { tellingWords } from '../lexicon/place-words.ts';
import { isLinkWord } from '../normalise.ts';
import type { Question, Token } from '../question.ts';
import { type AskedPlace, placesAsked } from './place-asked.ts';
import { conceptsAt, groupOfRow, type Recorded, recordedPlaces, rowsOf, stemsAt } from './place-index.ts';

/** What a question about places is read with. */
export interface PlaceSetting {
  readonly question: Question;
  readonly corpus: Corpus;
  /** The question before, where it was about a place: "and row 5?" is of the same table. */
  readonly before?: Question;
}

/**
 * A question about a place of the document and nothing else ("what does footnote 7 say?") is answered by what is recorded
 * from there; a place from which nothing is recorded is said to be so, whatever else is asked of it.
 */
export function answerOfPlace(setting: PlaceSetting): Finding | Missing | undefined {
  const places = placesOf(setting);
  if (places.length === 0) return undefined;
  const words = new Set(places.flatMap(({ words }) => words));
  const rest = setting.question.tokens.filter((token) => !words.has(token.index) && !asksOnlyToTell(token));
  const all = recordedPlaces(setting.corpus);
  const unknown = places.find((place) => isWhole(place) && !all.some((one) => isAt(one, place, setting.corpus)));
  if (unknown && (rest.length === 0 || isNumbered(unknown))) return { missing: noneFrom([unknown], setting.corpus) };
  const isNamedRow = places.some(({ sort, value, nth, issues }) => sort === 'row' && !value && !nth && !issues);
  if (rest.length > 0 && !isNamedRow) return undefined;
  const found = all.filter((one) => places.every((place) => isAt(one, place, setting.corpus)));
  if (found.length === 0) return { missing: noneFrom(places, setting.corpus) };
  const bearing = found.filter((one) => rest.every((token) => bears(one, token)));
  return bearing.length === 0 ? undefined : told(bearing, places);
}

/**
 * What is recorded from the place that a question names and has all its other words: "4.1.1 mentions means to make the
 * calls more efficient: which?". It must give what is asked for, as any recorded sentence.
 */
export function answerAtPlace({ question, corpus, ...more }: PlaceSetting): Finding | undefined {
  const places = placesOf({ question, corpus, ...more });
  if (places.length === 0) return undefined;
  const words = new Set(places.flatMap((place) => place.words));
  if (question.tokens.some(({ concepts }) => asksForNumber.some((one) => concepts.has(one)))) return undefined;
  const wanted = question.tokens.filter(
    (token) => !words.has(token.index) && isTelling(token) && !asksOnlyToTell(token),
  );
  if (wanted.length === 0) return undefined;
  const { forms } = demandsOf(question, corpus);
  const found = recordedPlaces(corpus).filter(
    (one) =>
      places.every((place) => isAt(one, place, corpus)) &&
      wanted.every((token) => bears(one, token)) &&
      forms.every((form) => form.test(one.text)),
  );
  return found.length === 0 ? undefined : told(found, places);
}

const asksForNumber: readonly Concept[] = ['how-many', 'how-much', 'value', 'percent'];

/** Places that stand by themselves: a row needs its table. */
function placesOf({ question, corpus, before }: PlaceSetting): AskedPlace[] {
  const own = placesAsked(question, corpus);
  if (!own.some(({ sort }) => sort === 'row')) return own;
  if (own.some(({ sort }) => sort === 'table')) return own;
  const earlier = before ? placesAsked(before, corpus).filter(({ sort }) => sort === 'table') : [];
  if (earlier.length === 0) return own.filter(({ sort }) => sort !== 'row');
  return [...own, ...earlier.map((place) => ({ ...place, words: [] }))];
}

/** What is asked of "footnote 11" is asked of nothing else; an introduction may only be where somebody looked. */
function isNumbered({ sort, value = '' }: AskedPlace): boolean {
  return sort !== 'annex' && /^\d/.test(value);
}

function isWhole({ sort }: AskedPlace): boolean {
  return sort !== 'row';
}

const asksToTell: readonly Concept[] = [
  'what',
  'which',
  'define',
  'about',
  'note',
  'list',
  'source',
  'how',
  'it',
  'and',
  'did',
  'where',
];

/** Nothing but "what does … say?": grammar, courtesy, and words that ask to be told what stands there. */
function asksOnlyToTell(token: Token): boolean {
  if (token.aside || isLinkWord(token.text) || tellingWords.test(token.typed ?? token.text)) return true;
  const concepts = [...token.concepts];
  return concepts.length > 0 ? concepts.every((one) => asksToTell.includes(one)) : token.neutral;
}

function bears(one: Recorded, { stems, concepts }: Token): boolean {
  const own = stemsAt(one);
  if (stems.some((stem) => own.has(stem))) return true;
  const meant = [...concepts].filter(isBinding);
  return meant.length > 0 && meant.some((concept) => conceptsAt(one).has(concept));
}

function isAt({ source, about }: Recorded, place: AskedPlace, corpus: Corpus): boolean {
  const { sort, value, issues } = place;
  switch (sort) {
    case 'section':
      if (issues) return issues.some((id) => source.section.includes(`(Issue ${id})`));
      return value !== undefined && isInSection(source.section, value);
    case 'footnote':
      return source.footnote !== undefined && source.footnote === value;
    case 'figure':
      return source.figure !== undefined && source.figure === value;
    case 'table':
      return source.table !== undefined && source.table === value;
    case 'row':
      if (issues) return issues.some((id) => about === `issue:${id}` || aboutPartOf(about, id));
      return source.row !== undefined && isRow(source, place, corpus);
    case 'page':
    case 'annex':
      return false;
  }
}

function aboutPartOf(about: string, id: string): boolean {
  return new RegExp(`^issue:${id}[a-d]$`).test(about);
}

/** "2.1" has 2.1.0 and 2.1.2 in it, and "2" what is said there on an issue. */
function isInSection(section: string, asked: string): boolean {
  return (
    section.toLowerCase() === asked.toLowerCase() || section.startsWith(`${asked}.`) || section.startsWith(`${asked} (`)
  );
}

/** A row by what it is called, else by its place in the order. */
function isRow({ table = '', row = '' }: Source, { value, nth }: AskedPlace, corpus: Corpus): boolean {
  if (value === undefined && nth === undefined) return true;
  const group = groupOfRow(row);
  const rows = rowsOf(table, corpus);
  if (value !== undefined && rows.includes(value)) return group === value || row === value;
  const at = nth === 'last' ? rows.length : (nth ?? Number(value));
  return rows[at - 1] === group;
}

function told(found: readonly Recorded[], places: readonly AskedPlace[]): Finding {
  const lines = new Map(found.map((one) => [JSON.stringify(one.words), one]));
  const kept = [...lines.values()].sort((a, b) => nearness(a, places) - nearness(b, places) || a.rank - b.rank);
  const [first, ...others] = kept;
  const name = nameOf(places, kept);
  const sources = uniqueSources(kept.slice(0, mostTold).map(({ source }) => source));
  if (first && others.length === 0)
    // a figure bears its number in its title
    return {
      sentence: first.rank === 0 ? first.words : phrase('ask.line', { name, value: first.words }),
      blocks: [],
      sources,
    };
  const shown = linesOf(kept.slice(0, mostTold), ({ words }) => words);
  const more = kept.length - mostTold;
  return {
    sentence: phrase('ask.place', { count: kept.length, place: name }),
    blocks: [list(more > 0 ? [...shown, phrase('more', { count: more })] : shown)],
    sources,
  };
}

/** Most things that are told of one place. */
const mostTold = 25;

/** What stands in the section itself before what stands in its tables and subsections. */
function nearness({ source }: Recorded, places: readonly AskedPlace[]): number {
  const section = places.find(({ sort }) => sort === 'section');
  if (!section) return 0;
  return (source.section === section.value ? 0 : 2) + ((source.table ?? source.figure) ? 1 : 0);
}

/** "Table 2, row At-Large Policy Plenary sessions": as the source has it where all that is told is of one row. */
function nameOf(places: readonly AskedPlace[], kept: readonly Recorded[]): Inline {
  const rows = new Set(kept.flatMap(({ source }) => (source.row === undefined ? [] : [groupOfRow(source.row)])));
  const [row] = rows;
  return joined(
    places
      .flatMap((place) => (place.sort === 'row' ? [] : [placeWordsOf(place)]))
      .concat(
        places.some(({ sort }) => sort === 'row') && rows.size === 1 && row !== undefined
          ? [phrase('source.row', { row })]
          : [],
      ),
  );
}

function placeWordsOf({ sort, value = '', nth, issues }: AskedPlace): Inline {
  if (issues) return phrase('ask.place.of-issue', { number: issues.join(', ') });
  const number = nth === undefined ? value : String(nth);
  switch (sort) {
    case 'section':
      return /^\d/.test(number) ? phrase('source.section', { section: number }) : said(number);
    case 'footnote':
      return phrase('source.footnote', { footnote: number });
    case 'figure':
      return phrase('source.figure', { figure: number });
    case 'table':
      return phrase('source.table', { table: number });
    case 'row':
      return phrase('source.row', { row: number });
    case 'page':
      return phrase('ask.place.page', { page: number });
    case 'annex':
      return phrase('ask.place.annex', { annex: number.toUpperCase() });
  }
}

/** "Nothing is recorded from footnote 11. Recorded are: 1, 2, 3, 6, 7." */
function noneFrom(places: readonly AskedPlace[], corpus: Corpus): Inline {
  const none = phrase('ask.place.none', { place: joined(places.map(placeWordsOf)) });
  const known = knownOf(places, corpus);
  return known.length === 0 ? none : joined([none, phrase('ask.place.known', { known: joined(known.map(said)) })], ' ');
}

const namedBy: Partial<Record<PlaceSort, (source: Source) => string | undefined>> = {
  footnote: ({ footnote }) => footnote,
  figure: ({ figure }) => figure,
  table: ({ table }) => table,
};

function knownOf(places: readonly AskedPlace[], corpus: Corpus): string[] {
  const row = places.find(({ sort }) => sort === 'row');
  const table = places.find(({ sort }) => sort === 'table')?.value;
  if (row && table !== undefined) return [...rowsOf(table, corpus)];
  const value = namedBy[places[0]?.sort ?? 'row'];
  if (!value) return [];
  const found = new Set(recordedPlaces(corpus).flatMap(({ source }) => value(source) ?? []));
  return [...found].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).slice(0, 20);
}
