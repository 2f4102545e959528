import { list, phrase } from '../../../replies/build.ts';
import type { Inline } from '../../../replies/reply.ts';
import { placeWords } from '../../../replies/source-words.ts';
import type { Corpus } from '../corpus.ts';
import { uniqueSources } from '../finding.ts';
import { isTelling } from '../gives.ts';
import type { Finding } from '../kind.ts';
import type { PlaceSort } from '../lexicon/place-words.ts';
import { tellingWords } from '../lexicon/place-words.ts';
import { inEach, type Passage } from '../passage.ts';
import type { Question, Token } from '../question.ts';
import { quotedPassage } from '../quote.ts';
import { longestNoun } from './place-asked.ts';

/** Most places that are told. */
const mostTold = 5;

const whichWords = /^(?:which|what|quel|quelle|quels|quelles|que|cual|cuales)$/;
const inDocument =
  /\bwhere (?:in|within) (?:the|this) (?:report|document)|\bwhere does (?:the|this) (?:report|document)\b|\bwhere (?:does|is) it (?:say|said|written|stated)|\bsource (?:for|of)\b|\bou (?:dans|est ce que) le (?:rapport|document)|\bou est il (?:dit|ecrit)|\bou (?:le )?(?:rapport|document) (?:parle|dit|mentionne)|\bsource (?:du|des|de la|pour)\b|\bd'ou vient|\bd'ou viennent|\ben que parte del (?:informe|documento)|\bdonde (?:en el|del) (?:informe|documento)|\bdonde (?:dice|se dice|pone|esta escrito)|\bde donde (?:sale|salen|viene|vienen)|\bfuente (?:de|del|para)\b/;
const speaking =
  /^(?:speaks?|spoken|talks?|talked|mention\w*|discuss\w*|deals?|dealt|cover\w*|find|found|contains?|say|says|said|report|document|where|source|come|comes|from|data|figure|number|shows?|shown|parle|parlent|parler|dit|traite|mentionne\w*|trouve\w*|contient|montre|source|vient|viennent|rapport|chiffre|donnee|habla|hablan|dice|trata|menciona\w*|encuentra\w*|contiene|muestra|sale|salen|viene|vienen|informe|dato|datos|cifra|estan?|se|hay|donde|fuente|percent|share|part|parte|t|on|il)$/;

/** "Which footnote speaks of 2007?", "where in the report is the CRM discussed?": the places of what has all the words. */
export function whereaboutsOf({ tokens, plain }: Question, corpus: Corpus): Finding | undefined {
  const at = tokens.findIndex(({ text }, i) => whichWords.test(text) && longestNoun(tokens, i + 1) !== undefined);
  const noun = at < 0 ? undefined : longestNoun(tokens, at + 1);
  if (!noun && !inDocument.test(plain)) return undefined;
  if (noun?.sort === 'row' || noun?.sort === 'annex') return undefined;
  const isNoun = ({ index }: Token) => noun !== undefined && index >= at && index <= at + noun.length;
  const wanted = tokens.filter(
    (token) =>
      !token.aside &&
      !isNoun(token) &&
      !speaking.test(token.text) &&
      (/\d/.test(token.text) || (isTelling(token) && !tellingWords.test(token.text))),
  );
  if (wanted.length === 0) return undefined;
  const found = passagesWith(wanted, corpus).filter(({ source }) => !noun || isOfSort(source, noun.sort));
  const kept = [...new Map(found.map((one) => [JSON.stringify(one.source), one])).values()].slice(0, mostTold);
  const [first, ...others] = kept;
  if (!first) return undefined;
  return {
    sentence: lineOf(first, corpus),
    blocks: others.length === 0 ? [] : [list(others.map((passage) => lineOf(passage, corpus)))],
    sources: uniqueSources(kept.map(({ source }) => source)),
  };
}

function lineOf(passage: Passage, corpus: Corpus): Inline {
  return phrase('ask.line', { name: placeWords(passage.source), value: quotedPassage(passage, corpus) });
}

function isOfSort(source: Passage['source'], sort: PlaceSort): boolean {
  if (sort === 'footnote' || sort === 'table' || sort === 'figure') return source[sort] !== undefined;
  return true;
}

/** The passages with every word, the shortest first. */
function passagesWith(wanted: readonly Token[], { passages, byKey }: Corpus): Passage[] {
  const lists = wanted.map(({ stems }) => stems.map((one) => passages.byStem.get(one) ?? []));
  const hasAll = (passage: Passage) =>
    byKey.get(passage.about)?.class !== 'contradiction' &&
    wanted.every(({ stems }) => stems.some((one) => passage.stems.has(one)));
  return inEach(lists, passages).filter(hasAll);
}
