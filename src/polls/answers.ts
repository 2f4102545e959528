import type { MemberStore } from '../people/member-store.ts';
import { code, context, divider, joined, list, phrase, said, strong, text } from '../replies/build.ts';
import { type Page, pageByRoom } from '../replies/pages.ts';
import { cut } from '../replies/plain-line.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { Counting } from './counting.ts';
import type { PollKind } from './kinds/kind.ts';
import { type Part, partsOf } from './parts.ts';
import { countsOf, type Poll } from './poll.ts';

/** Characters of an answer: what a form takes everywhere, with room for what goes around it. */
export const MOST_ANSWER = 2000;
/** Characters of an answer where it stands among others, on one line. */
const SHORT = 200;
/** Ballots that are read for a message, which is drawn anew again and again; and where all that is said is shown. */
export const READ = { some: 200, all: 1000 };
/** Answers in a message, to one question and to each of several; the number of names beside one. */
const SHOWN = { alone: 8, each: 3, names: 5 };
/** What is on one page of all answers: characters, so that it fits into one message everywhere, and answers. */
const PAGE = { characters: 2600, items: 8 };

/** An answer in words, with all who gave it. */
export interface Given {
  readonly part: Part;
  readonly text: string;
  /** Of those who gave it; none in a secret poll and on pages. */
  readonly names: readonly string[];
  /** How many gave it. */
  readonly count: number;
}

/** The answers to the questions of a poll. */
export interface Answers {
  /** Of a question those that most gave first, equal ones by name, then by their words: in no order that tells when. */
  readonly given: readonly Given[];
  /** How many answers there are to each question, also those that were not read. */
  readonly totals: readonly number[];
}

/** How many of them are read. */
export type Depth = keyof typeof READ;

interface Parts {
  readonly counting: Pick<Counting, 'count' | 'saying' | 'persons'>;
  readonly members: Pick<MemberStore, 'these'>;
}

/** Reads what was answered, in a kind of poll whose ballots are written. */
export function createAnswers({ counting, members }: Parts) {
  return async function answersTo(kind: PollKind, poll: Poll, depth: Depth): Promise<Answers> {
    const { rows } = await counting.count(poll);
    const counts = countsOf(rows);
    const ballots = await counting.saying(poll, Object.keys(counts), { most: READ[depth], reasoned: false });
    const person = await counting.persons(poll.groupId);
    const known = poll.secret
      ? []
      : await members.these(
          poll.groupId,
          ballots.map(({ voterKey }) => person(voterKey)),
        );
    const names = new Map(known.map(({ id, name }) => [id, name] as const));
    const parts = partsOf(kind, poll);
    const given = parts.flatMap((part) => {
      const answers = ballots.flatMap(({ voterKey, choice }) => {
        const name = names.get(person(voterKey));
        return textsIn(part, choice).map((text) => ({ text, names: name === undefined ? [] : [name] }));
      });
      return inOrder(together(part, answers));
    });
    return { given, totals: parts.map((part) => totalOf(part, counts)) };
  };
}

/** How many of the ballots answer a question. */
function totalOf(part: Part, counts: Readonly<Record<string, number>>): number {
  return Object.entries(counts).reduce((sum, [choice, count]) => sum + (part.answerIn(choice) === '' ? 0 : count), 0);
}

/** What a ballot says to a question: one text, or none where it is left out. */
function textsIn({ kind, poll, answerIn }: Part, choice: string): string[] {
  const answer = answerIn(choice);
  const voting = kind.voting(poll);
  if (answer === '' || voting.by !== 'form') return [];
  return voting.values(answer).flatMap((value) => (value?.kind === 'said' ? [value.text] : []));
}

/** What a ballot says to each question in words: for a table. */
export function answersIn(kind: PollKind, poll: Poll, choice: string): string[] {
  return partsOf(kind, poll).map((part) => textsIn(part, choice)[0] ?? '');
}

/** Equal answers as one. */
function together(part: Part, answers: readonly { text: string; names: readonly string[] }[]): Given[] {
  const found = new Map<string, Given>();
  for (const { text, names } of answers) {
    const before = found.get(text);
    const all = [...(before?.names ?? []), ...names].sort();
    found.set(text, { part, text, names: all, count: (before?.count ?? 0) + 1 });
  }
  return [...found.values()];
}

function inOrder(given: readonly Given[]): Given[] {
  return given.toSorted((a, b) => b.count - a.count || compare(a.names[0], b.names[0]) || compare(a.text, b.text));
}

/** As they may be read by whoever has a page's address. */
export function unnamedAnswers({ given, totals }: Answers): Answers {
  const parts = [...new Set(given.map(({ part }) => part))];
  const without = given.map((one) => ({ ...one, names: [] }));
  return { given: parts.flatMap((part) => inOrder(without.filter((one) => one.part === part))), totals };
}

/** The start of an answer, on one line. */
export function shortened(answer: string): string {
  return cut(answer.replace(/\s+/g, ' '), SHORT);
}

/** The first answers to each question, each on a line, and where the others are. */
export function answerBlocks({ given, totals }: Answers): Block<never>[] {
  const parts = [...new Set(given.map(({ part }) => part))];
  return parts.flatMap((part): Block<never>[] => {
    const own = given.filter((one) => one.part === part);
    const shown = own.slice(0, part.at === undefined ? SHOWN.alone : SHOWN.each);
    const more = (totals[part.at ?? 0] ?? 0) - shown.reduce((sum, { count }) => sum + count, 0);
    const isCut = shown.some(({ text }) => shortened(text) !== text);
    const show = code(`/poll show ${part.poll.number} page:1`);
    return [
      part.at === undefined ? context(phrase('answers.title')) : text(strong(said(part.poll.question))),
      list(shown.map(lineOf)),
      ...(more > 0 ? [context(phrase('answers.more', { count: more, show }))] : []),
      ...(more <= 0 && isCut ? [context(phrase('answers.whole', { show }))] : []),
    ];
  });
}

function lineOf(given: Given): Inline {
  const answer = said(shortened(given.text));
  const by = byWords(given);
  if (!by) return answer;
  return phrase(given.names.length > 0 ? 'answers.by' : 'answers.times', { by, answer });
}

/** Who gave it, as far as that is told, or how many did, where it is more than one. */
function byWords({ names, count }: Given): Inline | undefined {
  if (names.length === 0) return count > 1 ? phrase('answers.count', { count }) : undefined;
  const told = names.map(said);
  // of who was forgotten there is no name
  const others = count - Math.min(names.length, SHOWN.names);
  return others > 0 ? joined([...told.slice(0, SHOWN.names), phrase('more', { count: others })]) : joined(told);
}

/** Answers as they were written, each with who gave it; a question stands above those to it. */
export function wholeAnswers(given: readonly Given[]): Block<never>[] {
  return given.flatMap((one, at): Block<never>[] => {
    const { part, text: words } = one;
    const isFirst = part !== given[at - 1]?.part;
    const by = byWords(one);
    return [
      ...(isFirst || at === 0 ? [] : [divider]),
      ...(isFirst && part.at !== undefined ? [text(strong(said(part.poll.question)))] : []),
      text(said(words)),
      ...(by ? [context(by)] : []),
    ];
  });
}

/** All answers that there are, as they were written; of very many the first. */
export function allAnswers(answers: Answers): Block<never>[] {
  const left = unreadWords(answers);
  return [...wholeAnswers(answers.given), ...(left ? [context(left)] : [])];
}

/** That there are more than were read; undefined: there are not. */
export function unreadWords({ given, totals }: Answers): Inline | undefined {
  const left = totals.reduce((sum, total) => sum + total, 0) - given.reduce((sum, { count }) => sum + count, 0);
  return left > 0 ? phrase('answers.unread', { count: left }) : undefined;
}

/** The page asked for, of as many answers as fit into one message; past the end, the last one. */
export function pageOfAnswers({ given }: Answers, asked: number): Page<Given> {
  return pageByRoom(given, asked, {
    ...PAGE,
    lengthOf: ({ text, names }) => text.length + names.slice(0, SHOWN.names).join(', ').length,
  });
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
