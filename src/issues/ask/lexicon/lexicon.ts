import type { Language } from '../../../text/text.ts';
import { plainText, wordsOf } from '../normalise.ts';
import { type Concept, conceptTable, type LanguageWords } from './concepts.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { namedParts } from './place-words.ts';
import { synonyms } from './synonyms.ts';

/** A phrase of plain words; a word that ends in `*` stands for all that begin so. */
interface Phrase {
  readonly words: readonly string[];
  readonly concept: Concept;
}

/** The words of one language, ready to be looked up. */
export interface Lexicon {
  readonly language: Language;
  /** By first word; those whose first word is a beginning only are under its first three letters and `*`. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly neutral: ReadonlySet<string>;
  /** Beginnings and endings of words that ask for nothing: verbs in all their forms, adverbs. */
  readonly neutralForms: RegExp;
  readonly shortForms: ReadonlyMap<string, string>;
  readonly months: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly dateParts: ReadonlyMap<string, 'start' | 'middle' | 'end'>;
  /** Phrase of this language → words that data in English have for it. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Phrases that mean nothing of what their words mean: who comes "on board" has nothing to do with a board. */
  readonly figures: ReadonlySet<string>;
  /** Every whole word there is, for telling a misspelling. */
  readonly words: ReadonlySet<string>;
  /** Words of five letters by what is left of each when one is lost. */
  readonly longer: ReadonlyMap<string, string>;
}

/** The lexicons by language. */
export const lexicons: Readonly<Record<Language, Lexicon>> = {
  en: compile('en', en),
  fr: compile('fr', fr),
  es: compile('es', es),
};

/** A phrase that was found in a text. */
interface Found {
  /** How many words it takes. */
  readonly length: number;
  readonly concepts: Concept[];
  /** Place of the word for what is spoken of, where it stands in the phrase: the "it" of "sign it off". */
  readonly object?: number;
}

/** Concepts of the phrase that begins at `at`, and how many words it takes: the longest one wins, all its meanings hold. */
export function conceptsAt(lexicon: Lexicon, words: readonly string[], at: number): Found {
  const word = words[at] ?? '';
  const candidates = [...(lexicon.phrases.get(word) ?? []), ...(lexicon.phrases.get(`${word.slice(0, 3)}*`) ?? [])];
  let length = 0;
  let taken = 0;
  let rank = 0;
  let concepts: Concept[] = [];
  for (const phrase of candidates) {
    const takes = wordsTaken(phrase.words, words, at);
    if (takes === 0) continue;
    const last = phrase.words.at(-1) ?? '';
    const exactness = last.endsWith('*') ? last.length : 100;
    const longer = phrase.words.length > length || (phrase.words.length === length && exactness > rank);
    if (longer) concepts = [];
    if (longer || (phrase.words.length === length && exactness === rank)) {
      length = phrase.words.length;
      taken = takes;
      rank = exactness;
      concepts.push(phrase.concept);
    }
  }
  return { length: taken, concepts, ...(taken > length ? { object: at + 1 } : {}) };
}

/** Every concept that the words of a recorded text have; records are kept in English. */
export function conceptsIn(text: string): Set<Concept> {
  const words = wordsOf(plainText(text)).map((word) => word.text);
  const found = new Set<Concept>();
  for (let i = 0; i < words.length; ) {
    const { length, concepts } = conceptsAt(lexicons.en, words, i);
    for (const concept of concepts) found.add(concept);
    i += Math.max(1, length);
  }
  return found;
}

/** What may stand between a verb and its particle: "sign it off", "put this to bed". */
const objects = /^(?:it|this|that|them)$/;

/** How many words there are a phrase of this pattern; 0: they are none. */
function wordsTaken(pattern: readonly string[], words: readonly string[], at: number): number {
  let next = at;
  for (const [i, part] of pattern.entries()) {
    if (i === 1 && !fits(part, words[next]) && objects.test(words[next] ?? '')) next++;
    if (!fits(part, words[next])) return 0;
    next++;
  }
  return next - at;
}

function fits(part: string, word: string | undefined): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}

function compile(language: Language, source: LanguageWords): Lexicon {
  const phrases = new Map<string, Phrase[]>();
  for (const concept of Object.keys(conceptTable) as Concept[]) {
    for (const words of entriesOf(source.concepts[concept])) {
      const first = words[0] ?? '';
      const key = first.endsWith('*') ? `${first.slice(0, 3)}*` : first;
      const list = phrases.get(key) ?? [];
      list.push({ words, concept });
      phrases.set(key, list);
    }
  }
  const neutral = source.neutral.split(/\s+/).filter(Boolean);
  const parts = (['start', 'middle', 'end'] as const).flatMap((part) =>
    entriesOf(source.dateParts[part]).map(([word = '']) => [word, part] as const),
  );
  const lexicon = {
    language,
    phrases,
    neutral: new Set(neutral.filter((word) => !word.includes('*'))),
    neutralForms: formsOf(neutral),
    shortForms: new Map(Object.entries(source.shortForms)),
    months: numbered(source.months),
    numbers: numbered(source.numbers),
    ordinals: numbered(source.ordinals),
    dateParts: new Map(parts),
    terms: termsFrom(source.terms, language),
    figures: new Set(
      synonyms
        .flatMap((said) => entriesOf(said[language]))
        .filter(isFigure)
        .map(termOf),
    ),
  };
  const words = wordsIn(lexicon);
  return { ...lexicon, words, longer: withoutALetter(words) };
}

/** What data have for each term, by the language's own table, then by the synonyms. */
function termsFrom(own: LanguageWords['terms'], language: Language): Map<string, string[]> {
  const terms = new Map<string, string[]>();
  for (const [data, said] of [...Object.entries(own), ...synonyms.map((one) => [one.data, one[language]] as const)]) {
    for (const words of entriesOf(said)) {
      const term = termOf(words);
      terms.set(term, [...(terms.get(term) ?? []), ...data.split(/[\s-]+/)]);
    }
  }
  return terms;
}

function isFigure([first = '']: readonly string[]): boolean {
  return first.startsWith('=');
}

function termOf(words: readonly string[]): string {
  return words.join(' ').replace(/^=/, '');
}

function formsOf(neutral: readonly string[]): RegExp {
  const forms = neutral.filter((word) => word.includes('*')).map((word) => word.replaceAll('*', '[a-z]*'));
  return new RegExp(`^(?:${forms.join('|')})$`);
}

function entriesOf(list: string): string[][] {
  return list
    .split(',')
    .map((entry) => entry.trim().split(/[\s-]+/))
    .filter((words) => words[0] !== '');
}

function numbered(forms: readonly string[]): Map<string, number> {
  return new Map(forms.flatMap((words, i) => words.split(' ').map((word) => [word, i + 1] as const)));
}

function wordsIn(lexicon: Omit<Lexicon, 'words' | 'longer'>): Set<string> {
  const phraseWords = [...lexicon.phrases.values()]
    .flat()
    .flatMap(({ words }) => words.flatMap((word) => (word.endsWith('*') ? formsOfBeginning(word) : [word])));
  const termWords = [...lexicon.terms.keys(), ...Object.values(namedParts).flat()].flatMap((term) => term.split(' '));
  return new Set([...phraseWords, ...lexicon.neutral, ...lexicon.months.keys(), ...termWords]);
}

/** The usual forms of what begins so, for telling a misspelt one. */
function formsOfBeginning(pattern: string): string[] {
  const beginning = pattern.slice(0, -1);
  return ['', 's', 'e', 'es', 'ee', 'ees', 'o', 'a', 'os', 'as', 'ed', 'ing', 'er', 'ar'].map((end) => beginning + end);
}

function withoutALetter(words: ReadonlySet<string>): Map<string, string> {
  const five = [...words].filter((word) => word.length === 5);
  return new Map(
    five.flatMap((word) => [...word].map((_, i) => [word.slice(0, i) + word.slice(i + 1), word] as const)),
  );
}
