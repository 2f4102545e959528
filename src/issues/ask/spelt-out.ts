import { isLinkWord, plainText, wordsOf } from './normalise.ts';

/** Words that a short name may pass over: the "Large" of "ARI, At-Large Review Implementation". */
const mostSkipped = 2;

/** Whether a text spells a short name out: words in order whose beginnings make it up ("AFRALO", "OEC", "NomCom"). */
export function isSpeltOut(short: string, text: string): boolean {
  const letters = plainText(short).replace(/[^a-z]/g, '');
  const words = wordsOf(plainText(text)).flatMap(({ text: word }) => (word === letters ? [] : [word]));
  return words.some((word, at) => word[0] === letters[0] && isMadeOf(letters, words.slice(at), mostSkipped));
}

function isMadeOf(letters: string, words: readonly string[], skips: number): boolean {
  if (letters === '') return true;
  const [word, ...rest] = words;
  if (word === undefined) return false;
  for (let length = 1; length <= Math.min(3, word.length) && letters.startsWith(word.slice(0, length)); length++) {
    if (isMadeOf(letters.slice(length), rest, skips)) return true;
  }
  if (isLinkWord(word)) return isMadeOf(letters, rest, skips);
  return skips > 0 && isMadeOf(letters, rest, skips - 1);
}

/** True for a name of capitals, or of parts of words ("NomCom"), which may be asked what it stands for. */
export function isShortName(name: string): boolean {
  return /^[A-Z&+]{2,}s?$|^[A-Z][a-z]+[A-Z][a-z]+$/.test(name);
}
