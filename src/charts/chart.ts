import { draw } from '../drawing/drawing.ts';
import { isPenholderError } from '../errors.ts';
import { firstOnes, joined, phrase, text } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';

/** What a chart shows, before it is drawn: no colours, no pixels. */
export interface Chart {
  /** `bars`, `stacked`: a row per label. `line`: a point per label, which are periods in their order. */
  readonly kind: 'bars' | 'stacked' | 'line';
  readonly title: Inline;
  readonly labels: readonly Inline[];
  /** Values by label; undefined: there is none, which is not 0. */
  readonly series: readonly { readonly name: Inline; readonly values: readonly (number | undefined)[] }[];
  /** Percents are 0 to 100. */
  readonly unit: 'count' | 'percent';
}

/** Rows or points that are drawn; of more, the first, and the last line says how many are missing. */
export const MOST_LABELS = 20;

/** A chart as a block for one reader: a picture, with all that it shows in words; the words alone where it cannot be drawn. */
export async function chartBlock(chart: Chart, options: WriteOptions): Promise<Block<never>> {
  try {
    return { kind: 'image', png: await draw({ kind: 'chart', chart, options }), alt: altOf(chart) };
  } catch (error) {
    if (!isPenholderError(error, 'drawing_failed')) throw error;
    process.emitWarning('a chart could not be drawn', { code: error.code, detail: String(error.cause) });
    return text(altOf(chart));
  }
}

/** What a chart shows, in words. */
export function altOf({ title, labels, series, unit }: Chart): Inline {
  const rows = labels.map((label, at) => {
    const values = series.map(({ name, values }) => {
      const value = values[at];
      const shown =
        value === undefined ? phrase('not-recorded') : phrase(unit === 'percent' ? 'percent' : 'number', { value });
      return series.length === 1 ? shown : phrase('field.line', { label: name, value: shown });
    });
    return phrase('field.line', { label, value: joined(values) });
  });
  return phrase('chart.alt', { title, rows: joined(firstOnes(rows, MOST_LABELS), '; ') });
}
