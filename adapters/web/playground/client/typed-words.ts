/** A word of a line that is being typed: `name:text`, or `text` alone. Quotes are taken off and may still be open. */
export interface TypedWord {
  readonly text: string;
  readonly name?: string;
  /** Where it starts in the line. */
  readonly from: number;
  readonly isOpen: boolean;
}

const QUOTES = '"“”„‟＂';

/**
 * Splits what is typed so far, as the bot will, but never fails: a quote that is not closed yet is a word that goes on.
 * @param offset where `line` starts in the whole text
 */
export function typedWords(line: string, offset: number): TypedWord[] {
  const words: TypedWord[] = [];
  const pattern = /\s*(?:(\p{L}[\p{L}-]*):(?!\/\/))?(["“”„‟＂]?)/uy;
  let at = 0;
  while (at < line.length) {
    pattern.lastIndex = at;
    const [lead = '', name, quote = ''] = pattern.exec(line) ?? [];
    const from = at + lead.length - lead.trimStart().length;
    if (from >= line.length) break;
    const end = quote === '' ? plainEnd(line, at + lead.length) : quotedEnd(line, at + lead.length);
    const isOpen = quote !== '' && end > line.length;
    const text = line.slice(at + lead.length, quote === '' || isOpen ? undefined : end - 1);
    words.push({
      text: quote === '' ? text.slice(0, end - at - lead.length) : text,
      ...(name === undefined ? {} : { name }),
      from: offset + from,
      isOpen,
    });
    at = end;
  }
  return words;
}

function plainEnd(line: string, from: number): number {
  const length = line.slice(from).search(/\s/);
  return length === -1 ? line.length : from + length;
}

/** Just after the closing quote; past the line's end when there is none. */
function quotedEnd(line: string, from: number): number {
  for (let at = from; at < line.length; at += 1) {
    if (line.charAt(at) === '\\') at += 1;
    else if (QUOTES.includes(line.charAt(at))) return at + 1;
  }
  return line.length + 1;
}
