import { joined, list, phrase, said } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import type { Source } from '../../source.ts';
import type { Corpus } from '../corpus.ts';
import { uniqueSources } from '../finding.ts';
import { demandsOf, isTelling } from '../gives.ts';
import { grouped } from '../grouped.ts';
import type { Setting } from '../interpret.ts';
import type { Finding, Missing, WholeKind } from '../kind.ts';
import { type Concept, isBinding } from '../lexicon/concepts.ts';
import { tellingWords } from '../lexicon/place-words.ts';
import { tellingStems } from '../names.ts';
import { isLinkWord } from '../normalise.ts';
import type { Token } from '../question.ts';
import { type AskedPlace, placesAsked } from './place-asked.ts';
import {
  conceptsAt,
  groupOfRow,
  ofIssue,
  placeIndex,
  type Recorded,
  rowsOf,
  stemsAt,
  textAt,
  wordsAt,
} from './place-index.ts';
import { placesListed } from './place-list.ts';
import { whereaboutsOf } from './whereabouts.ts';

type PlaceSetting = Pick<Setting, 'question' | 'corpus' | 'before'>;

/**
 * A question about a place of the document and nothing else ("what does footnote 7 say?") is answered by what is recorded
 * from there; a place from which nothing is recorded is said to be so, whatever else is asked of it.
 */
export const place: WholeKind = { id: 'place', read };

function read(setting: PlaceSetting): Finding | Missing | undefined {
  const places = placesOf(setting);
  const listed = placesListed(setting.question, places, setting.corpus, asksOnlyToTell);
  if (listed) return listed;
  if (places.length === 0) return whereaboutsOf(setting.question, setting.corpus);
  const words = new Set(places.flatMap(({ words }) => words));
  const { corpus } = setting;
  const titles = new Set(titlesOf(places, corpus).flatMap(tellingStems));
  const rest = setting.question.tokens.filter(
    (token) => !words.has(token.index) && !asksOnlyToTell(token) && !token.stems.some((one) => titles.has(one)),
  );
  const unknown = places.find((place) => isWhole(place) && recordedAt([place], corpus).length === 0);
  if (unknown && (rest.length === 0 || isNumbered(unknown))) return { missing: noneFrom([unknown], corpus) };
  const isNamedRow = places.some(({ sort, value, nth, issues }) => sort === 'row' && !value && !nth && !issues);
  if (rest.length > 0 && !isNamedRow) return undefined;
  const found = recordedAt(places, corpus);
  if (found.length === 0) return { missing: noneFrom(places, corpus) };
  const bearing = rest.length === 0 ? found : found.slice(0, mostRead).filter((one) => bearsAll(one, rest));
  return bearing.length === 0 ? undefined : told(bearing, places);
}

/** What the sections that are named are called: "3.2, the one on performance metrics". */
function titlesOf(places: readonly AskedPlace[], { records }: Corpus): string[] {
  const sections = places.flatMap(({ sort, value }) => (sort === 'section' && value !== undefined ? [value] : []));
  if (sections.length === 0) return [];
  return records.flatMap(({ kind, title, sources }) =>
    kind === 'section' && sources.some(({ section }) => sections.includes(section)) ? [title] : [],
  );
}

/** Most things of one place that are read word by word. */
const mostRead = 100;

/**
 * What is recorded from the place that a question names and has all its other words: "which means to make the calls more
 * efficient does 4.1.1 mention?". It must give what is asked for, as any recorded sentence.
 */
export function answerAtPlace({ question, corpus, ...more }: PlaceSetting): Finding | undefined {
  const places = placesOf({ question, corpus, ...more });
  if (places.length === 0) return undefined;
  const words = new Set(places.flatMap((place) => place.words));
  if (question.tokens.some(({ concepts }) => asksForNumber.some((one) => concepts.has(one)))) return undefined;
  const wanted = question.tokens.filter(
    (token) => !words.has(token.index) && isTelling(token) && !asksOnlyToTell(token),
  );
  // one word is not enough where it is asked which of the issues it is
  const isOfIssue = question.tokens.some(({ aside, concepts }) => !aside && concepts.has('issue'));
  if (wanted.filter(({ concepts }) => !concepts.has('issue')).length < (isOfIssue ? 2 : 1)) return undefined;
  const { forms } = demandsOf(question, corpus);
  const found = recordedAt(places, corpus)
    .slice(0, mostRead)
    .filter((one) => bearsAll(one, wanted) && forms.every((form) => form.test(textAt(one))));
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

function bearsAll(one: Recorded, tokens: readonly Token[]): boolean {
  const own = stemsAt(one);
  const left = tokens.filter(({ stems }) => !stems.some((stem) => own.has(stem)));
  if (left.length === 0) return true;
  if (!left.every(({ concepts }) => [...concepts].some(isBinding))) return false;
  const meant = conceptsAt(one);
  return left.every(({ concepts }) => [...concepts].some((concept) => isBinding(concept) && meant.has(concept)));
}

/** What is recorded from these places: from any of one sort, from all sorts at once. */
function recordedAt(places: readonly AskedPlace[], corpus: Corpus): readonly Recorded[] {
  // "footnotes 6 and 7" are both told; a section and a table are what both have
  const bySort = [...grouped(places.filter(isWhole), ({ sort }) => sort).values()];
  const [first = [], ...more] = bySort.map((some) => inAny(some, (place) => recordedIn(place, corpus)));
  const rows = places.filter(({ sort }) => sort === 'row');
  const others = more.map((found) => new Set(found));
  if (others.length + rows.length === 0) return first;
  return first.filter(
    (one) =>
      others.every((other) => other.has(one)) &&
      (rows.length === 0 || rows.some((place) => isInRow(one, place, corpus))),
  );
}

/** What any of these has; what one has is not copied: it may be most of what there is. */
function inAny<T>([only, ...others]: readonly T[], foundIn: (one: T) => readonly Recorded[]): readonly Recorded[] {
  if (only === undefined) return [];
  return others.length === 0 ? foundIn(only) : [only, ...others].flatMap(foundIn);
}

function recordedIn({ sort, value = '', issues }: AskedPlace, corpus: Corpus): readonly Recorded[] {
  const index = placeIndex(corpus);
  switch (sort) {
    case 'section':
      return inAny(issues ? issues.map(ofIssue) : [value.toLowerCase()], (key) => index.section.get(key) ?? []);
    case 'footnote':
    case 'figure':
    case 'table':
      return index[sort].get(value) ?? [];
    case 'row':
    case 'page':
    case 'annex':
      return [];
  }
}

function isInRow({ source, entity }: Recorded, place: AskedPlace, corpus: Corpus): boolean {
  const { issues } = place;
  if (!issues) return source.row !== undefined && isRow(source, place, corpus);
  return entity.class === 'issue' && issues.some((id) => entity.issue.id === id || entity.issue.parent === id);
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
  const kept = firstTold(found, places);
  const [first, ...others] = kept;
  const name = nameOf(places, kept);
  const sources = uniqueSources(kept.map(({ source }) => source));
  if (first && others.length === 0) {
    const words = wordsAt(first);
    // a figure bears its number in its title
    return { sentence: first.rank === 0 ? words : phrase('ask.line', { name, value: words }), blocks: [], sources };
  }
  const more = found.length - kept.length;
  const lines = kept.map(wordsAt);
  return {
    sentence: phrase('ask.place', { count: found.length, place: name }),
    blocks: [list(kept.length === mostTold && more > 0 ? [...lines, phrase('more', { count: more })] : lines)],
    sources,
  };
}

/** The nearest ones first, each once, however many there are. */
function firstTold(found: readonly Recorded[], places: readonly AskedPlace[]): Recorded[] {
  const order = grouped(found, (one) => String(nearness(one, places) * 3 + one.rank));
  const kept = new Map<string, Recorded>();
  for (const key of [...order.keys()].sort()) {
    for (const one of order.get(key) ?? []) {
      if (kept.size === mostTold) break;
      kept.set(textAt(one), kept.get(textAt(one)) ?? one);
    }
  }
  return [...kept.values()];
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

function knownOf(places: readonly AskedPlace[], corpus: Corpus): string[] {
  const table = places.find(({ sort }) => sort === 'table')?.value;
  if (places.some(({ sort }) => sort === 'row') && table !== undefined) return [...rowsOf(table, corpus)];
  const sort = places[0]?.sort;
  if (sort !== 'footnote' && sort !== 'figure' && sort !== 'table') return [];
  const found = [...placeIndex(corpus)[sort].keys()];
  return found.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).slice(0, 20);
}
