import type { Corpus } from './corpus.ts';
import type { Entity, EntityClass } from './entity.ts';
import { type Concept, isBinding } from './lexicon/concepts.ts';
import type { Name } from './names.ts';
import { isLinkWord } from './normalise.ts';
import { numberMentions } from './number-mention.ts';
import type { Counted } from './numbered-noun.ts';
import type { Question, Token } from './question.ts';

/** Words of a question that mean one thing. */
export interface Mention {
  readonly entity: Entity;
  /** Indexes of its words. */
  readonly words: ReadonlySet<number>;
  /** 0 to 1: how much of the name was said. */
  readonly quality: number;
  /** How much the words tell: rare ones more. */
  readonly weight: number;
  readonly by: 'name' | 'number' | 'number-alone' | 'previous';
  /** True: only what it is for or of was said, not what it is: "the meeting" of "budget for the meeting". */
  readonly headless?: boolean;
  /** True: it is named in a part that only says who asks, or why. */
  readonly aside?: boolean;
}

/** Something that is meant, though no word of the question names it. */
export function asMention(entity: Entity): Mention {
  return { entity, words: new Set(), quality: 1, weight: 1, by: 'name' };
}

/** Those of the mentions that share no word with a better one before, in the order in which they are said. */
export function disjoint(mentions: readonly Mention[]): Mention[] {
  const taken: Mention[] = [];
  for (const mention of mentions) {
    const overlaps = taken.some(({ words }) => [...mention.words].some((word) => words.has(word)));
    if (!overlaps) taken.push(mention);
  }
  return taken.sort((a, b) => Math.min(...a.words) - Math.min(...b.words));
}

/** The issues that are named in full or by number where something is asked, not besides. */
export function issuesNamed(mentions: readonly Mention[]): Mention[] {
  return disjoint(
    mentions.filter(
      ({ entity, quality, aside, by }) => entity.class === 'issue' && !aside && (by !== 'name' || quality >= 0.6),
    ),
  );
}

/** Share of a name that has to be said. Headings are sentences: half of one is chance. */
const shareNeeded: Partial<Record<EntityClass, number>> = {
  event: 0.8,
  document: 0.6,
  report: 0.6,
  figure: 0.6,
  table: 0.6,
  resolution: 0.7,
  role: 0.6,
  person: 0.3,
  body: 0.6,
  region: 0.6,
  poll: 0.6,
};
const usualShare = 0.5;

/** Everything that the words of a question may mean, best first; what they really mean depends on what is asked. */
export function mentionsIn(question: Question, corpus: Corpus, listed?: Counted): Mention[] {
  const best = new Map<string, Mention>();
  for (const [name, said] of namesTouched(question, corpus)) {
    const mention = mentionOf(name, said, corpus);
    if (!mention) continue;
    const before = best.get(mention.entity.key);
    if (!before || isBetter(mention, before)) best.set(mention.entity.key, mention);
  }
  const named = [...best.values()];
  const numbered = ofNamedWhole(numberMentions(question, corpus, listed), named);
  const isAside = ({ words }: Mention) => [...words].every((word) => question.tokens[word]?.aside);
  return [...numbered, ...withoutShadowed(named)]
    .map((mention) => (isAside(mention) ? { ...mention, aside: true } : mention))
    .sort((a, b) => Number(a.aside ?? false) - Number(b.aside ?? false) || rank(b) - rank(a));
}

/** "Goal 4 of policy", "plenary 2 of ICANN68": each workstream counts its goals from one, each meeting its plenaries. */
function ofNamedWhole(numbered: readonly Mention[], named: readonly Mention[]): readonly Mention[] {
  const streams = [...numbered, ...named].filter(
    ({ entity, quality }) => entity.class === 'workstream' && quality > 0.9,
  );
  const ids = streams.map(({ entity }) => ('record' in entity ? entity.record.id : ''));
  const isOfOne = ({ entity }: Mention) => entity.class !== 'goal' || ids.includes(entity.record.parent ?? '');
  const kept = ids.length === 0 ? numbered : numbered.filter(isOfOne);
  const meetings = named.flatMap(({ entity, quality }) =>
    entity.class === 'meeting' && quality > 0.9 ? [entity.meeting.id] : [],
  );
  return meetings.length === 0
    ? kept
    : kept.filter(({ entity }) => entity.class !== 'session' || meetings.includes(entity.meeting.id));
}

/** Of two names of one thing: the one of which more was said, in more words; else the one that tells more. */
function isBetter(one: Mention, other: Mention): boolean {
  if (one.words.size > other.words.size && one.quality >= other.quality) return true;
  if (other.words.size > one.words.size && other.quality >= one.quality) return false;
  return rank(one) > rank(other);
}

function rank({ quality, weight }: Mention): number {
  return quality * quality * weight;
}

/** A common word alone would touch too many names to look at. */
const mostNames = 2000;

/** The names that a word of the question stands in, each with all words of the question that do. */
function namesTouched({ tokens }: Question, { names }: Corpus): Map<Name, Token[]> {
  const bearing = (one: string) => names.byStem.get(one) ?? [];
  const isCommon = (one: string) => bearing(one).length > mostNames;
  const telling = tokens.filter(({ text }) => !isLinkWord(text));
  const touched = new Map<Name, Token[]>();
  for (const one of telling.flatMap(({ stems }) => stems)) {
    if (!isCommon(one)) for (const name of bearing(one)) touched.set(name, []);
  }
  for (const token of telling) {
    for (const one of token.stems) {
      const all = isCommon(one) ? [...touched.keys()].filter(({ stems }) => stems.includes(one)) : bearing(one);
      for (const name of all) {
        const said = touched.get(name);
        if (said?.at(-1) !== token) said?.push(token);
      }
    }
  }
  return touched;
}

function mentionOf(name: Name, all: readonly Token[], corpus: Corpus): Mention | undefined {
  const isWanted = (one: string) => name.stems.includes(one);
  const asked = all.filter(({ aside }) => !aside);
  const hits = asked.length > 0 ? asked : all;
  const run = closest(hits, name.stems.length);
  if (name.stems.length === 1 && isCueAlone(run, name, corpus)) return undefined;
  const said = new Set(run.flatMap(({ stems }) => stems.filter(isWanted)));
  // one word of a long name is chance
  const isOwn = isItsOwn(said, run, name, corpus);
  if (name.entity.class !== 'person' && name.stems.length > 2 && said.size < 2 && run.length < 2 && !isOwn)
    return undefined;
  const weight = [...said].reduce((sum, one) => sum + corpus.names.weightOf(one), 0);
  const share = name.weight === 0 ? 0 : weight / name.weight;
  const quality = isOwn ? Math.max(share, partOfTitle) : share;
  if (quality < (shareNeeded[name.entity.class] ?? usualShare)) return undefined;
  if (quality < 0.99 && !isOwn && run.length < 3 && run.every(tellsLittle)) return undefined;
  const headless = name.entity.class === 'issue' && !name.head.some((one) => said.has(one));
  const words = new Set(run.map(({ index }) => index));
  return { entity: name.entity, words, quality, weight, by: 'name', ...(headless ? { headless } : {}) };
}

/** How well such a word names it: enough to ask of it, too little to reckon with it. */
const partOfTitle = 0.59;

/** A word that stands in the names of one issue and of nothing else means it: "security" of "security response process". */
function isItsOwn(
  said: ReadonlySet<string>,
  run: readonly Token[],
  { entity, isTitle, head }: Name,
  { names }: Corpus,
): boolean {
  if (!isTitle || entity.class !== 'issue' || ![...said].some((one) => names.weightOf(one) === 1)) return false;
  return run.some((token) => !tellsLittle(token) || isHead(token, head));
}

/** "What blocks the budget?", where the budget is an issue. */
const nouns: readonly Concept[] = ['value', 'meeting', 'event', 'report', 'document', 'resolution', 'poll', 'session'];

function isHead({ stems, neutral, concepts }: Token, head: readonly string[]): boolean {
  return !neutral && nouns.some((noun) => concepts.has(noun)) && stems.some((one) => head.includes(one));
}

/** "Polls" asks for polls; only "polling", as it is written, is the name of a goal. */
function isCueAlone([token]: readonly Token[], { entity }: Name, corpus: Corpus): boolean {
  if (!token || !('record' in entity) || corpus.names.words.has(token.text)) return false;
  return [...token.concepts].some(isBinding);
}

/** Words of part of a name that are ordinary words of a question too name nothing. */
function tellsLittle(token: Token): boolean {
  return token.neutral || token.concepts.size > 0 || /^\d+$/.test(token.text);
}

/** Those of the words that stand together; a name's words far apart are not its name. */
function closest(tokens: readonly Token[], nameLength: number): Token[] {
  const runs: Token[][] = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && token.index - last.index <= 4) run.push(token);
    else runs.push([token]);
  }
  const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), [] as Token[]);
  return longest.slice(0, nameLength * 2);
}

/** Leaves out what only part of a better said name would mean; of another kind, what only a small part of it would. */
function withoutShadowed(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (mention) =>
      !mentions.some(
        (other) =>
          other !== mention &&
          (other.entity.class === mention.entity.class
            ? other.quality >= mention.quality && other.words.size > mention.words.size
            : other.quality > 0.95 && other.words.size > mention.words.size + 1) &&
          [...mention.words].every((word) => other.words.has(word)),
      ),
  );
}
