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
  readonly series: readonly Series[];
  /** Percents are 0 to 100. */
  readonly unit: 'count' | 'percent';
  /** What is to be known of the numbers, in a few words. */
  readonly note?: Inline;
}

interface Series {
  readonly name: Inline;
  readonly values: readonly (number | undefined)[];
  /** What stands beside the values, in the place of each, where it is more than the value. */
  readonly words?: readonly Inline[];
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
export function altOf({ title, labels, series, unit, note }: Chart): Inline {
  const rows = labels.map((label, at) => {
    const values = series.map(({ name, values, words }) => {
      const value = values[at];
      const written =
        value === undefined ? phrase('not-recorded') : phrase(unit === 'percent' ? 'percent' : 'number', { value });
      const shown = words?.[at] ?? written;
      return series.length === 1 ? shown : phrase('field.line', { label: name, value: shown });
    });
    return phrase('field.line', { label, value: joined(values) });
  });
  const shown = [...firstOnes(rows, MOST_LABELS), ...(note ? [note] : [])];
  return phrase('chart.alt', { title, rows: joined(shown, '; ') });
}
