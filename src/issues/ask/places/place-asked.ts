import type { Corpus } from '../corpus.ts';
import { grouped } from '../grouped.ts';
import { lexicons } from '../lexicon/lexicon.ts';
import { namedParts, type PlaceSort, placeNouns } from '../lexicon/place-words.ts';
import { plainText, wordsOf } from '../normalise.ts';
import { issuesNumbered } from '../number-mention.ts';
import type { Question, Token } from '../question.ts';
import { remembered } from '../remembered.ts';

/** A place that a question names. */
export interface AskedPlace {
  readonly sort: PlaceSort;
  /** The number or name by which it goes; absent: what it is called is among the other words. */
  readonly value?: string;
  /** Its place in the order of its kind, from one; `last` for the last. */
  readonly nth?: number | 'last';
  /** The section or row of an issue: the ids of those that have the number. */
  readonly issues?: readonly string[];
  readonly words: readonly number[];
  /** True: "conclusions", which is also what any part comes to. */
  readonly isResult?: boolean;
}

const fillers = /^(?:number|numero|num|no|nr|n|nº|the|of|de|la|le|el|du|del|d|l|#|on|for|about|sur|sobre|pour|para)$/;
const lastWords = /^(?:last|final|derniere?|ultim[oa])$/;
const issueNoun = (token: Token | undefined) => token?.concepts.has('issue') === true;

const nounsByFirst = nounIndex();

/** The places of a document that a question names: "footnote 7", "row 4 of table 2", "the executive summary", "3.2". */
export function placesAsked(question: Question, corpus: Corpus): AskedPlace[] {
  const { tokens } = question;
  const dated = new Set(question.dates.flatMap(({ words }) => [...words]));
  const found: AskedPlace[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const place =
      partNamed(tokens, at, corpus) ?? nounAt(tokens, at, corpus) ?? (dated.has(at) ? undefined : dotted(tokens, at));
    if (!place) continue;
    const before = found.at(-1);
    // "section 3.2": the number was taken with its noun
    if (before && place.words.some((word) => before.words.includes(word))) continue;
    found.push(place, ...alsoNumbered(place, tokens));
    at = Math.max(at, ...(found.at(-1)?.words ?? []));
  }
  return withRows(withoutVerb(found), tokens);
}

/** "The conclusions of the executive summary" are what it says, no part beside it. */
function withoutVerb(places: readonly AskedPlace[]): AskedPlace[] {
  const sections = places.filter(({ sort, isResult }) => sort === 'section' && !isResult);
  return places.filter(({ isResult }) => !isResult || sections.length === 0);
}

/** "The first part of table 4" is a row of it. */
function withRows(places: readonly AskedPlace[], tokens: readonly Token[]): AskedPlace[] {
  if (!places.some(({ sort }) => sort === 'table') || places.some(({ sort }) => sort === 'row')) return [...places];
  const at = tokens.findIndex(({ text }) => partWords.test(text));
  const before = ordinalAt(tokens, at - 1);
  if (at >= 0 && before) return [...places, { sort: 'row', nth: before, words: [at - 1, at] }];
  const after = at < 0 ? undefined : numberAfter(tokens, at + 1, 'row');
  return after ? [...places, { sort: 'row', value: after.value, words: [at, ...after.words] }] : [...places];
}

const partWords = /^(?:parts?|parties?|partes?|blocks?|blocs?|bloques?|entry|entree|entrada|items?)$/;

/** "Footnotes 6, 7 and 8": the numbers that go on. */
function alsoNumbered({ sort, value }: AskedPlace, tokens: readonly Token[], from?: number): AskedPlace[] {
  const at = from ?? tokens.findIndex(({ text }) => text === value);
  if (value === undefined || at < 0) return [];
  const i = /^(?:and|et|y|e|&|or|ou|o)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
  const next = tokens[i]?.text ?? '';
  if (!/^\d{1,3}(?:\.\d+){0,3}$/.test(next)) return [];
  const place: AskedPlace = { sort, value: next, words: at + 1 === i ? [i] : [at + 1, i] };
  return [place, ...alsoNumbered({ ...place }, tokens, i)];
}

/** As it was typed: the names of places are no slips of other words. */
function textAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  return token?.typed ?? token?.text ?? '';
}

function nounAt(tokens: readonly Token[], at: number, corpus: Corpus): AskedPlace | undefined {
  const noun = longestNoun(tokens, at);
  if (!noun) return undefined;
  const own = range(at, at + noun.length);
  const { sort } = noun;
  const ordinal = ordinalAt(tokens, at - 1);
  if (ordinal) return { sort, ...orderOf(sort, ordinal), words: [at - 1, ...own] };
  const numbered = numberAfter(tokens, at + noun.length, sort);
  if (numbered) return { sort, value: numbered.value, words: [...own, ...numbered.words] };
  if (sort === 'section' || sort === 'row') {
    const issue = issueBeside(tokens, { from: at, to: at + noun.length }, corpus);
    if (issue && issue.ids.length > 0) return { sort, issues: issue.ids, words: [...own, ...issue.words] };
  }
  const after = ordinalAt(tokens, at + noun.length);
  if (after && sort !== 'page') return { sort, ...orderOf(sort, after), words: [...own, at + noun.length] };
  return sort === 'row' || sort === 'annex' ? { sort, words: own } : undefined;
}

/** "The first footnote" is number 1; a row bears no number by its place. */
function orderOf(sort: PlaceSort, nth: number | 'last'): Pick<AskedPlace, 'value' | 'nth'> {
  return sort === 'row' || nth === 'last' ? { nth } : { value: String(nth) };
}

/** The noun for a sort of place that begins there. */
export function longestNoun(tokens: readonly Token[], at: number): { sort: PlaceSort; length: number } | undefined {
  const candidates = nounsByFirst.get(textAt(tokens, at)) ?? [];
  return candidates.find(({ words }) => words.every((word, i) => textAt(tokens, at + i) === word));
}

function nounIndex() {
  const byFirst = new Map<string, { sort: PlaceSort; words: string[]; length: number }[]>();
  for (const [sort, nouns] of Object.entries(placeNouns)) {
    for (const noun of nouns) {
      const words = noun.split(' ');
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { sort: sort as PlaceSort, words, length: words.length }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}

/** The number that stands next, past "number", "no."; in words too; a letter of an annex. */
function numberAfter(
  tokens: readonly Token[],
  from: number,
  sort: PlaceSort,
): { value: string; words: number[] } | undefined {
  for (let i = from; i < from + 3; i++) {
    const text = tokens[i]?.text ?? '';
    const value = /^\d{1,3}(?:\.\d+){0,3}$/.test(text)
      ? text
      : (wordNumber(text) ?? (sort === 'annex' && /^[a-h]$/.test(text) ? text : undefined));
    if (value !== undefined && tokens[i + 1]?.text !== '%') return { value, words: range(from, i + 1) };
    // "notes on 2" are none of a page's foot
    if (!/^(?:number|numero|num|no|nr|n|nº|#)$/.test(text)) return undefined;
  }
  return undefined;
}

function wordNumber(text: string): string | undefined {
  const found = Object.values(lexicons).flatMap(({ numbers }) => numbers.get(text) ?? []);
  // "un", "una", "one": an article as well
  return found[0] === undefined || found[0] === 1 ? undefined : String(found[0]);
}

function ordinalAt(tokens: readonly Token[], at: number): number | 'last' | undefined {
  const text = tokens[at]?.text ?? '';
  if (lastWords.test(text)) return 'last';
  const digits = /^(\d{1,2})(?:st|nd|rd|th|e|er|ere|eme|o|a)$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  return Object.values(lexicons).flatMap(({ ordinals }) => ordinals.get(text) ?? [])[0];
}

/** "The Issue 9 section", "the row for issue 16", "la fila del asunto 3" */
function issueBeside(tokens: readonly Token[], { from, to }: { from: number; to: number }, { issues }: Corpus) {
  const idsOf = (text: string) => issuesNumbered(String(Number(text)), undefined, issues).map(({ id }) => id);
  let i = to;
  while (i < to + 4 && fillers.test(tokens[i]?.text ?? '')) i++;
  const next = tokens[i];
  const number = issueNoun(next) ? tokens[i + 1]?.text : undefined;
  if (number !== undefined && /^\d{1,2}$/.test(number)) return { ids: idsOf(number), words: range(to, i + 2) };
  const [noun, digits] = [tokens[from - 2], tokens[from - 1]];
  if (issueNoun(noun) && /^\d{1,2}$/.test(digits?.text ?? ''))
    return { ids: idsOf(digits?.text ?? ''), words: [from - 2, from - 1] };
  return undefined;
}

/** "3.2", "§ 4.1.1": only sections are numbered so. */
function dotted(tokens: readonly Token[], at: number): AskedPlace | undefined {
  const text = tokens[at]?.text ?? '';
  if (!/^\d{1,2}(?:\.\d{1,2}){1,3}$/.test(text) || /^(?:%|k|percent|version)$/.test(tokens[at + 1]?.text ?? ''))
    return undefined;
  const before = tokens[at - 1]?.text ?? '';
  const noun = /^(?:points?|puntos?|item|numeral|§)$/.test(before) ? [at - 1] : [];
  return { sort: 'section', value: text, words: [...noun, at] };
}

/** A part that goes by a name: as the document's own sections are called, or by what such a part is usually called. */
function partNamed(tokens: readonly Token[], at: number, corpus: Corpus): AskedPlace | undefined {
  for (const { words, value } of namesOfParts(corpus).get(textAt(tokens, at)) ?? []) {
    if (!words.every((word, i) => textAt(tokens, at + i) === word)) continue;
    const own = range(at, at + words.length);
    const next = longestNoun(tokens, at + words.length);
    // "the executive summary page" is a page of its own
    if (/^(?:page|pages|pagina|video|document|documento)$/.test(tokens[at + words.length]?.text ?? ''))
      return undefined;
    if (next?.sort === 'section') own.push(...range(at + words.length, at + words.length + next.length));
    const before = longestNoun(tokens, at - 1)?.sort === 'section' ? [at - 1] : [];
    return { sort: 'section', value, isResult: /^conclusion/.test(words[0] ?? ''), words: [...before, ...own] };
  }
  return undefined;
}

/** Names of the parts of the documents at hand, and usual names of parts, by their first word; the longest first. */
const namesOfParts = remembered(({ records }: Corpus) => {
  const own = records
    .filter(({ kind }) => kind === 'section')
    .flatMap(({ title, titles, aliases, sources }) =>
      [title, ...titles.map(({ text }) => text), ...aliases].map((name) => ({
        name,
        value: sources[0]?.section ?? title,
      })),
    );
  const usual = Object.entries(namedParts).flatMap(([part, names]) => {
    const section = own.find(({ name }) => plainText(name) === plainText(part))?.value ?? part;
    return names.map((name) => ({ name, value: section }));
  });
  // a numbered section is called what its issue is: only names of its own are names of a part
  const all = [...own.filter(({ value }) => !/^\d/.test(value)), ...usual]
    .map(({ name, value }) => ({ value, words: wordsOf(plainText(name)).map(({ text }) => text) }))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
  return grouped(all, ({ words }) => words[0] ?? '');
});

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
