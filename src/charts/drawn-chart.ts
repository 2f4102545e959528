import { phrase } from '../replies/build.ts';
import { cutAtWord, toLine } from '../replies/plain-line.ts';
import type { Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import { type Chart, MOST_LABELS } from './chart.ts';
import type { DrawnChart } from './draw.ts';

/** Characters of a label that are drawn. */
const LABEL_LENGTH = 32;
const TITLE_LENGTH = 80;

/** A chart with its words chosen and cut: what the drawing needs. */
export function drawnChart({ kind, title, labels, series, unit, note }: Chart, options: WriteOptions): DrawnChart {
  const words = (inline: Inline) => toLine(inline, options);
  const short = (inline: Inline) => cutAtWord(words(inline), LABEL_LENGTH);
  const missing = labels.length - MOST_LABELS;
  return {
    kind,
    title: cutAtWord(words(title), TITLE_LENGTH),
    labels: labels.slice(0, MOST_LABELS).map(short),
    series: series.map(({ name, values, words: said = [] }) => ({
      name: short(name),
      values: values.slice(0, MOST_LABELS),
      words: said.slice(0, MOST_LABELS).map(words),
    })),
    note: note && words(note),
    more: missing > 0 ? words(phrase('more', { count: missing })) : undefined,
    write: (value) => words(phrase(unit === 'percent' ? 'percent' : 'number', { value })),
    // what lies outside the axis would be drawn outside the picture, which the renderer does not survive
    most:
      unit === 'percent' && series.every(({ values }) => values.every((value = 0) => value <= 100)) ? 100 : undefined,
  };
}
