import { phrase, said } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import { labelOf } from './candidates.ts';
import { type Corpus, isNamed } from './corpus.ts';
import { type Entity, namesOf, titleOf } from './entity.ts';
import { uniqueSources } from './finding.ts';
import type { AskOptions, Finding } from './kind.ts';
import type { Mention } from './mention.ts';
import { tellingStems } from './names.ts';
import { isLinkWord, plainText, wordsOf } from './normalise.ts';
import type { Passage } from './passage.ts';
import type { Question, Token } from './question.ts';
import { stem } from './stem.ts';
import { type View, viewOf } from './view.ts';

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
  if (wanted.length > 12 || !wanted.some(({ text }) => /\p{L}{2}/u.test(text))) return undefined;
  const isSelfSaid = !question.tokens.some(({ concepts }) => concepts.has('how-many'));
  const isFactOnly = wanted.length < 2 && !mentions.some(({ quality }) => quality > 0.9);
  const full = mentions.filter(({ by, quality }) => by !== 'number-alone' && quality > 0.9);
  const named = namesBy(full);
  const keys = new Set(full.map(({ entity }) => entity.key));
  const found = search(wanted, corpus)
    .filter((passage) =>
      wanted.every((token) => isIn(token, passage, { corpus, isSelfSaid }) || saysName(token, passage, named)),
    )
    .filter((passage) => !isFactOnly || wanted.every(({ text }) => isFact(passage, text)))
    .filter((passage) => givesWhatIsAsked(passage, question, corpus))
    .sort((a, b) => Number(keys.has(b.about)) - Number(keys.has(a.about)) || a.stems.size - b.stems.size);
  const best = oneOfEach(found).slice(0, mostQuotes);
  const [first, ...others] = best;
  if (!first) return undefined;
  const finding: Finding = {
    sentence: quoted(first, corpus),
    blocks:
      others.length === 0
        ? []
        : [{ kind: 'list', ordered: false, items: others.map((passage) => quoted(passage, corpus)) }],
    sources: uniqueSources(best.map(({ source }) => source)),
  };
  return { finding, about: corpus.byKey.get(first.about) };
}

/** A recorded sentence, after the name of what it is said of where it has one that the sentence does not say. */
function quoted({ text, about }: Passage, corpus: Corpus): Inline {
  const entity = corpus.byKey.get(about);
  const isHeading = !entity || entity.class === 'topic' || !isNamed(entity) || text.startsWith(titleOf(entity));
  return isHeading
    ? phrase('ask.quote', { text: said(text) })
    : phrase('ask.line', { name: labelOf(entity), value: said(text) });
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
    'how-often',
    'how-much',
    'value',
    'percent',
    'it',
    'define',
    'about',
    'since',
    'before',
    'after',
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

/**
 * A word is in a sentence by its own trunk; a number named as an issue's is there when the sentence is that issue's.
 * @param isSelfSaid whether what everything here is about, the report, counts as said in every sentence
 */
function isIn(
  token: Token,
  passage: Passage,
  { corpus, isSelfSaid }: { corpus: Corpus; isSelfSaid: boolean },
): boolean {
  if (token.stems.some((one) => passage.stems.has(one))) return true;
  const about = corpus.byKey.get(passage.about);
  if (token.concepts.has('issue')) return about?.class === 'issue';
  if (about?.class === 'issue' && /^\d+$/.test(token.text))
    return about.issue.numbers.some(({ number }) => number === token.text);
  return isSelfSaid && corpus.selfStems.has(token.stems[0] ?? '');
}

/** By word of the question: the names, as stems, of what it names, and the key of that. */
type SaidNames = ReadonlyMap<number, readonly { readonly key: string; readonly names: readonly string[][] }[]>;

function namesBy(mentions: readonly Mention[]): SaidNames {
  const said = new Map<number, { key: string; names: string[][] }[]>();
  for (const { entity, words } of mentions.filter(({ by }) => by === 'name')) {
    const names = namesOf(entity).map(tellingStems);
    for (const word of words) said.set(word, [...(said.get(word) ?? []), { key: entity.key, names }]);
  }
  return said;
}

/** "The ARIWG" is in a sentence about it, and in one that spells its name out. */
function saysName({ index }: Token, { about, stems }: Passage, said: SaidNames): boolean {
  return (said.get(index) ?? []).some(
    ({ key, names }) => key === about || names.some((name) => name.every((one) => stems.has(one))),
  );
}

function oneOfEach(passages: readonly Passage[]): Passage[] {
  return [...new Map(passages.map((passage) => [plainText(passage.text), passage])).values()];
}

const reasons =
  /\b(because|since|so that|due to|owing|needs?|needed|so as|without|until|could start|held up|therefore|thanks to)\b/i;
const monthOrYear =
  /\b((19|20)\d\d|ICANN\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

function givesWhatIsAsked(passage: Passage, question: Question, corpus: Corpus): boolean {
  const view = viewOf(question, new Set());
  if (view.has('how-much') || (view.has('value') && !asksWhichValue(view))) return valuePattern.test(passage.text);
  if (view.has('how-often') && !frequencyPattern.test(passage.text)) return false;
  if (view.has('how-many') && !countsAsked(passage, question)) return false;
  if (view.has('how-long') && !durationPattern.test(passage.text)) return false;
  if (view.has('when') && !(asksTimeOfDay(view) ? clockPattern : monthOrYear).test(passage.text)) return false;
  if (view.has('why') && !reasons.test(passage.text)) return false;
  if (view.has('who') && view.has('owner', 'chair', 'role', 'define') && !namesPerson(passage, corpus)) return false;
  if (view.has('who', 'chair') && !namesSomebody(passage, question, corpus)) return false;
  if (view.has('percent') && !/\d\s?%/.test(passage.text)) return false;
  return !view.has('where') || namesPlace(passage, question);
}

/** "Which budget paid for it?" asks for no sum; "what is the budget of it?" does. */
function asksWhichValue(view: View): boolean {
  const value = view.find('value');
  return view.tokens.some(({ index, concepts }) => index === (value?.index ?? 0) - 1 && concepts.has('which'));
}

/** "What time does it meet?" */
function asksTimeOfDay(view: View): boolean {
  return view.tokens.some(({ text, concepts }) => concepts.has('when') && /^(time|heure|hora)$/.test(text));
}

const clockPattern = /\b\d{1,2}(:\d\d|\s?[ap]m|h\d\d)\b/i;
const durationPattern = /\b(minutes?|hours?|days?|weeks?|months?|years?)\b/i;
const valuePattern = /[$€£]\s?\d|\b(usd|eur|dollars?|euros?)\b|\S@\S|\+\d{6}/i;
const frequencyPattern =
  /\b(daily|weekly|monthly|yearly|annual(ly)?|semiannual|bi-?annual|six-monthly|every|each|once|twice|regularly)\b/i;

/** A number right before the thing that is counted, or behind its name; a year is no count. */
function countsAsked(passage: Passage, question: Question): boolean {
  const at = question.tokens.findIndex(({ concepts }) => concepts.has('how-many'));
  const telling = question.tokens.filter((token) => !token.concepts.has('how-many') && isTelling(token));
  const counted = telling.find(({ index }) => index > at) ?? telling[0];
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

const countWords = /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

function isCount(word: string): boolean {
  return countWords.test(word) || (/^\d{1,6}(\.\d+)?k?$/.test(word) && !/^(19|20)\d\d$/.test(word));
}

/** A person or a body on record, named in the sentence apart from the question's own words. */
function namesSomebody(passage: Passage, { tokens }: Question, corpus: Corpus): boolean {
  const asked = new Set(tokens.map(({ text }) => text));
  const bodies = plainText(passage.text).match(/\b(staff|team|group|committee|board|alac|ralos?|ariwg|cpwg)\b/g) ?? [];
  const about = corpus.byKey.get(passage.about)?.class;
  return about === 'body' || namesPerson(passage, corpus) || bodies.some((body) => !asked.has(body));
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
