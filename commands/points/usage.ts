import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { type Period, parsePeriod } from '../../src/bot/period.ts';
import { lastBegun } from '../../src/meetings/attendance.ts';
import { approvesPoints, draftsPoints } from '../../src/meetings/may-points.ts';
import { type Meeting, startOf } from '../../src/meetings/meeting.ts';
import { surveyQuestion } from '../../src/meetings/surveys.ts';
import { toReword, totalUsage, usageGroupings, usageOf } from '../../src/meetings/usage.ts';
import { rewordBlocks, usageChart, usageCsv, usageTable, usesOf, useWords } from '../../src/meetings/usage-blocks.ts';
import { readUsage, type Used } from '../../src/meetings/usage-reading.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import {
  buttonsIf,
  day,
  heading,
  list,
  onlyYou,
  phrase,
  context as smallPrint,
  text,
} from '../../src/replies/build.ts';
import { pageButtons, pageOf } from '../../src/replies/pages.ts';
import type { Button, Reply } from '../../src/replies/reply.ts';

const PAGE = 15;
const DEFAULT_PERIOD = '6 months';
/** How long it is asked how a meeting went. */
const SURVEY = '3d';

/** Which talking points were used, where, and how it went: those who write them see the group's, everybody their own. */
export const pointsUsage = defineCommand({
  name: 'points usage',
  summary: 'points.usage.summary',
  options: {
    period: optional(textOption({ max: 60, positional: true, rest: true })),
    by: optional(choice(usageGroupings, { hint: 'option.by.usage-hint' })),
    meeting: optional(textOption({ max: 120, suggests: 'meetings', hint: 'option.meeting.usage-hint' })),
    export: optional(yesNo()),
    page: optional(integer({ min: 1, max: 1000 })),
  },
  examples: [
    '/points usage',
    '/points usage 2020-H1 by:region',
    '/points usage by:point meeting:icann68',
    '/points usage 3 months by:meeting export:yes',
  ],
  allow: [inGroup],
  async run(context, { period: typed = DEFAULT_PERIOD, by = 'topic', meeting, page = 1, export: isExport = false }) {
    const { group } = groupAndMember(context);
    const period = parsePeriod(typed, { now: context.clock.now(), timeZone: group.timeZone });
    const asked = { typed, period, by, meeting, page };
    if (!draftsPoints.passes(context)) return own(context, await usedIn(context, asked));
    return isExport ? asTable(context, asked) : asAnswer(context, asked);
  },
});

interface Asked {
  readonly typed: string;
  readonly period: Period;
  readonly by: (typeof usageGroupings)[number];
  readonly meeting: string | undefined;
  readonly page: number;
}

async function asAnswer(context: Context, asked: Asked): Promise<Reply> {
  const { by, typed, page, period } = asked;
  const { uses, facts, words, textOf, meeting } = await usedIn(context, asked);
  const usage = usageOf(uses, by, facts);
  const shown = pageOf(usage, page, PAGE);
  const args = { by, ...(meeting ? { meeting: meeting.id } : { period: typed }) };
  const survey = await surveyButton(context, meeting);
  const csv: Button = {
    label: phrase('export.csv'),
    does: { command: pointsUsage.name, args: { ...args, export: true } },
  };
  const row = [...(usage.length > 0 ? [csv] : []), ...survey];
  return onlyYou(
    heading(phrase('usage.title')),
    text(
      meeting
        ? phrase('usage.of-meeting', { meeting: meeting.title })
        : phrase('usage.period', { from: day(period.firstDay), to: day(period.lastDay) }),
    ),
    text(usesOf(totalUsage(uses))),
    ...(usage.length > 0
      ? [
          usageTable(by, shown.items, words),
          ...pageButtons(shown, pointsUsage.name, args),
          await usageChart(by, usage, { words, options: written(context) }),
        ]
      : []),
    ...rewordBlocks(toReword(uses), textOf),
    ...buttonsIf(row),
    ...(by === 'region' && usage.some(({ others }) => others) ? [smallPrint(phrase('usage.folded'))] : []),
  );
}

/** Who may open polls for the group asks after a meeting how it went, by one press. */
async function surveyButton(context: Context, asked: Meeting | undefined): Promise<Button[]> {
  const { group } = groupAndMember(context);
  if (!approvesPoints.passes(context)) return [];
  const now = context.clock.now();
  const meeting = asked ?? lastBegun(await context.services.meetings.list(group.id), now);
  if (!meeting || startOf(meeting) > now) return [];
  const question = surveyQuestion(meeting, group, now);
  return [
    {
      label: phrase('usage.survey', { meeting: meeting.title }),
      does: { command: 'poll check', args: { question, closes: SURVEY } },
    },
  ];
}

async function asTable(context: Context, asked: Asked): Promise<Reply> {
  const { by, period } = asked;
  const { uses, facts, words, meeting } = await usedIn(context, asked);
  const about = meeting ? meeting.id : `${period.firstDay}-${period.lastDay}`;
  return onlyYou({
    kind: 'file',
    name: `points-usage-${by}-${about}.csv`,
    mediaType: 'text/csv',
    content: usageCsv(by, usageOf(uses, by, facts), { words, options: written(context) }),
    label: phrase('usage.title'),
  });
}

/** What one member used. */
function own(context: Context, { uses, textOf, words }: Used): Reply {
  const { member } = groupAndMember(context);
  const mine = uses.filter(({ memberId }) => memberId === member.id);
  return onlyYou(
    heading(phrase('usage.own')),
    text(mine.length === 0 ? phrase('usage.own.none') : usesOf(totalUsage(mine))),
    ...(mine.length === 0 ? [] : [list(mine.map((use) => useWords(use, { textOf, words })))]),
  );
}

async function usedIn({ services, group, clock }: Context, { period, meeting: typed }: Asked): Promise<Used> {
  const groupId = group?.id ?? '';
  const meeting = typed === undefined ? undefined : await services.meetings.named(groupId, typed, clock.now());
  return readUsage(services, groupId, { period, meeting });
}

function written({ actor, clock }: Context) {
  return { reader: { language: actor.language, timeZone: actor.timeZone }, now: clock.now() };
}
