/** Accents, points of Arabic vowels, and which look an emoji has. Signs of other scripts are letters: दिन is not दान, かぎ not かき. */
const ACCENTS = /[\u0300-\u036f]|[\u064b-\u065f]|\u0670|[\ufe0e-\ufe0f]/g;

/** Text as it is compared: in lower case, without accents. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').toLowerCase();
}
