import { PenholderError } from '../errors.ts';

/** One word of a typed line: `text`, or `name:text` when it names an option. */
export interface Word {
  readonly text: string;
  readonly name?: string;
  /** Stood in quotes: it is never read as an option. */
  readonly quoted: boolean;
}

/** Any double quote closes any other: phones mix straight and curly ones. Guillemets close with their own. */
const DOUBLE = '"“”„‟＂';
const CLOSERS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...DOUBLE].map((quote) => [quote, DOUBLE])),
  '«': '»',
  '‘': '’',
};

/** Invisible characters that could hide or reorder text: controls but line feed and tab, and what turns the reading order. */
const INVISIBLE = /(?![\n\t])\p{Cc}|\p{Bidi_Control}|[\ufeff\ufff9-\ufffb]/gu;

/** What people typed, without invisible characters, in Unicode's composed form. */
export function cleanText(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC');
}

/**
 * Splits a line into words: values with spaces stand in straight or curly quotes, `\"` is a quote itself.
 * @throws quote_not_closed {rest}
 */
export function splitWords(line: string): Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < line.length) {
    if (/\s/.test(line.charAt(at))) {
      at += 1;
      continue;
    }
    const { word, end } = readWord(line, at);
    words.push(word);
    at = end;
  }
  return words;
}

function readWord(line: string, start: number): { word: Word; end: number } {
  const named = /^([\p{L}][\p{L}-]*):(?!\/\/)/u.exec(line.slice(start, start + 60));
  const name = named?.[1];
  const from = start + (named?.[0].length ?? 0);
  const closers = CLOSERS[line.charAt(from)];
  const value = closers ? readQuoted(line, from, closers) : readPlain(line, from);
  const quoted = closers !== undefined;
  return {
    word: name === undefined ? { text: value.text, quoted } : { text: value.text, name, quoted },
    end: value.end,
  };
}

function readPlain(line: string, from: number): { text: string; end: number } {
  const length = line.slice(from).search(/\s/);
  const end = length === -1 ? line.length : from + length;
  return { text: line.slice(from, end), end };
}

function readQuoted(line: string, from: number, closers: string): { text: string; end: number } {
  let text = '';
  for (let at = from + 1; at < line.length; at += 1) {
    const char = line.charAt(at);
    const next = line.charAt(at + 1);
    if (char === '\\' && (closers.includes(next) || next === '\\') && next !== '') {
      text += next;
      at += 1;
    } else if (closers.includes(char)) {
      return { text, end: at + 1 };
    } else {
      text += char;
    }
  }
  throw new PenholderError('quote_not_closed', { rest: line.slice(from, from + 40) });
}
