import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, splitWords } from '../../src/bot/words.ts';
import { isPenholderError } from '../../src/errors.ts';

const texts = (line: string) => splitWords(line).map(({ text }) => text);

/** Each way to quote: the character that opens, and those that must be escaped inside. */
const QUOTES = [
  ['"', '"', '"“”„‟＂'],
  ['“', '”', '"“”„‟＂'],
  ['„', '“', '"“”„‟＂'],
  ['"', '”', '"“”„‟＂'],
  ['«', '»', '»'],
  ['‘', '’', '’'],
] as const;

function escaped(text: string, closers: string): string {
  return [...text].map((char) => (closers.includes(char) || char === '\\' ? `\\${char}` : char)).join('');
}

describe('src/bot/words.ts', () => {
  it('words are split at any white space', () => {
    expect(texts(' a  b\tc\nd\u00a0e\u2003f ')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(texts('')).toEqual([]);
  });

  it.each([
    ['straight quotes', 'x "friday 18:00" y'],
    ['curly quotes', 'x “friday 18:00” y'],
    ['low quotes', 'x „friday 18:00“ y'],
    ['guillemets', 'x «friday 18:00» y'],
    ['single curly quotes', 'x ‘friday 18:00’ y'],
    ['quotes of two kinds, as phones mix them', 'x "friday 18:00” y'],
  ])('%s keep words together', (_, line) => {
    expect(splitWords(line)[1]).toEqual({ text: 'friday 18:00', quoted: true });
    expect(texts(line)).toEqual(['x', 'friday 18:00', 'y']);
  });

  it('an apostrophe is no quote', () => {
    expect(texts("l'avis de l’ALAC 'tis")).toEqual(["l'avis", 'de', 'l’ALAC', "'tis"]);
  });

  it('a backslash keeps a quote, and itself', () => {
    expect(texts('"say \\"yes\\" or C:\\\\"')).toEqual(['say "yes" or C:\\']);
    expect(texts('"a\\b"')).toEqual(['a\\b']);
  });

  it.each(['"', '"a', 'closes:"friday', '“a', '«a"', '‘a', 'a "b" "c', '"a\\"'])(
    '%s is a quote that is not closed',
    (line) => {
      expect(() => splitWords(line)).toThrow(expect.objectContaining({ code: 'quote_not_closed' }));
    },
  );

  it('name:value names an option, with or without quotes around the value', () => {
    expect(splitWords('closes:7d question:"Shall we?" names:“a b”')).toEqual([
      { name: 'closes', text: '7d', quoted: false },
      { name: 'question', text: 'Shall we?', quoted: true },
      { name: 'names', text: 'a b', quoted: true },
    ]);
  });

  it('a name without a value is a word of its own', () => {
    expect(splitWords('closes: 7d')).toEqual([
      { name: 'closes', text: '', quoted: false },
      { text: '7d', quoted: false },
    ]);
  });

  it.each([
    'https://example.org/a:b?c=d',
    'http://x',
    'slack://open',
    '18:00',
    '2020-06-22T18:00',
    ':x',
    '"closes:7d"',
  ])('%s names no option', (word) => {
    expect(splitWords(word)).toEqual([expect.not.objectContaining({ name: expect.anything() })]);
  });

  it('an address is kept whole as the value of an option', () => {
    expect(splitWords('background:https://example.org/x:y')).toEqual([
      { name: 'background', text: 'https://example.org/x:y', quoted: false },
    ]);
  });

  it.each(QUOTES)('what stands in %s … %s comes back verbatim', (open, close, closers) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const line = `a closes:${open}${escaped(text, closers)}${close} b`;
        expect(splitWords(line)).toEqual([
          { text: 'a', quoted: false },
          { name: 'closes', text, quoted: true },
          { text: 'b', quoted: false },
        ]);
      }),
    );
  });

  it('any line gives words or says that a quote is not closed', () => {
    const pieces = fc.constantFrom('"', '“', '”', '«', '»', '‘', '’', '\\', ' ', 'a', ':', 'closes:', '\n', '//', '|');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: pieces }), fc.string({ unit: 'binary' })), (line) => {
        try {
          for (const { text, quoted } of splitWords(line)) if (!quoted) expect(text).not.toMatch(/\s/);
        } catch (error) {
          expect(isPenholderError(error, 'quote_not_closed')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a line of 40,000 characters is split in a moment', () => {
    const since = performance.now();
    expect(texts('a '.repeat(20_000))).toHaveLength(20_000);
    expect(texts(`"${'b '.repeat(19_999)}"`)).toHaveLength(1);
    expect(performance.now() - since).toBeLessThan(2000);
  });

  it('controls and marks that turn the reading order are taken out, line feeds and tabs stay', () => {
    expect(cleanText('a\u0000b\u0007c\u001b[31md\u007fe\u0085f')).toBe('abc[31mdef');
    expect(cleanText('\u202eabc\u202c \u2066x\u2069 \u200e\u200f\u061c\ufeff')).toBe('abc x ');
    expect(cleanText('a\r\nb\rc\td')).toBe('a\nb\nc\td');
  });

  it('joiners that scripts and emoji need stay', () => {
    expect(cleanText('می\u200cخواهم 👩\u200d💻')).toBe('می\u200cخواهم 👩\u200d💻');
  });

  it('letters come in their composed form', () => {
    expect(cleanText('e\u0301')).toBe('é');
  });

  it('cleaned text is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/(?![\n\t])\p{Cc}|\p{Bidi_Control}/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
