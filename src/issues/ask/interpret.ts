import type { Issue } from '../issue.ts';
import type { Corpus } from './corpus.ts';
import type { DateSpan } from './dates.ts';
import type { Entity } from './entity.ts';
import type { Kind } from './kind.ts';
import { type Concept, isBinding } from './lexicon/concepts.ts';
import { disjoint, type Mention } from './mention.ts';
import { stemsOfNames, tellingStems } from './names.ts';
import { isLinkWord } from './normalise.ts';
import type { Counted } from './numbered-noun.ts';
import type { Question, Token } from './question.ts';
import { remembered } from './remembered.ts';
import { type View, viewOf } from './view.ts';

/** One way to understand a question: a kind, about something. */
export interface Interpretation {
  readonly kind: Kind;
  readonly subjects: readonly Mention[];
  readonly context: readonly Mention[];
  readonly view: View;
  /** True: the kind is about something, and the question does not say what. */
  readonly subjectMissing: boolean;
  /** Words that an answer of this kind would leave aside, though they ask for something. */
  readonly unexplained: readonly Token[];
  readonly score: number;
}

/** What a question is read with. */
export interface Setting {
  readonly question: Question;
  readonly mentions: readonly Mention[];
  /** What the question before was about, as mentions without words. */
  readonly previous: readonly Mention[];
  readonly previousKind: string | undefined;
  /** What a number alone counts, after a question about a list that is not that of the issues. */
  readonly listed: Counted | undefined;
  /** The question before, where it was about a place: "and row 5?" is of the same table. */
  readonly before?: Question;
  readonly corpus: Corpus;
  /** The calendar day in the group's zone. */
  readonly today: string;
}

/** Every way to understand a question, best first: the fewest words left aside, then the most said for it. */
export function interpretationsOf(setting: Setting, kinds: readonly Kind[]): Interpretation[] {
  return kinds
    .flatMap((kind) => subjectOptions(kind, setting).flatMap((subjects) => interpret(kind, subjects, setting)))
    .sort((a, b) => a.unexplained.length - b.unexplained.length || b.score - a.score);
}

function interpret(kind: Kind, subjects: readonly Mention[], setting: Setting): Interpretation[] {
  const { question } = setting;
  const context = contextOf(kind, subjects, setting);
  const goesOn = continuesList(kind, subjects, setting);
  const isNamedBefore = goesOn || (subjects.some(({ by }) => by === 'previous') && isContinuation(question));
  const view = viewOf(question, new Set([...subjects, ...context].flatMap(({ words }) => [...words])), isNamedBefore);
  const asked = kind.cue(view);
  const isOfBefore = asked === 0 && setting.previousKind === kind.id;
  const isOfOthers = isOfBefore && asksTheOthers(kind, view);
  const continued = isOfOthers || (isOfBefore && subjects.some(({ by }) => by !== 'previous'));
  if (asked === 0 && !continued) return [];
  const subjectMissing = kind.subject === 'needed' && subjects.length === 0;
  const { unexplained, cost } = explain(kind, subjects, view, setting);
  const borrowed =
    (kind.alone || view.has('where')) && subjects.some((subject) => isOthersName(subject, setting)) ? 2.2 : 0;
  const score =
    (continued ? (isOfOthers ? 2.6 : 1.2) : asked) +
    (goesOn ? 1.5 : 0) +
    subjectScore(kind, subjects, question) -
    cost -
    borrowed -
    (subjectMissing ? 1.5 : 0);
  return [{ kind, subjects, context, view, subjectMissing, unexplained, score }];
}

/** "And the ones that aren't?" after a list. */
function asksTheOthers(kind: Kind, view: View): boolean {
  return (
    kind.subject === 'never' && view.has('not') && (view.has('it') || (view.has('which') && view.tokens.length < 6))
  );
}

/** "Which are completed?" after the goals of a workstream asks which of these: it names nothing of its own. */
function continuesList(
  kind: Kind,
  subjects: readonly Mention[],
  { question, mentions, previousKind }: Setting,
): boolean {
  const isOfBefore = subjects.length > 0 && subjects.every(({ by }) => by === 'previous');
  if (!isOfBefore || kind.id !== previousKind || mentions.some(({ aside }) => !aside)) return false;
  return !question.tokens.some(({ aside, concepts }) => !aside && nounsOfLists.some((noun) => concepts.has(noun)));
}

const nounsOfLists: readonly Concept[] = [
  'issue',
  'goal',
  'topic',
  'session',
  'meeting',
  'point',
  'resource',
  'document',
  'whole',
];

/** True when the words are an alias of an issue and the name of a record: "the CRM" is first of all the CRM. */
function isOthersName(subject: Mention, { mentions, question }: Setting): boolean {
  if (subject.by !== 'name' || subject.entity.class !== 'issue') return false;
  const said = new Set([...subject.words].flatMap((word) => question.tokens[word]?.stems ?? []));
  if (tellingStems(subject.entity.issue.title).every((one) => said.has(one))) return false;
  return mentions.some(
    ({ entity, words, quality }) =>
      'record' in entity && quality > 0.75 && [...subject.words].every((word) => words.has(word)),
  );
}

function subjectScore(kind: Kind, subjects: readonly Mention[], question: Question): number {
  const [first] = subjects;
  if (!first) return 0;
  const refersBack = question.tokens.some(({ concepts }) => concepts.has('it')) || isContinuation(question);
  if (first.by === 'previous') return refersBack ? 1.6 : 0.3;
  const classRank = kind.about.indexOf(first.entity.class);
  const named = saysWhatItIs(first, question) ? 0.4 : 0;
  // whom it is for is said besides
  const isAside = first.aside ? 0.9 : 0;
  return (
    named -
    isAside +
    1.5 * first.quality +
    0.3 * Math.min(3, first.weight) -
    0.25 * classRank +
    0.1 * (subjects.length - 1)
  );
}

/** "The social media group" is a group before it is anything else of social media: the word for it is in the name. */
function saysWhatItIs({ entity, words, by }: Mention, { tokens }: Question): boolean {
  return by === 'name' && [...words].some((word) => tokens[word]?.concepts.has(entity.class as Concept));
}

function isContinuation({ tokens }: Question): boolean {
  const asked = tokens.filter(({ aside }) => !aside);
  return asked[0]?.concepts.has('and') === true || asked.length < 4;
}

/** Most single mentions that are tried as the subject of one kind. */
const mostOptions = 8;

function subjectOptions(kind: Kind, { mentions, previous, question }: Setting): Mention[][] {
  if (kind.about.length === 0) return [[]];
  const named = mentions.filter(
    ({ entity, headless }) => kind.about.includes(entity.class) && !(kind.ofHead && headless),
  );
  const asked = named.filter(({ aside }) => !aside);
  // what was named besides is meant where nothing else is, and something must be
  const fitting = asked.length > 0 || kind.subject !== 'needed' ? asked : named;
  const before = previous.filter(({ entity }) => kind.about.includes(entity.class));
  const several = saidInFull(fitting);
  return [
    [],
    ...(several.length > 1 && saysSeveral(several, question) ? [several] : []),
    ...fitting.slice(0, mostOptions).map((mention) => [mention]),
    ...(before.length > 0 ? [before] : []),
  ];
}

/** "Issues 3 and 4", "2, 16"; but "staff trained on the CRM" is no two things asked of one after the other. */
function saysSeveral(several: readonly Mention[], { tokens, plain }: Question): boolean {
  if (several.some(({ by, entity }) => by !== 'name' || entity.class !== 'issue')) return true;
  return (
    plain.includes(',') ||
    tokens.some(({ concepts, text }) => concepts.has('and') || /^(with|between|entre|avec|con)$/.test(text))
  );
}

/** Mentions of one class that share no word, each thing once, each said in full: "issues 3 and 4". */
function saidInFull(mentions: readonly Mention[]): Mention[] {
  // one of these is called by a first name, or a last one
  const full = mentions.filter(({ entity, quality }) => quality >= (entity.class === 'person' ? 0.3 : 0.7));
  const alike = full.filter(({ entity }) => entity.class === full[0]?.entity.class);
  return disjoint(alike.filter(({ entity }, i) => alike.findIndex((one) => one.entity.key === entity.key) === i));
}

function contextOf(kind: Kind, subjects: readonly Mention[], { mentions, question }: Setting): Mention[] {
  const taken = new Set(subjects.flatMap(({ words }) => [...words]));
  const context: Mention[] = [];
  for (const mention of mentions) {
    if (!kind.also?.includes(mention.entity.class) || mention.quality < 0.5) continue;
    // "December 2019" is a month before it is the period of a report
    if (mention.entity.class === 'reporting-period' && [...mention.words].some((word) => isDated(word, question)))
      continue;
    if (mention.aside || mention.by === 'number-alone' || [...mention.words].some((word) => taken.has(word))) continue;
    const words = wordsBesidesCues(kind, mention, question);
    if (words.size === 0) continue;
    for (const word of words) taken.add(word);
    context.push({ ...mention, words });
  }
  return context;
}

function isDated(word: number, { dates }: Question): boolean {
  return dates.some(({ words }) => words.has(word));
}

/**
 * The words of a mention that only name: "RALOs" in "how many RALOs are there?" says what is listed, and
 * "recommendations" in "survey recommendations" what is asked for, though it is part of the survey's name.
 */
function wordsBesidesCues(kind: Kind, { words, quality }: Mention, { tokens }: Question): ReadonlySet<number> {
  const isCue = (word: number) =>
    [...(tokens[word]?.concepts ?? [])].some((one) => isBinding(one) && kind.takes.includes(one));
  const besides = [...words].filter((word) => !isCue(word));
  return quality < 0.9 || besides.length === 0 ? new Set(besides) : words;
}

function explain(kind: Kind, subjects: readonly Mention[], view: View, { corpus, today }: Setting) {
  const ownStems = new Set(subjects.flatMap(({ entity }) => stemsOfNames(entity).flat()));
  const aimStems = new Set(kind.aims ? subjects.flatMap(({ entity }) => stemsOfAim(entity)) : []);
  // "for 2020", in 2020, and "in the week" restrict little
  const binds = ({ from, to, words }: DateSpan) =>
    !(from <= today && today <= to) &&
    ![...words].every((word) => view.tokens.find(({ index }) => index === word)?.neutral);
  const dated = new Map(view.dates.flatMap((date) => [...date.words].map((word) => [word, binds(date) ? 1 : 0.2])));
  let cost = 0;
  const unexplained: Token[] = [];
  for (const token of view.tokens) {
    const date = dated.get(token.index);
    const price = date === undefined ? priceOf(token, kind, { ownStems, aimStems, corpus }) : kind.dates ? 0 : date;
    cost += price;
    if (price >= 1) unexplained.push(token);
  }
  return { cost, unexplained };
}

/** What it is for, as a document says it or as members noted it, and whoever carries it: "has Aisha finished the move?". */
function aimOf({ description, notes, owners }: Issue): string[] {
  return [...(description ? [description] : notes).map(({ text }) => text), ...owners.map(({ name }) => name)];
}

/** What an issue is for says which one is meant, as its title does: "the working groups cleanup". */
const stemsOfAim = remembered((entity: Entity): readonly string[] =>
  entity.class === 'issue' ? aimOf(entity.issue).flatMap(tellingStems) : [],
);

interface Explaining {
  /** Stems of the names of what is asked about. */
  readonly ownStems: ReadonlySet<string>;
  /** Stems of what it is for. */
  readonly aimStems: ReadonlySet<string>;
  readonly corpus: Corpus;
}

/** What it costs to leave a word aside: nothing for grammar, the whole answer for a word that asks for something else. */
function priceOf(token: Token, kind: Kind, { ownStems, aimStems, corpus }: Explaining): number {
  const concepts = [...token.concepts];
  if (isLinkWord(token.text) || concepts.some((concept) => kind.takes.includes(concept))) return 0;
  // a budget is asked for, also of what has "budget" in its name
  if (!token.concepts.has('value') && token.stems.some((one) => ownStems.has(one))) return 0;
  if (concepts.some(isBinding)) return 1;
  if (token.neutral) return concepts.length > 0 ? 0.05 : 0;
  if (token.stems.some((one) => aimStems.has(one))) return 0.3;
  if (concepts.length > 0) return 0.2;
  return token.stems.some((one) => corpus.selfStems.has(one)) ? 0.1 : 1;
}
