import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Reminds in private those on the roll who have not voted; who they are is not said. */
export const pollRemind = defineCommand({
  name: 'poll remind',
  summary: 'poll.remind.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    text: optional(textOption({ max: 500, paragraph: true, hint: 'option.text.remind-hint' })),
  },
  examples: ['/poll remind 1', '/poll remind 1 text:"We decide on Tuesday: please vote before"'],
  allow: [steersPolls],
  async run(context, { poll: number, text: words }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const count = await polls.remind(await polls.byNumber(group.id, number), { by: actorOf(member), words });
    return onlyYou(text(phrase(count === 0 ? 'remind.none' : 'remind.told', { number, count })));
  },
});
