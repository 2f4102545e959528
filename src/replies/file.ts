import { code, phrase } from './build.ts';
import type { FileParts, Inline } from './reply.ts';

/** How a file came to its reader, or why it did not. */
export type FileFate =
  /** With the message itself. */
  | 'attached'
  /** Into the conversation of the bot with its asker. */
  | 'direct'
  | 'failed'
  | 'too-large';

/** The words that stand for a file in a message. */
export function fileWords({ name, label }: Pick<FileParts, 'name' | 'label'>, fate: FileFate): Inline {
  return phrase(`file.${fate}`, { label, name: code(fileName(name)) });
}

/** Of a file, in bytes. */
export function fileBytes({ content }: Pick<FileParts, 'content'>): Buffer {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
}

/** Characters; platforms and file systems take more. */
const LONGEST = 80;

/** A name that every platform and file system takes: letters of ASCII, digits, `.`, `-` and `_`; never empty or hidden. */
export function fileName(name: string): string {
  const safe = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  return safe === '' ? 'file' : safe.slice(-LONGEST).replace(/^[.-]+/, '');
}
