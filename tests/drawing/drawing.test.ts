import { describe, expect, it } from 'vitest';
import { type Chart, chartBlock } from '../../src/charts/chart.ts';
import { type Drawing, draw, drawer } from '../../src/drawing/drawing.ts';
import { said, text } from '../../src/replies/build.ts';
import { wordsOf } from '../doubles/whole-bot.ts';

const options = { reader: { language: 'en', timeZone: 'UTC' }, now: new Date('2020-06-21T16:00:00Z') } as const;
const chart: Chart = {
  kind: 'bars',
  title: said('Turnout'),
  labels: [said('AFRALO')],
  series: [{ name: said('voted'), values: [75] }],
  unit: 'percent',
};
const page = (words: string): Drawing => ({ kind: 'pdf', blocks: [text(said(words))], options });
const startOf = (file: Uint8Array) => Buffer.from(file).subarray(0, 4).toString('latin1');
/** What no library draws: the process dies of it. */
const fatal = { kind: 'chart', chart: undefined, options } as unknown as Drawing;

describe('src/drawing/drawing.ts', () => {
  it('draws charts and documents in one process that is not the bot’s', async () => {
    const [png, pdf, docx] = await Promise.all([
      draw({ kind: 'chart', chart, options }),
      draw(page('Minutes')),
      draw({ kind: 'docx', blocks: [text(said('Minutes'))], options }),
    ]);
    expect([png, pdf, docx].map(startOf)).toEqual(['\x89PNG', '%PDF', 'PK\x03\x04']);
    const first = drawer();
    await draw(page('More'));
    expect(drawer()).toBe(first);
    expect(first).not.toBe(process.pid);
  });

  it('a work that fails is refused, and the next one is drawn', async () => {
    await expect(draw(fatal)).rejects.toMatchObject({ code: 'drawing_failed' });
    expect(startOf(await draw(page('After it')))).toBe('%PDF');
  });

  it('the bot outlives the process that draws: what was in hand is refused, and the next is drawn by another', async () => {
    await draw(page('Before'));
    const first = drawer() as number;
    const [cut, next] = [draw(page('word '.repeat(200_000))), draw(page('After it'))];
    process.kill(first, 'SIGKILL');
    await expect(cut).rejects.toMatchObject({ code: 'drawing_failed' });
    expect(startOf(await next)).toBe('%PDF');
    expect(drawer()).not.toBe(first);
  });

  it('a chart that cannot be drawn is told in words', async () => {
    await draw({ kind: 'chart', chart, options });
    const shown = chartBlock(
      { ...chart, series: Array.from({ length: 50 }, () => ({ name: said('s'), values: [1] })) },
      options,
    );
    process.kill(drawer() as number, 'SIGKILL');
    const block = await shown;
    expect(block.kind === 'text' && wordsOf(block.words)).toContain('Turnout. AFRALO: ');
  });
});
