import { describe, expect, it } from 'vitest';
import { plainText, wordsOf } from '../../../src/issues/ask/normalise.ts';
import { citedIn, placesIn } from '../../../src/issues/ask/place.ts';

/** The words of a text that are found. */
function foundIn(text: string, find: typeof placesIn): string {
  const words = wordsOf(plainText(text));
  const found = find(words);
  return words.flatMap((word, at) => (found.has(at) ? [word.text] : [])).join(' ');
}

describe('src/issues/ask/place.ts', () => {
  it.each([
    ['what is said in Table 2', 'in table 2'],
    ['how many ALSes (section 3.1)', 'section 3.1'],
    ['qui porte le plan, selon la conclusion ?', 'selon la conclusion'],
    ['who is in ALT-Plus according to the Issue 4 section?', 'according to the issue 4 section'],
    ['is the report finished', ''],
  ])('of “%s” the place is “%s”', (text, place) => {
    expect(foundIn(text, placesIn)).toBe(place);
  });

  it.each([
    ['which meeting was in Montreal according to the report?', 'according to the report'],
    ['¿qué reunión fue en Montreal según el informe?', 'segun el informe'],
    ['who is in ALT-Plus according to the Issue 4 section?', 'according to the issue 4 section'],
    ['what is left in the Issue 4 section', ''],
    ['is the report finished', ''],
  ])('of “%s” it is cited: “%s”', (text, cited) => {
    expect(foundIn(text, citedIn)).toBe(cited);
  });
});
