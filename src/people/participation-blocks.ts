import { DateTime } from 'luxon';
import type { Period } from '../bot/period.ts';
import { type Chart, chartBlock } from '../charts/chart.ts';
import { day, fields, joined, phrase, said, table, text } from '../replies/build.ts';
import { csvOf } from '../replies/csv.ts';
import { toLine } from '../replies/plain-line.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import { type Deed, deeds } from './activity.ts';
import { type EndedPoll, type Grouping, percentOf, type Share, type Turnout, turnoutByMonth } from './participation.ts';

/** What a share is of. */
export function labelOf({ label, others }: Pick<Share, 'label' | 'others'>): Inline {
  if (others) return phrase('participation.others');
  return label === undefined ? phrase('not-recorded') : said(label);
}

/** How many polls ended when. */
export function periodWords({ firstDay, lastDay }: Period, polls: number): Block {
  return text(phrase('participation.period', { count: polls, from: day(firstDay), to: day(lastDay) }));
}

/** Deeds of which there are any. */
function done(shares: readonly Pick<Share, 'deeds'>[]): Deed[] {
  return deeds.filter((deed) => shares.some((share) => share.deeds[deed] > 0));
}

/** Shares as a table: turnout, and what there is of other deeds. */
export function sharesTable(shares: readonly Share[], all: readonly Share[]): Block {
  const counted = done(all);
  return table(
    [
      phrase('participation.who'),
      phrase('participation.column.turnout'),
      phrase('participation.column.ballots'),
      ...counted.map((deed) => phrase(`activity.${deed}`)),
    ],
    shares.map((share) => [
      labelOf(share),
      share.entitled === 0 ? said('–') : phrase('percent', { value: percentOf(share) }),
      phrase('participation.votes', { voted: share.voted, entitled: share.entitled }),
      ...counted.map((deed) => number(share.deeds[deed])),
    ]),
  );
}

/** What one member did besides voting. */
export function deedsFields(share: Pick<Share, 'deeds'>): Block[] {
  const counted = done([share]);
  if (counted.length === 0) return [];
  return [fields(...counted.map((deed) => [phrase(`activity.${deed}`), number(share.deeds[deed])] as const))];
}

/** Who contributed, from how many of the regions: one line. */
export function contributorsWords(byRegion: readonly Share[], members: number): Block[] {
  const from = byRegion.filter(({ contributors, label }) => contributors > 0 && label !== undefined);
  const count = byRegion.reduce((sum, { contributors }) => sum + contributors, 0);
  if (count === 0) return [];
  const regions = from.map(({ label, contributors }) =>
    phrase('participation.region', { region: label ?? '', count: contributors }),
  );
  return [
    text(
      from.length > 0
        ? phrase('participation.contributors', { count, members, regions: joined(regions) })
        : phrase('participation.contributors-plain', { count, members }),
    ),
  ];
}

/** Turnout by share; nothing where fewer than two took part in polls. */
export async function sharesChart(
  title: Inline,
  shares: readonly Share[],
  options: WriteOptions,
): Promise<Block<never>[]> {
  const shown = shares.filter(({ entitled }) => entitled > 0);
  if (shown.length < 2) return [];
  return [
    await chartBlock(
      chartOf(
        'bars',
        title,
        shown.map((share) => [labelOf(share), share] as const),
      ),
      options,
    ),
  ];
}

/** Turnout over time, where there are two months of it. @param who one member alone */
export async function monthsChart(
  polls: readonly EndedPoll[],
  { title, timeZone, who }: { title: Inline; timeZone: string; who?: string },
  options: WriteOptions,
): Promise<Block<never>[]> {
  const monthOf = (at: Date) => DateTime.fromJSDate(at, { zone: timeZone }).toFormat('yyyy-MM');
  const months = turnoutByMonth(polls, monthOf, who);
  if (months.length < 2) return [];
  const points = months.map(({ month, turnout }) => [said(month), turnout] as const);
  return [await chartBlock(chartOf('line', title, points), options)];
}

function chartOf(kind: Chart['kind'], title: Inline, rows: readonly (readonly [Inline, Turnout])[]): Chart {
  const values = rows.map(([, turnout]) => percentOf(turnout));
  const series = [{ name: phrase('participation.column.turnout'), values }];
  return { kind, title, labels: rows.map(([label]) => label), series, unit: 'percent' };
}

/** All shares, as a table for a spreadsheet; its columns have the same names in every language. */
export function sharesCsv(by: Grouping, shares: readonly Share[], options: WriteOptions): string {
  const columns = [
    by,
    'members',
    'contributors',
    'polls_entitled',
    'polls_voted',
    'turnout_percent',
    ...deeds.map(plural),
  ];
  const rows = shares.map((share) => [
    toLine(labelOf(share), options),
    share.members,
    share.contributors,
    share.entitled,
    share.voted,
    share.entitled === 0 ? undefined : percentOf(share),
    ...deeds.map((deed) => share.deeds[deed]),
  ]);
  return csvOf(columns, rows);
}

function plural(deed: Deed): string {
  return {
    question: 'questions',
    attended: 'meetings_attended',
    'point-drafted': 'points_drafted',
    'point-used': 'points_used',
  }[deed];
}

function number(value: number): Inline {
  return phrase('number', { value });
}
