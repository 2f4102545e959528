import type { Word } from './normalise.ts';

const kindsOfPlace =
  /^(?:tables?|tableaux?|tablas?|figures?|figuras?|fig|sections?|secciones|seccion|footnotes?|notes?|notas?|annex|annexe|anexo|chapter|chapitre|capitulo|rows?|lignes?|filas?)$/;
const partsOfReport = /^(?:conclusions?|conclusion|abstract|introduction|introduccion)$/;
const before =
  /^(?:the|la|le|les|l|el|in|on|of|at|to|from|per|under|dans|de|du|d|en|au|a|sur|selon|segun|para|se|according|texte?|texto|text|del|number|numero|no|n|page|pie|bas)$/;

/**
 * The words that only name a place of the document: "in Table 2", "(section 3.1)", "4.1.1:", "selon la conclusion".
 * Whoever reads along with the document says it besides.
 */
export function placesIn(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  words.forEach(({ text }, at) => {
    const isIssues = /^\d{1,2}$/.test(text) && isKind(words, at + 1) && !isKind(words, at - 1);
    const isNumber = isIssues || /^\d+(?:\.\d+){1,2}$/.test(text) || (/^\d{1,2}$/.test(text) && isKind(words, at - 1));
    if (!isNumber && !partsOfReport.test(text)) return;
    found.add(at);
    if (isIssues) found.add(at + 1).add(at - 1);
    let i = isIssues ? at - 2 : at - 1;
    while (i >= 0 && (isKind(words, i) || before.test(words[i]?.text ?? ''))) found.add(i--);
  });
  return found;
}

function isKind(words: readonly Word[], at: number): boolean {
  return kindsOfPlace.test(words[at]?.text ?? '');
}
