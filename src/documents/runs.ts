import { clean } from '../replies/plain-line.ts';
import type { Inline } from '../replies/reply.ts';
import { type WriteOptions, type Writer, write } from '../replies/words.ts';

/** A stretch of text of one look. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly struck?: true;
  readonly code?: true;
  /** An http(s) address. */
  readonly link?: string;
}

/** A run of text as stretches, for documents that know no markup. */
export function runsOf(words: Inline, options: WriteOptions): Run[] {
  return write(words, writer, options);
}

const writer: Writer<Run[]> = {
  text: (plain) => [{ text: clean(plain) }],
  strong: (inner) => inner.map((run) => ({ ...run, bold: true })),
  struck: (inner) => inner.map((run) => ({ ...run, struck: true })),
  code: (plain) => [{ text: clean(plain), code: true }],
  link: (url, label) => label.map((run) => ({ ...run, link: url })),
  time: ({ shown }) => [{ text: clean(shown) }],
  join: (parts) => parts.flat(),
};
