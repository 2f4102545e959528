/**
 * What a word can ask for or about, whatever its language. `binding`: an answer that leaves such a word aside would answer
 * another question. `loose`: the word helps to choose, and may stay unused.
 */
export const conceptTable = {
  who: 'binding',
  when: 'binding',
  where: 'binding',
  why: 'binding',
  'how-many': 'binding',
  'how-much': 'binding',
  'how-long': 'binding',
  'how-often': 'binding',
  value: 'binding',
  which: 'loose',
  what: 'loose',
  how: 'loose',
  not: 'loose',
  status: 'binding',
  percent: 'binding',
  start: 'binding',
  due: 'binding',
  end: 'loose',
  finish: 'binding',
  open: 'binding',
  dropped: 'binding',
  left: 'binding',
  next: 'loose',
  last: 'loose',
  first: 'loose',
  most: 'loose',
  least: 'loose',
  did: 'loose',
  late: 'binding',
  'on-time': 'binding',
  change: 'loose',
  since: 'loose',
  before: 'loose',
  after: 'loose',
  'more-than': 'loose',
  'less-than': 'loose',
  depend: 'binding',
  owner: 'binding',
  chair: 'binding',
  metric: 'binding',
  recommend: 'binding',
  resource: 'binding',
  goal: 'binding',
  risk: 'binding',
  improve: 'binding',
  conflict: 'binding',
  note: 'loose',
  define: 'loose',
  'stand-for': 'binding',
  about: 'loose',
  number: 'loose',
  part: 'loose',
  role: 'binding',
  source: 'loose',
  list: 'loose',
  issue: 'loose',
  workstream: 'binding',
  topic: 'binding',
  meeting: 'binding',
  session: 'binding',
  plenary: 'binding',
  'cross-community': 'binding',
  point: 'binding',
  body: 'binding',
  region: 'binding',
  person: 'binding',
  report: 'loose',
  period: 'loose',
  resolution: 'binding',
  poll: 'binding',
  document: 'loose',
  event: 'loose',
  figure: 'binding',
  activity: 'loose',
  it: 'loose',
  and: 'loose',
  whole: 'loose',
} as const satisfies Record<string, 'binding' | 'loose'>;

/** What a word of a question can ask for or about. */
export type Concept = keyof typeof conceptTable;

/** True when an answer may not leave a word of this concept aside. */
export function isBinding(concept: Concept): boolean {
  return conceptTable[concept] === 'binding';
}

/**
 * The words of one language, those of documents and those of everyday speech. Entries are separated by commas; a word that ends in `*` stands for all that begin so; an
 * entry of several words is a phrase.
 */
export interface LanguageWords {
  readonly concepts: Readonly<Record<Concept, string>>;
  /**
   * Words that ask for nothing: grammar, politeness, hedges, feelings, slang. Separated by spaces; `*` stands for any letters.
   * Nouns that could be asked for ("budget", "lawyer") do not belong here.
   */
  readonly neutral: string;
  /** How words are shortened in a chat, and the words: "q" is "que". */
  readonly shortForms: Readonly<Record<string, string>>;
  /** Names of the months, January first; several forms of one are separated by spaces. */
  readonly months: readonly string[];
  /** Number words from one on; forms are separated by spaces. */
  readonly numbers: readonly string[];
  /** Ordinal words from first on; forms are separated by spaces. */
  readonly ordinals: readonly string[];
  /** Words before a date that mean only its beginning, middle or end. */
  readonly dateParts: { readonly start: string; readonly middle: string; readonly end: string };
  /** Words that data in English have, and what is said for them in this language; phrases separated by commas. */
  readonly terms: Readonly<Record<string, string>>;
}
