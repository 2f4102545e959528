import {
  BorderStyle,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  type IStylesOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { assertNever } from '../assert-never.ts';
import { phrase, strong } from '../replies/build.ts';
import { fileWords } from '../replies/file.ts';
import { toLine } from '../replies/plain-line.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import { levelOf } from './levels.ts';
import { pngSize } from './png-size.ts';
import { runsOf } from './runs.ts';

/** Pixels between the margins of a page. */
const WIDTH = 600;
/** Of headings and of the lines of tables. */
const INK = '24292B';
const GRID = { style: BorderStyle.SINGLE, size: 4, color: 'BFC5C7' };
const HEADINGS = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** Blocks as a Word document, in the words of one reader. */
export async function docxOf(blocks: readonly Block<unknown>[], options: WriteOptions): Promise<Uint8Array> {
  const children = blocks.flatMap((block, at) => partsOf(block, levelOf(block, at), options));
  const [first] = blocks;
  const title = first?.kind === 'heading' ? toLine(first.words, options) : '';
  const document = new Document({
    title,
    creator: 'Penholder',
    styles: stylesIn(options.reader.language),
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Room above what begins something new; a font that every office program has, or has a like of. */
function stylesIn(language: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: INK },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    default: {
      document: { run: { font: 'Calibri', size: 22, language: { value: language } } },
      title: { run: { size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 160 } } },
      heading1: heading(30, 320),
      heading2: heading(25, 240),
    },
  };
}

function partsOf(block: Block<unknown>, level: 1 | 2 | 3 | undefined, options: WriteOptions): (Paragraph | Table)[] {
  const runs = (words: Inline) => childrenOf(words, options);
  const line = (words: Inline) => [new Paragraph({ children: runs(words), spacing: { after: 120 } })];
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'context':
      if (level === undefined) return line(block.words);
      return [new Paragraph({ text: toLine(block.words, options), heading: HEADINGS[level] })];
    case 'fields':
      return block.fields.flatMap(({ label, value }) => line(phrase('field.line', { label, value })));
    case 'list':
      return block.items.map((item) => new Paragraph({ children: runs(item), bullet: { level: 0 } }));
    case 'table':
      return [tableOf(block, runs), new Paragraph({})];
    case 'progress':
      return line(block.label);
    case 'image':
      return [pictureOf(block, options)];
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

function tableOf(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  runs: (words: Inline) => ParagraphChild[],
): Table {
  const row = (cells: readonly Inline[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell) => cellOf(isHead ? [strong(cell)].flatMap(runs) : runs(cell), isHead)),
    });
  return new Table({
    borders: { top: GRID, bottom: GRID, left: GRID, right: GRID, insideHorizontal: GRID, insideVertical: GRID },
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(columns, true), ...rows.map((cells) => row(cells, false))],
  });
}

function cellOf(children: ParagraphChild[], isHead: boolean): TableCell {
  return new TableCell({
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(isHead ? { shading: { fill: 'F0F2F2' } } : {}),
    children: [new Paragraph({ children })],
  });
}

function pictureOf({ png, alt }: Extract<Block, { kind: 'image' }>, options: WriteOptions): Paragraph {
  const { width, height } = pngSize(png);
  const words = toLine(alt, options);
  const transformation = { width: WIDTH, height: Math.round((WIDTH * height) / width) };
  const altText = { name: words.slice(0, 80), title: words.slice(0, 80), description: words };
  return new Paragraph({ children: [new ImageRun({ type: 'png', data: png, transformation, altText })] });
}

/** A line that members broke stays broken. */
function childrenOf(words: Inline, options: WriteOptions): ParagraphChild[] {
  return runsOf(words, options).flatMap(({ text, bold, struck, code, link }): ParagraphChild[] => {
    const look = {
      ...(bold ? { bold } : {}),
      ...(struck ? { strike: true } : {}),
      ...(code ? { font: 'Courier New' } : {}),
    };
    const lines = text
      .split('\n')
      .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));
    return link === undefined ? lines : [new ExternalHyperlink({ link, children: lines })];
  });
}
