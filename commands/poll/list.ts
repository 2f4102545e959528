import { defineCommand } from '../../src/bot/command.ts';
import { choice, integer, optional } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { countedStates, type Poll, type PollState, pollStates } from '../../src/polls/poll.ts';
import { code, heading, onlyYou, phrase, said, table, text, time } from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';

const shown = ['open', 'planned', 'closed', 'decided', 'cancelled', 'all'] as const;
const STATES: Readonly<Record<(typeof shown)[number], readonly PollState[]>> = {
  open: ['open', 'closing'],
  planned: ['draft'],
  closed: countedStates,
  decided: ['decided'],
  cancelled: ['cancelled'],
  all: pollStates,
};
const PAGE = 10;
/** Of more polls than these the oldest are not listed. */
const MOST = 10_000;

/** The group's polls, newest first. */
export const pollList = defineCommand({
  name: 'poll list',
  summary: 'poll.list.summary',
  options: {
    state: optional(choice(shown, { positional: true })),
    page: optional(integer({ min: 1, max: 1000 })),
  },
  examples: ['/poll list', '/poll list decided'],
  allow: [inGroup],
  async run(context, { state = 'all', page = 1 }) {
    const { group } = groupAndMember(context);
    const query = { states: STATES[state], limit: MOST, skip: 0 };
    const shownPage = pageOf(await context.services.polls.list(group.id, query), page, PAGE);
    const polls = shownPage.items;
    return onlyYou(
      heading(phrase(`poll.list.${state}`)),
      ...(polls.length === 0
        ? [text(phrase('poll.list.none', { example: code('/poll consensus') }))]
        : [table(columns, polls.map(row))]),
      ...pageButtons(shownPage, 'poll list', { state }),
    );
  },
});

const columns = [phrase('poll.number'), phrase('poll.question'), phrase('poll.state'), phrase('poll.deadline')];

function row(poll: Poll) {
  return [
    said(String(poll.number)),
    said(poll.question),
    poll.state === 'draft' ? phrase('poll.opens-at', { at: time(poll.openedAt) }) : phrase(`poll.state.${poll.state}`),
    time(poll.closed?.at ?? poll.closesAt),
  ];
}
