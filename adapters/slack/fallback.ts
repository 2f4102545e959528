import { clean, cut, isUnseen, nothing, toLine } from '../../src/replies/plain-line.ts';
import { blocksText } from '../../src/replies/plain-text.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import { shown } from './limits.ts';
import { escapeWithin } from './mrkdwn.ts';

/** The line of a message that notifications and screen readers get: its first words and the line after them. */
export function fallbackText({ blocks, form }: Pick<SealedReply, 'blocks' | 'form'>, options: WriteOptions): string {
  const start = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'text');
  const lines = blocks
    .slice(Math.max(0, start))
    .flatMap((block) => (block.kind === 'buttons' ? [] : blocksText([block], options)))
    .map((line) => clean(line).trim())
    .filter((line) => !isUnseen(line));
  const words = lines.slice(0, 2).join('\n') || (form ? toLine(form.title, options) : nothing);
  return escapeWithin(cut(words, shown.notification), shown.notification);
}
