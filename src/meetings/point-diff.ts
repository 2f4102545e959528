import { diffArrays } from 'diff';
import { joined, phrase, said, strong } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';

/** What became of a text, word by word: what is gone and what is new is named, so that it reads aloud as well. */
export function textDiff(before: string, after: string): Inline {
  const parts = diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }): Inline => {
    const words = value.join(' ');
    if (removed) return phrase('point.diff.gone', { words });
    return added ? strong(phrase('point.diff.new', { words })) : said(words);
  });
  return joined(parts, ' ');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
