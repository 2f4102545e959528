import { cleanText } from '../bot/words.ts';
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

/** A name that every file system takes: letters and digits of any script, `.`, `-` and `_`; never empty or hidden. */
export function fileName(name: string): string {
  const [stem, ending] = apart(cleanText(name).replace(/[^\p{L}\p{M}\p{N}_.-]+/gu, '-'));
  const letters = [...stem].slice(0, LONGEST);
  while (letters.join('').length > LONGEST - ending.length) letters.pop();
  return named(letters.join(''), ending);
}

/** A file's name in letters of ASCII, for a platform that takes no others. */
export function fileNameInAscii(name: string): string {
  const [stem, ending] = apart(
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[^\w.-]+/g, '-'),
  );
  return named(stem.slice(0, LONGEST - ending.length), ending);
}

/** A name and its ending, by which it is opened. */
function apart(name: string): [stem: string, ending: string] {
  const [, stem = name, ending = ''] = /^(.*)(\.[a-z0-9]{1,8})$/is.exec(name) ?? [];
  return [stem, ending];
}

function named(stem: string, ending: string): string {
  return `${stem.replace(/^[\p{M}.-]+|[.-]+$/gu, '') || 'file'}${ending}`;
}
