import { assertNever } from '../assert-never.ts';
import { phrase } from './build.ts';
import { fileWords } from './file.ts';
import type { Block, Inline } from './reply.ts';
import { type WriteOptions, type Writer, write } from './words.ts';

const writer: Writer<string> = {
  text: (plain) => plain,
  strong: (inner) => inner,
  struck: (inner) => inner,
  code: (plain) => plain,
  link: (url, label) => `${label} (${url})`,
  time: ({ shown }) => shown,
  join: (parts) => parts.join(''),
};

/** A run of text without any markup: for the terminal, and as the fallback of every platform. */
export function plainText(inline: Inline, options: WriteOptions): string {
  return write(inline, writer, options);
}

/** Blocks as lines of plain text: the fallback of every kind of block. */
export function blocksText(blocks: readonly Block<unknown>[], options: WriteOptions): string[] {
  return blocks.flatMap((block) => linesOf(block, (inline) => plainText(inline, options)));
}

function linesOf(block: Block<unknown>, plain: (inline: Inline) => string): string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'context':
      return [plain(block.words)];
    case 'fields':
      return block.fields.map(({ label, value }) => plain(phrase('field.line', { label, value })));
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${plain(item)}`);
    case 'table':
      return [block.columns, ...block.rows].map((row) => row.map(plain).join(' | '));
    case 'progress':
      return [plain(block.label)];
    case 'image':
      return [plain(block.alt)];
    case 'file':
      return [plain(fileWords(block, 'attached'))];
    case 'buttons':
      return block.buttons.map(({ label }) => `[${plain(label)}]`);
    case 'select':
      return [plain(block.label), ...block.choices.map(({ label }) => `- ${plain(label)}`)];
    case 'divider':
      return [];
    default:
      return assertNever(block);
  }
}
