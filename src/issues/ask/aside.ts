/** A stretch of a plain text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** "Before I sign the budget I would like to know …": the question begins there. */
const knowing = [
  "(?:i |we )?(?:would |d |'d )?(?:like|want|need|love|wish) to (?:know|find out|learn|hear|understand|check)|(?:i |we )?(?:wonder|am wondering|m wondering|was wondering|were wondering)|(?:somebody|someone|they|my \\w+|our \\w+|people|members|a member|the chair|the board) (?:just )?(?:keeps? asking|asked|asks|wants to know|want to know|wanted to know|is asking|are asking)(?: me| us)?",
  "(?:je|j'|nous|on|il|elle) ?(?:voudrais|voudrait|voudrions|aimerais|aimerait|aimerions|veux|veut|souhaite\\w*|dois|doit|devons|cherche\\w*) (?:a )?(?:savoir|connaitre|comprendre|verifier)|(?:on|quelqu'un) (?:me |nous |m'a |m' ?)?(?:demande|a demande)",
  '(?:me |nos )?(?:gustaria|quisiera|quiero|quisieramos|queremos|necesito|necesitamos|debo|tengo que|quieren|desearia|deseo) (?:saber|conocer|entender|averiguar|comprobar)|(?:alguien |me |nos )+(?:pregunta|preguntan|pregunto|preguntaron)',
].join('|');

/** "…, or is that still open?": asks what was asked before it. */
const alternative =
  '(?:or|ou|o|u) (?:(?:is|are|was|were|has|have|does|did) (?:it|that|this|they|there|he|she)|(?:est|sont|reste|a)(?: |-)?(?:ce|t)?(?: |-)?(?:il|elle|ils|elles|que|encore|toujours)|(?:sigue|siguen|esta|estan|todavia|aun|falta|queda)\\b)';
const isAlternative = new RegExp(`^${alternative}`);
const asksToKnow = new RegExp(`^(?:(?:and|et|y|so|alors|entonces) )?(?:${knowing})\\b`);

/** Where one part of what somebody says ends and another begins. */
const breaks = new RegExp(
  [
    String.raw`(?<![.!?;:…()])[.!?;:…()]+(?=\s|$)|[(,]|\s-\s|\s(?=¿)|\s(?:but|mais|pero)\s|(?<=\b(?:summary|update|overview|recap|digest|brief|rundown|slide|resume|bilan|synthese|resumen|balance|sintesis))\s(?=(?:for|pour|para) (?:the|my|our|le|la|mon|ma|notre|mi|nuestr[oa])\s)|\s(?=(?:if (?:nothing|everything|all)|si (?:todo|nada|rien|tout))\b)`,
    String.raw`(?<!\b(?:i|we|would|d|am|was|je|on|nous|il|elle|me|nos|and|et|y|so|alors|entonces))\s(?=(?:(?:and|et|y|so|alors|entonces) )?(?:${knowing})\b)`,
    String.raw`\s(?=${alternative})`,
  ].join('|'),
  'g',
);

/** Words with which a part asks, wherever they stand in it. */
const asksAnywhere =
  /\?|¿|\b(?:who|whom|whose|what|whats|when|where|wheres|which|why|how|hows|qui|quoi|koi|quand|comment|combien|pourquoi|quel|quelle|quels|quelles|quien|quienes|cuando|donde|cuanto|cuanta|cuantos|cuantas|cual|cuales|por que|what's|where's|who's)\b/;

/** Words with which a part asks where it begins with them. */
const asksAtStart = new RegExp(
  `^(?:(?:and|so|then|also|please|pls|plz|et|alors|donc|y|entonces|por favor|svp|stp)\\s+)*(?:${[
    "is|are|was|were|do|does|did|has|have|had|can|could|would|will|should|any|tell|give|show|list|name|send|remind|explain|compare|summari[sz]e|describe|status|percent|deadline|need|want|i need(?! (?:it|this|that)\\b)|i want(?! (?:it|this|that)\\b)|i wanna|i would like (?:to know|the|an?)|i d like (?:to know|the|an?)|i'd like (?:to know|the|an?)|looking for|i am looking for|i'm looking for",
    "est ce|est-ce|est|sont|a-t|ont|peut|peux|pouvez|pourriez|pourrais|puis-je|y a|y-a|donne|donnez|dis|dites|montre|montrez|liste|listez|rappelle|rappelez|explique|statut|j'aimerais (?:savoir|connaitre)|je voudrais (?:savoir|connaitre|la|le|les)|je cherche (?:la|le|les|des|l')",
    'es|esta|estan|son|hay|puede|pueden|puedes|podria|podrian|podrias|dime|digan|dame|den|muestra|muestrame|lista|enumera|nombra|explica|estado|quiero saber|quisiera saber|necesit(?:o|amos) (?:saber|el|la|los|las|tod[oa]s|una? lista)|busco (?:el|la|los|las)',
  ].join('|')})\\b`,
);

/** Words of whoever speaks of themselves, of courtesy, and of the use that an answer is for. */
const aboutSelf = new RegExp(
  [
    "\\b(?:i|im|ive|id|me|we|us|i'm|i've|i'd|we're|we've|newbie|newcomer|noob|beginner|in advance|no rush|no hurry|just curious|just checking|not sure|asking (?:for|because|as)|debutante?|novata|novato|principiante|sorry|thanks|thank|thx|cheers|excuse)\\b",
    '\\b(?:my|our) (?:chair|boss|co-chair|colleagues?|committee|team|members?|secretary|lead|ralo|als)\\b',
    '^(?:if (?:nothing|everything|all)|suppose|assuming|not the|quick (?:one|question)|for (?:my|our|the|an?)|as (?:an?|the)|before (?:my|our)|new (?:here|to|in)|newcomer|dear)\\b|\\bhere$',
    "\\b(?:je|j|j'|moi|nous|m'a|m'ont|desolee?|merci|pardon|excusez)\\b|c'est (?:pour|juste pour)|\\bd'avance|^(?:si (?:rien|tout)|pas (?:celui|celle|ceux)|pour (?:mon|ma|mes|notre|nos|le|la|un|une)|en tant|nouve(?:au|lle)|petite question|avant (?:ma|mon|notre))\\b",
    '\\b(?:yo|me|soy|somos|estoy|estamos|tengo|tenemos|quiero|queremos|vi|vimos|lei|perdon|gracias|disculp\\w+|necesito|preparo|ando)\\b|\\b(?:saludos|de antemano|creo que|lo pregunto|pregunto porque|por si|disculpen)\\b|^(?:si (?:todo|nada)|no (?:el|la|los|las)|para (?:mi|mis|nuestr\\w+|el|la|un|una)|como (?:presidente|secretari\\w+|miembro)|nuev[oa]|una (?:duda|pregunta|consulta)|antes de (?:mi|nuestra)|companer[oa]s|estimad\\w+)\\b',
  ].join('|'),
);

const saysBeside = [aboutSelf, isAlternative];

/** What is asked for as things are: "if nothing changes?" asks for nothing, wherever the question mark stands. */
const staysSo = /^(?:if (?:nothing|everything|all)|si (?:todo|nada|rien|tout))\b/;

/**
 * What of a question is taken to be said besides. `self`: the parts in which they speak of themselves; `all`: whatever
 * stands beside the parts that ask; `but-last`: all but the last part that asks; `places`: as `self`, and the places of
 * the document that are named.
 */
export type Asides = 'self' | 'all' | 'but-last' | 'places';

/**
 * The parts of what somebody says that ask for nothing: who they are, why they ask, what they have heard, how they thank.
 * None, where no other part asks.
 */
export function asidesIn(plain: string, which: Asides = 'self'): Stretch[] {
  const parts = partsOf(plain).map((part) => ({ ...part, text: plain.slice(part.start, part.end).trim() }));
  const asks = ({ text }: { text: string }) =>
    !staysSo.test(text) && !isAlternative.test(text) && (asksAnywhere.test(text) || asksAtStart.test(text));
  const asksInWords = ({ text }: { text: string }) => asks({ text: text.replaceAll(/[?¿]/g, '').trim() });
  // the question mark of the whole stands at its end
  if (!parts.some(asks)) {
    const stays = parts.filter(({ text }) => staysSo.test(text));
    const isMore = parts.some(({ text }) => /\p{L}/u.test(text) && !staysSo.test(text));
    return plain.includes('?') && isMore ? stays : [];
  }
  if (which === 'self' || which === 'places')
    return parts.filter(
      (part, at) =>
        !asks(part) && (saysBeside.some((one) => one.test(part.text)) || asksToKnow.test(parts[at + 1]?.text ?? '')),
    );
  // "the figures of figure 4, in numbers?" asks nothing by its end
  if (!parts.some(asksInWords)) return [];
  if (which === 'all') return parts.filter((part) => !asks(part));
  const last = parts.findLast(({ text }) => /[\p{L}\d]/u.test(text));
  return last && asksInWords(last) ? parts.filter((part) => part !== last) : [];
}

/** Each with the marks that end it: a question mark tells what a part is. */
function partsOf(plain: string): Stretch[] {
  const parts: Stretch[] = [];
  let start = 0;
  for (const { 0: mark, index } of plain.matchAll(breaks)) {
    const end = index + (/[?]/.test(mark) ? mark.length : 0);
    if (end > start) parts.push({ start, end });
    start = end;
  }
  return [...parts, { start, end: plain.length }].map((part) => withoutMarks(plain, part));
}

function withoutMarks(plain: string, { start, end }: Stretch): Stretch {
  const lead = /^[\s.!;:…(),-]*(?:(?:but|mais|pero)\s)?/.exec(plain.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}
