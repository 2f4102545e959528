import { joined, phrase, said } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import { labelOf } from './candidates.ts';
import { type Corpus, isNamed } from './corpus.ts';
import { type Entity, titleOf } from './entity.ts';
import { sourcesOf, uniqueSources } from './finding.ts';
import { bearingForm, demandsOf, factForm, type Gives, isFact, isTelling, meetingAsked } from './gives.ts';
import type { Finding } from './kind.ts';
import { stateSentence } from './kinds/issue/status.ts';
import type { Concept } from './lexicon/concepts.ts';
import type { Mention } from './mention.ts';
import { stemsOfNames } from './names.ts';
import { isLinkWord, plainText } from './normalise.ts';
import { issuesNumbered } from './number-mention.ts';
import { inEach, type Lists, type Passage } from './passage.ts';
import type { Question, Token } from './question.ts';
import { stem } from './stem.ts';
import { asksOfNext, viewOf } from './view.ts';

/** A recorded sentence that answers in its own words, and what it is said of. */
export interface Quote {
  readonly finding: Finding;
  readonly about: Entity | undefined;
}

/** Most sentences that are quoted at once. */
const mostQuotes = 3;

/**
 * Recorded sentences that have every telling word of the question in them. Strict on purpose: a sentence that has most
 * of the words speaks of something else.
 */
export function quoteFor(looking: Looking): Quote | undefined {
  const { question, corpus } = looking;
  const asked = meetingAsked(question.tokens);
  const named = wordsOfNames(looking);
  const wanted = question.tokens.filter(
    (token) => !token.aside && (isTelling(token) || named.has(token.index)) && !asked.includes(token),
  );
  if (wanted.length > 12 || !wanted.some(({ text }) => /\p{L}{2}/u.test(text))) return undefined;
  const ofPrevious = sentencesOnPrevious(wanted, looking);
  if (ofPrevious.length === 0 && wanted.every(({ concepts }) => concepts.size > 0)) return undefined;
  const best = ofPrevious.length > 0 ? ofPrevious : sentencesWith(wanted, looking);
  const [first, ...others] = best;
  if (!first) return undefined;
  const state = stateOfAim(first, looking);
  const finding: Finding = {
    sentence: joined([quotedPassage(first, corpus), ...state.map(({ sentence }) => sentence)], ' '),
    blocks:
      others.length === 0
        ? []
        : [{ kind: 'list', ordered: false, items: others.map((passage) => quotedPassage(passage, corpus)) }],
    sources: uniqueSources([...best.map(({ source }) => source), ...state.flatMap(({ sources }) => sources)]),
  };
  return { finding, about: corpus.byKey.get(first.about) };
}

/** What is not asked with yes or no. */
const asksMore: readonly Concept[] =
  'who,when,where,why,which,what,how,how-many,how-much,how-long,how-often,value,percent,list,it'.split(
    ',',
  ) as Concept[];

/** What an issue is for is asked for to hear how far it is: "can newcomers find the active groups in one place?". */
function stateOfAim({ text, about }: Passage, { question, corpus }: Looking): Pick<Finding, 'sentence' | 'sources'>[] {
  const entity = corpus.byKey.get(about);
  if (entity?.class !== 'issue') return [];
  const asksWhether = !question.tokens.some(
    ({ aside, concepts }) => !aside && asksMore.some((one) => concepts.has(one)),
  );
  if (entity.issue.description?.text !== text && !asksWhether) return [];
  const { state, percent } = entity.issue;
  return state.length + percent.length === 0
    ? []
    : [{ sentence: stateSentence(entity.issue), sources: sourcesOf(state, percent) }];
}

/** The words of what is named in full: "ICANN Communications" is not ICANN, though "communications" alone tells little. */
function wordsOfNames({ question, mentions }: Looking): ReadonlySet<number> {
  const full = mentions.filter(
    ({ by, quality, words, entity }) => by === 'name' && quality > 0.99 && words.size > 1 && entity.class === 'body',
  );
  const words = full.flatMap((mention) => [...mention.words]);
  return new Set(words.filter((word) => !isLinkWord(question.tokens[word]?.text ?? '')));
}

/** What sentences are looked for with. */
interface Looking {
  readonly question: Question;
  readonly mentions: readonly Mention[];
  /** What the question before was about. */
  readonly previous: readonly Mention[];
  readonly corpus: Corpus;
}

/** "Who taught it?" asks what is recorded of the thing before; so does "who came on board?", which names nothing. */
function sentencesOnPrevious(wanted: readonly Token[], { question, mentions, previous, corpus }: Looking): Passage[] {
  const isIt = question.tokens.some(({ aside, concepts }) => !aside && concepts.has('it'));
  const isShort = question.tokens.length < 6 && !mentions.some(({ quality }) => quality > 0.9);
  if (!(isIt || isShort) || previous.length === 0) return [];
  const demands = demandsOf(question, corpus);
  if (demands.forms.length + demands.readings.length === 0) return [];
  const on = previous.flatMap(({ entity }) => corpus.passages.byAbout.get(entity.key) ?? []);
  const hasAll = all(wanted.map((token) => has(token, { corpus, isSelfSaid: true })));
  const found = firstOnes(
    on,
    (passage) =>
      hasAll(passage) &&
      demands.forms.every((form) => form.test(passage.text)) &&
      demands.readings.every((gives) => gives(passage)),
  );
  return found.slice(0, 1);
}

/** The shortest sentences that have every word and give what is asked for; first those on what the question names. */
function sentencesWith(wanted: readonly Token[], { question, mentions, corpus }: Omit<Looking, 'previous'>): Passage[] {
  const isCounted = question.tokens.some(({ concepts }) => concepts.has('how-many'));
  const asksOfRecords = question.tokens.some(({ concepts }) => concepts.has('conflict'));
  const isFactOnly =
    wanted.filter(({ concepts }) => !concepts.has('issue')).length < 2 &&
    !mentions.some(({ quality }) => quality > 0.9);
  const full = mentions.filter(({ by, quality }) => by !== 'number-alone' && quality > 0.9);
  const named = namesBy(full);
  const keys = new Set(full.map(({ entity }) => entity.key));
  const demands = demandsOf(question, corpus);
  const isOfNext = asksOfNext(viewOf(question, new Set()));
  // a long list of what differs has anybody's words in it
  const isOfThings: Gives = ({ about, stems }) =>
    asksOfRecords || (stems.size < 35 && !isCounted && !isOfNext) || corpus.byKey.get(about)?.class !== 'contradiction';
  const hasAll = all(wanted.map((token) => has(token, { corpus, isSelfSaid: !isCounted, named })));
  const names = isFactOnly ? wanted.map(({ text, stems }) => (isCounted ? stems : [stem(text)])) : [];
  const isFactOfAll: Gives = (passage) => names.every((stems) => isFact(passage, stems));
  const forms = isFactOnly ? [...demands.forms, factForm] : demands.forms;
  const lists = [...wordLists(wanted, named, corpus), ...forms.map((form) => [bearingForm(form, corpus)])];
  const isOfForms: Gives = ({ text }) => demands.forms.every((form) => form.test(text));
  const gives = all([hasAll, isOfForms, isOfThings, ...demands.readings, isFactOfAll]);
  const candidates = inEach(lists, corpus.passages);
  const meant = meantByIt(question, mentions);
  const ordered = meant.size > 0 ? onlyOn(meant, candidates) : keys.size === 0 ? candidates : onesOn(keys, candidates);
  return firstOnes(ordered, gives);
}

function all(needed: readonly Gives[]): Gives {
  return (passage) => needed.every((gives) => gives(passage));
}

function onlyOn(keys: ReadonlySet<string>, passages: readonly Passage[]): Passage[] {
  return passages.filter(({ about }) => keys.has(about));
}

function onesOn(keys: ReadonlySet<string>, passages: readonly Passage[]): Passage[] {
  const isOn = ({ about }: Passage) => keys.has(about);
  return [...passages.filter(isOn), ...passages.filter((passage) => !isOn(passage))];
}

/** "The charter is in review. When was it approved?" asks of the charter. */
function meantByIt({ tokens }: Question, mentions: readonly Mention[]): ReadonlySet<string> {
  const isIt = tokens.some(({ aside, concepts }) => !aside && concepts.has('it'));
  return new Set(isIt ? mentions.filter(({ aside }) => aside).map(({ entity }) => entity.key) : []);
}

/** A recorded sentence, after the name of what it is said of where it has one that the sentence does not say. */
export function quotedPassage({ text, about }: Passage, corpus: Corpus): Inline {
  const entity = corpus.byKey.get(about);
  const isHeading = !entity || entity.class === 'topic' || !isNamed(entity) || text.startsWith(titleOf(entity));
  return isHeading
    ? phrase('ask.quote', { text: said(text) })
    : phrase('ask.line', { name: labelOf(entity), value: said(text) });
}

/** Of each word, the lists in which a passage that has it must be. */
function wordLists(wanted: readonly Token[], named: SaidNames, corpus: Corpus): Lists[] {
  const telling = wanted.filter((token) => tellsApart(token, corpus));
  return (telling.length > 0 ? telling : wanted).map((token) => bearing(token, named, corpus));
}

/** A word is no help in finding where every passage of an issue, or each one there is, counts as having it. */
function tellsApart({ concepts, stems }: Token, { selfStems }: Corpus): boolean {
  return !concepts.has('issue') && !selfStems.has(stems[0] ?? '');
}

function bearing(token: Token, named: SaidNames, { passages, issues }: Corpus): Lists {
  const { byStem, byAbout } = passages;
  const numbered = /^\d+$/.test(token.text) ? issuesNumbered(token.text, undefined, issues) : [];
  const said = named.get(token.index) ?? [];
  return [
    ...token.stems.map((one) => byStem.get(one) ?? []),
    ...numbered.map(({ id }) => byAbout.get(`issue:${id}`) ?? []),
    ...said.map(({ key }) => byAbout.get(key) ?? []),
    ...said.flatMap(({ names }) => names.map((name) => shortest(name.map((one) => byStem.get(one) ?? [])))),
  ];
}

function shortest(lists: Lists): readonly Passage[] {
  return lists.reduce((a, b) => (b.length < a.length ? b : a), lists[0] ?? []);
}

/**
 * Whether a sentence has a word: by its own trunk, or by a name that the word is part of. A number named as an issue's is
 * there when the sentence is that issue's.
 */
function has(token: Token, { corpus, isSelfSaid, named }: Reading): Gives {
  const isSelf = isSelfSaid && corpus.selfStems.has(token.stems[0] ?? '');
  const isIssue = token.concepts.has('issue');
  const isNumber = /^\d+$/.test(token.text);
  const called = named?.get(token.index) ?? [];
  return ({ about, stems }) => {
    if (token.stems.some((one) => stems.has(one))) return true;
    if (called.some(({ key, names }) => key === about || names.some((name) => name.every((one) => stems.has(one)))))
      return true;
    if (!isIssue && !isNumber) return isSelf;
    const entity = corpus.byKey.get(about);
    if (entity?.class !== 'issue') return isSelf && !isIssue;
    return isIssue || entity.issue.numbers.some(({ number }) => number === token.text);
  };
}

/** What the words of sentences are looked for with. */
interface Reading {
  readonly corpus: Corpus;
  /** Whether what everything here is about, the report, counts as said in every sentence. */
  readonly isSelfSaid: boolean;
  readonly named?: SaidNames;
}

/** By word of the question: the names, as stems, of what it names, and the key of that. */
type SaidNames = ReadonlyMap<number, readonly { readonly key: string; readonly names: readonly string[][] }[]>;

function namesBy(mentions: readonly Mention[]): SaidNames {
  const said = new Map<number, { key: string; names: string[][] }[]>();
  for (const { entity, words } of mentions.filter(({ by }) => by === 'name')) {
    // an issue is called by much that is not it: "CRM" is no other word for metrics
    const names = entity.class === 'issue' ? [] : stemsOfNames(entity);
    for (const word of words) said.set(word, [...(said.get(word) ?? []), { key: entity.key, names }]);
  }
  return said;
}

/** The first sentences of which something holds, each once, however many have the words. */
function firstOnes(passages: readonly Passage[], holds: Gives): Passage[] {
  const found = new Map<string, Passage>();
  for (const passage of passages) {
    if (!holds(passage)) continue;
    found.set(plainText(passage.text), passage);
    if (found.size === mostQuotes) break;
  }
  return [...found.values()];
}
