import { describe, expect, it } from 'vitest';
import { cut, cutAtWord, firstOf, plainObject, toLine, toPlain } from '../../../adapters/slack/plain.ts';
import { code, joined, said } from '../../../src/replies/build.ts';

const options = {
  reader: { language: 'en', timeZone: 'Africa/Dakar' },
  now: new Date('2020-06-21T16:00:00Z'),
} as const;

describe('adapters/slack/plain.ts', () => {
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

  it('leaves codes of emoji as they are', () => {
    expect(plainObject(':tada:', 75)).toEqual({ type: 'plain_text', text: ':tada:', emoji: false });
  });
});
