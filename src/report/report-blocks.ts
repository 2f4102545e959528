import { type Chart, chartBlock } from '../charts/chart.ts';
import { actWords } from '../issues/change-words.ts';
import { dateWords } from '../issues/date-words.ts';
import type { Issue } from '../issues/issue.ts';
import { dependencyWords, stateSentence } from '../issues/issue-blocks.ts';
import { total } from '../people/participation.ts';
import { contributorsWords, periodWords, sharesTable } from '../people/participation-blocks.ts';
import {
  context,
  day,
  fields,
  heading,
  joined,
  list,
  phrase,
  said,
  strong,
  table,
  text,
  time,
  titled,
} from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import type { MessageId } from '../text/text.ts';
import { comparedLine, comparison } from './comparison.ts';
import type { ReportFacts } from './report.ts';
import { countsOf, type Standing } from './standing.ts';

/** A block of a report: nothing in it is pressed. */
type Part = Block<never>;

/** "Report of X, from … to …" */
export function reportTitle({ groupName, period }: Pick<ReportFacts, 'groupName' | 'period'>): Inline {
  return phrase('report.title', { group: groupName, from: day(period.firstDay), to: day(period.lastDay) });
}

/** The whole report, a section after the other; its chart is drawn in the words of one reader. */
export async function reportBlocks(facts: ReportFacts, options: WriteOptions): Promise<Part[]> {
  return [
    heading(reportTitle(facts)),
    ...closedWords(facts),
    heading(phrase('report.summary')),
    ...summaryBlocks(facts),
    heading(phrase('report.progress')),
    ...progressTable(facts),
    ...(await progressChart(facts, options)),
    ...comparison(facts),
    heading(phrase('report.details')),
    ...facts.issues.filter(({ parent }) => parent === undefined).flatMap((issue) => detail(issue, facts)),
    ...section('changes', [...facts.acts.map(changeLine), ...facts.recorded.map(({ words }) => words)]),
    ...section('waits', facts.issues.flatMap(waitsOf)),
    ...section('next', facts.issues.flatMap(nextOf)),
    ...section('decisions', facts.decisions.map(decisionWords)),
    heading(phrase('report.participation')),
    ...participationBlocks(facts),
  ];
}

/** When a period was closed, and by whom: what is shown is of then. */
export function closedWords({ closed }: Pick<ReportFacts, 'closed'>): Part[] {
  return closed ? [context(phrase('report.closed', { at: time(closed.at), by: closed.by }))] : [];
}

/** Counts, the mean, and what is late: also what the chat shows. */
export function summaryBlocks(facts: ReportFacts): Part[] {
  const { standings, issues, acts, recorded, decisions, asOf } = facts;
  const counts = countsOf(standings);
  if (counts.all === 0) return [text(phrase('issue.list.empty'))];
  const late = standings.filter((one) => one.late);
  const sentences = [
    phrase('report.counts', { ...counts, mean: 0, count: counts.all }),
    ...(counts.mean === undefined ? [] : [phrase('report.mean', { percent: counts.mean })]),
  ];
  return [
    text(joined(sentences, ' ')),
    ...comparedLine(facts),
    fields(
      [phrase('report.changes'), phrase('number', { value: acts.length + recorded.length })],
      [phrase('report.decisions'), phrase('number', { value: decisions.length })],
    ),
    ...(late.length === 0
      ? [text(phrase('report.nothing-late'))]
      : [
          text(strong(phrase('report.late'))),
          list(issues.filter(({ id }) => late.some((one) => one.id === id)).map((one) => lateWords(one, asOf))),
        ]),
  ];
}

function lateWords(issue: Issue, on: string): Inline {
  return joined([nameOf(issue), stateSentence(issue, on)], ' · ');
}

function nameOf(issue: Issue): Inline {
  return phrase('issue.title', { id: issue.id, title: titled(issue) });
}

const NONE = said('–');

function percentWords(percent: number | undefined): Inline {
  return percent === undefined ? NONE : phrase('percent', { value: percent });
}

/** How far each issue is now, and was at the end of the last period. */
function progressTable({ standings, issues, earlier }: ReportFacts): Part[] {
  const last = earlier.at(-1);
  const rows = standings.map((one) => {
    const issue = issues.find(({ id }) => id === one.id);
    return [
      said(one.id),
      issue ? titled(issue) : NONE,
      percentWords(one.percent),
      ...(last ? [percentWords(percentIn(last.standings, one.id))] : []),
      one.state ? phrase(`state.${one.state}`) : NONE,
      one.due ? dateWords(one.due) : NONE,
    ];
  });
  const columns = [
    phrase('issue.number'),
    phrase('issue.name'),
    phrase('issue.percent-field'),
    ...(last ? [day(last.day)] : []),
    phrase('issue.state'),
    phrase('issue.due'),
  ];
  return [rows.length === 0 ? text(phrase('issue.list.empty')) : table(columns, rows)];
}

function percentIn(standings: readonly Standing[], id: string): number | undefined {
  return standings.find((one) => one.id === id)?.percent;
}

/** A bar per issue and period. Periods for which nothing is recorded are named, and not drawn. */
async function progressChart(facts: ReportFacts, options: WriteOptions): Promise<Part[]> {
  const { standings, issues, earlier, asOf } = facts;
  const ends = [...earlier, { day: asOf, standings }];
  const isKnown = ({ standings: at }: (typeof ends)[number]) => at.some(({ percent }) => percent !== undefined);
  const [known, unknown] = [ends.filter(isKnown), ends.filter((end) => !isKnown(end))];
  const chart: Chart = {
    kind: 'bars',
    title: phrase('report.chart'),
    labels: standings.map(({ id }) => {
      const issue = issues.find((one) => one.id === id);
      return issue ? nameOf(issue) : said(id);
    }),
    series: known.map((end) => ({
      name: day(end.day),
      values: standings.map(({ id }) => percentIn(end.standings, id)),
    })),
    unit: 'percent',
  };
  const days = joined(unknown.map((end) => day(end.day)));
  return [
    ...(known.length > 0 ? [await chartBlock(chart, options)] : []),
    ...(unknown.length > 0 ? [context(phrase('report.none-then', { days }))] : []),
  ];
}

/** One issue with its parts: how far, who, and what was noted and done. */
function detail(issue: Issue, { issues, asOf }: ReportFacts): Part[] {
  const parts = issues.filter(({ parent }) => parent === issue.id);
  const remarks = (one: Issue) =>
    [...one.notes, ...one.activities, ...one.improvements].map((remark) => said(remark.text));
  const owners = joined(issue.owners.map(({ name }) => said(name)));
  const partLines = parts.flatMap((part) => [
    joined([nameOf(part), stateSentence(part, asOf)], ' · '),
    ...remarks(part),
  ]);
  const lines = [...partLines, ...remarks(issue)];
  return [
    text(strong(nameOf(issue))),
    text(stateSentence(issue, asOf)),
    ...(issue.owners.length > 0 ? [fields([phrase('issue.owners'), owners])] : []),
    ...(lines.length > 0 ? [list(lines)] : []),
  ];
}

function changeLine(act: ReportFacts['acts'][number]): Inline {
  return labelled(act.about ?? '', actWords(act));
}

function labelled(id: string, value: Inline): Inline {
  return phrase('field.line', { label: said(id), value });
}

function waitsOf(issue: Issue): Inline[] {
  return [
    ...issue.dependencies.map((one) => labelled(issue.id, dependencyWords(one))),
    ...issue.risks.map((risk) => labelled(issue.id, phrase('report.risk', { risk: risk.text }))),
  ];
}

function nextOf(issue: Issue): Inline[] {
  return issue.nextSteps.map((step) => labelled(issue.id, said(step.text)));
}

function decisionWords({ number, question, at, outcome }: ReportFacts['decisions'][number]): Inline {
  const poll = phrase('poll.title', { number, question });
  return phrase('decisions.one', { poll, at: time(at, 'date'), outcome });
}

function participationBlocks({ taking, period }: ReportFacts): Part[] {
  const { shares, polls, members } = taking;
  const all = total(shares);
  return [
    periodWords(period, polls) as Part,
    ...(contributorsWords(shares, members) as Part[]),
    ...(all.entitled === 0 && all.contributors === 0 ? [] : [sharesTable(shares, shares) as Part]),
  ];
}

type ListSection = 'changes' | 'waits' | 'next' | 'decisions';

/** A section that says so where there is nothing in it. */
function section(name: ListSection, items: readonly Inline[]): Part[] {
  const none: MessageId = `report.no-${name}`;
  return [heading(phrase(`report.${name}`)), items.length > 0 ? list(items) : text(phrase(none))];
}
