import { draw } from '../drawing/drawing.ts';
import type { Block, FileParts, Inline } from '../replies/reply.ts';
import type { WriteOptions } from '../replies/words.ts';
import { markdownOf } from './markdown.ts';

export const documentFormats = ['markdown', 'docx', 'pdf'] as const;
/** A form in which blocks can be kept as a document. */
export type DocumentFormat = (typeof documentFormats)[number];

/** What a document holds. */
export interface DocumentParts {
  /** Of its file, without the ending. */
  readonly name: string;
  /** What it is. */
  readonly label: Inline;
  readonly blocks: readonly Block<unknown>[];
}

type Form = Pick<FileParts, 'mediaType'> & {
  readonly ending: string;
  make(document: DocumentParts, options: WriteOptions): FileParts['content'] | Promise<FileParts['content']>;
};

const FORMS: Readonly<Record<DocumentFormat, Form>> = {
  markdown: {
    ending: 'md',
    mediaType: 'text/markdown',
    make: ({ blocks }, options) => markdownOf(blocks, options),
  },
  docx: {
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: ({ blocks }, options) => draw({ kind: 'docx', blocks, options }),
  },
  pdf: {
    ending: 'pdf',
    mediaType: 'application/pdf',
    make: ({ blocks }, options) => draw({ kind: 'pdf', blocks, options }),
  },
};

/** Blocks as a file, in the words of one reader. @throws drawing_failed */
export async function documentFile(
  document: DocumentParts,
  format: DocumentFormat,
  options: WriteOptions,
): Promise<Block<never>> {
  const { ending, mediaType, make } = FORMS[format];
  const { name, label } = document;
  return { kind: 'file', name: `${name}.${ending}`, mediaType, content: await make(document, options), label };
}
