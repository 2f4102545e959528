import { type Entity, namesOf, titleOf } from './entity.ts';
import { lexicons } from './lexicon/lexicon.ts';
import { isLinkWord, plainText, wordsOf } from './normalise.ts';
import { remembered } from './remembered.ts';
import { stem } from './stem.ts';

/** One name of one entity, as the trunks of its telling words. */
export interface Name {
  readonly entity: Entity;
  readonly stems: readonly string[];
  /** Those of what it is, not of what it is for or of: "budget" of "budget for the meeting". */
  readonly head: readonly string[];
  /** True: it is the title, not another name. */
  readonly isTitle: boolean;
  /** Sum of the weights of its stems. */
  readonly weight: number;
}

/** The names of everything, found by any word of theirs. */
export interface NameIndex {
  readonly byStem: ReadonlyMap<string, readonly Name[]>;
  /** How much a word tells: high for one that few names have. */
  readonly weightOf: (stem: string) => number;
  /** Whole words of names, for telling a misspelling; and for joining "icann 67". */
  readonly words: ReadonlySet<string>;
  /** Names written as one, of words with a hyphen: "atlarge" → at, large. */
  readonly splits: ReadonlyMap<string, readonly string[]>;
}

/** The stems of a text's telling words; all its words when none tells anything. */
export function tellingStems(text: string): string[] {
  const words = wordsOf(plainText(text)).map((word) => word.text);
  const telling = words.filter((word) => !isLinkWord(word) && word !== '#' && word !== '%');
  return [...new Set((telling.length > 0 ? telling : words).map(stem))];
}

/** Every name of an entity, as the stems of its telling words. */
export const stemsOfNames = remembered((entity: Entity) => namesOf(entity).map(tellingStems));

const ofRomance = /\b(?:de|du|des|del|d|la|le|les|el|los|las|l|pour|para|y|et|au|aux|al)\b/;

/** A French or Spanish name in English, as far as its words are known: asked for in another language than it was given in. */
function inEnglish(name: string): string[] {
  const plain = plainText(name);
  if (!ofRomance.test(plain)) return [];
  const words = wordsOf(plain).map(({ text }) => text);
  const found = [lexicons.fr, lexicons.es].map(({ terms }) => translated(words, terms));
  const best = found.reduce((a, b) => (b.known > a.known ? b : a));
  return best.known === 0 ? [] : [best.words.join(' ')];
}

function translated(words: readonly string[], terms: ReadonlyMap<string, readonly string[]>) {
  const out: string[] = [];
  let known = 0;
  for (let i = 0; i < words.length; ) {
    const length = [3, 2, 1].find((some) => terms.has(words.slice(i, i + some).join(' '))) ?? 0;
    // a word has several others, the likeliest first
    out.push(...(terms.get(words.slice(i, i + length).join(' '))?.slice(0, length) ?? [words[i] ?? '']));
    known += length;
    i += Math.max(1, length);
  }
  return { words: out, known };
}

const preposition = /\s(?:for|of|on|about|de|du|des|del|d'|pour|sur|para|sobre)\s/i;

function headOf(name: string): string {
  return name.split(preposition)[0] ?? name;
}

/** Indexes the names of all entities. */
export function indexNames(entities: readonly Entity[]): NameIndex {
  const named = entities.flatMap((entity) =>
    namesOf(entity).flatMap((name) =>
      [name, ...(name === titleOf(entity) ? inEnglish(name) : [])].map((said) => ({
        entity,
        stems: tellingStems(said),
        head: tellingStems(headOf(said)),
        isTitle: name === titleOf(entity),
      })),
    ),
  );
  const counts = new Map<string, Set<string>>();
  for (const { entity, stems } of named) {
    for (const one of stems) counts.set(one, (counts.get(one) ?? new Set()).add(entity.key));
  }
  const weightOf = (one: string) => 1 / (1 + Math.log2(Math.max(1, counts.get(one)?.size ?? 1)));
  const byStem = new Map<string, Name[]>();
  for (const one of named) {
    const name = { ...one, weight: one.stems.reduce((sum, stemmed) => sum + weightOf(stemmed), 0) };
    for (const stemmed of one.stems) push(byStem, stemmed, name);
  }
  return { byStem, weightOf, ...wordsIn(entities.flatMap(namesOf).map(plainText)) };
}

function wordsIn(texts: readonly string[]): Pick<NameIndex, 'words' | 'splits'> {
  const words = new Set<string>();
  const splits = new Map<string, string[]>();
  for (const text of texts) {
    for (const { text: word } of wordsOf(text)) words.add(word);
    for (const [whole] of text.matchAll(/\p{L}{2,}(?:-\p{L}{2,})+/gu))
      splits.set(whole.replaceAll('-', ''), whole.split('-'));
  }
  return { words, splits };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
