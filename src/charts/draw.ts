import { createRequire } from 'node:module';
import { renderAsync } from '@resvg/resvg-js';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GraphicComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { type EChartsCoreOption, init, setPlatformAPI, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

/** A chart in the words of one reader. */
export interface DrawnChart {
  readonly kind: 'bars' | 'stacked' | 'line';
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly DrawnSeries[];
  /** Small print below. */
  readonly note?: string | undefined;
  /** Says how many labels are not drawn. */
  readonly more: string | undefined;
  /** A value as its reader writes it. */
  write(value: number): string;
  /** Where the axis ends; undefined: where the values do. */
  readonly most: number | undefined;
}

interface DrawnSeries {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
  /** What is written at each value, in its place; missing: the value. */
  readonly words?: readonly string[];
}

use([
  BarChart,
  LineChart,
  AriaComponent,
  GraphicComponent,
  GridComponent,
  LabelLayout,
  LegendComponent,
  TitleComponent,
  SVGRenderer,
]);

/** Characters of DejaVu Sans are wide: there is room for 0.64 of their height each. */
const CHARACTER = 0.64;
setPlatformAPI({
  measureText: (text, font) => ({ width: text.length * CHARACTER * Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? 12) }),
});

/** Of what stands at a bar, and what is left free beside it. */
const LABEL_FONT = 13;
const MARGIN = 16;
/** For bars in which words stand there is at least this much room, however long the labels are. */
const LEAST_PLOT = 380;
/** In pixels, before it is enlarged for sharp screens. */
const WIDTH = 800;
const ROW = 34;
/** What each further bar of a row takes, up to so many. */
const BAR = 16;
const BARS_WITH_ROOM = 4;
const LINE_HEIGHT = 300;
const TOP = 64;
const LEGEND = 34;
const BOTTOM = 44;
const ZOOM = 1.5;
const FONT = 'DejaVu Sans';
/** Light paper of its own, so that it reads the same on a dark screen; ink and grid have a contrast of 12 and 1.4 to it. */
const PAPER = '#ffffff';
const INK = '#24292b';
const GRID = '#d5dadb';
/**
 * Told apart by eyes of every kind: Okabe and Ito, "Color Universal Design" (2008), without its yellow, which white paper
 * swallows. Patterns and symbols say the same once more.
 */
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#24292b'];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow'];

const require = createRequire(import.meta.url);
const fonts = [
  require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
  require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
];

/** A chart as PNG. */
export async function pngOf(chart: DrawnChart): Promise<Uint8Array> {
  const font = { fontFiles: fonts, loadSystemFonts: false, defaultFontFamily: FONT };
  const image = await renderAsync(svgOf(chart), { font, background: PAPER, fitTo: { mode: 'zoom', value: ZOOM } });
  return new Uint8Array(image.asPng());
}

/** A chart as SVG, its texts in the bundled font. */
export function svgOf(chart: DrawnChart): string {
  const row = chart.kind === 'bars' ? ROW + BAR * (Math.min(chart.series.length, BARS_WITH_ROOM) - 1) : ROW;
  const body = chart.kind === 'line' ? LINE_HEIGHT : row * Math.max(1, chart.labels.length);
  const instance = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: WIDTH,
    height: TOP + legendHeight(chart) + body + BOTTOM,
  });
  try {
    instance.setOption(optionOf(chart));
    return instance.renderToSVGString();
  } finally {
    instance.dispose();
  }
}

function legendHeight({ series }: DrawnChart): number {
  return series.length > 1 ? LEGEND : 0;
}

function optionOf(chart: DrawnChart): EChartsCoreOption {
  const isLine = chart.kind === 'line';
  const category = {
    type: 'category',
    data: chart.labels,
    inverse: !isLine,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: INK } },
    axisLabel: { color: INK, fontSize: 14, ...(isLine ? { hideOverlap: true } : {}) },
  };
  const value = {
    type: 'value',
    min: 0,
    ...(chart.most === undefined ? { minInterval: 1 } : { max: chart.most }),
    axisLabel: { color: INK, fontSize: 12, formatter: chart.write },
    splitLine: { lineStyle: { color: GRID } },
  };
  return {
    animation: false,
    color: COLOURS,
    textStyle: { fontFamily: FONT, color: INK },
    aria: { enabled: true, decal: { show: chart.series.length > 1 && !isLine } },
    title: { text: chart.title, left: 16, top: 14, textStyle: { color: INK, fontSize: 18, fontFamily: FONT } },
    legend: {
      show: chart.series.length > 1,
      top: TOP - 14,
      left: 16,
      itemGap: 18,
      textStyle: { color: INK, fontSize: 13, fontFamily: FONT },
    },
    grid: {
      left: 16,
      right: Math.max(56, chart.kind === 'bars' ? longest(chart) * CHARACTER * LABEL_FONT + MARGIN : 0),
      top: TOP + legendHeight(chart),
      bottom: BOTTOM - 12,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    graphic: [
      ...(chart.more === undefined ? [] : [smallPrint(chart.more, 'right')]),
      ...(chart.note === undefined ? [] : [smallPrint(chart.note, 'left')]),
    ],
    xAxis: isLine ? category : value,
    yAxis: isLine ? value : category,
    series: chart.series.map((one, at) => seriesOf(one, at, chart)),
  };
}

function smallPrint(text: string, side: 'left' | 'right'): object {
  return { type: 'text', [side]: MARGIN, bottom: 8, style: { text, fill: INK, font: `13px ${FONT}` } };
}

/** Characters of the longest words at a bar. */
function longest({ series }: DrawnChart): number {
  return Math.max(0, ...series.flatMap(({ words = [] }) => words.map((one) => one.length)));
}

/** What is written in a part of a bar: its words where they fit, else its number. */
function inPart(words: string | undefined, value: number, { series, write }: DrawnChart): string {
  const totals = (series[0]?.values ?? []).map((_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
  const room = (LEAST_PLOT * value) / Math.max(1, ...totals);
  return words !== undefined && words.length * CHARACTER * LABEL_FONT + MARGIN <= room ? words : write(value);
}

function seriesOf({ name, values, words = [] }: DrawnSeries, at: number, chart: DrawnChart): object {
  const { kind, write } = chart;
  const label = {
    show: true,
    color: INK,
    fontSize: LABEL_FONT,
    fontFamily: FONT,
    formatter({ value, dataIndex }: { value: unknown; dataIndex: number }) {
      if (typeof value !== 'number') return '';
      return kind === 'stacked' ? inPart(words[dataIndex], value, chart) : (words[dataIndex] ?? write(value));
    },
  };
  const data = values.map((value) => value ?? null);
  if (kind === 'line') {
    const symbol = SYMBOLS[at % SYMBOLS.length];
    return {
      type: 'line',
      name,
      data,
      symbol,
      symbolSize: 9,
      lineStyle: { width: 3 },
      label: { ...label, position: 'top' },
    };
  }
  if (kind === 'bars') return { type: 'bar', name, data, barMaxWidth: 22, label: { ...label, position: 'right' } };
  // inside a part there is room for its number only where it has one, and the number needs paper below it
  const shown = { ...label, position: 'inside', backgroundColor: PAPER, padding: [4, 4], borderRadius: 3 };
  return {
    type: 'bar',
    name,
    stack: 'all',
    data: data.map((value) => (value === 0 ? { value, label: { show: false } } : value)),
    barMaxWidth: 22,
    itemStyle: { borderColor: PAPER, borderWidth: 1 },
    label: shown,
    labelLayout: { hideOverlap: true },
  };
}
