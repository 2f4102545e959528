import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, member as memberOption, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { type Period, parsePeriod } from '../../src/bot/period.ts';
import { demand, hasRole, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { Member } from '../../src/people/member.ts';
import { groupings, percentOf, participation as sharesOf, total } from '../../src/people/participation.ts';
import {
  contributorsWords,
  deedsFields,
  monthsChart,
  periodWords,
  sharesChart,
  sharesCsv,
  sharesTable,
} from '../../src/people/participation-blocks.ts';
import { buttons, heading, onlyYou, phrase, progress, context as smallPrint, text } from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';
import type { Reply } from '../../src/replies/reply.ts';

const PAGE = 15;
const keepers = hasRole('chair', 'co-chair', 'staff');

/** Who took part in a period: chairs and staff see the group's, everybody their own. */
export const participation = defineCommand({
  name: 'penholder participation',
  summary: 'participation.summary',
  options: {
    period: optional(textOption({ max: 60, positional: true, rest: true })),
    by: optional(choice(groupings)),
    who: optional(memberOption()),
    export: optional(yesNo()),
    page: optional(integer({ min: 1, max: 1000 })),
  },
  examples: [
    '/penholder participation',
    '/penholder participation 2020-H1 by:region',
    '/penholder participation 3 months by:member',
    '/penholder participation 2020-01-01..2020-06-30 by:organisation export:yes',
  ],
  allow: [inGroup],
  async run(context, { period: typed = '6 months', by = 'region', who, page = 1, export: isExport = false }) {
    const { group, member } = groupAndMember(context);
    const period = parsePeriod(typed, { now: context.clock.now(), timeZone: group.timeZone });
    if (who !== undefined) {
      const about = await context.services.roll.named(group.id, who);
      if (about.id !== member.id) demand([keepers], context);
      return ofOne(context, about, period);
    }
    if (!keepers.passes(context)) return ofOne(context, member, period);
    const asked = { typed, period, by, page };
    return isExport ? groupTable(context, asked) : ofGroup(context, asked);
  },
});

interface Asked {
  readonly typed: string;
  readonly period: Period;
  readonly by: (typeof groupings)[number];
  readonly page: number;
}

async function ofOne(context: Context, member: Member, period: Period): Promise<Reply> {
  const { group } = groupAndMember(context);
  const happened = await context.services.participation.happened(group.id, period);
  const own = total(sharesOf(happened, [member], 'member'));
  const title = phrase('participation.over-time', { name: member.name });
  return onlyYou(
    heading(phrase('participation.of', { name: member.name })),
    periodWords(period, happened.polls.length),
    ...(own.entitled === 0
      ? []
      : [progress(percentOf(own), phrase('participation.own', { voted: own.voted, count: own.entitled }))]),
    ...deedsFields(own),
    ...(await monthsChart(happened.polls, { title, timeZone: group.timeZone, who: member.id }, written(context))),
  );
}

async function read(context: Context, { period, by }: Asked) {
  const { group } = groupAndMember(context);
  const [members, happened] = await Promise.all([
    context.services.roll.list(group.id),
    context.services.participation.happened(group.id, period),
  ]);
  return { group, members, happened, shares: sharesOf(happened, members, by) };
}

async function ofGroup(context: Context, asked: Asked): Promise<Reply> {
  const { typed, by, page, period } = asked;
  const { group, members, happened, shares } = await read(context, asked);
  const all = total(shares);
  const shown = pageOf(shares, page, PAGE);
  const args = { period: typed, by };
  const options = written(context);
  const overTime = { title: phrase('participation.over-time', { name: group.name }), timeZone: group.timeZone };
  return onlyYou(
    heading(phrase('participation.of', { name: group.name })),
    periodWords(period, happened.polls.length),
    ...(all.entitled === 0
      ? []
      : [text(phrase('participation.turnout', { percent: percentOf(all), voted: all.voted, count: all.entitled }))]),
    ...contributorsWords(sharesOf(happened, members, 'region'), members.length),
    ...(shares.length === 0 ? [] : [sharesTable(shown.items, shares), ...pageButtons(shown, participation.name, args)]),
    ...(await sharesChart(phrase(`participation.by.${by}`), shares, options)),
    ...(await monthsChart(happened.polls, overTime, options)),
    ...(shares.length === 0
      ? []
      : [
          buttons({
            label: phrase('export.csv'),
            does: { command: participation.name, args: { ...args, export: true } },
          }),
        ]),
    smallPrint(phrase('participation.hint')),
  );
}

async function groupTable(context: Context, asked: Asked): Promise<Reply> {
  const { by, period } = asked;
  const { group, shares } = await read(context, asked);
  const label = phrase('participation.of', { name: group.name });
  const name = `participation-${by}-${period.firstDay}-${period.lastDay}.csv`;
  return onlyYou({
    kind: 'file',
    name,
    mediaType: 'text/csv',
    content: sharesCsv(by, shares, written(context)),
    label,
  });
}

function written({ actor, clock }: Context) {
  return { reader: { language: actor.language, timeZone: actor.timeZone }, now: clock.now() };
}
