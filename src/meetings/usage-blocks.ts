import { chartBlock } from '../charts/chart.ts';
import { firstOnes, joined, list, phrase, said, strong, table, text } from '../replies/build.ts';
import { csvOf } from '../replies/csv.ts';
import { toLine } from '../replies/plain-line.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import { type PointUse, useOutcomes } from './point-use.ts';
import { pointName } from './talking-point.ts';
import type { ToReword, Usage, UsageGrouping, UsageSums } from './usage.ts';

/** What the things are called by which uses are taken together, by their ids. */
export type UsageWords = Readonly<Record<UsageGrouping, (key: string) => Inline>>;

/** How uses are written: the words of things, and for whom. */
interface Writing {
  readonly words: UsageWords;
  readonly options: WriteOptions;
}

const outcomes = [...useOutcomes, 'unsaid'] as const;
/** Points to reword, and notes of each, that are shown. */
const SHOWN = 10;
const NOTES = 3;

function labelOf(by: UsageGrouping, { key, others }: Usage, words: UsageWords): Inline {
  if (others) return phrase('participation.others');
  return key === undefined ? phrase('not-recorded') : words[by](key);
}

function outcomeWords(outcome: (typeof outcomes)[number]): Inline {
  return phrase(outcome === 'unsaid' ? 'usage.unsaid' : `choice.${outcome}`);
}

/** How often in all, by how many. */
export function usesOf({ uses, members }: UsageSums): Inline {
  return uses === 0 ? phrase('usage.none') : phrase('usage.total', { count: uses, members });
}

/** Uses as a table. */
export function usageTable(by: UsageGrouping, usage: readonly Usage[], words: UsageWords): Block {
  const number = (value: number) => phrase('number', { value });
  return table(
    [phrase(`usage.by.${by}`), phrase('usage.uses'), ...outcomes.map(outcomeWords)],
    usage.map((one) => [
      labelOf(by, one, words),
      number(one.uses),
      ...outcomes.map((outcome) => number(one.how[outcome])),
    ]),
  );
}

/** Uses as a chart: how often, and how it went. */
export async function usageChart(
  by: UsageGrouping,
  usage: readonly Usage[],
  { words, options }: Writing,
): Promise<Block<never>> {
  const given = outcomes.filter((outcome) => usage.some(({ how }) => how[outcome] > 0));
  const series = given.map((outcome) => ({
    name: outcomeWords(outcome),
    values: usage.map(({ how }) => how[outcome]),
  }));
  const labels = usage.map((one) => labelOf(by, one, words));
  return chartBlock({ kind: 'stacked', title: phrase(`usage.chart.${by}`), labels, series, unit: 'count' }, options);
}

/** Uses for a spreadsheet; its columns have the same names in every language. */
export function usageCsv(by: UsageGrouping, usage: readonly Usage[], { words, options }: Writing): string {
  const rows = usage.map((one) => [
    toLine(labelOf(by, one, words), options),
    one.uses,
    one.members,
    ...outcomes.map((outcome) => one.how[outcome]),
  ]);
  return csvOf([by, 'uses', 'members', 'good', 'mixed', 'reword', 'not_said'], rows);
}

/** The points that need other words, with what was said of them. */
export function rewordBlocks(all: readonly ToReword[], textOf: (pointId: string) => string | undefined): Block[] {
  if (all.length === 0) return [];
  const lines = all.map(({ point, asked, uses, notes }) =>
    joined(
      [
        phrase('usage.reword-line', { point: pointName({ id: point }), count: asked, uses }),
        ...(textOf(point) === undefined ? [] : [said(textOf(point) ?? '')]),
        ...notes.slice(0, NOTES).map((note) => phrase('usage.note', { note })),
      ],
      ' · ',
    ),
  );
  return [text(strong(phrase('usage.reword'))), list(firstOnes(lines, SHOWN))];
}

/** One use, for whoever it is of. */
export function useWords(
  { point, meeting, how, where, note }: PointUse,
  { textOf, words }: { textOf: (pointId: string) => string | undefined; words: UsageWords },
): Inline {
  return joined(
    [
      words.meeting(meeting),
      ...(where === undefined ? [] : [said(where)]),
      said(textOf(point) ?? pointName({ id: point })),
      ...(how === undefined ? [] : [phrase(`choice.${how}`)]),
      ...(note === undefined ? [] : [said(note)]),
    ],
    ' · ',
  );
}
