import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, member as memberOption, optional } from '../../src/bot/option.ts';
import { demand, hasRole, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { Member } from '../../src/people/member.ts';
import {
  type EndedPoll,
  type Grouping,
  groupings,
  percentOf,
  type Share,
  participation as sharesOf,
  total,
} from '../../src/people/participation.ts';
import { heading, onlyYou, phrase, progress, said, context as smallPrint, text } from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';
import type { Block, Reply } from '../../src/replies/reply.ts';

const DAY_MS = 86_400_000;
const DAYS = { month: 31, quarter: 92, 'half-year': 183, year: 366 } as const;
const PAGE = 15;
const keepers = hasRole('chair', 'co-chair', 'staff');

/** Who took part in the polls of a period: chairs and staff see the group's, everybody their own. */
export const participation = defineCommand({
  name: 'penholder participation',
  summary: 'participation.summary',
  options: {
    period: optional(choice(['month', 'quarter', 'half-year', 'year'], { positional: true })),
    by: optional(choice(groupings)),
    who: optional(memberOption()),
    page: optional(integer({ min: 1, max: 1000 })),
  },
  examples: [
    '/penholder participation',
    '/penholder participation year by:region',
    '/penholder participation quarter by:member',
  ],
  allow: [inGroup],
  async run(context, { period = 'half-year', by, who, page = 1 }) {
    const { group, member } = groupAndMember(context);
    const since = new Date(context.clock.now().getTime() - DAYS[period] * DAY_MS);
    const polls = await context.services.polls.ended(group.id, since);
    if (who !== undefined) {
      const about = await context.services.roll.named(group.id, who);
      if (about.id !== member.id) demand([keepers], context);
      return ofOne(about, polls, period);
    }
    if (!keepers.passes(context)) return ofOne(member, polls, period);
    return ofGroup(context, { polls, period, by: by ?? 'region', page });
  },
});

type Period = keyof typeof DAYS;

function ofOne(member: Member, polls: readonly EndedPoll[], period: Period): Reply {
  const own = total(sharesOf(polls, [member], 'member'));
  return onlyYou(
    heading(phrase('participation.of', { name: member.name })),
    text(phrase(`participation.period.${period}`, { count: polls.length })),
    ...(own.entitled === 0
      ? none(polls)
      : [progress(percentOf(own), phrase('participation.own', { voted: own.voted, count: own.entitled }))]),
  );
}

async function ofGroup(
  context: Context,
  { polls, period, by, page }: { polls: readonly EndedPoll[]; period: Period; by: Grouping; page: number },
): Promise<Reply> {
  const { group } = groupAndMember(context);
  const members = await context.services.roll.list(group.id);
  const shares = sharesOf(polls, members, by);
  const all = total(shares);
  const shown = pageOf(shares, page, PAGE);
  return onlyYou(
    heading(phrase('participation.of', { name: group.name })),
    text(phrase(`participation.period.${period}`, { count: polls.length })),
    ...(all.entitled === 0
      ? none(polls)
      : [
          text(phrase('participation.turnout', { percent: percentOf(all), voted: all.voted, count: all.entitled })),
          ...shown.items.map(bar),
          ...pageButtons(shown, 'penholder participation', { period, by }),
        ]),
    smallPrint(phrase('participation.hint')),
  );
}

/** Where no poll has ended, that was said already. */
function none(polls: readonly EndedPoll[]): Block[] {
  return polls.length === 0 ? [] : [text(phrase('participation.none'))];
}

function bar(share: Share): Block {
  const label = share.label === undefined ? phrase('not-recorded') : said(share.label);
  const { voted, entitled } = share;
  const percent = percentOf(share);
  return progress(percent, phrase('participation.share', { label, percent, voted, entitled }));
}
