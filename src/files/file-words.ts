import { code, joined, phrase, said } from '../replies/build.ts';
import type { Block, Inline } from '../replies/reply.ts';
import type { FileFacts } from './file.ts';

/** As the bound is counted. */
const KB = 1024;

/** `draft.pdf (PDF, 120 kB)` */
export function factsInShort({ name, size }: FileFacts, shown: Inline = said(name)): Inline {
  const type = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  return phrase('document.short', { name: shown, type, size: sizeWords(size) });
}

/** Which text it was, for a record: `draft.pdf, 120,034 bytes, SHA-256 …` */
export function factsInFull({ name, size, sha256 }: Pick<FileFacts, 'name' | 'size' | 'sha256'>): Inline {
  return phrase('document.full', { name: said(name), count: size, sha256: code(sha256) });
}

/** The files of something, in a line. */
export function documentsLine(
  files: readonly FileFacts[],
  shown = (file: FileFacts): Inline => said(file.name),
): Inline {
  return phrase('documents', { documents: joined(files.map((file) => factsInShort(file, shown(file)))) });
}

/** A file for who asked for it. */
export function fileBlock({ name, mediaType }: FileFacts, content: Uint8Array): Block<never> {
  return { kind: 'file', name, mediaType, content, label: phrase('document') };
}

function sizeWords(size: number): Inline {
  if (size < KB) return phrase('size.bytes', { count: size });
  return size < KB * KB
    ? phrase('size.kb', { size: Math.round(size / KB) })
    : phrase('size.mb', { size: Math.round((size / KB / KB) * 10) / 10 });
}
