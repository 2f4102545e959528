import type { types } from '@slack/bolt';
import { phrase, said, strong } from '../../src/replies/build.ts';
import { toLine } from '../../src/replies/plain-line.ts';
import type { Block, Inline } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import type { Piece } from './fit.ts';
import { isBlank, moreSection, type RichElement, section, toRichText } from './rich-text.ts';

type Of<Kind extends Block['kind']> = Extract<Block<string>, { kind: Kind }>;

/** What is only read. */
export function read(size: number, draw: (parts: number) => types.KnownBlock[]): Piece {
  return { rank: 'read', size, draw };
}

function richBlock(...elements: types.RichTextBlockElement[]): types.RichTextBlock[] {
  return elements.length > 0 ? [{ type: 'rich_text', elements }] : [];
}

/** A paragraph of rich text; nothing where there is nothing to see. */
export function paragraph(elements: readonly RichElement[]): types.RichTextBlock[] {
  return isBlank(elements) ? [] : richBlock(section(elements));
}

/** "Label: value", a line each, in the typography of the reader's language. */
export function fieldsPiece({ fields }: Of<'fields'>, options: WriteOptions): Piece {
  const lines = fields.map(({ label, value }) =>
    toRichText(phrase('field.line', { label: strong(label), value }), options),
  );
  const broken: RichElement = { type: 'text', text: '\n' };
  return read(lines.length, (parts) => {
    const all = [
      ...lines.slice(0, parts),
      ...(parts < lines.length ? [moreSection(lines.length - parts, options).elements as RichElement[]] : []),
    ];
    return paragraph(all.flatMap((line, at) => (at > 0 ? [broken, ...line] : line)));
  });
}

/** A list of points or numbers. */
export function listPiece({ items, ordered }: Of<'list'>, options: WriteOptions): Piece {
  const lines = items.map((item) => section(toRichText(item, options)));
  return read(lines.length, (parts) => richBlock(...listOf(lines, { parts, ordered, options })));
}

interface ListPart {
  readonly parts: number;
  readonly ordered: boolean;
  readonly options: WriteOptions;
}

/** The first lines as a list, and under it how many more there are. */
function listOf(lines: types.RichTextSection[], { parts, ordered, options }: ListPart): types.RichTextBlockElement[] {
  if (lines.length === 0) return [];
  const style = ordered ? 'ordered' : 'bullet';
  return [
    { type: 'rich_text_list', style, elements: lines.slice(0, parts) },
    ...(parts < lines.length ? [moreSection(lines.length - parts, options)] : []),
  ];
}

const BETWEEN = ' · ';

/** What reads well on a phone: the columns' names on a line, then a line a row with its first cell in bold. */
export function tablePiece({ columns, rows }: Of<'table'>, options: WriteOptions): Piece {
  const names = columns.map((column) => toLine(column, options)).join(BETWEEN);
  const title = names === '' ? [] : [section(toRichText(strong(said(names)), options))];
  const lines = rows.map((row) => section(rowOf(row, options)));
  const draw = (parts: number) => richBlock(...title, ...listOf(lines, { parts, ordered: false, options }));
  return read(Math.max(1, lines.length), draw);
}

function rowOf(cells: readonly Inline[], options: WriteOptions): RichElement[] {
  const parts = cells.map((cell, at) => (at === 0 ? strong(cell) : cell));
  return toRichText({ kind: 'joined', parts, by: BETWEEN }, options);
}
