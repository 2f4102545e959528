import { context, day, heading, phrase, said, table, text, titled } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { EarlierEnd, ReportFacts } from './report.ts';
import { type Counts, countsOf, type Standing } from './standing.ts';

type Part = Block<never>;

/** The end of the last period, where anything is known of it. */
function lastKnown({ earlier }: Pick<ReportFacts, 'earlier'>): EarlierEnd | undefined {
  const last = earlier.at(-1);
  return last?.standings.some(({ percent }) => percent !== undefined) ? last : undefined;
}

/** "Since 31 December 2019: finished 4 → 6, …" in one line; nothing where nothing is known of then. */
export function comparedLine(facts: Pick<ReportFacts, 'earlier' | 'standings'>): Part[] {
  const last = lastKnown(facts);
  if (!last) return [];
  const [then, now] = [countsOf(last.standings), countsOf(facts.standings)];
  const params = {
    day: day(last.day),
    finishedThen: then.finished,
    finished: now.finished,
    lateThen: then.late,
    late: now.late,
    meanThen: percentWords(then.mean),
    mean: percentWords(now.mean),
  };
  return [text(phrase('report.compared.line', params))];
}

/** How all stand beside the end of the last period: the counts, then each issue that is further, back, or new. */
export function comparison(facts: Pick<ReportFacts, 'earlier' | 'standings' | 'issues'>): Part[] {
  const last = lastKnown(facts);
  if (!last) return [];
  const moved = movedSince(last.standings, facts.standings);
  return [
    heading(phrase('report.compared', { day: day(last.day) })),
    countsTable(last, facts.standings),
    ...(moved.length === 0 ? [text(phrase('report.compared.none'))] : [movedTable(moved, last, facts)]),
    ...(last.closed ? [context(phrase('report.compared.closed'))] : []),
  ];
}

function countsTable(last: EarlierEnd, now: readonly Standing[]): Part {
  const [before, after] = [countsOf(last.standings), countsOf(now)];
  const counted = (name: Exclude<keyof Counts, 'mean'>) => [
    phrase(`report.compared.${name}`),
    number(before[name]),
    number(after[name]),
  ];
  return table(
    [phrase('report.compared.what'), day(last.day), phrase('report.compared.now')],
    [
      ...(['all', 'finished', 'open', 'late'] as const).map(counted),
      [phrase('report.compared.mean'), percentWords(before.mean), percentWords(after.mean)],
    ],
  );
}

interface Moved {
  readonly id: string;
  readonly was: Standing | undefined;
  readonly now: Standing | undefined;
}

function movedSince(before: readonly Standing[], after: readonly Standing[]): Moved[] {
  const [then, now] = [before, after].map((all) => new Map(all.map((one) => [one.id, one])));
  const ids = [...new Set([...after, ...before].map(({ id }) => id))];
  const all = ids.map((id): Moved => ({ id, was: then?.get(id), now: now?.get(id) }));
  return all.filter((one) => one.was?.percent !== one.now?.percent || one.was?.state !== one.now?.state);
}

function movedTable(moved: readonly Moved[], last: EarlierEnd, { issues }: Pick<ReportFacts, 'issues'>): Part {
  const names = new Map(issues.map((issue) => [issue.id, titled(issue)]));
  return table(
    [phrase('issue.number'), phrase('issue.name'), day(last.day), phrase('report.compared.now'), phrase('issue.state')],
    moved.map(({ id, was, now }) => [
      said(id),
      names.get(id) ?? NONE,
      percentWords(was?.percent),
      percentWords(now?.percent),
      now?.state ? phrase(`state.${now.state}`) : NONE,
    ]),
  );
}

const NONE = said('–');

function percentWords(percent: number | undefined): Inline {
  return percent === undefined ? NONE : phrase('percent', { value: percent });
}

function number(value: number): Inline {
  return phrase('number', { value });
}
