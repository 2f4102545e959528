import { assertNever } from '../assert-never.ts';
import type { Drawing } from './drawing.ts';

/** The process that draws: one work after the other comes in, and what is drawn goes out. It ends with whoever started it. */
process.on('message', async (work: Drawing) => {
  try {
    process.send?.({ drawn: await draw(work) });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  }
});
process.once('disconnect', () => process.exit(0));

/** The libraries of a kind are loaded by its first work. */
async function draw(work: Drawing): Promise<Uint8Array> {
  switch (work.kind) {
    case 'chart': {
      const { drawnChart } = await import('../charts/drawn-chart.ts');
      const { pngOf } = await import('../charts/draw.ts');
      return pngOf(drawnChart(work.chart, work.options));
    }
    case 'docx':
      return (await import('../documents/docx.ts')).docxOf(work.blocks, work.options);
    case 'pdf':
      return (await import('../documents/pdf.ts')).pdfOf(work.blocks, work.options);
    default:
      return assertNever(work);
  }
}
