import { type Corpus, isNamed } from './corpus.ts';
import { type Entity, type EntityClass, namesOf, titleOf } from './entity.ts';
import type { Mention } from './mention.ts';
import { stemsOfNames, tellingStems } from './names.ts';
import { isLinkWord, plainText, wordsOf } from './normalise.ts';
import type { Question, Token } from './question.ts';
import { remembered } from './remembered.ts';

/** What has a state of its own, which is asked of "the dashboard" and "the video" alike. */
const withState: readonly EntityClass[] = ['issue', 'goal', 'deliverable'];
const canBeCalledSo: readonly EntityClass[] = [...withState, 'body'];

/** What a question was found to name, and in what. */
interface Looked {
  readonly mentions: readonly Mention[];
  readonly question: Question;
  readonly corpus: Corpus;
}

/** What may be meant as well as `best`: named as well by the same words, or, where these are part of a name, called so. */
export function rivalsOf(
  best: Mention,
  { mentions, question, corpus }: Looked,
  about: readonly EntityClass[],
): Mention[] {
  const isKindOnly = saysKindOnly(best, question);
  const isPart = best.by === 'name' && (best.quality < 0.9 || isKindOnly);
  const isAlike = ({ entity }: Mention) =>
    entity.class === best.entity.class ||
    (isPart && [entity, best.entity].every((one) => withState.includes(one.class)));
  const named = mentions.filter(
    (other) =>
      isAlike(other) &&
      other.words.size === best.words.size &&
      [...other.words].every((word) => best.words.has(word)) &&
      Math.abs(other.quality - best.quality) < 0.12,
  );
  const others = isPart && withState.includes(best.entity.class) ? calledSo(best, question, corpus) : [];
  const found = new Map([...others, ...named].map((one) => [titleOf(one.entity), one]));
  found.delete(titleOf(best.entity));
  return [...found.values()].filter(
    ({ entity }) => about.includes(entity.class) || (isKindOnly && entity.class === 'body'),
  );
}

/** "The working group" is one of many, and not what the title "Working Groups" names. */
function saysKindOnly({ by, words, entity }: Mention, { tokens }: Question): boolean {
  if (by !== 'name') return false;
  const said = [...words].flatMap((word) => tokens[word] ?? []);
  const names = new Set(namesOf(entity).flatMap((name) => wordsOf(plainText(name)).map(({ text }) => text)));
  return said.every(({ concepts }) => concepts.has('body')) && said.some(({ text }) => !names.has(text));
}

/** Whatever has a state and is, by the last word of its name, such a thing, however long its name is. */
function calledSo(best: Mention, { tokens }: Question, { names }: Corpus): Mention[] {
  const own = new Set(stemsOfNames(best.entity).flat());
  const said = tokens.filter(
    (token) => !token.aside && !isLinkWord(token.text) && token.stems.some((one) => own.has(one)),
  );
  const heads = tokens[Math.max(...best.words)]?.stems ?? [];
  return heads
    .flatMap((head) => (names.byStem.get(head) ?? []).filter(({ stems }) => stems.at(-1) === head))
    .filter(
      ({ entity, stems }) =>
        canBeCalledSo.includes(entity.class) && said.every((token) => token.stems.some((one) => stems.includes(one))),
    )
    .map(({ entity }) => ({ ...best, entity }));
}

/** Goals one of whose products is called by these words alone: "the page" of several. */
function withProduct(said: readonly Token[], corpus: Corpus): Entity[] {
  return products(corpus).flatMap((entity) => {
    const names = tellingStems(titleOf(entity));
    const isSaid = said.every(({ stems }) => stems.some((one) => names.includes(one)));
    return isSaid ? (corpus.byKey.get(`goal:${entity.record.parent}`) ?? []) : [];
  });
}

/** Deliverables called by a word that others are called by too. */
const products = remembered(({ entities }: Corpus) =>
  entities.flatMap((entity) => (entity.class === 'deliverable' && !isNamed(entity) ? [entity] : [])),
);

/** Whatever has these words in one of its names: they are too little of the name to mean it, and may. */
export function partlyNamed(said: readonly Token[], corpus: Corpus, about: readonly EntityClass[]): Mention[] {
  const { names } = corpus;
  const [first] = said;
  if (!first) return [];
  const words = new Set(said.map(({ index }) => index));
  const found = first.stems
    .flatMap((one) => names.byStem.get(one) ?? [])
    .filter(
      ({ entity, stems }) =>
        about.includes(entity.class) && said.every((token) => token.stems.some((one) => stems.includes(one))),
    );
  const all = [...found.map(({ entity }) => entity), ...withProduct(said, corpus)];
  const entities = new Map(all.map((entity) => [titleOf(entity), entity]));
  return [...entities.values()].map((entity) => ({ entity, words, quality: 0.4, weight: 0.4, by: 'name' }));
}
