import { day, joined, phrase } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import { placeWords } from '../../../replies/source-words.ts';
import type { Issue } from '../../issue.ts';
import { currentClaim, isFinished } from '../../progress.ts';
import { combine } from '../combine.ts';
import { dateWords, issueWords, sourcesOf, uniqueSources, wholeIssues, wholeOf } from '../finding.ts';
import { bearingForm } from '../gives.ts';
import type { Setting } from '../interpret.ts';
import type { Finding, WholeKind } from '../kind.ts';
import type { Concept } from '../lexicon/concepts.ts';
import { type DurationAsked, durationForms, durationWords } from '../lexicon/duration-words.ts';
import { issuesNamed, type Mention } from '../mention.ts';
import { stemsOfNames } from '../names.ts';
import { isLinkWord } from '../normalise.ts';
import type { Passage } from '../passage.ts';
import type { Question, Token } from '../question.ts';
import { quotedPassage } from '../quote.ts';
import { betweenTwo } from './between.ts';
import { firstDayOf, lengthWords } from './length.ts';

/**
 * How long something took, has been going on, or is past: "how long did 4 take?", "desde hace cuánto está abierto el 2?",
 * "il y a combien de temps que le 1 est fini ?", "how many months between A and B?". Worked out from the recorded dates; a
 * question with words that it does not deal with is left to others.
 */
export const duration: WholeKind = { id: 'end', read };

function read(setting: Setting): Finding | undefined {
  const { question } = setting;
  const asked = durationForms.find(({ form }) => form.test(question.plain))?.asks;
  if (asked === undefined || question.tokens.some(asksOfRest)) return undefined;
  const two = betweenTwo(setting, isDealtWith);
  if (two) return two;
  const subjects = subjectsOf(setting);
  const [first] = subjects;
  if (!first) return asked === 'running' || asked === 'lasted' ? ofTheWhole(setting) : undefined;
  const words = new Set(subjects.flatMap((mention) => [...mention.words]));
  const own = new Set(subjects.flatMap(({ entity }) => stemsOfNames(entity).flat()));
  const isOwn = ({ stems }: Token) => stems.some((one) => own.has(one));
  if (!question.tokens.every((token) => words.has(token.index) || isOwn(token) || isDealtWith(token))) return undefined;
  const found = combine(
    subjects.flatMap(({ entity }) => (entity.class === 'issue' ? (ofIssue(entity.issue, asked, setting) ?? []) : [])),
  );
  return found && { ...found, about: subjects.map(({ entity }) => entity.key) };
}

/** What is left is asked of a date; "from start to finish" is not. */
function asksOfRest({ aside, text, concepts }: Token): boolean {
  return !aside && concepts.has('left') && !/^(?:to|finish)$/.test(text);
}

const dealtWith: readonly Concept[] =
  'how-long,how-much,how-many,what,which,how,when,start,end,finish,due,open,since,before,after,issue,part,it,and,did,whole,next,left,report,activity'.split(
    ',',
  ) as Concept[];

function isDealtWith(token: Token): boolean {
  if (token.aside || isLinkWord(token.text) || durationWords.test(token.typed ?? token.text)) return true;
  const concepts = [...token.concepts];
  return concepts.length > 0 ? concepts.some((one) => dealtWith.includes(one)) : token.neutral;
}

/** The issues that are named in full or by number; else, where the question says "it", those spoken of before. */
function subjectsOf({ question, mentions, previous }: Setting): Mention[] {
  const taken = issuesNamed(mentions);
  if (taken.length > 0) return taken;
  const isIt = question.tokens.some(({ concepts, aside }) => !aside && concepts.has('it'));
  return isIt && mentions.length === 0 ? previous.filter(({ entity }) => entity.class === 'issue') : [];
}

function ofIssue(issue: Issue, asked: DurationAsked, setting: Setting): Finding | undefined {
  const start = currentClaim(issue.start) ?? currentClaim(wholeOf(issue, setting.corpus)?.start ?? []);
  const due = currentClaim(issue.due);
  const finished = currentClaim(issue.finished);
  const sources = sourcesOf(start ? [start] : [], finished ? [finished] : [], due ? [due] : [], issue.state);
  const params = {
    issue: issueWords(issue),
    day: day(setting.today),
    start: start ? dateWords(start.value) : '',
    due: due ? dateWords(due.value) : '',
    end: finished ? dateWords(finished.value) : '',
  };
  const isDone = isFinished(issue) || finished !== undefined;
  const tell = (sentence: Inline): Finding => ({ sentence, blocks: [], sources });
  if (asked === 'ago' && !asksOfStart(setting.question)) {
    if (finished)
      return tell(phrase('ask.ago.finished', { ...params, length: lengthWords(finished.value, setting.today) }));
    if (!due || !isDone) return undefined;
    return tell(phrase('ask.ago.completed', { ...params, length: lengthWords(due.value, setting.today) }));
  }
  if (!start) return undefined;
  if (asked !== 'lasted' && (!isDone || asked === 'ago'))
    return tell(phrase('ask.running', { ...params, length: lengthWords(start.value, setting.today) }));
  if (finished) return tell(phrase('ask.lasted', { ...params, length: lengthWords(start.value, finished.value) }));
  if (!due) return undefined;
  const planned = phrase(isDone ? 'ask.lasted.completed' : 'ask.lasted.planned', {
    ...params,
    length: lengthWords(start.value, due.value),
  });
  if (isDone) return tell(planned);
  return tell(
    joined([planned, phrase('ask.running', { ...params, length: lengthWords(start.value, setting.today) })], ' '),
  );
}

function asksOfStart({ tokens }: Question): boolean {
  return tokens.some(({ concepts }) => concepts.has('start')) && !tokens.some(({ concepts }) => concepts.has('finish'));
}

const wholeWords =
  /^(?:plan|plans|implement\w*|oeuvre|mis\w*|met|on|we|us|our|carr\w+|execut\w*|ejecut\w*|realis\w*|everything|all|tout|todo|se|esta\w*|been|has|have|work\w*|travaill\w*|trabaj\w*|appli\w+|doing|group|grupo|groupe|it)$/;

const ofCarryingOut = /^(?:plans?|implement\w*|oeuvre)$/;

/** Of all of it, as a recorded sentence has it, and from the first start that is recorded. */
function ofTheWhole(setting: Setting): Finding | undefined {
  const { question, corpus, today } = setting;
  const isWhole = question.tokens.some(({ text }) => ofCarryingOut.test(text));
  if (!isWhole || question.tokens.some(({ concepts }) => concepts.has('left') || concepts.has('due'))) return undefined;
  if (!question.tokens.every((token) => isDealtWith(token) || wholeWords.test(token.text))) return undefined;
  const starts = wholeIssues(corpus.issues).flatMap(({ start }) => currentClaim(start) ?? []);
  const [first] = starts.sort((a, b) => (firstDayOf(a.value) < firstDayOf(b.value) ? -1 : 1));
  const said = bearingForm(lengthForm, corpus).filter(tellsWhole).slice(0, 2);
  if (!first && said.length === 0) return undefined;
  const since = first
    ? [
        phrase('ask.running.whole', {
          start: dateWords(first.value),
          place: placeWords(first.source),
          day: day(today),
          length: lengthWords(first.value, today),
        }),
      ]
    : [];
  return {
    sentence: joined([...said.map((passage) => quotedPassage(passage, corpus)), ...since], ' '),
    blocks: [],
    sources: uniqueSources([...said.map(({ source }) => source), ...(first ? [first.source] : [])]),
  };
}

/** A sentence that says how long it took to carry the plan out. */
function tellsWhole({ text, about }: Passage): boolean {
  return about.startsWith('statement:') && /\b(?:plan|implement\w*)\b/i.test(text);
}

const lengthForm =
  /\b(?:over|during|took|takes?|for|past|last|lasted)(?: the)?(?: more than| nearly| about)? (?:\d+|two|three|four|five|six|eight|nine|ten|twelve|eighteen)[ -](?:weeks?|months?|years?)\b/i;
