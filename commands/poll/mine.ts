import { type Context, defineCommand } from '../../src/bot/command.ts';
import { inGroup, mayVote } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { isOpenTo } from '../../src/polls/audience.ts';
import { withdrawButton } from '../../src/polls/cast-reply.ts';
import type { Poll } from '../../src/polls/poll.ts';
import type { PollService } from '../../src/polls/poll-service.ts';
import { delegateIn } from '../../src/polls/proxies.ts';
import {
  buttons,
  code,
  heading,
  list,
  onlyYou,
  phrase,
  context as smallPrint,
  strong,
  text,
  time,
} from '../../src/replies/build.ts';
import type { Block, Inline } from '../../src/replies/reply.ts';

/** Of more polls than these the oldest are not looked at. */
const LOOKED_THROUGH = 100;
/** Own ballots shown. */
const SHOWN = 15;

/** What waits for the asker's ballot, and the ballots they have cast, with their receipts. */
export const pollMine = defineCommand({
  name: 'poll mine',
  summary: 'poll.mine.summary',
  options: {},
  examples: ['/poll mine'],
  allow: [inGroup],
  async run(context) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const states = ['open', 'closing', 'closed', 'decided'] as const;
    const found = await polls.list(group.id, { states, limit: LOOKED_THROUGH, skip: 0 });
    const own = await Promise.all(
      found.map(async (poll) => ({ poll, words: await ballotWords(polls, poll, member.id) })),
    );
    const open = own.filter(({ poll, words }) => poll.state === 'open' && words === undefined);
    const waiting = await onlyVoters(
      context,
      open.map(({ poll }) => poll),
    );
    const cast = own.flatMap(({ words }) => words ?? []);
    const mayWithdraw = own.filter(({ poll, words }) => poll.state === 'open' && words !== undefined);
    return onlyYou(
      heading(phrase('mine.title')),
      ...(mayVote(member, group) || waiting.length > 0
        ? section('mine.waiting', 'mine.none-waiting', waiting.map(waitingWords))
        : []),
      ...section('mine.cast', 'mine.none-cast', cast.slice(0, SHOWN)),
      ...(cast.length > 0 ? [smallPrint(phrase('mine.receipts'))] : []),
      ...(mayWithdraw.length > 0
        ? [buttons(...mayWithdraw.slice(0, SHOWN).map(({ poll }) => withdrawButton(poll, 'several')))]
        : []),
    );
  },
});

function section(
  title: 'mine.waiting' | 'mine.cast',
  none: 'mine.none-waiting' | 'mine.none-cast',
  items: Inline[],
): Block[] {
  return items.length > 0 ? [text(strong(phrase(title))), list(items)] : [text(phrase(none))];
}

/** Those of them in which the asker may vote. */
async function onlyVoters(context: Context, polls: readonly Poll[]): Promise<Poll[]> {
  const { group, member } = groupAndMember(context);
  const isVoter = await Promise.all(
    polls.map((poll) => context.services.polls.isVoter(poll, member.id, (one) => isOpenTo(one, member, group))),
  );
  return polls.filter((_, at) => isVoter[at]);
}

function waitingWords({ number, question, closesAt }: Poll): Inline {
  return phrase('mine.waits', { number, question, at: time(closesAt) });
}

async function ballotWords(polls: PollService, poll: Poll, memberId: string): Promise<Inline | undefined> {
  const ballot = await polls.ballotOf(poll, memberId);
  if (!ballot) return undefined;
  const words = await polls.ballotWords(poll, ballot.choice);
  // the ballot that is counted is its delegate’s
  if (delegateIn(ballot.choice) !== undefined)
    return phrase('mine.proxy', { number: poll.number, question: poll.question, ballot: strong(words) });
  return phrase('mine.ballot', {
    number: poll.number,
    question: poll.question,
    ballot: strong(words),
    receipt: code(polls.receipt(ballot)),
  });
}
