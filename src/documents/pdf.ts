import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { assertNever } from '../assert-never.ts';
import { phrase } from '../replies/build.ts';
import { fileWords } from '../replies/file.ts';
import { toLine } from '../replies/plain-line.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import { levelOf } from './levels.ts';
import { runsOf } from './runs.ts';

const require = createRequire(import.meta.url);
const font = (name: string) => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
pdfmake.setFonts({
  DejaVu: {
    normal: font('DejaVuSans'),
    bold: font('DejaVuSans-Bold'),
    italics: font('DejaVuSans-Oblique'),
    bolditalics: font('DejaVuSans-BoldOblique'),
  },
});
// nothing but its fonts is read for a document: no address in it is fetched, no other file opened
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path: string) => path.includes('dejavu-fonts-ttf'));

/** Points between the margins of an A4 page. */
const WIDTH = 515;
const SIZES = { 1: 18, 2: 14, 3: 11 } as const;

/** Blocks as a PDF, in the words of one reader. */
export async function pdfOf(blocks: readonly Block<unknown>[], options: WriteOptions): Promise<Uint8Array> {
  const [first] = blocks;
  const definition: TDocumentDefinitions = {
    info: { title: first?.kind === 'heading' ? toLine(first.words, options) : '', creator: 'Penholder' },
    defaultStyle: { font: 'DejaVu', fontSize: 9, lineHeight: 1.25 },
    pageMargins: 40,
    footer: (page, pages) => ({ text: `${page} / ${pages}`, alignment: 'right', margin: [40, 8], fontSize: 8 }),
    content: blocks.flatMap((block, at) => partsOf(block, levelOf(block, at), options)),
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function partsOf(block: Block<unknown>, level: 1 | 2 | 3 | undefined, options: WriteOptions): Content[] {
  const runs = (words: Inline) =>
    runsOf(words, options).map(({ text, bold, struck, link }) => ({
      text,
      ...(bold ? { bold } : {}),
      ...(struck ? { decoration: 'lineThrough' as const } : {}),
      ...(link ? { link } : {}),
    }));
  const line = (words: Inline): Content[] => [{ text: runs(words), margin: [0, 0, 0, 5] }];
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'context':
      if (level === undefined) return line(block.words);
      return [{ text: runs(block.words), bold: true, fontSize: SIZES[level], margin: [0, 8, 0, 4] }];
    case 'fields':
      return block.fields.flatMap(({ label, value }) => line(phrase('field.line', { label, value })));
    case 'list':
      return [{ ul: block.items.map((item) => ({ text: runs(item) })), margin: [0, 0, 0, 6] }];
    case 'table': {
      const body = [block.columns, ...block.rows].map((row) => row.map((cell) => ({ text: runs(cell) })));
      const wide = widestColumn([block.columns, ...block.rows], options);
      const widths = block.columns.map((_, at) => (at === wide ? '*' : 'auto'));
      return [{ table: { headerRows: 1, widths, body }, layout: 'lightHorizontalLines', margin: [0, 0, 0, 8] }];
    }
    case 'progress':
      return line(block.label);
    case 'image': {
      const image = `data:image/png;base64,${Buffer.from(block.png).toString('base64')}`;
      return [{ image, width: WIDTH, margin: [0, 4, 0, 8] }];
    }
    case 'file':
      return line(fileWords(block, 'attached'));
    case 'buttons':
    case 'select':
    case 'divider':
      return [];
    default:
      return assertNever(block);
  }
}

/** The column with the longest words takes the room that is left: the others are as wide as they need. */
function widestColumn(rows: readonly (readonly Inline[])[], options: WriteOptions): number {
  const lengths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ? toLine(row[at], options).length : 0))),
  );
  return lengths.indexOf(Math.max(...lengths));
}
