import { cleanText } from '../bot/words.ts';
import type { Inline } from './reply.ts';
import { type WriteOptions, type Writer, write } from './words.ts';

/** Stands where a platform must have a text and there is none. */
export const nothing = '–';
/** Says that a text goes on. */
const MARK = '…';

/** Text as a platform may have it: no characters that hide or reorder, no half of a pair, which is no JSON to some. */
export function clean(text: string): string {
  return cleanText(text).replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Whether there is nothing to see. */
export function isUnseen(text: string): boolean {
  return /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

/** The first `limit` characters, no character cut in two. */
export function firstOf(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = text.slice(0, Math.max(0, limit));
  return /[\ud800-\udbff]$/.test(start) ? start.slice(0, -1) : start;
}

/** The text, or its start and "…" within the limit. */
export function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${firstOf(text, limit - MARK.length).trimEnd()}${MARK}`;
}

/** As `cut`, at the end of a word where there is one in the second half. */
export function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const start = firstOf(text, limit - MARK.length);
  const isWhole = /\s/.test(text.charAt(start.length));
  const end = isWhole ? start.length : start.search(/\s\S*$/);
  return `${(end > limit / 2 ? start.slice(0, end) : start).trimEnd()}${MARK}`;
}

/** As much of a text as has at most `limit` characters once it is escaped; what does not fit ends in "…". */
export function cutEscaped(text: string, limit: number, escaped: (plain: string) => string): string {
  const whole = escaped(text);
  if (whole.length <= limit) return whole;
  let [fits, most] = [0, Math.min(text.length, limit)];
  while (fits < most) {
    const middle = Math.ceil((fits + most) / 2);
    if (escaped(cut(text, middle)).length <= limit) fits = middle;
    else most = middle - 1;
  }
  return firstOf(escaped(cut(text, fits)), limit);
}

const writer: Writer<string> = {
  text: clean,
  strong: (inner) => inner,
  struck: (inner) => inner,
  code: clean,
  link: (_url, label) => label,
  time: ({ shown }) => clean(shown),
  join: (parts) => parts.join(''),
};

/** A run of text without markup, where a platform has plain text only; never empty. */
export function toPlain(inline: Inline, options: WriteOptions): string {
  const text = write(inline, writer, options);
  return isUnseen(text) ? nothing : text;
}

/** As `toPlain`, on one line: labels, titles, options. */
export function toLine(inline: Inline, options: WriteOptions): string {
  return toPlain(inline, options)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** A bar of so many characters; what is not whole never looks whole. */
export function progressBar(percent: number, characters: number): string {
  const full = Math.floor((Math.min(100, Math.max(0, percent || 0)) / 100) * characters);
  return '█'.repeat(full) + '░'.repeat(characters - full);
}
