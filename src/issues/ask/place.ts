import type { Word } from './normalise.ts';

const kindsOfPlace =
  /^(?:tables?|tableaux?|tablas?|figures?|figuras?|fig|sections?|secciones|seccion|footnotes?|notes?|notas?|annex|annexe|anexo|chapter|chapitre|capitulo|rows?|lignes?|filas?)$/;
const partsOfReport = /^(?:conclusions?|conclusion|abstract|introduction|introduccion)$/;
const before =
  /^(?:the|la|le|les|l|el|in|on|of|at|to|from|per|under|dans|de|du|d|en|au|a|sur|selon|segun|para|se|according|texte?|texto|text|del|number|numero|no|n|page|pie|bas)$/;

const citing = /^(?:according|per|selon|segun)$/;
const whole = /^(?:report|rapport|informe|document|documento)$/;

/**
 * The words that only name a place of the document: "in Table 2", "(section 3.1)", "4.1.1:", "selon la conclusion".
 * Whoever reads along with the document says it besides.
 */
export function placesIn(words: readonly Word[]): ReadonlySet<number> {
  return new Set(runsIn(words).flat());
}

/** Those of them that are cited: "according to the Issue 4 section", "segun el informe". They say nothing of what is asked. */
export function citedIn(words: readonly Word[]): ReadonlySet<number> {
  const isCited = (run: readonly number[]) => run.some((at) => citing.test(words[at]?.text ?? ''));
  return new Set(runsIn(words).filter(isCited).flat());
}

function runsIn(words: readonly Word[]): number[][] {
  return words.flatMap(({ text }, at) => {
    const isIssues = /^\d{1,2}$/.test(text) && isKind(words, at + 1) && !isKind(words, at - 1);
    const isNumber = isIssues || /^\d+(?:\.\d+){1,2}$/.test(text) || (/^\d{1,2}$/.test(text) && isKind(words, at - 1));
    const isWhole = whole.test(text);
    if (!isNumber && !isWhole && !partsOfReport.test(text)) return [];
    const run = isIssues ? [at, at + 1, at - 1] : [at];
    let i = isIssues ? at - 2 : at - 1;
    while (i >= 0 && (isKind(words, i) || before.test(words[i]?.text ?? ''))) run.push(i--);
    // a report may be what is asked of; cited, it is the one at hand
    return isWhole && !run.some((one) => citing.test(words[one]?.text ?? '')) ? [] : [run];
  });
}

function isKind(words: readonly Word[], at: number): boolean {
  return kindsOfPlace.test(words[at]?.text ?? '');
}
