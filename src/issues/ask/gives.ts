import type { Corpus } from './corpus.ts';
import { stemsOfNames, tellingStems } from './names.ts';
import { isLinkWord, plainText, wordsOf } from './normalise.ts';
import type { Passage, PassageIndex } from './passage.ts';
import type { Question, Token } from './question.ts';
import { remembered } from './remembered.ts';
import { stem } from './stem.ts';
import { type View, viewOf } from './view.ts';

/** Whether a recorded sentence gives what a question asks for. */
export type Gives = (passage: Passage) => boolean;

/** What a sentence must be like, and what it must do when it is read word by word. */
export interface Demands {
  readonly forms: readonly RegExp[];
  readonly readings: readonly Gives[];
}

/**
 * What a sentence that has a question's words must do besides: asked "who", "when", "how many" or "why", it must have a
 * name, a date, a number of that very thing or a reason to give. All words count here: none is taken for a name.
 */
export function demandsOf(question: Question, corpus: Corpus): Demands {
  const view = viewOf(question, new Set());
  return { forms: formsAsked(view), readings: readingsAsked(view, question, corpus) };
}

/** All sentences of a form, the shortest first. */
export function bearingForm(form: RegExp, { passages }: Corpus): readonly Passage[] {
  const known = byForm(passages);
  const found = known.get(form) ?? passages.all.filter(({ text }) => form.test(text));
  known.set(form, found);
  return found;
}

const byForm = remembered((_: PassageIndex) => new Map<RegExp, readonly Passage[]>());

/** Words that a sentence must have: not grammar, not question words. */
export function isTelling(token: Token): boolean {
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
    'did',
  ];
  if ([...token.concepts].some((concept) => questionWords.includes(concept))) return false;
  return !token.neutral || /\d/.test(token.text);
}

const reasons =
  /\b(because|since|so that|due to|owing|needs?|needed|so as|without|until|could start|held up|therefore|thanks to)\b/i;
const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const dateForm = new RegExp(`\\b((19|20)\\d\\d|${months})\\b`, 'i');
const monthOrYear = new RegExp(`\\b((19|20)\\d\\d|ICANN\\d\\d|${months})\\b`, 'i');

/** The words of a sentence, in order. */
const saidIn = remembered(({ text }: Passage) => wordsOf(plainText(text)).map((word) => word.text));

/** What a sentence must have in it by its form, to give what is asked for. */
function formsAsked(view: View): RegExp[] {
  if (asksValue(view)) return [valuePattern];
  return [
    ...(view.has('how-often') ? [frequencyPattern] : []),
    ...(view.has('how-many') ? [countPattern] : []),
    ...(view.has('how-long') ? [durationPattern] : []),
    ...(view.has('when') ? [asksTimeOfDay(view) ? clockPattern : monthOrYear] : []),
    ...(view.has('why') ? [reasons] : []),
    ...(view.has('percent') ? [percentPattern] : []),
    ...(view.has('where') ? [placePattern] : []),
    ...(view.has('most', 'least') && view.has('which', 'who') ? [superlativePattern] : []),
    ...(asksWords(view) ? [speechPattern] : []),
  ];
}

/** What takes reading it word by word. */
function readingsAsked(view: View, question: Question, corpus: Corpus): Gives[] {
  if (asksValue(view)) return [];
  const asksPerson =
    (view.has('who') && view.has('owner', 'chair', 'role', 'define')) || personsName.test(question.plain);
  return [
    ...(view.has('how-many') ? [countOf(question)] : []),
    ...(view.has('when') && !asksTimeOfDay(view) ? [givesTime(question)] : []),
    ...(asksPerson ? [(passage: Passage) => namesPerson(passage, corpus)] : []),
    ...(asksWhichMeeting(view) ? [(passage: Passage) => namesMeeting(passage, corpus)] : []),
    ...(view.has('who', 'chair') ? [(passage: Passage) => namesSomebody(passage, question, corpus)] : []),
  ];
}

/** "The name of the person who joined": a sentence that leaves it out does not tell. */
const personsName =
  /\b(?:names?|noms?|nombres?|llama|appelle)\b.{0,24}\b(?:persons?|people|staff|members?|colleagues?|resource|temps?|helpers?|assistants?|recruits?|personnes?|membres?|collegues?|employes?|personas?|miembros?|emplead[oa]s?|colegas?)\b/;

function asksValue(view: View): boolean {
  return view.has('how-much') || (view.has('value') && !asksWhichValue(view));
}

/** "Which budget paid for it?" asks for no sum; "what is the budget of it?" does. */
function asksWhichValue(view: View): boolean {
  const value = view.find('value');
  return view.tokens.some(({ index, concepts }) => index === (value?.index ?? 0) - 1 && concepts.has('which'));
}

/** "What did the GAC say?" */
export function asksWords(view: View): boolean {
  if (view.tokens.some(({ text }) => /^(dijo|dijeron|opino|opinaron|respondio|pidio|pidieron)$/.test(text)))
    return true;
  const isOfPast = view.has('did') || view.tokens.some(({ text }) => /^(a|ont|ha|han)$/.test(text));
  return view.has('what') && isOfPast && view.tokens.some(({ text }) => speech.test(text));
}

const speech =
  /^(say|says|said|tell|told|ask|asked|request|requested|think|argue|reply|answer|dit|dire|repondu|pense|dijo|dijeron|dicho|opino|respondio)$/;
const speechPattern =
  /\b(said|says|told|(?<!\b(?:is|are|be|was|were) )asked|asks|argued|replied|answered|noted|stated|stressed|warned|held that)\b/i;

/** "What time does it meet?" */
export function asksTimeOfDay(view: View): boolean {
  return view.tokens.some(({ text, concepts }) => concepts.has('when') && /^(time|heure|hora)$/.test(text));
}

const clockPattern = /\b\d{1,2}(:\d\d|\s?[ap]m|h\d\d)\b/i;
const durationPattern =
  /\b(?:\d+|an?|one|two|three|four|five|six|several|some|eighteen)[\s-](minutes?|hours?|days?|weeks?|months?|years?)\b/i;
const valuePattern = /[$€£]\s?\d|\b(usd|eur|dollars?|euros?)\b|\S@\S|\+\d{6}/i;
const superlativePattern = /\b(main|most|highest|lowest|largest|smallest)\b/i;
const percentPattern = /\d\s?%/;
const countPattern = /\d|\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i;
const placePattern = /\b(page|wiki|website|dashboard|online|database|at ICANN\d\d|in [A-Z])/;
const frequencyPattern =
  /\b(daily|weekly|monthly|yearly|annual(ly)?|semiannual|bi-?annual|six-monthly|every|each|once|twice|regularly)\b/i;

/** "At which meeting was that?" */
export function asksWhichMeeting({ tokens }: Pick<View, 'tokens'>): boolean {
  return meetingAsked(tokens).length > 0;
}

/** The words "ICANN meeting" of "at which ICANN meeting was that?". */
export function meetingAsked(tokens: readonly Token[]): readonly Token[] {
  const asks = ({ concepts }: Token) => concepts.has('which') || concepts.has('what');
  const at = tokens.findIndex(
    ({ concepts }, i) => concepts.has('meeting') && tokens.slice(Math.max(0, i - 2), i).some(asks),
  );
  if (at < 0) return [];
  return tokens.slice(Math.max(0, at - 1), at + 1).filter((token) => !asks(token));
}

export function namesMeeting({ stems }: Pick<Passage, 'stems'>, corpus: Corpus): boolean {
  return meetingNames(corpus).some((name) => name.every((one) => stems.has(one)));
}

const meetingNames = remembered(({ entities }: Corpus) =>
  entities
    .filter(({ class: is }) => is === 'meeting' || is === 'mentioned-meeting')
    .flatMap((entity) => stemsOfNames(entity)),
);

/** What the question names itself is no answer to its "when". */
function givesTime({ tokens }: Question): Gives {
  const asked = new Set(tokens.map(({ text }) => text));
  // a meeting dates a thing, but not a meeting
  const form = tokens.some(({ text }) => /^icann\d/.test(text)) ? dateForm : monthOrYear;
  return (passage) => {
    const others = saidIn(passage).filter((word) => !asked.has(word));
    return form.test(others.join(' '));
  };
}

/** A number right before the thing that is counted, or behind its name; a year is no count. */
function countOf({ tokens }: Question): Gives {
  const at = tokens.findIndex(({ concepts }) => concepts.has('how-many'));
  const telling = tokens.filter((token) => !token.concepts.has('how-many') && isTelling(token));
  // "twitter followers": one of the words that stand together is what is counted
  const run = telling.slice(
    Math.max(
      0,
      telling.findIndex(({ index }) => index > at),
    ),
  );
  const counted = run.filter(({ index }, i) => index === (run[0]?.index ?? 0) + i);
  const isCounted = (word: string) =>
    counted.some(({ stems }) => stems.some((one) => one[0] === word[0] && one === stem(word)));
  // "how many followers in total?" is not told by how many are new
  const isOfAll = tokens.some(
    ({ text }, i) => text === 'total' && !/^(number|nombre|numero)$/.test(tokens[i + 1]?.text ?? ''),
  );
  const isOfNew = tokens.some(({ concepts }) => concepts.has('change'));
  return (passage) => {
    if (isOfAll && !isOfNew && /\bnew\b/i.test(passage.text)) return false;
    const words = saidIn(passage);
    return words.some((word, i) => {
      if (!isCounted(word)) return false;
      return (
        words
          .slice(Math.max(0, i - 3), i)
          .some((one, at) => isCount(one) && !numbers(words[Math.max(0, i - 3) + at - 1])) ||
        (isFact(passage, [stem(word)]) && isCount(words[i + 1] ?? ''))
      );
    });
  };
}

/** Of what has facts, each is told after its name: "Twitter – Replies: 2". */
export const factForm = / – ([^:]+): /;

/** "Replies: 2": a fact that is named before its number. */
export function isFact({ text }: Passage, stems: readonly string[]): boolean {
  const name = factForm.exec(text)?.[1];
  return name !== undefined && tellingStems(name).some((one) => stems.includes(one));
}

/** "Issue 1" is no count of anything. */
function numbers(before = ''): boolean {
  return /^(?:issue|figure|table|section|row|footnote|phase|part|report|goal|priority)$/.test(before);
}

const countWords = /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/;

function isCount(word: string): boolean {
  return countWords.test(word) || (/^\d{1,6}(\.\d+)?k?$/.test(word) && !/^(19|20)\d\d$/.test(word));
}

const bodies = new Set('staff team group committee board alac ralo ralos ariwg cpwg'.split(' '));

/** A person or a body on record, named in the sentence apart from the question's own words. */
function namesSomebody(passage: Passage, { tokens }: Question, corpus: Corpus): boolean {
  const asked = tokens.map(({ text }) => text);
  const about = corpus.byKey.get(passage.about)?.class;
  const isBody = (word: string) => bodies.has(word) && !asked.includes(word);
  return about === 'body' || namesPerson(passage, corpus) || saidIn(passage).some(isBody);
}

/** Who leads or chairs is a person: a body's name does not tell. */
function namesPerson(passage: Passage, corpus: Corpus): boolean {
  const last = lastNames(corpus);
  return saidIn(passage).some((word) => last.has(word));
}

const lastNames = remembered(({ records }: Corpus) => {
  const persons = records.filter(({ kind }) => kind === 'person');
  return new Set(persons.flatMap(({ title }) => wordsOf(plainText(title)).at(-1)?.text ?? []));
});
