import { defineCommand } from '../../src/bot/command.ts';
import { text } from '../../src/bot/option.ts';
import { answerBlocks } from '../../src/issues/ask/present.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, onlyYou, phrase } from '../../src/replies/build.ts';

/** Answers a plain question from what the group has recorded. A mention of the bot runs it too. */
export const issueAsk = defineCommand({
  name: 'issue ask',
  summary: 'issue.ask.summary',
  options: {
    question: text({ max: 4000, positional: true, rest: true, paragraph: true, hint: 'option.question.ask-hint' }),
  },
  examples: ['/issue ask what is left on metrics?', '/issue ask which issues are not finished?'],
  allow: [inGroup],
  async run(context, { question }) {
    const { group, member } = groupAndMember(context);
    const answer = await context.services.questions.ask(group, question, {
      now: context.clock.now(),
      language: context.actor.language,
      timeZone: group.timeZone,
      conversation: { ...context.channel, thread: context.thread, memberId: member.id },
    });
    const { eventKey: subject, receivedAt: at, services } = context;
    await services.participation.note({ groupId: group.id, memberId: member.id, deed: 'question', subject, at });
    const tell = { label: phrase('inbox.tell'), does: { command: 'issue tell', args: { question } } };
    return onlyYou(...answerBlocks(answer), ...(answer.known === 'not-recorded' ? [buttons(tell)] : []));
  },
});
