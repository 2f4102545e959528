import { describe, expect, it } from 'vitest';
import { typedWords } from '../../../../../adapters/web/playground/client/typed-words.ts';

describe('adapters/web/playground/client/typed-words.ts', () => {
  it.each([
    ['', []],
    ['  ', []],
    [
      'one two',
      [
        { text: 'one', from: 0 },
        { text: 'two', from: 4 },
      ],
    ],
    [
      '"two words" x',
      [
        { text: 'two words', from: 0 },
        { text: 'x', from: 12 },
      ],
    ],
    ['closes:2d', [{ name: 'closes', text: '2d', from: 0 }]],
    ['closes:', [{ name: 'closes', text: '', from: 0 }]],
    [
      'closes:"friday 18:00" y',
      [
        { name: 'closes', text: 'friday 18:00', from: 0 },
        { text: 'y', from: 22 },
      ],
    ],
    ['https://example.org', [{ text: 'https://example.org', from: 0 }]],
    ['“curly quotes”', [{ text: 'curly quotes', from: 0 }]],
    ['"a \\" b"', [{ text: 'a \\" b', from: 0 }]],
  ])('splits %s', (line, words) => {
    expect(typedWords(line, 0)).toEqual(words.map((word) => ({ ...word, isOpen: false })));
  });

  it('goes on with a quote that is not closed yet', () => {
    expect(typedWords('x "not yet', 0).at(-1)).toEqual({ text: 'not yet', from: 2, isOpen: true });
    expect(typedWords('question:"', 0)).toEqual([{ name: 'question', text: '', from: 0, isOpen: true }]);
  });

  it('counts from where the line starts', () => {
    expect(typedWords(' 16', 13).map(({ from }) => from)).toEqual([14]);
  });
});
