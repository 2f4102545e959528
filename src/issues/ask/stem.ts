/**
 * The trunk of a plain word, so that "metrics", "trained" and "mobilising" meet "metric", "train" and "mobilization".
 * Deliberately light: a stemmer that cuts deeper makes different names equal ("general", "generation").
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return withoutEnding(british(singular(irregular.get(word) ?? word)));
}

/** Forms that no ending gives away. */
const irregular = new Map(
  Object.entries({
    choose: 'chose chosen',
    begin: 'began begun',
    hold: 'held',
    lead: 'led',
    take: 'took taken',
    give: 'gave given',
    write: 'wrote written',
    grow: 'grew grown',
    rise: 'rose risen',
    become: 'became',
    bring: 'brought',
    build: 'built',
    meet: 'met',
    send: 'sent',
    speak: 'spoke spoken',
    teach: 'taught',
    run: 'ran',
    keep: 'kept',
    leave: 'left',
    spend: 'spent',
    know: 'knew known',
    think: 'thought',
    draw: 'drew drawn',
  }).flatMap(([verb, forms]) => forms.split(' ').map((form) => [form, verb] as const)),
);

function singular(word: string): string {
  // "migración" and "migration" are one word
  if (/ciones$|cion$/.test(word)) return word.replace(/cion(?:es)?$/, 'tion');
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^siu]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** British and American spellings of -ise, -our and -re words meet. */
function british(word: string): string {
  return word
    .replace(/is(e|ed|er|ing|ation|ational)$/, (whole, end: string) => (word.length > 6 ? `iz${end}` : whole))
    .replace(/our$/, (whole) => (word.length > 5 ? 'or' : whole))
    .replace(/centre$/, 'center')
    .replace(/program(me)?$/, 'program');
}

function withoutEnding(word: string): string {
  const cut = word.length > 6 ? word.replace(/(?:ization|izing|ized|izer|ize)$/, 'iz') : word;
  if (cut !== word) return cut;
  const trunk =
    cutTo(6, word, /(?:al|ment)$/) ?? cutTo(4, word, /ly$/) ?? undoubled(cutTo(3, word, /(?:ing|ed)$/)) ?? word;
  const noun = trunk.length > 6 ? trunk.replace(/(?<=[st])ion$/, '') : trunk;
  const bare = noun.length > 4 && noun.endsWith('e') ? noun.slice(0, -1) : noun;
  return bare.length > 6 && bare.endsWith('at') ? bare.slice(0, -2) : bare;
}

/** The word without an ending, when enough of it is left and has a vowel. */
function cutTo(least: number, word: string, ending: RegExp): string | undefined {
  const trunk = word.replace(ending, '');
  return trunk !== word && trunk.length >= least && /[aeiouy]/.test(trunk) ? trunk : undefined;
}

/** "planned" → plan */
function undoubled(trunk: string | undefined): string | undefined {
  return trunk?.replace(/([bdfgmnprt])\1$/, '$1');
}
