import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, optional, text as textOption } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { countedStates, type Poll, type PollState, pollStates } from '../../src/polls/poll.ts';
import { hasTag, TAG_LENGTH } from '../../src/polls/tags.ts';
import {
  code,
  firstOnes,
  heading,
  joined,
  onlyYou,
  phrase,
  said,
  context as smallPrint,
  table,
  text,
  time,
} from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';
import type { Inline } from '../../src/replies/reply.ts';

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
/** Tags that are named where nothing was found under another. */
const KNOWN = 20;
/** Of more polls than these the oldest are not listed. */
const MOST = 10_000;

/** The group's polls, newest first. */
export const pollList = defineCommand({
  name: 'poll list',
  summary: 'poll.list.summary',
  options: {
    state: optional(choice(shown, { positional: true })),
    tag: optional(textOption({ max: TAG_LENGTH, suggests: 'tags' })),
    page: optional(integer({ min: 1, max: 1000 })),
  },
  examples: ['/poll list', '/poll list decided', '/poll list decided tag:budget'],
  allow: [inGroup],
  async run(context, { state = 'all', tag, page = 1 }) {
    const { group } = groupAndMember(context);
    const query = { states: STATES[state], limit: MOST, skip: 0 };
    const listed = await context.services.polls.list(group.id, query);
    const found = tag === undefined ? listed : listed.filter((poll) => hasTag(poll, tag));
    const shownPage = pageOf(found, page, PAGE);
    const polls = shownPage.items;
    return onlyYou(
      heading(phrase(`poll.list.${state}`)),
      ...(tag === undefined ? [] : [smallPrint(phrase('poll.list.tagged', { tag }))]),
      ...(polls.length === 0 ? [text(await noneWords(context, tag))] : [table(columns, polls.map(row))]),
      ...pageButtons(shownPage, 'poll list', { state, ...(tag === undefined ? {} : { tag }) }),
    );
  },
});

/** What to do where there is none: open one, or look for a tag that there is. */
async function noneWords(context: Context, tag: string | undefined): Promise<Inline> {
  if (tag === undefined) return phrase('poll.list.none', { example: code('/poll consensus') });
  const known = await context.services.polls.tagsIn(groupAndMember(context).group.id);
  if (known.length === 0) return phrase('poll.list.no-tags', { example: code('/poll tag 1 tags:budget') });
  return phrase('poll.list.none-tagged', { known: joined(firstOnes(known.map(said), KNOWN)) });
}

const columns = [phrase('poll.number'), phrase('poll.question'), phrase('poll.state'), phrase('poll.deadline')];

function row(poll: Poll) {
  return [
    said(String(poll.number)),
    said(poll.question),
    poll.state === 'draft' ? phrase('poll.opens-at', { at: time(poll.openedAt) }) : phrase(`poll.state.${poll.state}`),
    time(poll.closed?.at ?? poll.closesAt),
  ];
}
