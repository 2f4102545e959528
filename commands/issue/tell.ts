import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Hands a question that nothing on record answers to the staff. */
export const issueTell = defineCommand({
  name: 'issue tell',
  summary: 'issue.tell.summary',
  options: { question: textOption({ max: 4000 }) },
  examples: [],
  allow: [inGroup],
  hidden: true,
  async run(context, { question }) {
    const { group, member } = groupAndMember(context);
    const { tenant, userId } = context.actor;
    const by = { memberId: member.id, name: member.name, tenant, userId };
    const { number } = await context.services.inbox.tell(group.id, question, by);
    return onlyYou(text(phrase('inbox.told', { number })));
  },
});
