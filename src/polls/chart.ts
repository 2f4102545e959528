import { fields, joined, phrase, text } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { type ShareOf, shareOf, withShare } from './share.ts';

/** A tally as data, for a picture and for words: rows of as many values as there are series. */
export interface Chart {
  /** What each row counts, one or several things: ballots; or yes, if need be, no. */
  readonly series: readonly Inline[];
  readonly rows: readonly ChartRow[];
  /** Of what the values are shares, where their rows have a whole. */
  readonly of?: ShareOf;
}

export interface ChartRow {
  readonly label: Inline;
  readonly values: readonly number[];
  /** What each of its values is a part of; missing: of nothing that says something. */
  readonly whole?: number;
  /** The first value, with its share, in words, where more is to be said than the numbers. */
  words?(value: Inline): Inline;
}

/** A tally in words, where it has anything to compare. */
export function charted(chart: Chart, inWords: (chart: Chart) => Block<never>): Block<never>[] {
  return chart.rows.length > 0 ? [inWords(chart)] : [];
}

/** A tally in words: a line a row. */
export function chartFields(chart: Chart): Block<never> {
  const words = rowsInWords(chart);
  return fields(...chart.rows.map(({ label }, at) => [label, words[at] ?? joined([])] as const));
}

/** So many numbers stand on one line, and so many with their shares: what a telephone shows in two lines. */
const ON_ONE_LINE = 6;
const WITH_SHARES = 3;

/** A tally in words, on one line where it is short enough. */
export function chartBlock(chart: Chart): Block<never> {
  const most = firstShare(chart) ? WITH_SHARES : ON_ONE_LINE;
  const isShort = chart.rows.length <= most && chart.rows.every(({ values, words }) => !words && values.length === 1);
  return isShort ? text(chartLine(chart)) : chartFields(chart);
}

/** A tally on one line: what is short enough for it. */
export function chartLine(chart: Chart): Inline {
  const words = rowsInWords(chart);
  return joined(
    chart.rows.map(({ label }, at) => phrase('poll.counted', { position: label, votes: words[at] ?? '' })),
    ' · ',
  );
}

/** Each row's numbers. The first share says of what it is; those that follow are of the same. */
function rowsInWords(chart: Chart): Inline[] {
  const { series, rows, of } = chart;
  const first = firstShare(chart);
  return rows.map(({ values, whole, words }, row) => {
    const numbers = values.map((value, at) =>
      withShare(value, whole, first?.row === row && first.at === at ? of : undefined),
    );
    if (words) return words(numbers[0] ?? joined([]));
    if (series.length < 2) return numbers[0] ?? joined([]);
    return joined(
      numbers.map((votes, at) => phrase('poll.counted', { position: series[at] ?? '', votes })),
      ' · ',
    );
  });
}

/** Where the first share stands; undefined: there is none. */
function firstShare({ rows }: Chart): { row: number; at: number } | undefined {
  const hasShare = ({ values, whole }: ChartRow) => values.findIndex((value) => shareOf(value, whole) !== undefined);
  const row = rows.findIndex((one) => hasShare(one) >= 0);
  const found = rows[row];
  return found && { row, at: hasShare(found) };
}
