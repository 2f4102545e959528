import { defineCommand } from '../../src/bot/command.ts';
import { integer, text as textOption } from '../../src/bot/option.ts';
import { keepsIssues } from '../../src/issues/may-change.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Answers a question of the inbox; whoever asked is told. */
export const issueAnswer = defineCommand({
  name: 'issue answer',
  summary: 'issue.answer.summary',
  options: {
    question: integer({ min: 1, max: 1e6, positional: true, hint: 'option.question.inbox-hint' }),
    answer: textOption({ max: 2000, positional: true, rest: true, paragraph: true }),
  },
  examples: ['/issue answer 1 The budget is published in May.'],
  allow: [inGroup, keepsIssues],
  async run(context, { question, answer }) {
    const { group, member } = groupAndMember(context);
    const { by } = await context.services.inbox.answer(group.id, question, { text: answer, by: member.name });
    return onlyYou(text(phrase('inbox.answered', { number: question, name: by.name })));
  },
});
