import { todayIn } from '../../meetings/calendar.ts';
import { phrase } from '../../replies/build.ts';
import type { Block, Inline } from '../../replies/reply.ts';
import type { Source } from '../source.ts';
import { type Asides, asidesIn } from './aside.ts';
import { type Candidate, candidatesFor, labelOf, openIssueCandidates } from './candidates.ts';
import { carriedOn, withName } from './carry-on.ts';
import { clausesOf } from './clause.ts';
import { alsoAsked, combine } from './combine.ts';
import type { Corpus } from './corpus.ts';
import { type Interpretation, interpretationsOf, type Setting } from './interpret.ts';
import type { Ask, AskOptions, Discussed, Finding, Kind, Missing } from './kind.ts';
import { kinds, wholeKinds } from './kinds/index.ts';
import { type Concept, isBinding } from './lexicon/concepts.ts';
import { type Mention, mentionsIn } from './mention.ts';
import { tellingStems } from './names.ts';
import type { Counted } from './numbered-noun.ts';
import { numberingNote } from './numbering-note.ts';
import { placesIn } from './place.ts';
import { answerAtPlace } from './places/place-answer.ts';
import { type Question, readQuestion, type Token, withAsides } from './question.ts';
import { quoteFor } from './quote.ts';
import { partlyNamed, rivalsOf } from './rivals.ts';
import { searchedWords } from './searched.ts';
import { answerOfSeveral } from './several.ts';
import { shownTexts } from './shown-text.ts';

/** An answer to a question; never a guess. */
export interface Answer {
  /** `not-recorded`: nothing on record answers it. `ambiguous`: it may mean several things; `candidates` has them. */
  readonly known: 'recorded' | 'not-recorded' | 'ambiguous';
  /** One plain sentence. */
  readonly sentence: Inline;
  readonly blocks: readonly Block[];
  /** Where it is recorded; empty exactly when nothing is. */
  readonly sources: readonly Source[];
  readonly candidates: readonly Candidate[];
  /** What was talked about, for the next question. */
  readonly about?: Discussed;
  /** What was looked through in vain. */
  readonly searched?: Inline;
}

/** Answers a question from what is recorded. Pure: the same question on the same records has the same answer. */
export function answer(question: string, corpus: Corpus, options: AskOptions): Answer {
  const read = readQuestion(question, corpus, options);
  const clauses = clausesOf(read);
  if (clauses.length < 2) return answerOfOne(read, corpus, options);
  const known = knownByAllWords(settingOf(read, corpus, options, 'all'));
  if (known?.known === 'recorded') return keepingQuestion(known, read);
  const { previous, ...alone } = options;
  return answerOfSeveral(clauses, {
    previous,
    whole: () => answerOfOne(read, corpus, options),
    ask: (clause, before) => answer(clause, corpus, before ? { ...alone, previous: before } : alone),
    pointsBack: (clause) => readQuestion(clause, corpus, options).tokens.some(({ concepts }) => concepts.has('it')),
  });
}

function answerOfOne(read: Question, corpus: Corpus, options: AskOptions): Answer {
  const carried = carriedOn(read, corpus, options);
  if (carried !== undefined) {
    const { previous: _, ...alone } = options;
    const found = answer(carried, corpus, alone);
    if (found.known === 'recorded') return found;
  }
  const whole = answerTo(read, corpus, options);
  // where a place is named besides, what is asked of the rest comes before a sentence that speaks of the place
  const isQuote = whole.about?.kind === 'quote' && placesIn(read.tokens).size > 0;
  if (whole.known === 'recorded' && !isQuote) return keepingQuestion(whole, read);
  const named = withName(read, corpus, options);
  const { previous: _, ...alone } = options;
  const ofIt = named === undefined ? undefined : answer(named, corpus, alone);
  if (ofIt?.known === 'recorded') return ofIt;
  // of a place that is not on record nothing is answered by the rest
  if (whole.known === 'ambiguous' || whole.about?.kind === 'place') return keepingQuestion(whole, read);
  const ofRest = answerToRest(read, corpus, options);
  if (isQuote) return keepingQuestion(ofRest?.about?.entities.length ? ofRest : whole, read);
  return keepingQuestion(ofRest ?? atPlace(read, corpus) ?? whole, read);
}

/** What stands at the place that is named and has the other words of the question. */
function atPlace(question: Question, corpus: Corpus): Answer | undefined {
  return told(answerAtPlace({ question, corpus }), corpus, 'place');
}

/** With what the next question needs in order to go on from this one. */
function keepingQuestion(given: Answer, { plain }: Question): Answer {
  if (given.about) return { ...given, about: { ...given.about, question: plain } };
  if (given.known !== 'ambiguous') return given;
  const choices = given.candidates.map(({ key, question }) => ({ key, question }));
  return { ...given, about: { kind: 'which-one', entities: [], choices } };
}

/**
 * What answers the part that asks, whatever is told around it: "back from holidays, catching up: is staffing done?". A part
 * that points elsewhere by "it" is not by itself.
 */
function answerToRest(whole: Question, corpus: Corpus, options: AskOptions): Answer | undefined {
  const { previous: _, ...alone } = options;
  const tried = new Set([wordsOf(whole.tokens.filter(({ aside }) => !aside))]);
  for (const asides of ['places', 'all', 'but-last'] as const) {
    if (!leavesMore(whole, asides)) continue;
    const read = withAsides(whole, asides);
    const asked = read.tokens.filter(({ aside }) => !aside);
    const words = wordsOf(asked);
    if (tried.has(words) || asked.length === 0 || asked.some(({ concepts }) => concepts.has('it'))) continue;
    tried.add(words);
    const found = answerTo(read, corpus, alone, 'asked');
    if (found.known === 'recorded' && !leavesSubject(found, read, corpus)) return found;
  }
  return undefined;
}

/** "The webinar series: status?" is not answered by that of everything. */
function leavesSubject({ about }: Answer, read: Question, corpus: Corpus): boolean {
  if (about?.entities.length !== 0) return false;
  return mentionsIn(read, corpus).some(
    ({ aside, quality, entity }) => aside && quality > 0.9 && ['goal', 'issue', 'session'].includes(entity.class),
  );
}

/** Whether more is left aside so than at the first reading. */
function leavesMore({ plain, tokens }: Question, asides: Asides): boolean {
  if (asides === 'places') return placesIn(tokens).size > 0;
  return asidesIn(plain, asides).length > asidesIn(plain).length;
}

function answerTo(read: Question, corpus: Corpus, options: AskOptions, from: 'all' | 'asked' = 'all'): Answer {
  if (read.tokens.every(({ text }) => !/\p{L}|\d/u.test(text))) return nothing(phrase('ask.no-question'), corpus);
  const setting = settingOf(read, corpus, options, from);
  const whole = knownByAllWords(setting);
  if (whole) return whole;
  const found = interpretationsOf(setting, kinds);
  const given = recordedAnswer(found, setting, options);
  if (given && given.known !== 'not-recorded') return given;
  return given ?? (isOfOneIssue(found[0]) ? undefined : quotedAnswer(setting)) ?? notRecorded(found, setting);
}

/** What is asked by all the words of a question together, not by one of them. */
function knownByAllWords(setting: Setting): Answer | undefined {
  for (const { id, read } of wholeKinds) {
    const found = told(read(setting), setting.corpus, id);
    if (found) return found;
  }
  return undefined;
}

function settingOf(question: Question, corpus: Corpus, options: AskOptions, from: 'all' | 'asked'): Setting {
  const before = continued(corpus, options);
  const listed = listedIn(before.previous.slice(0, options.previous?.entities.length));
  const named = ofPrevious(mentionsIn(question, corpus, listed), before.previous);
  const mentions = from === 'all' ? named : named.filter(({ aside }) => !aside);
  const earlier = options.previous?.kind === 'place' ? options.previous.question : undefined;
  return {
    question,
    mentions,
    corpus,
    today: todayIn(options.timeZone, options.now),
    listed,
    ...before,
    ...(earlier ? { before: readQuestion(earlier, corpus, options) } : {}),
  };
}

/** What was found without asking what kind of question it is. */
function told(found: Finding | Missing | undefined, corpus: Corpus, kind: string): Answer | undefined {
  if (!found) return undefined;
  const about = { kind, entities: 'missing' in found ? [] : (found.about ?? []) };
  if ('missing' in found) return { ...nothing(found.missing, corpus, about), candidates: found.candidates ?? [] };
  const { sentence, blocks, sources } = found;
  return { known: 'recorded', sentence, blocks, sources, candidates: [], about };
}

/** What is asked of one issue, and is not among what is recorded of it, is not looked for among other things. */
function isOfOneIssue(best: Interpretation | undefined): boolean {
  return best?.unexplained.length === 0 && best.subjects[0]?.by === 'number';
}

/** "And part b?" after an issue asks of its own. */
function ofPrevious(mentions: readonly Mention[], previous: readonly Mention[]): readonly Mention[] {
  const wholes = new Set(
    previous.flatMap(({ entity }) => (entity.class === 'issue' ? [entity.issue.parent ?? entity.issue.id] : [])),
  );
  const isPart = ({ entity, by }: Mention) =>
    by === 'number' && entity.class === 'issue' && entity.issue.parent !== undefined;
  const own = mentions.filter(
    (one) => isPart(one) && one.entity.class === 'issue' && wholes.has(one.entity.issue.parent ?? ''),
  );
  return own.length === 0 ? mentions : mentions.filter((one) => !isPart(one) || own.includes(one));
}

function continued(corpus: Corpus, { previous }: AskOptions): Pick<Setting, 'previous' | 'previousKind'> {
  const entities = (previous?.entities ?? []).flatMap((key) => corpus.byKey.get(key) ?? []);
  const mentions = entities.map(
    (entity): Mention => ({ entity, words: new Set(), quality: 1, weight: 1, by: 'previous' }),
  );
  return { previous: [...mentions, ...issueOf(mentions, corpus)], previousKind: previous?.kind };
}

/** "When was it due?" after something written or built that one issue brought forth asks of that issue. */
function issueOf([only, ...others]: readonly Mention[], { byKey }: Corpus): Mention[] {
  if (!only || others.length > 0 || !('record' in only.entity)) return [];
  if (!['resource', 'document', 'deliverable'].includes(only.entity.class)) return [];
  const issues = only.entity.record.relatedTo.flatMap((id) => byKey.get(`issue:${id}`) ?? []);
  return issues.length === 1 ? issues.map((entity) => ({ ...only, entity })) : [];
}

/** What a number alone counts after a question about one or more of a numbered list that is not that of the issues. */
function listedIn(previous: readonly Mention[]): Counted | undefined {
  const lists = new Set(previous.map(({ entity }) => entity.class));
  return lists.size === 1 ? (['topic', 'goal'] as const).find((one) => lists.has(one)) : undefined;
}

/** How much less fitting than the best an interpretation may be to answer in its place. */
const nearEnough = 1.6;
/** Most interpretations that are tried. */
const mostTried = 6;

function recordedAnswer(all: readonly Interpretation[], setting: Setting, options: AskOptions): Answer | undefined {
  const [best] = all;
  if (!best) return undefined;
  const tried = all.filter(
    ({ score, unexplained }) => score > best.score - nearEnough && unexplained.length <= best.unexplained.length + 1,
  );
  let missing: Answer | undefined;
  for (const interpretation of tried.slice(0, mostTried)) {
    if (missing && interpretation.unexplained.length > 0) break;
    const result = tryOne(interpretation, setting, options);
    if (result?.known === 'not-recorded') missing ??= result;
    else if (result) return result;
    if (
      interpretation.unexplained.length === 0 &&
      !interpretation.subjectMissing &&
      interpretation === best &&
      !missing
    )
      break;
  }
  return missing;
}

function tryOne(interpretation: Interpretation, setting: Setting, options: AskOptions): Answer | undefined {
  if (interpretation.subjectMissing)
    return interpretation.unexplained.length === 0 ? whichOne(interpretation, setting) : undefined;
  const [first] = interpretation.subjects;
  const ask = askOf(interpretation, setting, options);
  const others = alsoAsked(interpretation, kinds, ask);
  const findings = [interpretation.kind, ...others].map((kind) => kind.answer(ask));
  const kept = findings.filter((finding): finding is Finding => finding !== undefined && !('missing' in finding));
  const finding = combine(kept);
  const missing = findings.find((one): one is Missing => one !== undefined && 'missing' in one);
  const unexplained = stillUnexplained(interpretation, others, finding);
  if (unexplained.length > 0) return undefined;
  if (!finding && !missing) return undefined;
  if (first && interpretation.subjects.length === 1) {
    const rivals = rivalsOf(first, setting, rivalClasses(interpretation.kind));
    if (rivals.length > 0) return ambiguous([first, ...rivals], setting);
  }
  if (!finding) return nothing(missing?.missing ?? phrase('ask.nothing'), setting.corpus, discussed(interpretation));
  return {
    known: 'recorded',
    sentence: finding.sentence,
    blocks: [...finding.blocks, ...numberingNote(interpretation.subjects, setting)],
    sources: finding.sources,
    candidates: [],
    about: { ...discussed(interpretation), ...(finding.about ? { entities: finding.about } : {}) },
  };
}

/** A state is asked of issues and of goals in the same words. */
function rivalClasses({ id, about }: Kind): Kind['about'] {
  return stateKinds.includes(id) ? stateAbout : about;
}

const stateKinds = ['status', 'goal'];
const stateAbout = kinds.filter(({ id }) => stateKinds.includes(id)).flatMap(({ about }) => about);

function askOf(interpretation: Interpretation, { question, corpus }: Setting, options: AskOptions): Ask {
  return {
    question,
    view: interpretation.view,
    subjects: interpretation.subjects.map(({ entity }) => entity),
    context: interpretation.context.map(({ entity }) => entity),
    corpus,
    options,
  };
}

/** Words left aside that neither another kind takes nor, where the kind quotes, the shown text bears. */
function stillUnexplained(
  interpretation: Interpretation,
  others: readonly Kind[],
  finding: Finding | undefined,
): Token[] {
  const taken = others.flatMap(({ takes }) => takes);
  const open = interpretation.unexplained.filter(
    ({ concepts }) => ![...concepts].some((concept) => taken.includes(concept)),
  );
  if (open.length === 0 || !finding || !interpretation.kind.quotes) return open;
  // one that no text could explain spares looking through them
  if (open.some(({ text, concepts }) => /\d/.test(text) || concepts.size > 0)) return open;
  const shown = new Set(shownTexts(finding.sentence, finding.blocks).flatMap(tellingStems));
  return open.filter(({ stems }) => !stems.some((one) => shown.has(one)));
}

function quotedAnswer(setting: Setting): Answer | undefined {
  const quote = quoteFor(setting);
  if (!quote) return undefined;
  const { sentence, blocks, sources } = quote.finding;
  const about = quote.about ? { about: { kind: 'quote', entities: [quote.about.key] } } : {};
  return { known: 'recorded', sentence, blocks, sources, candidates: [], ...about };
}

/** Nothing is asked back where there is nothing to choose from. */
function whichOne(interpretation: Interpretation, setting: Setting): Answer | undefined {
  const candidates = openIssueCandidates(interpretation.kind, setting);
  if (candidates.length === 0) return undefined;
  return { known: 'ambiguous', sentence: phrase('ask.which-one'), blocks: [], sources: [], candidates };
}

function ambiguous(mentions: readonly Mention[], setting: Setting): Answer {
  return {
    known: 'ambiguous',
    sentence: phrase('ask.which-one'),
    blocks: [],
    sources: [],
    candidates: candidatesFor(mentions, setting),
  };
}

function notRecorded(all: readonly Interpretation[], setting: Setting): Answer {
  const [best] = all;
  const partly = partlySaid(all, setting);
  if (partly.length > 1) return ambiguous(partly, setting);
  const subject = best?.subjects[0] ?? setting.mentions.find(({ quality }) => quality > 0.9);
  if (!best || !subject) return nothing(phrase('ask.nothing'), setting.corpus);
  const name = labelOf(subject.entity);
  const words = best.unexplained.map(({ typed, text }) => typed ?? text).slice(0, 4);
  const sentence =
    words.length > 0
      ? phrase('ask.nothing-on-words', { name, words: words.join(', ') })
      : phrase('ask.nothing-of-kind', { name, what: phrase(best.kind.asksFor) });
  return {
    ...nothing(sentence, setting.corpus, best.unexplained.length === 0 ? discussed(best) : undefined),
    candidates: candidatesFor([subject], setting),
  };
}

/** Words for a kind of thing, which stand in names too: "the page", "the resources". */
const nounsOfThings: readonly Concept[] = ['resource', 'document', 'body', 'report', 'topic'];

/** What may be meant where the words that are left are part of the names of several things that have a state. */
function partlySaid(all: readonly Interpretation[], { corpus }: Setting): Mention[] {
  const fewest = all[0]?.unexplained.length;
  const open = all.find(
    ({ kind, subjectMissing, unexplained }) =>
      subjectMissing && kind.about.includes('issue') && unexplained.length === fewest,
  );
  const asks = (one: Concept) => isBinding(one) && !nounsOfThings.includes(one);
  if (!open || open.unexplained.some(({ concepts }) => [...concepts].some(asks))) return [];
  return partlyNamed(open.unexplained, corpus, rivalClasses(open.kind));
}

function nothing(sentence: Inline, corpus: Corpus, about?: Discussed): Answer {
  return {
    known: 'not-recorded',
    sentence,
    blocks: [],
    sources: [],
    candidates: [],
    searched: searchedWords(corpus),
    ...(about ? { about } : {}),
  };
}

function discussed({ kind, subjects }: Interpretation): Discussed {
  return { kind: kind.id, entities: subjects.map(({ entity }) => entity.key) };
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => text).join(' ');
}
