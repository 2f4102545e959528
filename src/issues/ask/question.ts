import type { Language } from '../../text/text.ts';
import { type Asides, asidesIn } from './aside.ts';
import type { Corpus } from './corpus.ts';
import { type DateSpan, datesIn } from './dates.ts';
import type { Concept } from './lexicon/concepts.ts';
import { conceptsAt, type Lexicon, lexicons } from './lexicon/lexicon.ts';
import {
  isLinkWord,
  maxQuestionLength,
  maxQuestionWords,
  plainText,
  type Word,
  withoutGreeting,
  wordsOf,
} from './normalise.ts';
import { citedIn, placesIn } from './place.ts';
import { nearestWords } from './spelling.ts';
import { stem } from './stem.ts';

/** One word of a question and what it may mean. */
export interface Token extends Word {
  readonly index: number;
  /** Trunk of the word, and of what data in English have for it. */
  readonly stems: readonly string[];
  readonly concepts: ReadonlySet<Concept>;
  /** Asks for nothing. */
  readonly neutral: boolean;
  /** True: it stands in a part that only says who asks, or why. */
  readonly aside: boolean;
  /** As typed, where a misspelling was mended. */
  readonly typed?: string;
}

/** A question, read word by word; nothing is decided yet. */
export interface Question {
  readonly plain: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  readonly dates: readonly DateSpan[];
}

export interface ReadOptions {
  readonly now: Date;
  /** IANA name. */
  readonly timeZone: string;
  /** The asker's; decides where a word is of two languages. */
  readonly language: Language;
}

/** Reads a question: mends misspellings, tells the language, tags each word with what it may ask for. */
export function readQuestion(text: string, corpus: Corpus, options: ReadOptions): Question {
  const plain = withoutGreeting(plainText(text.slice(0, maxQuestionLength)));
  const raw = joinWords(wordsOf(plain).slice(0, maxQuestionWords), corpus);
  const order = orderOf(languageOf(raw, corpus, options.language));
  const proper = properNouns(text);
  const mended = raw.map((word) => mend(word, { corpus, order, isProper: proper.has(word.text) }));
  const words = mended.map(({ text: known, start, end }) => ({ text: known, start, end }));
  const dates = datesIn({ words, plain, lexicons: order, now: options.now, timeZone: options.timeZone });
  const tagged = tag(words, order);
  // "the first half of 2020" is no first one
  const dated = new Set(dates.flatMap((date) => [...date.words]));
  const relative = relativePronouns(words, tagged.concepts, order);
  const tokens = words.map((word, index): Token => {
    const typed = mended[index]?.typed;
    return {
      ...word,
      index,
      stems: stemsOf(word.text, tagged.terms[index], tagged.figures.has(index)),
      concepts:
        dated.has(index) || relative.has(index)
          ? new Set()
          : (conceptOfNumber(words, tagged.concepts, index) ?? tagged.concepts[index] ?? new Set()),
      aside: false,
      neutral: relative.has(index) || isNeutral(word.text, order) || isAmount(words, tagged.concepts, index),
      ...(typed === undefined ? {} : { typed }),
    };
  });
  return withAsides({ plain, language: order[0]?.language ?? 'en', tokens, dates }, 'self');
}

/** The same question with these of its parts taken to be said besides. */
export function withAsides(question: Question, which: Asides): Question {
  const asides = asidesIn(question.plain, which);
  const places = which === 'places' ? placesIn(question.tokens) : citedIn(question.tokens);
  const isAside = ({ index, start, end }: Token) =>
    places.has(index) || asides.some((part) => start >= part.start && end <= part.end);
  return { ...question, tokens: question.tokens.map((token) => ({ ...token, aside: isAside(token) })) };
}

/** "table 1", "section 3.2", "95 %": the number goes with the word beside it. */
function conceptOfNumber(
  words: readonly Word[],
  concepts: readonly ReadonlySet<Concept>[],
  index: number,
): ReadonlySet<Concept> | undefined {
  if (!/^\d+(\.\d+)*$/.test(words[index]?.text ?? '')) return undefined;
  if (concepts[index - 1]?.has('source')) return new Set(['source']);
  return concepts[index + 1]?.has('percent') ? new Set(['percent']) : undefined;
}

const asking: readonly Concept[] = ['what', 'which', 'how-many', 'how-much', 'percent', 'when', 'where', 'list'];

/** The "who" of "what share of the people who joined": it goes with the word before, and asks for nobody. */
function relativePronouns(
  words: readonly Word[],
  concepts: readonly ReadonlySet<Concept>[],
  order: readonly Lexicon[],
): ReadonlySet<number> {
  const asksAt = concepts.findIndex((found) => asking.some((one) => found.has(one)));
  const isNoun = (index: number) => {
    const text = words[index]?.text ?? '';
    const found = concepts[index] ?? new Set();
    return (
      found.has('person') ||
      found.has('body') ||
      (found.size === 0 && !isNeutral(text, order)) ||
      /^(folks?|people|those|ones)$/.test(text)
    );
  };
  return new Set(
    words.flatMap(({ text }, index) =>
      /^(who|qui|quienes?)$/.test(text) && asksAt >= 0 && asksAt < index - 1 && isNoun(index - 1) ? [index] : [],
    ),
  );
}

const countedNouns = [
  'issue',
  'goal',
  'topic',
  'session',
  'meeting',
  'part',
  'workstream',
  'region',
  'report',
  'period',
  'plenary',
  'open',
  'person',
  'owner',
] as const;

function isSmallNumber(text: string): boolean {
  return Object.values(lexicons).some(({ numbers }) => (numbers.get(text) ?? 0) > 1);
}

const timeUnit = /^(days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?|dias?|semanas?|mes|meses|anos?)$/;

/** The number of "the two open issues" and of "the next six months": what is asked for is told, however many there are. */
function isAmount(words: readonly Word[], concepts: readonly ReadonlySet<Concept>[], index: number): boolean {
  const counted = concepts[index + 1];
  // "metrics 4 issue 2"
  if (words[index]?.text === '4' && counted?.has('issue') && /^\d+[a-d]?$/.test(words[index + 2]?.text ?? ''))
    return true;
  if (isSmallNumber(words[index]?.text ?? '') && countedNouns.some((noun) => counted?.has(noun))) return true;
  const isNear = [1, 2].some((back) => concepts[index - back]?.has('next') || concepts[index - back]?.has('last'));
  return isNear && timeUnit.test(words[index + 1]?.text ?? '');
}

function languageOf(words: readonly Word[], corpus: Corpus, otherwise: Language): Language {
  const texts = words.map(({ text }) => text);
  const scores = Object.values(lexicons).map((lexicon) => {
    const known = texts.filter((text, i) => {
      if (corpus.names.words.has(text) && !isLinkWord(text)) return false;
      return (
        lexicon.neutral.has(text) ||
        lexicon.neutralForms.test(text) ||
        lexicon.terms.has(text) ||
        conceptsAt(lexicon, texts, i).length > 0
      );
    });
    return { language: lexicon.language, score: known.length + (lexicon.language === otherwise ? 0.5 : 0) };
  });
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).language;
}

function orderOf(first: Language): Lexicon[] {
  return [lexicons[first], ...Object.values(lexicons).filter(({ language }) => language !== first)];
}

/** Joins what a name writes as one: "icann 67", "atlas iii", "o & e"; parts what a name writes with a hyphen. */
function joinWords(words: readonly Word[], corpus: Corpus): Word[] {
  const known = corpus.names.words;
  const out: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const [word, next, third] = [words[i], words[i + 1], words[i + 2]];
    if (!word) continue;
    const meeting =
      isPlaceOfMeeting(words[i - 1]?.text ?? '', out.at(-2)?.text ?? '', known) && meetingOf(word.text, known);
    const initials = next && third && /^(&|and|et|y|n)$/.test(next.text) ? word.text + third.text : '';
    if (meeting) out.push({ ...word, text: meeting });
    else if (/^[a-z]{2}$/.test(initials) && known.has(initials) && third) {
      out.push({ text: initials, start: word.start, end: third.end });
      i += 2;
    } else if (next && isOneName(word.text, next.text, known)) {
      out.push({ text: word.text + next.text, start: word.start, end: next.end });
      i += 1;
    } else if (!known.has(word.text) && corpus.names.splits.has(word.text)) {
      for (const part of corpus.names.splits.get(word.text) ?? []) out.push({ ...word, text: part });
    } else out.push(word);
  }
  return out;
}

/** "At 68", "at ICANN67 and 68" */
function isPlaceOfMeeting(before: string, earlier: string, known: ReadonlySet<string>): boolean {
  if (/^(?:at|in|during|en|a|la|au|el)$/.test(before)) return true;
  return (
    /^(?:and|et|y|or|ou|o|than|que|vs|versus|to)$/.test(before) &&
    /^\p{L}+\d{2,3}$/u.test(earlier) &&
    known.has(earlier)
  );
}

/** "At 68": the meeting of this number, where there is one series of meetings that are numbered so. */
function meetingOf(number: string, known: ReadonlySet<string>): string | undefined {
  if (!/^\d{2,3}$/.test(number)) return undefined;
  const found = [...known].filter(
    (name) => name.endsWith(number) && /^\p{L}{3,}$/u.test(name.slice(0, -number.length)),
  );
  return found.length === 1 ? found[0] : undefined;
}

function isOneName(first: string, second: string, known: ReadonlySet<string>): boolean {
  const whole = first + second;
  if (whole.length < 5 || !known.has(whole)) return false;
  return /\d/.test(second) || !known.has(first) || !known.has(second);
}

/** Words with a capital where no sentence begins: names, which are no slips of other words. */
function properNouns(text: string): ReadonlySet<string> {
  const found = text.slice(0, maxQuestionLength).matchAll(/(?<=[\p{L}\p{N},;:'’]\s*)(?<!\p{L})\p{Lu}\p{Ll}+/gu);
  return new Set([...found].map(([word]) => plainText(word)));
}

/** A word that is known in the question's language or names something stands; else the nearest cue or name does. */
function mend(
  word: Word,
  { corpus, order, isProper }: { corpus: Corpus; order: readonly Lexicon[]; isProper: boolean },
): Word & { typed?: string } {
  const [lexicon, ...others] = order;
  const full = corpus.names.words.has(word.text)
    ? undefined
    : (lexicon?.shortForms.get(word.text) ?? untwisted(word, order));
  if (full !== undefined) return mended(word, full);
  if (/\d/.test(word.text) || word.text.length < 4 || isNamed(word.text, corpus) || isCue(word.text, lexicon))
    return word;
  const near = nearestWords(corpus.speller, word.text);
  const cue = near.find((text) => lexicon?.words.has(text));
  if (others.some((other) => other.words.has(word.text) || conceptsAt(other, [word.text], 0).length > 0))
    return mended(word, isProper ? undefined : cue);
  const name = near.find((text) => corpus.names.words.has(text));
  return mended(word, isProper ? name : (cue ?? name ?? near[0] ?? withLetterAdded(word.text, lexicon)));
}

/** "teh", "adn": a word of three letters that nobody knows, with two of them swapped. */
function untwisted({ text }: Word, order: readonly Lexicon[]): string | undefined {
  const isKnown = (one: string) => isLinkWord(one) || order.some(({ words }) => words.has(one));
  if (!/^\p{L}{3}$/u.test(text) || isKnown(text)) return undefined;
  const [a = '', b = '', c = ''] = text;
  return [b + a + c, a + c + b].find((one) => isLinkWord(one) || order[0]?.words.has(one));
}

function mended(word: Word, text: string | undefined): Word & { typed?: string } {
  return text === undefined ? word : { ...word, text, typed: word.text };
}

function isNamed(text: string, corpus: Corpus): boolean {
  return corpus.names.words.has(text) || corpus.passages.byStem.has(stem(text));
}

function isCue(text: string, lexicon: Lexicon | undefined): boolean {
  return (
    lexicon !== undefined &&
    (lexicon.words.has(text) || lexicon.neutralForms.test(text) || conceptsAt(lexicon, [text], 0).length > 0)
  );
}

/** "stil", "isue": a short word is mended only where one letter is missing from a cue. */
function withLetterAdded(text: string, lexicon: Lexicon | undefined): string | undefined {
  if (text.length !== 4 || !lexicon) return undefined;
  return lexicon.longer.get(text);
}

interface Tags {
  readonly concepts: readonly ReadonlySet<Concept>[];
  /** What data in English have for the term that a word belongs to. */
  readonly terms: readonly (readonly string[])[];
  /** Places of words that mean something only together with those beside them. */
  readonly figures: ReadonlySet<number>;
}

function tag(words: readonly Word[], order: readonly Lexicon[]): Tags {
  const texts = words.map(({ text }) => text);
  const concepts: Set<Concept>[] = texts.map(() => new Set());
  for (let i = 0; i < texts.length; ) {
    const found = firstFound(order, (lexicon) => conceptsAt(lexicon, texts, i), texts[i] ?? '');
    for (let k = i; k < i + found.length; k++) for (const concept of found.concepts) concepts[k]?.add(concept);
    if (found.object !== undefined) concepts[found.object]?.add('it');
    i += Math.max(1, found.length);
  }
  return { concepts, ...termsOf(texts, order) };
}

/** The first lexicon that knows a word decides; another one only when that word is nothing in the first. */
function firstFound(
  order: readonly Lexicon[],
  look: (lexicon: Lexicon) => ReturnType<typeof conceptsAt>,
  word: string,
): ReturnType<typeof conceptsAt> {
  for (const lexicon of order) {
    const found = look(lexicon);
    if (found.length > 0) return found;
    if (lexicon.neutral.has(word)) break;
  }
  return { length: 0, concepts: [] };
}

const longestTerm = 6;

function termsOf(texts: readonly string[], order: readonly Lexicon[]): Pick<Tags, 'terms' | 'figures'> {
  const terms: string[][] = texts.map(() => []);
  const figures = new Set<number>();
  for (const lexicon of order) {
    if (lexicon.terms.size === 0) continue;
    for (let i = 0; i < texts.length; i++) {
      for (let length = Math.min(longestTerm, texts.length - i); length > 0; length--) {
        const term = texts.slice(i, i + length).join(' ');
        const words = lexicon.terms.get(term);
        if (!words) continue;
        for (let k = i; k < i + length; k++) {
          terms[k]?.push(...words);
          if (lexicon.figures.has(term)) figures.add(k);
        }
        break;
      }
    }
  }
  return { terms, figures };
}

function stemsOf(text: string, terms: readonly string[] = [], isFigure = false): string[] {
  return [...new Set([...(isFigure ? [] : [text]), ...terms.filter((word) => !isLinkWord(word))].map(stem))];
}

function isNeutral(text: string, order: readonly Lexicon[]): boolean {
  if (isLinkWord(text) || text === '%' || text === '&') return true;
  const [first, ...others] = order;
  if (first?.neutral.has(text) || first?.neutralForms.test(text)) return true;
  return text.length < 3 && others.some((lexicon) => lexicon.neutral.has(text));
}
