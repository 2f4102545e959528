import { firstOnes, joined, phrase } from '../replies/build.ts';
import { cutAtWord, toLine } from '../replies/plain-line.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import type { DrawnChart } from './draw.ts';

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
/** Characters of a label that are drawn. */
const LABEL_LENGTH = 32;
const TITLE_LENGTH = 80;

/** A chart as a block for one reader: a picture, with all that it shows in words. The libraries are loaded by the first one. */
export async function chartBlock(chart: Chart, options: WriteOptions): Promise<Block<never>> {
  const { pngOf } = await import('./draw.ts');
  return { kind: 'image', png: await pngOf(drawnChart(chart, options)), alt: altOf(chart) };
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

/** Its words chosen and cut: what the drawing needs. */
function drawnChart({ kind, title, labels, series, unit }: Chart, options: WriteOptions): DrawnChart {
  const words = (inline: Inline) => toLine(inline, options);
  const short = (inline: Inline) => cutAtWord(words(inline), LABEL_LENGTH);
  const missing = labels.length - MOST_LABELS;
  return {
    kind,
    title: cutAtWord(words(title), TITLE_LENGTH),
    labels: labels.slice(0, MOST_LABELS).map(short),
    series: series.map(({ name, values }) => ({ name: short(name), values: values.slice(0, MOST_LABELS) })),
    more: missing > 0 ? words(phrase('more', { count: missing })) : undefined,
    write: (value) => words(phrase(unit === 'percent' ? 'percent' : 'number', { value })),
    // what lies outside the axis would be drawn outside the picture, which the renderer does not survive
    most:
      unit === 'percent' && series.every(({ values }) => values.every((value = 0) => value <= 100)) ? 100 : undefined,
  };
}
