import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { meaningLines } from '../../src/polls/meanings.ts';
import { heading, list, onlyYou, phrase } from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';

/** Of the longest as many fit into a message everywhere. */
const PAGE = 10;

/** What the options or positions of a poll mean, whole: where there are so many that its message shortens them. */
export const pollMeanings = defineCommand({
  name: 'poll meanings',
  summary: 'poll.meanings.summary',
  options: { poll: textOption({ max: 40 }), page: optional(integer({ min: 1, max: 100, unasked: true })) },
  examples: [],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, page }) {
    const { group } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byId(group.id, pollId, 'recent');
    const shown = pageOf(meaningLines({ poll, kind: polls.kindOf(poll) }), page ?? 1, PAGE);
    return {
      ...onlyYou(
        heading(phrase('meaning.title', { number: poll.number })),
        list(shown.items),
        ...pageButtons(shown, 'poll meanings', { poll: pollId }),
      ),
      replaces: page !== undefined,
    };
  },
});
