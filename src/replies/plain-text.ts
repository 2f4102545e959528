import type { Inline } from './reply.ts';
import { type WriteOptions, type Writer, write } from './words.ts';

const writer: Writer<string> = {
  text: (plain) => plain,
  strong: (inner) => inner,
  code: (plain) => plain,
  link: (url, label) => `${label} (${url})`,
  time: ({ shown }) => shown,
  join: (parts) => parts.join(''),
};

/** A run of text without any markup: for the terminal, and as the fallback of every platform. */
export function plainText(inline: Inline, options: WriteOptions): string {
  return write(inline, writer, options);
}
