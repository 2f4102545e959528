import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { altOf, type Chart, chartBlock, MOST_LABELS } from '../../src/charts/chart.ts';
import { svgOf } from '../../src/charts/draw.ts';
import { said } from '../../src/replies/build.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { anyInline } from '../contracts/arbitrary-reply.ts';
import { hostileText } from '../contracts/every-block.ts';
import { wordsOf } from '../doubles/whole-bot.ts';

const french: WriteOptions = { reader: { language: 'fr', timeZone: 'UTC' }, now: new Date('2020-06-21T16:00:00Z') };
const turnout: Chart = {
  kind: 'bars',
  title: said('Turnout'),
  labels: [said('AFRALO'), said('EURALO')],
  series: [{ name: said('voted'), values: [75.5, undefined] }],
  unit: 'percent',
};
/** Width and height stand in the header of a PNG (w3.org/TR/png-3, 11.2.1). */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
async function pngOf(chart: Chart): Promise<Uint8Array> {
  const block = await chartBlock(chart, french);
  if (block.kind !== 'image') throw new Error(`a chart is no ${block.kind}`);
  return block.png;
}

describe('src/charts/chart.ts', () => {
  it('draws a PNG, higher for more rows, up to the most rows that are drawn', async () => {
    const rows = (count: number): Chart => ({
      ...turnout,
      labels: Array.from({ length: count }, (_, n) => said(`row ${n}`)),
      series: [{ name: said('voted'), values: Array.from({ length: count }, (_, n) => n) }],
    });
    const [few, most, more] = await Promise.all([2, MOST_LABELS, MOST_LABELS + 5].map((n) => pngOf(rows(n))));
    expect(
      Buffer.from(few ?? [])
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(sizeOf(few as Uint8Array).width).toBe(1200);
    expect(sizeOf(most as Uint8Array).height).toBeGreaterThan(sizeOf(few as Uint8Array).height);
    expect(sizeOf(more as Uint8Array)).toEqual(sizeOf(most as Uint8Array));
    expect(wordsOf(altOf(rows(MOST_LABELS + 5)))).toMatch(/row 19: 19%; … 5 more$/);
  });

  it('says all that it shows in words, a value that is not there too', () => {
    expect(wordsOf(altOf(turnout))).toBe('Turnout. AFRALO: 75.5%; EURALO: not recorded');
    const two: Chart = {
      ...turnout,
      unit: 'count',
      series: [...turnout.series, { name: said('open'), values: [1, 2] }],
    };
    expect(wordsOf(altOf(two))).toBe('Turnout. AFRALO: voted: 75.5, open: 1; EURALO: voted: not recorded, open: 2');
  });

  it.each<[string, Partial<Chart>]>([
    ['values without a label', { labels: [said('a')], series: [{ name: said('s'), values: [1, 397, 353] }] }],
    ['no label at all', { labels: [], series: [{ name: said('s'), values: [306, 301] }] }],
    ['more than all', { series: [{ name: said('s'), values: [412, 489] }] }],
  ])('a line with %s stays within the picture: the renderer does not survive what is outside', async (_, odd) => {
    expect((await pngOf({ ...turnout, kind: 'line', ...odd })).length).toBeGreaterThan(100);
  });

  it('takes any words and numbers, for each kind of chart', async () => {
    const anyChart = fc.record<Chart>({
      kind: fc.constantFrom('bars', 'stacked', 'line'),
      title: anyInline,
      labels: fc.array(anyInline, { maxLength: 4 }),
      series: fc.array(
        fc.record({ name: anyInline, values: fc.array(fc.option(fc.nat(500), { nil: undefined }), { maxLength: 4 }) }),
        { maxLength: 3 },
      ),
      unit: fc.constantFrom('count', 'percent'),
    });
    const isDrawn = async (chart: Chart) => (await pngOf(chart)).length > 100;
    await fc.assert(fc.asyncProperty(anyChart, isDrawn), { numRuns: 25 });
  });
});

describe('src/charts/draw.ts', () => {
  const drawn = {
    kind: 'stacked',
    title: hostileText,
    labels: ['a'],
    series: [
      { name: 'Support', values: [3] },
      { name: 'Block', values: [0] },
    ],
    more: undefined,
    most: undefined,
    write: String,
  } as const;

  it('writes people’s text as text', () => {
    expect(svgOf({ ...drawn, title: '<script>&"' })).toContain('&lt;script&gt;&amp;');
  });

  it('tells parts apart by patterns, and lines by symbols, not by colour alone', () => {
    expect(svgOf(drawn).match(/<pattern/g)?.length).toBeGreaterThanOrEqual(2);
    expect(svgOf({ ...drawn, kind: 'line', labels: ['a', 'b'] })).not.toContain('<pattern');
  });
});
