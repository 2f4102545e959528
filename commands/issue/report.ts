import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { type Period, parsePeriod } from '../../src/bot/period.ts';
import { type DocumentFormat, documentFile, documentFormats } from '../../src/documents/document.ts';
import { keepsIssues } from '../../src/issues/may-change.ts';
import { todayIn } from '../../src/meetings/calendar.ts';
import { actorOf } from '../../src/people/act.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import {
  buttons,
  code,
  day,
  heading,
  link,
  list,
  onlyYou,
  phrase,
  said,
  context as smallPrint,
  text,
  time,
} from '../../src/replies/build.ts';
import type { Block, Reply } from '../../src/replies/reply.ts';
import type { ClosedPeriod } from '../../src/report/closed-period.ts';
import type { ReportFacts } from '../../src/report/report.ts';
import { closedWords, reportBlocks, reportTitle, summaryBlocks } from '../../src/report/report-blocks.ts';
import { periodName } from '../../src/report/report-page.ts';
import { countsOf } from '../../src/report/standing.ts';

/** The report of a period: what it comes to here, the whole as files; and what closes a period for good. */
export const issueReport = defineCommand({
  name: 'issue report',
  summary: 'issue.report.summary',
  options: {
    period: optional(textOption({ max: 60, positional: true, rest: true })),
    format: optional(choice(documentFormats)),
    close: optional(yesNo()),
    periods: optional(yesNo()),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/issue report',
    '/issue report 2020-H1',
    '/issue report 6 months format:markdown',
    '/issue report 2019-H2 close:yes',
    '/issue report periods:yes',
  ],
  allow: [keepsIssues],
  async run(context, { period: typed = '6 months', format, close, periods, sure }) {
    const { group } = groupAndMember(context);
    const { reports } = context.services;
    if (periods) return closedOnes(await reports.closed(group.id));
    const period = parsePeriod(typed, { now: context.clock.now(), timeZone: group.timeZone });
    if (close) return sure ? closing(context, period) : askFirst(context, period);
    const facts = await reports.facts(group, period);
    return format === undefined
      ? inShort(context, facts, await reports.pageOf(group, period))
      : asFile(context, facts, format);
  },
});

function inShort({ clock }: Context, facts: ReportFacts, page: string | undefined): Reply {
  const period = periodName(facts);
  const files = documentFormats.map((format) => ({
    label: phrase(`report.as.${format}`),
    does: { command: issueReport.name, args: { period, format } },
  }));
  const isOver = facts.period.lastDay < todayIn(facts.timeZone, clock.now());
  const closes = { label: phrase('report.close'), does: { command: issueReport.name, args: { period, close: true } } };
  return onlyYou(
    heading(reportTitle(facts)),
    ...closedWords(facts),
    ...summaryBlocks(facts),
    ...(page === undefined ? [] : [text(link(page, phrase('report.page'))), smallPrint(phrase('report.page.hint'))]),
    buttons(...files, ...(isOver && !facts.closed ? [closes] : [])),
  );
}

/** What cannot be taken back is asked about; that it was done before, or is too early, is said at once. */
async function askFirst(context: Context, period: Period): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  await context.services.reports.mayClose(group, period);
  const args = { period: periodName({ period }), close: true, sure: true };
  const does = { command: issueReport.name, args, onlyFor: member.id };
  return onlyYou(
    text(phrase('report.close.sure', daysOf(period))),
    buttons({ label: phrase('report.close.now'), style: 'danger', does }),
  );
}

async function closing(context: Context, period: Period): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { reports } = context.services;
  const facts = await reports.close(group, period, actorOf(member));
  const short = inShort(context, facts, await reports.pageOf(group, period));
  return { ...short, blocks: [text(phrase('report.close.done', daysOf(period))), ...short.blocks], replaces: true };
}

function daysOf({ firstDay, lastDay }: Pick<Period, 'firstDay' | 'lastDay'>) {
  return { from: day(firstDay), to: day(lastDay) };
}

/** Closed periods that have a button of their own, the newest first. */
const WITH_BUTTON = 5;

function closedOnes(oldestFirst: readonly ClosedPeriod[]): Reply {
  const all = [...oldestFirst].reverse();
  if (all.length === 0) {
    const example = code('/issue report 2019-H2 close:yes');
    return onlyYou(heading(phrase('report.periods')), text(phrase('report.periods.none', { example })));
  }
  const lines = all.map(({ standings, by, closedAt, ...days }) => {
    const { all: count, finished, mean } = countsOf(standings);
    const counts = { all: count, finished, mean: mean === undefined ? said('–') : phrase('percent', { value: mean }) };
    return phrase('report.periods.one', { ...daysOf(days), ...counts, by: by.name, at: time(closedAt) });
  });
  const open = all.slice(0, WITH_BUTTON).map(({ name }) => ({
    label: said(name),
    does: { command: 'issue report', args: { period: name } },
  }));
  return onlyYou(heading(phrase('report.periods')), list(lines), buttons(...open));
}

async function asFile({ actor, clock }: Context, facts: ReportFacts, format: DocumentFormat): Promise<Reply> {
  const options = { reader: { language: actor.language, timeZone: actor.timeZone }, now: clock.now() };
  const blocks: readonly Block[] = await reportBlocks(facts, options);
  const { firstDay, lastDay } = facts.period;
  const name = `report-${firstDay}-${lastDay}`;
  return onlyYou(await documentFile({ name, label: reportTitle(facts), blocks }, format, options));
}
