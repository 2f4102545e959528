/** A word as it is looked up: lower case, no accents. */
export interface Word {
  readonly text: string;
  /** Place in the plain text. */
  readonly start: number;
  readonly end: number;
}

/** Longest question that is read; what lies beyond is not. */
export const maxQuestionLength = 4000;

/** Most words of a question that are read: bounds the time of every rule. */
export const maxQuestionWords = 120;

/** Lower case without accents, with one form of quotes, hyphens and spaces, and without control characters. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`´′]/g, "'")
    .replace(/[“”«»„]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}

const greetings =
  'hello|hi|hey|dear|good (?:morning|afternoon|evening)|bonjour|bonsoir|cher|chere|chers|cheres|hola|buenos dias|buenas tardes|estimad[oa]s?|madam|madame|mister|mr|mrs|ms|monsieur|senora?';
const greeted =
  'chair\\w*|president[ae]?|secretar(?:y|io|ia)|secretaire|colleagues?|collegues?|colegas?|all|everyone|team|tous|toutes|todos|todas|penholder';
const greetingPattern = new RegExp(
  `^(?:(?:${greetings})\\b[\\s,]*)+(?:(?:la|le|el|the) )?(?:${greeted})?\\s*[,:!.-]+\\s*(?=\\S)`,
);

/** A plain text without whom it is said to: "Madam Chair, …" asks nothing of the chair. */
export function withoutGreeting(plain: string): string {
  return plain.replace(greetingPattern, '');
}

/** Numbers with dots; letters joined by `&` (O&E) or parted by dots (S.M.A.R.T.); words, with a plus of their own (ALT+). */
const wordPattern = /\d+(?:\.\d+)+|\b\p{L}(?:&\p{L})+\b|\b\p{L}(?:\.\p{L})+\b|\p{L}+\+|[\p{L}\p{N}]+|[%#&]/gu;

/** The words of a plain text; `%`, `#` and `&` count as words. */
export function wordsOf(plain: string): Word[] {
  return [...plain.matchAll(wordPattern)].map((match) => ({
    text: /^\p{L}[&.]/u.test(match[0]) ? match[0].replace(/[&.]/g, '') : match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const linkWords = new Set(
  'a an and at by de del der des du e el en et for from how in into la las le les los o of on or ou para por pour que sur the to un una und une vs versus with y d l s & its like'.split(
    ' ',
  ),
);

/** True for words that tie a name together and tell nothing apart ("of", "de la"). */
export function isLinkWord(word: string): boolean {
  return linkWords.has(word);
}
