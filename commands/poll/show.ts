import { type Context, defineCommand } from '../../src/bot/command.ts';
import { integer, optional } from '../../src/bot/option.ts';
import { inGroup, onRoll, steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { pageOfAnswers, unreadWords, wholeAnswers } from '../../src/polls/answers.ts';
import { withdrawButton } from '../../src/polls/cast-reply.ts';
import { chooserBlocks, pageOfChoosers } from '../../src/polls/choosers.ts';
import { type BallotsShown, ballotsShown, ownPoll } from '../../src/polls/own-poll.ts';
import type { Poll } from '../../src/polls/poll.ts';
import {
  buttonsIf,
  firstOnes,
  heading,
  joined,
  onlyYou,
  phrase,
  said,
  context as smallPrint,
  text,
} from '../../src/replies/build.ts';
import { pageButtons } from '../../src/replies/pages.ts';
import type { Button, Inline, Invocation, Reply } from '../../src/replies/reply.ts';
import { editButton } from './edit.ts';

/** Of those who have not voted so many are named. */
const NAMED = 40;

/** One poll as it stands, with the asker's own ballot; who steers polls sees whose is missing. */
export const pollShow = defineCommand({
  name: 'poll show',
  summary: 'poll.show.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    page: optional(integer({ min: 1, max: 10_000, unasked: true, hint: 'option.page.ballots-hint' })),
  },
  examples: ['/poll show 1', '/poll show 1 page:2'],
  allow: [inGroup],
  async run(context, { poll: number, page }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const shown = page === undefined ? undefined : await ballotsShown(polls, poll, member.id);
    if (page !== undefined && shown) return ballotsPage(context, poll, { shown, page });
    const { blocks, ballot, tellsWho } = await ownPoll(polls, poll, member.id);
    const steers = poll.state === 'open' && steersPolls.passes(context);
    const does = { command: 'poll show', args: { poll: number, page: 1 } };
    const choosersButton = { label: phrase('choosers.read'), does };
    const missing = steers ? await polls.missing(poll) : [];
    return onlyYou(
      ...blocks,
      text(ballot ?? phrase('poll.no-ballot')),
      ...(missing.length > 0 ? [text(missingWords(missing))] : []),
      ...buttonsIf([
        ...(ballot && poll.state === 'open' ? [withdrawButton(poll)] : []),
        ...(tellsWho ? [choosersButton] : []),
        ...steeringButtons(context, poll),
      ]),
    );
  },
});

/** What may be done to it, for whom it is. */
function steeringButtons(context: Context, poll: Poll): Button[] {
  const { member } = groupAndMember(context);
  const isOpen = poll.state === 'open';
  const isEditable = (isOpen || poll.state === 'draft') && !poll.voted;
  const mayEdit = onRoll.passes(context) && (poll.openedBy.memberId === member.id || steersPolls.passes(context));
  const run = (command: string, more: Partial<Invocation> = {}): Invocation => ({
    command,
    args: { poll: poll.number },
    onlyFor: member.id,
    ...more,
  });
  const steering = [
    { label: phrase('poll.extend.more'), does: run('poll extend') },
    { label: phrase('poll.remind.more'), does: run('poll remind', { typed: {} }) },
    { label: phrase('poll.close.more'), does: run('poll close') },
  ];
  const editing = [
    editButton(context.services.polls, poll),
    { label: phrase('poll.attach.more'), does: run('poll attach') },
  ];
  return [
    ...(isOpen && steersPolls.passes(context) ? steering : []),
    ...(isEditable && mayEdit ? editing : []),
    ...(mayEdit ? [{ label: phrase('poll.tag.more'), does: run('poll tag') }] : []),
  ];
}

/** All that was answered as it was written, or who chose what: a page of it. */
function ballotsPage(
  { actor, clock }: Context,
  { number, question }: Poll,
  { shown, page: asked }: { shown: BallotsShown; page: number },
): Reply {
  const args = { poll: number };
  if ('choosers' in shown) {
    const page = pageOfChoosers(shown.choosers, asked, { reader: actor, now: clock.now() });
    const title = heading(phrase('choosers.title', { number, question }));
    return { ...onlyYou(title, ...chooserBlocks(page.items), ...pageButtons(page, 'poll show', args)), replaces: true };
  }
  const page = pageOfAnswers(shown.answers, asked);
  const left = page.page === page.pages ? unreadWords(shown.answers) : undefined;
  return {
    ...onlyYou(
      heading(phrase('answers.all', { number, question })),
      ...wholeAnswers(page.items),
      ...(left ? [smallPrint(left)] : []),
      ...pageButtons(page, 'poll show', args),
    ),
    replaces: true,
  };
}

function missingWords(names: readonly string[]): Inline {
  return phrase('poll.missing', { names: joined(firstOnes(names.map(said), NAMED)) });
}
