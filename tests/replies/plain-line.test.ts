import { describe, expect, it } from 'vitest';
import { code, joined, said } from '../../src/replies/build.ts';
import { cut, cutAtWord, cutEscaped, firstOf, progressBar, toLine, toPlain } from '../../src/replies/plain-line.ts';

const options = {
  reader: { language: 'en', timeZone: 'Africa/Dakar' },
  now: new Date('2020-06-21T16:00:00Z'),
} as const;

describe('src/replies/plain-line.ts', () => {
  it('cuts above the limit only, and says so', () => {
    expect(cut('abcde', 5)).toBe('abcde');
    expect(cut('abcdef', 5)).toBe('abcd…');
    expect(cut('abc def', 5)).toBe('abc…');
  });

  it('cuts no character in two', () => {
    expect(firstOf('a👍', 2)).toBe('a');
    expect(cut('👍👍', 3)).toBe('👍…');
  });

  it('cuts at a word where that leaves enough', () => {
    expect(cutAtWord('open the poll', 10)).toBe('open the…');
    expect(cutAtWord('open the poll now', 14)).toBe('open the poll…');
    expect(cutAtWord('a uninterrupted', 10)).toBe('a uninter…');
    expect(cutAtWord('open', 4)).toBe('open');
  });

  it('writes a label on one line and never leaves it empty', () => {
    expect(toLine(joined([said(' a \n b'), code('c')]), options)).toBe('a b, c');
    expect([toLine(said('\n'), options), toPlain(said('\u200b'), options)]).toEqual(['–', '–']);
  });

  it('cuts by the length that a text has once it is escaped', () => {
    const escaped = (text: string) => text.replaceAll('*', '\\*');
    expect(cutEscaped('**', 4, escaped)).toBe('\\*\\*');
    expect(cutEscaped('***', 4, escaped)).toBe('\\*…');
  });

  it('draws a full bar for the whole only', () => {
    expect([progressBar(99.9, 4), progressBar(100, 4), progressBar(Number.NaN, 4)]).toEqual(['███░', '████', '░░░░']);
  });
});
