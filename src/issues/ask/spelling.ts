import { distance } from 'fastest-levenshtein';

/** Known words, arranged so that the nearest to a misspelt one is found without trying all of them. */
export interface Speller {
  /** By first letter and length. */
  readonly shelves: ReadonlyMap<string, readonly string[]>;
}

/** A speller of these words; those too short to be told apart when misspelt are left out. */
export function spellerOf(words: Iterable<string>): Speller {
  const shelves = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < 4 || /\d/.test(word)) continue;
    const key = `${word[0]}${word.length}`;
    const shelf = shelves.get(key) ?? [];
    shelf.push(word);
    shelves.set(key, shelf);
  }
  return { shelves };
}

/** Letters that a typing slip may change in a word of this length: a short word with one changed is another word. */
export function slipsAllowed(length: number): number {
  if (length < 5) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * The known words nearest to `word` within the slips allowed, all equally near; none when the word is too short.
 * Two neighbouring letters swapped count as one slip, also in words of four letters.
 */
export function nearestWords(speller: Speller, word: string): string[] {
  const allowed = slipsAllowed(word.length);
  let best = allowed + 0.5;
  let found: string[] = [];
  for (const candidate of candidatesFor(speller, word, Math.max(allowed, 1))) {
    const slips = isSwap(word, candidate) ? 0.9 : distance(word, candidate);
    if (slips > Math.max(slipsAllowed(Math.min(candidate.length, word.length)), slips < 1 ? 1 : 0) || slips > best)
      continue;
    if (slips < best) found = [];
    best = slips;
    found.push(candidate);
  }
  const missed = found.filter((candidate) => hasInOrder(candidate, word));
  return missed.length > 0 ? missed : found;
}

/** A letter left out is a likelier slip than another one in its place: "staus" is "status" rather than "stats". */
function hasInOrder(candidate: string, word: string): boolean {
  let at = 0;
  for (const letter of candidate) if (letter === word[at]) at++;
  return at === word.length && candidate.length > word.length;
}

function* candidatesFor(speller: Speller, word: string, reach: number): Generator<string> {
  const firsts = new Set([word[0], word[1]]);
  for (let length = word.length - reach; length <= word.length + reach; length++) {
    for (const first of firsts) yield* speller.shelves.get(`${first}${length}`) ?? [];
  }
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 4) return false;
  const i = [...a].findIndex((letter, at) => letter !== b[at]);
  return i >= 0 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}
