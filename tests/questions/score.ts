import { readdirSync, readFileSync } from 'node:fs';
import { answer } from '../../src/issues/ask/answer.ts';
import { buildCorpus } from '../../src/issues/ask/corpus.ts';
import type { Discussed } from '../../src/issues/ask/kind.ts';
import { type AnswerJson, answerJson } from '../../src/issues/ask/present.ts';
import { loadDataSet } from '../../src/sample/data-set.ts';
import { ownAsOf, ownRecords } from './own-issues.ts';

/** The day on which the questions are asked, where they name no other: that of the report. */
export const asOf = new Date('2020-06-23T12:00:00Z');

/** One question and what a right answer to it has. */
interface Expected {
  readonly question: string;
  /** What sort of question it is, for the accuracy by kind. */
  readonly kind: string;
  /** Any of these is right. */
  readonly known: readonly AnswerJson['known'][];
  /** Patterns that the answer must all have; case does not matter. */
  readonly must: readonly RegExp[];
  /** True: it follows up on the question before it. */
  readonly follows: boolean;
  /** Of what it is asked: of the report, or of issues that a group wrote itself. */
  readonly of: 'report' | 'own';
}

/** A question that was not answered right. */
export interface Miss extends Expected {
  readonly given: AnswerJson;
  /** Something was answered though nothing is recorded: worse than any other miss. */
  readonly invented: boolean;
}

const letters = { R: 'recorded', N: 'not-recorded', A: 'ambiguous' } as const;
const folder = new URL('sets/', import.meta.url);

/** The sets of questions, by name. */
export function setNames(): string[] {
  return readdirSync(folder).map((file) => file.replace('.txt', ''));
}

/** The questions of one set. Lines read `known | kind | must & must | question`; a question after `>` follows up. */
export function questionsOf(name: string): Expected[] {
  const lines = readFileSync(new URL(`${name}.txt`, folder), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => expectedOf(line, name.startsWith('own') ? 'own' : 'report'));
}

function expectedOf(line: string, of: Expected['of']): Expected {
  const [known = '', kind = '', must = '', question = ''] = line.split(/ ?\| /);
  return {
    question: question.replace(/^> /, ''),
    kind,
    known: known.split('/').map((letter) => letters[letter as keyof typeof letters]),
    must: must.split(' & ').flatMap((part) => (part === '' ? [] : [new RegExp(part, 'i')])),
    follows: question.startsWith('> '),
    of,
  };
}

const set = await loadDataSet('at-large-2020');
const records = {
  report: { corpus: buildCorpus({ ...set, groupName: set.group.name }), now: asOf },
  own: { corpus: buildCorpus(ownRecords), now: ownAsOf },
};

/** Asks them in turn; those that are not answered right. */
export function missesAmong(questions: readonly Expected[]): Miss[] {
  let previous: Discussed | undefined;
  return questions.flatMap((expected) => {
    const { corpus, now } = records[expected.of];
    const options = { now, language: 'en', timeZone: 'UTC' } as const;
    const followed = expected.follows && previous ? { previous } : {};
    const found = answer(expected.question, corpus, { ...options, ...followed });
    previous = found.about;
    const given = answerJson(expected.question, found, { reader: options, now });
    if (isRight(expected, given)) return [];
    return [{ ...expected, given, invented: given.known === 'recorded' && !expected.known.includes('recorded') }];
  });
}

function isRight({ known, must }: Expected, given: AnswerJson): boolean {
  if (!known.includes(given.known)) return false;
  if (given.known === 'ambiguous' && given.candidates.length < 2) return false;
  if (given.known === 'recorded' && given.sources.length === 0) return false;
  return given.known !== 'recorded' || must.every((pattern) => pattern.test(given.answer));
}
