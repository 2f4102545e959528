import { z } from 'zod';
import { PenholderError } from '../errors.ts';
import { joined, phrase, said, strong } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import { fold } from '../text/fold.ts';
import { lineNames } from './ballot-form.ts';
import type { ByForm, PollKind, Press } from './kinds/kind.ts';
import { jsonBallot, partsWords } from './options.ts';
import { type Part, partCounted } from './parts.ts';
import type { Counted, Counts, Poll } from './poll.ts';

/** What a poll of several questions is opened with besides what its kind has. */
interface Asked {
  readonly questions: readonly string[];
}

/** The answer to a question that was left out. */
const LEFT_OUT = '';

/** The tally of each question by itself, in their order. */
interface Tallies {
  readonly each: readonly unknown[];
}

/**
 * The questions in `A | B | C`, where a kind may ask several; undefined: it is one.
 * @throws questions_too_many {question, most}, question_repeated {question}
 */
export function questionsIn({ mayAskSeveral }: PollKind, typed: string): readonly string[] | undefined {
  const questions = typed.split('|').flatMap((part) => part.trim() || []);
  if (!mayAskSeveral || questions.length < 2) return undefined;
  const most = lineNames.length;
  if (questions.length > most) throw new PenholderError('questions_too_many', { question: questions.length, most });
  const repeated = questions.find((one, at) => questions.findIndex((other) => fold(other) === fold(one)) < at);
  if (repeated !== undefined) throw new PenholderError('question_repeated', { question: repeated });
  return questions;
}

/** The kind of a poll: where it asks several questions, that for all of them. */
export function kindIn(
  kinds: readonly PollKind[],
  poll: Pick<Poll, 'kind' | 'terms'> | undefined,
): PollKind | undefined {
  const kind = kinds.find(({ name }) => name === poll?.kind);
  return kind && poll && asksSeveral(poll) ? severalQuestions(kind) : kind;
}

/** Whether a poll asks several questions. */
export function asksSeveral({ terms }: Pick<Poll, 'terms'>): boolean {
  return (terms as Partial<Asked> | undefined)?.questions !== undefined;
}

/**
 * A kind whose polls put several questions at once: one ballot answers all of them, so that they are opened, cast, sealed,
 * counted and proven together, and each has its own tally and outcome. A ballot is `["yes","no"]`, in their order; a question
 * that is left out, where it may be, has an empty answer.
 */
export function severalQuestions(one: PollKind): PollKind {
  const { name, summary, options, examples, days, isSecret, isWritten, termsOf, about, rule, counted, described } = one;
  const pressesOf = (poll: Poll): readonly Press[] => {
    const voting = one.voting(poll);
    return voting.by === 'press' ? voting.buttons : [];
  };
  const parts = (poll: Poll): Part[] =>
    questionsOf(poll).map((question, at) => {
      const countedIn = <C extends Counted>(counted: C) =>
        partCounted(counted, at, (counted.tally as Tallies).each[at]);
      const { closed } = poll;
      return {
        at,
        poll: { ...poll, question, ...(closed ? { closed: countedIn(closed) } : {}) },
        kind: one,
        answerIn: (choice) => answersIn(choice)[at] ?? '',
        reasonIn: (reason) =>
          reason === undefined ? undefined : ((JSON.parse(reason) as (string | null)[])[at] ?? undefined),
        countedIn,
      };
    });
  /** A colon stands between a question and a press; an answer in words has its own marks. */
  const answerWords = (question: string, words: Inline): Inline =>
    isWritten
      ? phrase('several.of', { question, words })
      : phrase('poll.counted', { position: question, votes: words });
  /** The form for answers that are presses. */
  const picking = (lines: readonly Inline[], poll: Poll): ByForm => ({
    by: 'form',
    hint: phrase('ballot.pick.several'),
    isWhole: true,
    lines,
    picks: {
      hint: phrase('ballot.pick.several'),
      values: pressesOf(poll).map(({ choice, meaning }) => ({
        value: choice,
        label: one.words(poll, choice),
        ...(meaning ? { meaning } : {}),
      })),
    },
    values: (choice) => answersIn(choice).map((answer) => one.words(poll, answer)),
    choiceOf: (written) =>
      JSON.stringify(
        questionsOf(poll).map((question, at) => {
          const answer = pressesOf(poll).find(({ choice }) => choice === written[at])?.choice;
          if (answer === undefined) throw new PenholderError('ballot_unanswered', { ballot: '', question });
          return answer;
        }),
      ),
  });
  const eachOf = (poll: Poll, tally: unknown) =>
    questionsOf(poll).map((question, at) => ({ question, tally: (tally as Tallies).each[at] }));

  return {
    ...{ name, summary, options, examples, termsOf, parts },
    ...(days === undefined ? {} : { days }),
    ...(isSecret === undefined ? {} : { isSecret }),
    ...(isWritten ? { isWritten } : {}),
    ...(about ? { about } : {}),
    ...(described ? { described } : {}),
    ...(rule ? { rule } : {}),
    ballot(poll) {
      const takes = one.ballot(poll);
      const answer = z
        .string()
        .refine((choice) => (isWritten && choice === LEFT_OUT) || takes.safeParse(choice).data === choice);
      const each = z.array(answer).length(questionsOf(poll).length);
      return jsonBallot(each.refine((answers) => answers.some((one) => one !== LEFT_OUT)));
    },
    voting(poll) {
      const lines = questionsOf(poll).map(said);
      const voting = one.voting(poll);
      return voting.by === 'press' ? picking(lines, poll) : writing(lines, voting);
    },
    words: (poll, choice) =>
      partsWords(
        answersIn(choice).flatMap((answer, at) =>
          answer === LEFT_OUT ? [] : [answerWords(questionsOf(poll)[at] ?? '', one.words(poll, answer))],
        ),
      ),
    ...(counted
      ? {
          counted: (choice) =>
            JSON.stringify(answersIn(choice).map((answer) => (answer === LEFT_OUT ? answer : counted(answer)))),
        }
      : {}),
    tally: (poll, counts): Tallies => ({
      each: questionsOf(poll).map((_, at) => one.tally(poll, answersTo(at, counts))),
    }),
    outcome: (poll, tally) =>
      joined(
        eachOf(poll, tally).map((each) =>
          phrase('several.of', { question: strong(said(each.question)), words: one.outcome(poll, each.tally) }),
        ),
        ' ',
      ),
    chart: (poll, tally, ballots) => ({
      of: 'share.of-ballots',
      series: pressesOf(poll).map(({ label }) => label),
      rows: eachOf(poll, tally).flatMap((each) => {
        const values = one.chart(poll, each.tally, ballots).rows.flatMap((row) => row.values);
        return values.length === 0 ? [] : [{ label: said(each.question), values, whole: ballots }];
      }),
    }),
  };
}

/** The form for answers in words: one's own for each question, as it would stand alone. */
function writing(lines: readonly Inline[], { values, choiceOf, ...form }: ByForm): ByForm {
  const isEmpty = (text: string | undefined) => text === undefined || text.trim() === '';
  return {
    ...form,
    lines,
    values: (choice) => answersIn(choice).map((answer) => (answer === LEFT_OUT ? undefined : values(answer)[0])),
    choiceOf(written) {
      if (written.every(isEmpty)) return choiceOf([]);
      return JSON.stringify(lines.map((_, at) => (isEmpty(written[at]) ? LEFT_OUT : choiceOf([written[at]]))));
    },
  };
}

function questionsOf({ terms }: Pick<Poll, 'terms'>): readonly string[] {
  return (terms as Asked).questions;
}

function answersIn(choice: string): string[] {
  return JSON.parse(choice) as string[];
}

/** How many gave each answer to one of the questions. */
function answersTo(question: number, counts: Counts): Counts {
  const answers: Record<string, number> = {};
  for (const [choice, count] of Object.entries(counts)) {
    const answer = answersIn(choice)[question] ?? LEFT_OUT;
    if (answer !== LEFT_OUT) answers[answer] = (answers[answer] ?? 0) + count;
  }
  return answers;
}
