import type { Issue } from '../issue.ts';
import type { Corpus } from './corpus.ts';
import { type Entity, entityOfIssue } from './entity.ts';
import type { Concept } from './lexicon/concepts.ts';
import { lexicons } from './lexicon/lexicon.ts';
import type { Mention } from './mention.ts';
import { type Counted, countedBy, isSection, numberedEntities } from './numbered-noun.ts';
import type { Question, Token } from './question.ts';
import { remembered } from './remembered.ts';

/** A number in a question, with the letter of a part where one is said. */
interface SaidNumber {
  readonly number: string;
  readonly part: string | undefined;
  readonly words: ReadonlySet<number>;
  /** What the words before it say it counts; undefined: nothing does. */
  readonly counts: Counted | undefined;
}

/** A number that none of what it is said to count has. */
export interface UnknownNumber {
  readonly counts: Counted;
  readonly number: string;
}

/**
 * Issues and topics meant by their numbers: "issue 9", "#16", "2a", "issues 3 and 4", "priority number 2", "16?".
 * @param listed what a number alone counts, where the question before was about a list of them: "and number 9?"
 */
export function numberMentions(question: Question, corpus: Corpus, listed?: Counted): Mention[] {
  return saidNumbers(question, listed).flatMap((said) =>
    meantBy(said, corpus).map(
      (entity): Mention => ({
        entity,
        words: said.words,
        quality: said.counts ? 1 : 0.7,
        weight: said.counts ? 1.5 : 0.5,
        by: said.counts ? 'number' : 'number-alone',
      }),
    ),
  );
}

/** Numbers said to count something, in any numbering, of which there is no such one on record. */
export function unknownNumbers(question: Question, corpus: Corpus, listed?: Counted): UnknownNumber[] {
  return saidNumbers(question, listed).flatMap((said) => {
    const { number, part, counts } = said;
    if (counts === undefined || meantBy(said, corpus).length > 0) return [];
    return counts === 'section' && isSection(number, corpus) ? [] : [{ counts, number: number + (part ?? '') }];
  });
}

function meantBy({ number, part, counts }: SaidNumber, corpus: Corpus): Entity[] {
  if (counts !== undefined && counts !== 'issue') return numberedEntities(counts, number, corpus);
  return issuesNumbered(number, part, corpus.issues).map(entityOfIssue);
}

/** Every issue that has this number in one of the numberings; two of them, when the numberings disagree. */
export function issuesNumbered(number: string, part: string | undefined, issues: readonly Issue[]): Issue[] {
  const { byNumber, byId } = numberedIn(issues);
  if (number === '') return issues.filter(({ id }) => /^\d/.test(id) && id.endsWith(part ?? ' '));
  const whole = byNumber.get(number) ?? [];
  if (part === undefined) return whole;
  const ids = new Set([...whole.map(({ id }) => id + part), number + part]);
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

const numberedIn = remembered((issues: readonly Issue[]) => {
  const byNumber = new Map<string, Issue[]>();
  for (const issue of issues) {
    for (const number of new Set([issue.id, ...issue.numbers.map((one) => one.number)])) {
      byNumber.set(number, [...(byNumber.get(number) ?? []), issue]);
    }
  }
  return { byNumber, byId: new Map(issues.map((issue) => [issue.id, issue])) };
});

function saidNumbers(question: Question, listed: Counted | undefined): SaidNumber[] {
  const dated = new Set(question.dates.flatMap(({ words }) => [...words]));
  const found: SaidNumber[] = [];
  for (const token of question.tokens) {
    if (dated.has(token.index)) continue;
    const said = numberAt(question, token, found.at(-1));
    if (said) found.push(said.counts === undefined && listed ? { ...said, counts: listed } : said);
  }
  return found;
}

function numberAt(question: Question, token: Token, previous: SaidNumber | undefined): SaidNumber | undefined {
  const { tokens } = question;
  const other = otherPart(tokens, token.index, previous) ?? partAlone(tokens, token.index);
  if (other) return other;
  const digits = /^(\d{1,4})([a-d])?$/.exec(token.text);
  const counted = countedBefore(tokens, token.index, previous);
  const ordinal = ordinalBefore(question, token.index);
  if (ordinal) return ordinal;
  const number = digits?.[1] ?? (counted ? numberWord(token.text) : undefined);
  if (number === undefined || tokens[token.index + 1]?.text === '%' || previous?.words.has(token.index))
    return undefined;
  if (!counted && digits?.[2] === undefined && countsSomethingElse(tokens, token.index)) return undefined;
  const words = new Set([token.index]);
  for (let i = token.index - 1; i >= 0 && i >= token.index - 3 && isNumberSign(tokens[i]); i--) words.add(i);
  const part = digits?.[2] ?? partAfter(question, token.index, words) ?? partBefore(tokens, token.index, words);
  return { number: String(Number(number)), part, words, counts: counted ?? (part === undefined ? undefined : 'issue') };
}

const otherNouns: readonly Concept[] =
  'figure,source,part,document,period,session,point,goal,meeting,report,resolution,person,issue,topic,body,region,recommend,how-many,more-than,less-than'.split(
    ',',
  ) as Concept[];

/** "table 1", "section 3", "2 issues", "3 days": the number is no issue's. */
function countsSomethingElse(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if ([before, next].some((token) => otherNouns.some((noun) => token?.concepts.has(noun)))) return true;
  if (before && before.concepts.size === 0 && !before.neutral) return true;
  return /^(days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|dias?|semanas?|mes|meses|anos?|x)$/.test(
    next?.text ?? '',
  );
}

function isNumberSign(token: Token | undefined): boolean {
  return token !== undefined && (token.concepts.has('number') || /^(#|no|nr|n|num|nº)$/.test(token.text));
}

/** "issue 9", "issue number 9", "issues 3, 4 and 7": what the nearest noun before says, past other numbers. */
function countedBefore(tokens: readonly Token[], at: number, previous: SaidNumber | undefined): SaidNumber['counts'] {
  let i = at - 1;
  while (isNumberSign(tokens[i])) {
    if (/^(row|ligne|fila)s?$/.test(tokens[i]?.text ?? '')) return undefined;
    if (tokens[i]?.text === '#') return 'issue';
    i--;
  }
  while (/^(of|de|the|la|el|le|l|is|are|est|es|has|with|a|tiene|porte)$/.test(tokens[i]?.text ?? '') && i < at - 1) i--;
  const before = tokens[i];
  // "point 3 of the platform": a point, or an item, of what is said after it
  const listed = before?.concepts.has('point') || before?.concepts.has('issue') ? countedAfter(tokens, at) : undefined;
  if (listed === 'topic') return listed;
  const counted = countedBy(before);
  if (counted !== undefined) return counted;
  const linked = before && /^(and|or|et|ou|y|e|o|u|&|vs|versus|a|to)$/.test(before.text);
  if (i < at - 1 || isNumberSign(before)) {
    const list = countedAfter(tokens, at);
    if (list) return list;
  }
  const follows = previous && (previous.words.has(i) || (linked && previous.words.has(i - 1)));
  return follows ? previous.counts : undefined;
}

/** "Number 4 in the policy platform", "the number 2 of our goals" */
function countedAfter(tokens: readonly Token[], at: number): SaidNumber['counts'] {
  const next = tokens.slice(at + 1, at + 6);
  if (!/^(in|on|of|dans|de|du|sur|en|del)$/.test(next[0]?.text ?? '')) return undefined;
  const noun = next.find(({ concepts }) => concepts.has('topic') || concepts.has('goal'));
  return noun?.concepts.has('topic') ? 'topic' : noun && 'goal';
}

/** "The third priority", "la deuxième priorité": only of what is counted in an order of its own. */
function ordinalBefore({ tokens }: Question, at: number): SaidNumber | undefined {
  const value =
    wordValue(tokens[at]?.text ?? '', 'ordinals') ??
    Number(/^(\d{1,2})(?:st|nd|rd|th|e|eme|o|a)$/.exec(tokens[at]?.text ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(value)) return undefined;
  const nouns = [tokens[at + 1], tokens[at + 2]].map(countedBy);
  const counts = nouns.find((one) => one === 'topic' || one === 'goal' || one === 'plenary');
  return counts && { number: String(value), part: undefined, words: new Set([at]), counts };
}

function numberWord(text: string): string | undefined {
  return wordValue(text, 'numbers')?.toString();
}

function wordValue(text: string, of: 'numbers' | 'ordinals'): number | undefined {
  return Object.values(lexicons)
    .map((lexicon) => lexicon[of].get(text))
    .find((value) => value !== undefined);
}

/** "16 b", "16(a)", "16, part b". A lone "a" may be an article, or French "has". */
function partAfter(question: Question, at: number, words: Set<number>): string | undefined {
  const { tokens, plain } = question;
  const [own, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!own || !next) return undefined;
  if (next.concepts.has('part') && third && /^[a-d]$/.test(third.text)) {
    words.add(at + 1).add(at + 2);
    return third.text;
  }
  // "la 3 d'ICANN67"
  if (!/^[a-d]$/.test(next.text) || plain[next.end] === "'") return undefined;
  const between = plain.slice(own.end, next.start);
  const closes = plain[next.end] === ')';
  const isLast = third === undefined || /^(and|or|et|ou|y|o|&)$/.test(third.text);
  if (!closes && !/^\s?[-(./]?$/.test(between)) return undefined;
  if (next.text === 'a' && between === ' ' && !isLast) return undefined;
  words.add(at + 1);
  return next.text;
}

/** "When is part b due?": of which issue is not said. */
function partAlone(tokens: readonly Token[], at: number): SaidNumber | undefined {
  if (!tokens[at - 1]?.concepts.has('part') || !/^[a-d]$/.test(tokens[at]?.text ?? '')) return undefined;
  const isNumbered = tokens.some(
    ({ text, index }) => /^\d{1,2}[a-d]?$/.test(text) && countedBy(tokens[index - 1]) !== 'table',
  );
  return isNumbered ? undefined : { number: '', part: tokens[at]?.text, words: new Set([at - 1, at]), counts: 'issue' };
}

/** "16, part a and part b", "16 a and b": another part of the same. */
function otherPart(tokens: readonly Token[], at: number, previous: SaidNumber | undefined): SaidNumber | undefined {
  if (previous?.part === undefined || !/^[a-d]$/.test(tokens[at]?.text ?? '') || previous.words.has(at))
    return undefined;
  const noun = tokens[at - 1]?.concepts.has('part') ? at - 1 : at;
  const follows = tokens[noun - 1]?.concepts.has('and') && previous.words.has(noun - 2);
  return follows ? { ...previous, part: tokens[at]?.text, words: new Set([noun, at]) } : undefined;
}

/** "part b of issue 16", "la partie a du 2" */
function partBefore(tokens: readonly Token[], at: number, words: Set<number>): string | undefined {
  for (let i = at - 1; i >= 1 && i >= at - 6; i--) {
    const [noun, letter] = [tokens[i - 1], tokens[i]];
    if (!noun?.concepts.has('part') || !letter || !/^[a-d]$/.test(letter.text)) continue;
    for (let k = i - 1; k < at; k++) words.add(k);
    return letter.text;
  }
  return undefined;
}
