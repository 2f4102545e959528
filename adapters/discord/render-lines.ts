import { phrase, said, strong } from '../../src/replies/build.ts';
import type { Piece } from '../../src/replies/fit.ts';
import { toLine } from '../../src/replies/plain-line.ts';
import type { Block, Inline } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { shown } from './limits.ts';
import { toMarkdown, toMarkdownLine } from './markdown.ts';
import { type Part, textPart } from './render-actions.ts';

type Of<Kind extends Block['kind']> = Extract<Block<string>, { kind: Kind }>;

/** What is only read. */
export function read(size: number, draw: (parts: number) => Part[]): Piece<Part> {
  return { rank: 'read', size, draw };
}

/** Lines of which the first are shown, and under them how many more there are. */
function linesPiece(lines: readonly string[], { title, options }: { title?: string; options: WriteOptions }) {
  return read(Math.max(1, lines.length), (parts) => {
    const left = lines.length - parts;
    const more = left > 0 ? [`-# ${toMarkdownLine(phrase('more', { count: left }), shown.line, options)}`] : [];
    const all = [...(title === undefined ? [] : [title]), ...lines.slice(0, parts), ...more];
    return all.length > 0 ? [textPart(all.join('\n'))] : [];
  });
}

/** "Label: value", a line each, in the typography of the reader's language. */
export function fieldsPiece({ fields }: Of<'fields'>, options: WriteOptions): Piece<Part> {
  const lines = fields.map(({ label, value }) =>
    toMarkdown(phrase('field.line', { label: strong(label), value }), shown.line, options),
  );
  return linesPiece(lines, { options });
}

/** A list of points or numbers. */
export function listPiece({ items, ordered }: Of<'list'>, options: WriteOptions): Piece<Part> {
  const lines = items.map((item, at) => itemLine(ordered ? `${at + 1}.` : '-', item, options));
  return linesPiece(lines, { options });
}

/** Further lines of an item stay in it. */
function itemLine(mark: string, item: Inline, options: WriteOptions): string {
  return `${mark} ${toMarkdown(item, shown.line, options)
    .trimStart()
    .replace(/\n\s*/g, `\n${' '.repeat(mark.length + 1)}`)}`;
}

const BETWEEN = ' · ';

/** What reads well on a phone: the columns' names on a line, then a line a row with its first cell in bold. */
export function tablePiece({ columns, rows }: Of<'table'>, options: WriteOptions): Piece<Part> {
  const names = columns.map((column) => toLine(column, options)).join(BETWEEN);
  const title = names === '' ? {} : { title: toMarkdownLine(strong(said(names)), shown.line, options) };
  const lines = rows.map((cells) => {
    const parts = cells.map((cell, at) => (at === 0 ? strong(cell) : cell));
    return itemLine('-', { kind: 'joined', parts, by: BETWEEN }, options);
  });
  return linesPiece(lines, { ...title, options });
}
