import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional } from '../../src/bot/option.ts';
import { inGroup, onRoll, steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { type Answers, pageOfAnswers, unreadWords, wholeAnswers } from '../../src/polls/answers.ts';
import { withdrawButton } from '../../src/polls/cast-reply.ts';
import { answersShown, ownPoll } from '../../src/polls/own-poll.ts';
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
import type { Inline, Reply } from '../../src/replies/reply.ts';

/** Of those who have not voted so many are named. */
const NAMED = 40;

/** One poll as it stands, with the asker's own ballot; who steers polls sees whose is missing. */
export const pollShow = defineCommand({
  name: 'poll show',
  summary: 'poll.show.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    page: optional(integer({ min: 1, max: 10_000, unasked: true, hint: 'option.page.answers-hint' })),
  },
  examples: ['/poll show 1', '/poll show 1 page:2'],
  allow: [inGroup],
  async run(context, { poll: number, page }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const answers = page === undefined ? undefined : await answersShown(polls, poll, member.id);
    if (page !== undefined && answers) return answersPage(poll, answers, page);
    const { blocks, ballot } = await ownPoll(polls, poll, member.id);
    const steers = poll.state === 'open' && steersPolls.passes(context);
    const more = {
      label: phrase('poll.extend.more'),
      does: { command: 'poll extend', args: { poll: number }, onlyFor: member.id },
    };
    const isEditable = (poll.state === 'open' || poll.state === 'draft') && !poll.voted;
    const mayEdit = onRoll.passes(context) && (poll.openedBy.memberId === member.id || steersPolls.passes(context));
    const attach = {
      label: phrase('poll.attach.more'),
      does: { command: 'poll attach', args: { poll: number }, onlyFor: member.id },
    };
    const tag = {
      label: phrase('poll.tag.more'),
      does: { command: 'poll tag', args: { poll: number }, onlyFor: member.id },
    };
    const offered = [
      ...(ballot && poll.state === 'open' ? [withdrawButton(poll)] : []),
      ...(steers ? [more] : []),
      ...(isEditable && mayEdit ? [attach] : []),
      ...(mayEdit ? [tag] : []),
    ];
    const missing = steers ? await polls.missing(poll) : [];
    return onlyYou(
      ...blocks,
      text(ballot ?? phrase('poll.no-ballot')),
      ...(missing.length > 0 ? [text(missingWords(missing))] : []),
      ...buttonsIf(offered),
    );
  },
});

/** All that was answered, a page of it as it was written. */
function answersPage({ number, question }: Poll, answers: Answers, asked: number): Reply {
  const shown = pageOfAnswers(answers, asked);
  const left = shown.page === shown.pages ? unreadWords(answers) : undefined;
  return {
    ...onlyYou(
      heading(phrase('answers.all', { number, question })),
      ...wholeAnswers(shown.items),
      ...(left ? [smallPrint(left)] : []),
      ...pageButtons(shown, 'poll show', { poll: number }),
    ),
    replaces: true,
  };
}

function missingWords(names: readonly string[]): Inline {
  return phrase('poll.missing', { names: joined(firstOnes(names.map(said), NAMED)) });
}
