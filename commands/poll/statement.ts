import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Attaches a minority statement, by name or not: what the button under a result runs for those who were against. */
export const pollStatement = defineCommand({
  name: 'poll statement',
  summary: 'poll.statement.summary',
  options: {
    poll: textOption({ max: 40 }),
    question: optional(integer({ min: 1, max: 5, unasked: true })),
    statement: textOption({ max: 2000, paragraph: true, hint: 'statement.hint' }),
    named: yesNo(),
  },
  examples: [],
  allow: [inGroup],
  hidden: true,
  async run(context, { poll: pollId, question, statement, named }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byId(group.id, pollId, 'fresh');
    await polls.state(poll, member.id, { text: statement, question, ...(named ? { name: member.name } : {}) });
    return onlyYou(text(phrase(named ? 'statement.kept-named' : 'statement.kept', { number: poll.number })));
  },
});
