import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';

describe('src/text/fold.ts', () => {
  it.each([
    ['Décision', 'decision'],
    ['AÑO', 'ano'],
    ['Ёлка', 'елка'],
    ['ὥρα', 'ωρα'],
    ['كِتَاب', 'كتاب'],
    ['❤️', '❤'],
  ])('%s is compared as %s: an accent is no letter', (text, plain) => {
    expect(fold(text)).toBe(fold(plain));
  });

  it.each([
    ['दिन', 'दान'],
    ['かき', 'かぎ'],
    ['มา', 'มี'],
    ['திரு', 'தரு'],
  ])('%s and %s are two words: signs of a script are letters', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });
});
