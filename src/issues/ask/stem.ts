/**
 * The trunk of a plain word, so that "metrics", "trained" and "mobilising" meet "metric", "train" and "mobilization".
 * Deliberately light: a stemmer that cuts deeper makes different names equal ("general", "generation").
 */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  return withoutEnding(british(singular(word)));
}

function singular(word: string): string {
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
  if (word.length > 5 && /[aeiouy].*ing$/.test(word.slice(0, -3).concat('ing'))) {
    const trunk = word.slice(0, -3);
    if (/[aeiouy]/.test(trunk)) return undoubled(trunk);
  }
  if (word.length > 4 && word.endsWith('ed') && /[aeiouy]/.test(word.slice(0, -2))) return undoubled(word.slice(0, -2));
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function undoubled(trunk: string): string {
  const doubled = /([bdfgmnprt])\1$/.test(trunk) ? trunk.slice(0, -1) : trunk;
  return doubled.length > 4 && doubled.endsWith('e') ? doubled.slice(0, -1) : doubled;
}
