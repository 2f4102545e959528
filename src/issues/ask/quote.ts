import { phrase, said } from '../../replies/build.ts';
import type { Corpus } from './corpus.ts';
import type { Entity } from './entity.ts';
import { uniqueSources } from './finding.ts';
import type { AskOptions, Finding } from './kind.ts';
import type { Mention } from './mention.ts';
import { isLinkWord, plainText, wordsOf } from './normalise.ts';
import type { Passage } from './passage.ts';
import type { Question, Token } from './question.ts';
import { stem } from './stem.ts';
import { viewOf } from './view.ts';

/** A recorded sentence that answers in its own words, and what it is said of. */
export interface Quote {
  readonly finding: Finding;
  readonly about: Entity | undefined;
}

/** Most sentences that are quoted at once. */
const mostQuotes = 3;

/**
 * Recorded sentences that have every telling word of the question in them. Strict on purpose: a sentence that has most
 * of the words speaks of something else. Asked "who", "when", "how many" or "why", it must have a name, a date, a number
 * of that very thing or a reason to give.
 */
export function quoteFor(
  question: Question,
  mentions: readonly Mention[],
  setting: { corpus: Corpus; options: AskOptions },
): Quote | undefined {
  const { corpus } = setting;
  const wanted = question.tokens.filter((token) => isTelling(token));
  if (wanted.length < 2 && !mentions.some(({ quality }) => quality > 0.9)) return undefined;
  if (wanted.length === 0 || wanted.length > 12) return undefined;
  const named = new Set(
    mentions.filter(({ by, quality }) => by !== 'number-alone' && quality > 0.9).map(({ entity }) => entity.key),
  );
  const found = search(wanted, corpus)
    .filter((passage) => wanted.every((token) => isIn(token, passage, corpus)))
    .filter((passage) => givesWhatIsAsked(passage, question, corpus))
    .sort((a, b) => Number(named.has(b.about)) - Number(named.has(a.about)) || a.stems.size - b.stems.size);
  const best = oneOfEach(found).slice(0, mostQuotes);
  const [first, ...others] = best;
  if (!first) return undefined;
  const finding: Finding = {
    sentence: phrase('ask.quote', { text: said(first.text) }),
    blocks: others.length === 0 ? [] : [{ kind: 'list', ordered: false, items: others.map(({ text }) => said(text)) }],
    sources: uniqueSources(best.map(({ source }) => source)),
  };
  return { finding, about: corpus.byKey.get(first.about) };
}

/** Words that a sentence must have: not grammar, not question words. */
function isTelling(token: Token): boolean {
  if (isLinkWord(token.text) || token.text === '%') return false;
  const questionWords = [
    'who',
    'when',
    'where',
    'why',
    'which',
    'what',
    'how',
    'how-many',
    'how-much',
    'how-long',
    'percent',
    'it',
    'define',
    'about',
    'not',
    'list',
    'and',
    'event',
  ];
  if ([...token.concepts].some((concept) => questionWords.includes(concept))) return false;
  return !token.neutral || /\d/.test(token.text);
}

function search(wanted: readonly Token[], corpus: Corpus): Passage[] {
  const terms = [...new Set(wanted.flatMap(({ stems }) => stems))];
  return corpus.search
    .search(terms.join(' '), { combineWith: 'OR' })
    .slice(0, 60)
    .flatMap(({ id }) => corpus.passages[id as number] ?? []);
}

/** A word is in a sentence by its own trunk; a number named as an issue's is there when the sentence is that issue's. */
function isIn(token: Token, passage: Passage, corpus: Corpus): boolean {
  if (token.stems.some((one) => passage.stems.has(one))) return true;
  const about = corpus.byKey.get(passage.about);
  if (token.concepts.has('issue')) return about?.class === 'issue';
  if (about?.class === 'issue' && /^\d+$/.test(token.text))
    return about.issue.numbers.some(({ number }) => number === token.text);
  return corpus.selfStems.has(token.stems[0] ?? '');
}

function oneOfEach(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [plainText(passage.text), passage])).values()];
}

const reasons =
  /\b(because|since|so that|due to|owing|needs?|needed|so as|without|until|could start|held up|therefore|thanks to)\b/i;
const monthOrYear =
  /\b((19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december|weekly|month|year)\b/i;

function givesWhatIsAsked(passage: Passage, question: Question, corpus: Corpus): boolean {
  const view = viewOf(question, new Set());
  if (view.has('how-much')) return false;
  if (view.has('how-many') && !countsAsked(passage, question)) return false;
  if (view.has('when', 'how-long') && !monthOrYear.test(passage.text)) return false;
  if (view.has('why') && !reasons.test(passage.text)) return false;
  if (view.has('who') && view.has('owner', 'chair', 'role') && !namesPerson(passage, corpus)) return false;
  if (view.has('who', 'owner', 'chair') && !namesSomebody(passage, corpus)) return false;
  if (view.has('percent') && !/\d\s?%/.test(passage.text)) return false;
  return !view.has('where') || namesPlace(passage, question);
}

/** A number right before the thing that is counted, or behind its name; a year is no count. */
function countsAsked(passage: Passage, question: Question): boolean {
  const at = question.tokens.findIndex(({ concepts }) => concepts.has('how-many'));
  const counted = question.tokens.slice(at).find((token) => !token.concepts.has('how-many') && isTelling(token));
  if (!counted) return false;
  const words = wordsOf(plainText(passage.text)).map(({ text }) => text);
  return words.some((word, i) => {
    if (!counted.stems.includes(stem(word))) return false;
    return words.slice(Math.max(0, i - 3), i).some(isCount) || (isFact(passage, word) && isCount(words[i + 1] ?? ''));
  });
}

/** "Replies: 2": a fact that is named before its number. */
function isFact({ text }: Passage, name: string): boolean {
  return plainText(text).includes(`${name}: `);
}

const countWords = /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)$/;

function isCount(word: string): boolean {
  return countWords.test(word) || (/^\d{1,6}(\.\d+)?k?$/.test(word) && !/^(19|20)\d\d$/.test(word));
}

/** A person or a body on record, named in the sentence apart from the question's own words. */
function namesSomebody(passage: Passage, corpus: Corpus): boolean {
  return (
    namesPerson(passage, corpus) || /\b(staff|team|group|committee|board|alac|ralos?|ariwg|cpwg)\b/i.test(passage.text)
  );
}

/** Who leads or chairs is a person: a body's name does not tell. */
function namesPerson(passage: Passage, corpus: Corpus): boolean {
  const words = new Set(wordsOf(plainText(passage.text)).map(({ text }) => text));
  return corpus.records.some(({ kind, title }) => {
    if (kind !== 'person') return false;
    const last = wordsOf(plainText(title)).at(-1)?.text;
    return last !== undefined && words.has(last);
  });
}

function namesPlace(passage: Passage, question: Question): boolean {
  return (
    /\b(page|wiki|website|dashboard|online|database|at ICANN\d\d|in [A-Z])/.test(passage.text) &&
    question.tokens.length > 0
  );
}
