import { describe, expect, it } from 'vitest';
import { indexPassages, inEach } from '../../../src/issues/ask/passage.ts';

const source = { document: 'Minutes', date: '2026-01-05', section: '1' };

/** Passages of the words that a number has as its factors: 12 is "two three", and a word of its own. */
const words = ['two', 'three', 'five'];
const divisors = [2, 3, 5];
const { byStem, ...index } = indexPassages(
  Array.from({ length: 600 }, (_, n) => {
    const stems = words.filter((_, i) => n % (divisors[i] ?? 1) === 0);
    return { text: String(n), language: 'en', source, about: `issue:${n}`, stems: new Set([...stems, `n${n}`]) };
  }),
);
const listOf = (word: string) => byStem.get(word) ?? [];
const numbers = (found: ReturnType<typeof inEach>) => found.map(({ text }) => Number(text));

describe('src/issues/ask/passage.ts', () => {
  it('passages that each word is in are found, the shortest first', () => {
    const found = inEach([[listOf('two')], [listOf('three')]], { ...index, byStem });
    expect(numbers(found).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n * 6));
    expect(found.map(({ stems }) => stems.size)).toEqual([...found.map(({ stems }) => stems.size)].sort());
  });

  it('a word stands for each of its synonyms, and no passage is found twice', () => {
    const found = inEach([[listOf('three'), listOf('five')]], { ...index, byStem });
    const expected = Array.from({ length: 600 }, (_, n) => n).filter((n) => n % 3 === 0 || n % 5 === 0);
    expect(numbers(found).sort((a, b) => a - b)).toEqual(expected);
  });

  it('where a word is nowhere, nothing is found', () => {
    expect(inEach([[listOf('two')], [listOf('seven')]], { ...index, byStem })).toEqual([]);
  });
});
