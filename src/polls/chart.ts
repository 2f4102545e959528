import { fields, joined, phrase, text } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';

/** A tally as data, for a picture and for words: rows of as many values as there are series. */
export interface Chart {
  /** What each row counts, one or several things: ballots; or yes, if need be, no. */
  readonly series: readonly Inline[];
  readonly rows: readonly ChartRow[];
}

export interface ChartRow {
  readonly label: Inline;
  readonly values: readonly number[];
  /** The values in words, where more is to be said than the numbers. */
  readonly words?: Inline;
}

/** A tally in words: a line a row. */
export function chartFields(chart: Chart): Block<never> {
  return fields(...chart.rows.map((row) => [row.label, rowWords(row, chart)] as const));
}

/** So many numbers stand on one line. */
const ON_ONE_LINE = 6;

/** A tally in words, on one line where it is short enough. */
export function chartBlock(chart: Chart): Block<never> {
  const isShort =
    chart.rows.length <= ON_ONE_LINE && chart.rows.every(({ values, words }) => !words && values.length === 1);
  return isShort ? text(chartLine(chart)) : chartFields(chart);
}

/** A tally on one line: what is short enough for it. */
export function chartLine(chart: Chart): Inline {
  return joined(
    chart.rows.map((row) => phrase('poll.counted', { position: row.label, votes: rowWords(row, chart) })),
    ' · ',
  );
}

function rowWords({ values, words }: ChartRow, { series }: Chart): Inline {
  if (words) return words;
  const numbers = values.map((value) => phrase('number', { value }));
  if (series.length < 2) return numbers[0] ?? joined([]);
  return joined(
    numbers.map((votes, at) => phrase('poll.counted', { position: series[at] ?? '', votes })),
    ' · ',
  );
}
