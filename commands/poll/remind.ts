import { defineCommand } from '../../src/bot/command.ts';
import { integer } from '../../src/bot/option.ts';
import { steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Reminds in private those on the roll who have not voted; who they are is not said. */
export const pollRemind = defineCommand({
  name: 'poll remind',
  summary: 'poll.remind.summary',
  options: { poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }) },
  examples: ['/poll remind 1'],
  allow: [steersPolls],
  async run(context, { poll: number }) {
    const { group } = groupAndMember(context);
    const { polls } = context.services;
    const count = await polls.remind(await polls.byNumber(group.id, number));
    return onlyYou(text(phrase(count === 0 ? 'remind.none' : 'remind.told', { number, count })));
  },
});
