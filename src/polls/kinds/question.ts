import { z } from 'zod';
import { PenholderError } from '../../errors.ts';
import { phrase, said } from '../../replies/build.ts';
import { MOST_ANSWER, shortened } from '../answers.ts';
import { jsonBallot } from '../options.ts';
import { turnout } from '../poll.ts';
import { definePollKind } from './kind.ts';

/** What is counted of an answer: that there is one. */
const ANSWER = 'answer';

/** An open question: every voter answers in words. A ballot is the answer as JSON, so that none reads as anything else. */
export const question = definePollKind({
  name: 'question',
  summary: 'poll.question.summary',
  mayAskSeveral: true,
  isWritten: true,
  options: {},
  examples: [
    '/poll question "What should our statement say about fees?" closes:3d',
    '/poll question "What works? | What does not?" secret:yes closes:7d',
  ],
  termsOf: () => ({}),
  rule: () => phrase('rule.question'),
  ballot: () =>
    jsonBallot(z.string().refine((text) => text !== '' && text === text.trim() && text.length <= MOST_ANSWER)),
  voting: (poll) => ({
    by: 'form',
    hint: phrase(poll.secret ? 'ballot.hint.question-secret' : 'ballot.hint.question'),
    lines: [said(poll.question)],
    paragraphs: { most: MOST_ANSWER },
    values: (choice) => [said(read(choice))],
    choiceOf([text = '']) {
      const answer = text.trim();
      if (answer === '') throw new PenholderError('ballot_empty', { ballot: '' });
      if (answer.length > MOST_ANSWER) throw new PenholderError('text_too_long', { max: MOST_ANSWER });
      return JSON.stringify(answer);
    },
  }),
  words: (_, choice) => phrase('answers.quoted', { answer: shortened(read(choice)) }),
  counted: () => ANSWER,
  tally: (_, counts) => ({ answers: turnout(counts) }),
  outcome: (_, { answers }) =>
    answers === 0 ? phrase('outcome.no-ballots') : phrase('outcome.answers', { count: answers }),
  chart: () => ({ series: [], rows: [] }),
});

function read(choice: string): string {
  return JSON.parse(choice) as string;
}
