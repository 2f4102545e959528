import { assertNever } from '../assert-never.ts';
import { fileWords } from '../replies/file.ts';
import { clean } from '../replies/plain-line.ts';
import { plainText } from '../replies/plain-text.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { type WriteOptions, type Writer, write } from '../replies/words.ts';
import { levelOf } from './levels.ts';

/** Blocks as a Markdown document (CommonMark, tables of GitHub). What members typed stays text. */
export function markdownOf(blocks: readonly Block<unknown>[], options: WriteOptions): string {
  const inline = (words: Inline) => write(words, writer, options).trim();
  const parts = blocks.map((block, at) => {
    const level = levelOf(block, at);
    if (level !== undefined && 'words' in block) return `${'#'.repeat(level)} ${oneLine(bare(block.words, options))}`;
    return partOf(block, inline, options);
  });
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function partOf(block: Block<unknown>, inline: (words: Inline) => string, options: WriteOptions): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'context':
      return inline(block.words);
    case 'fields':
      return block.fields.map(({ label, value }) => `- **${inline(label)}**: ${inline(value)}`).join('\n');
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${oneLine(inline(item))}`).join('\n');
    case 'table': {
      const row = (cells: readonly Inline[]) => `| ${cells.map((cell) => oneLine(inline(cell))).join(' | ')} |`;
      return [row(block.columns), `|${' --- |'.repeat(block.columns.length)}`, ...block.rows.map(row)].join('\n');
    }
    case 'progress':
      return inline(block.label);
    case 'image':
      return `> ${oneLine(inline(block.alt))}`;
    case 'file':
      return escaped(plainText(fileWords(block, 'attached'), options));
    case 'divider':
      return '---';
    case 'buttons':
    case 'select':
      return '';
    default:
      return assertNever(block);
  }
}

const writer: Writer<string> = {
  text: escaped,
  strong: (inner) => (inner.trim() === '' ? inner : `**${inner.trim()}**`),
  struck: (inner) => (inner.trim() === '' ? inner : `~~${inner.trim()}~~`),
  code: (plain) => escaped(plain),
  link: (url, label) => `[${label}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`,
  time: ({ shown }) => escaped(shown),
  join: (parts) => parts.join(''),
};

/** Text that Markdown takes for text: its signs escaped, lines that would begin a list, a heading or a quote too. */
function escaped(plain: string): string {
  return clean(plain)
    .replace(/[\\`*_{}[\]<>|#!~@&]/g, '\\$&')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2');
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** A heading is bold as it is. */
function bare(words: Inline, options: WriteOptions): string {
  return write(words, { ...writer, strong: (inner) => inner }, options).trim();
}
