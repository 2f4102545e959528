import { defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { isOpenTo } from '../../src/polls/audience.ts';
import { MEANING_LENGTH } from '../../src/polls/meanings.ts';
import { OPTION_LENGTH } from '../../src/polls/options.ts';
import { onlyYou, phrase, said, text } from '../../src/replies/build.ts';

/** Adds an option to a poll whose voters may: the button under it asks for the option in a form. */
export const pollAdd = defineCommand({
  name: 'poll add',
  summary: 'poll.add.summary',
  options: {
    poll: textOption({ max: 40 }),
    option: textOption({ max: OPTION_LENGTH }),
    meaning: optional(textOption({ max: MEANING_LENGTH, paragraph: true })),
  },
  examples: [],
  allow: [inGroup],
  hidden: true,
  async run(context, { poll: pollId, option, meaning }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byId(group.id, pollId, 'fresh');
    await polls.demandVoter(poll, member.id, (found) => isOpenTo(found, member, group));
    const { number } = await polls.addOption(poll, { option, meaning }, actorOf(member));
    return onlyYou(text(phrase('poll.added', { number, option: said(option) })));
  },
});
