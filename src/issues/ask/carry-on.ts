import { byStart } from '../../meetings/calendar.ts';
import { asked, namedInQuestion } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import { type Entity, namesOf } from './entity.ts';
import type { AskOptions, Discussed } from './kind.ts';
import type { Concept } from './lexicon/concepts.ts';
import { type Mention, mentionsIn } from './mention.ts';
import { stemsOfNames } from './names.ts';
import { isLinkWord } from './normalise.ts';
import { type Question, readQuestion, type Token } from './question.ts';
import { isShortName } from './spelt-out.ts';

/** Concepts of words that only carry a question on: "and …?", "the … one", "what about …?", "same for …". */
const carrying: readonly Concept[] = ['and', 'it', 'what', 'which', 'how', 'number'];

const carryingWords = /^(what|how|about|same|meme|idem|igual|mismo|misma)$/;

/**
 * The question that is meant where one asks by a name alone, after another question: the one before, asked of that; or
 * the one of those offered that the words choose. undefined: the question says itself what it asks.
 */
export function carriedOn(read: Question, corpus: Corpus, options: AskOptions): string | undefined {
  const { previous } = options;
  if (previous?.choices) return chosen(previous.choices, read, corpus);
  if (previous?.question === undefined || !startsSo(read)) return undefined;
  const before = readQuestion(previous.question, corpus, options);
  const beside = besideDiscussed(read, previous, corpus);
  for (const { entity, name } of [...namedAlone(read, corpus), ...(beside ? [beside] : [])]) {
    const place = placeFor(entity, mentionsIn(before, corpus), previous);
    if (place) return place.entity.key === entity.key ? undefined : asked(name, place.words, before);
  }
  return undefined;
}

/** What stood in the question before where something of the same class would stand now. */
function placeFor(of: Entity, named: readonly Mention[], { entities }: Discussed): Mention | undefined {
  const alike = named.filter(({ entity }) => entity.class === of.class);
  return alike.find(({ entity }) => entities.includes(entity.key)) ?? alike.find(({ quality }) => quality > 0.9);
}

function startsSo({ tokens }: Question): boolean {
  return tokens[0]?.concepts.has('and') === true || carryingWords.test(tokens[0]?.text ?? '');
}

const pronouns =
  /^(?:it|its|that|this|they|them|their|he|she|him|her|his|il|elle|ils|elles|ca|cela|lui|leur|eso|esto|ello|lo)$/;

/** "Who leads it?": the question with the name of what was talked about in place of "it". */
export function withName({ tokens, plain }: Question, corpus: Corpus, { previous }: AskOptions): string | undefined {
  const [key, ...others] = previous?.entities ?? [];
  const entity = key === undefined || others.length > 0 ? undefined : corpus.byKey.get(key);
  const it = tokens.find(({ aside, text, concepts }) => !aside && concepts.has('it') && pronouns.test(text));
  return entity && it && `${plain.slice(0, it.start)}${shortNameOf(entity)}${plain.slice(it.end)}`;
}

/** A long name has words in it that may be read for themselves: "Operations, Finance and Budget Working Group". */
function shortNameOf(entity: Entity): string {
  return namesOf(entity).find((name) => 'record' in entity && isShortName(name)) ?? namedInQuestion(entity);
}

/** Something named, and how it is called in the question that is asked of it. */
interface Named {
  readonly entity: Entity;
  readonly name: string;
}

/** What a question may name that says nothing else, the likeliest first. */
function namedAlone(read: Question, corpus: Corpus): Named[] {
  const said = telling(read);
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return [];
  const typed = read.plain.slice(first.start, last.end);
  return mentionsIn(read, corpus)
    .filter(({ quality, words }) => quality > 0.49 && said.every(({ index }) => words.has(index)))
    .map(({ entity }) => ({ entity, name: 'record' in entity ? typed : namedInQuestion(entity) }));
}

/** "The previous meeting", after one: the one before it. */
function besideDiscussed(read: Question, { entities }: Discussed, corpus: Corpus): Named | undefined {
  const said = telling(read);
  const before = corpus.byKey.get(entities[0] ?? '');
  if (
    before?.class !== 'meeting' ||
    !said.every(({ concepts }) => ['meeting', 'next', 'last'].some((one) => concepts.has(one as Concept)))
  )
    return undefined;
  const step = said.some(({ concepts }) => concepts.has('next'))
    ? 1
    : said.some(({ concepts }) => concepts.has('last'))
      ? -1
      : 0;
  const all = byStart(corpus.meetings);
  const found = step === 0 ? undefined : all[all.indexOf(before.meeting) + step];
  const entity = found && corpus.byKey.get(`meeting:${found.id}`);
  return entity && { entity, name: namedInQuestion(entity) };
}

/** The one question offered whose name has every word that is said. */
function chosen(choices: NonNullable<Discussed['choices']>, read: Question, corpus: Corpus): string | undefined {
  const said = telling(read);
  if (said.length === 0) return undefined;
  const named = new Set(
    mentionsIn(read, corpus).flatMap(({ entity, quality }) => (quality > 0.65 ? [entity.key] : [])),
  );
  const fitting = choices.filter(({ key }) => {
    const entity = corpus.byKey.get(key);
    const names = entity ? stemsOfNames(entity) : [];
    return names.some((name) => said.every(({ stems }) => stems.some((one) => name.includes(one))));
  });
  const numbered = choices.filter(({ key }) => named.has(key));
  const [only, ...others] = fitting.length > 0 ? fitting : said.length < 3 ? numbered : [];
  return others.length === 0 ? only?.question : undefined;
}

/** The words that say more than that the question goes on. */
function telling({ tokens }: Question): Token[] {
  return tokens.filter(({ aside, text, neutral, concepts }) => {
    if (aside || isLinkWord(text) || carryingWords.test(text) || carrying.some((one) => concepts.has(one)))
      return false;
    return !neutral || concepts.size > 0 || /\d/.test(text);
  });
}
