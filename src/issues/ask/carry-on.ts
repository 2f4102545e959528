import { byStart } from '../../meetings/calendar.ts';
import { asked } from './candidates.ts';
import type { Corpus } from './corpus.ts';
import type { Entity } from './entity.ts';
import type { AskOptions, Discussed } from './kind.ts';
import type { Concept } from './lexicon/concepts.ts';
import { mentionsIn } from './mention.ts';
import { stemsOfNames } from './names.ts';
import { isLinkWord } from './normalise.ts';
import { type Question, readQuestion, type Token } from './question.ts';

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
  const of = namedAlone(read, corpus) ?? besideDiscussed(read, previous, corpus);
  if (!of) return undefined;
  const before = readQuestion(previous.question, corpus, options);
  const place = mentionsIn(before, corpus).find(({ entity }) => previous.entities.includes(entity.key));
  return place && place.entity.class === of.class && place.entity.key !== of.key
    ? asked(of, place.words, before)
    : undefined;
}

function startsSo({ tokens }: Question): boolean {
  return tokens[0]?.concepts.has('and') === true || carryingWords.test(tokens[0]?.text ?? '');
}

/** What a question names that says nothing else. */
function namedAlone(read: Question, corpus: Corpus): Entity | undefined {
  const [mention, other] = mentionsIn(read, corpus).filter(({ quality }) => quality > 0.9);
  if (!mention || (other && other.words.size >= mention.words.size)) return undefined;
  return telling(read).every(({ index }) => mention.words.has(index)) ? mention.entity : undefined;
}

/** "The previous meeting", after one: the one before it. */
function besideDiscussed(read: Question, { entities }: Discussed, corpus: Corpus): Entity | undefined {
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
  return found && corpus.byKey.get(`meeting:${found.id}`);
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
