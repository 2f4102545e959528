import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, optional, text as textOption } from '../../src/bot/option.ts';
import { parsePeriod } from '../../src/bot/period.ts';
import { type DocumentFormat, documentFile, documentFormats } from '../../src/documents/document.ts';
import { keepsIssues } from '../../src/issues/may-change.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { buttons, heading, link, onlyYou, phrase, context as smallPrint, text } from '../../src/replies/build.ts';
import type { Block, Reply } from '../../src/replies/reply.ts';
import type { ReportFacts } from '../../src/report/report.ts';
import { reportBlocks, reportTitle, summaryBlocks } from '../../src/report/report-blocks.ts';
import { periodName } from '../../src/report/report-page.ts';

/** The report of a period: what it comes to here, the whole as files. */
export const issueReport = defineCommand({
  name: 'issue report',
  summary: 'issue.report.summary',
  options: {
    period: optional(textOption({ max: 60, positional: true, rest: true })),
    format: optional(choice(documentFormats)),
  },
  examples: ['/issue report', '/issue report 2020-H1', '/issue report 6 months format:markdown'],
  allow: [keepsIssues],
  async run(context, { period: typed = '6 months', format }) {
    const { group } = groupAndMember(context);
    const period = parsePeriod(typed, { now: context.clock.now(), timeZone: group.timeZone });
    const facts = await context.services.reports.facts(group, period);
    return format === undefined
      ? inShort(facts, await context.services.reports.pageOf(group, period))
      : asFile(context, facts, format);
  },
});

function inShort(facts: ReportFacts, page: string | undefined): Reply {
  const files = documentFormats.map((format) => ({
    label: phrase(`report.as.${format}`),
    does: { command: issueReport.name, args: { period: periodName(facts), format } },
  }));
  return onlyYou(
    heading(reportTitle(facts)),
    ...summaryBlocks(facts),
    ...(page === undefined ? [] : [text(link(page, phrase('report.page'))), smallPrint(phrase('report.page.hint'))]),
    buttons(...files),
  );
}

async function asFile({ actor, clock }: Context, facts: ReportFacts, format: DocumentFormat): Promise<Reply> {
  const options = { reader: { language: actor.language, timeZone: actor.timeZone }, now: clock.now() };
  const blocks: readonly Block[] = await reportBlocks(facts, options);
  const { firstDay, lastDay } = facts.period;
  const name = `report-${firstDay}-${lastDay}`;
  return onlyYou(await documentFile({ name, label: reportTitle(facts), blocks }, format, options));
}
