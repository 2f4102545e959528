import type { DateSpan } from './dates.ts';
import type { Concept } from './lexicon/concepts.ts';
import type { Question, Token } from './question.ts';

/** A question without the words that name something: what is asked about it. */
export interface View {
  readonly tokens: readonly Token[];
  readonly dates: readonly DateSpan[];
  /** True when something is named. */
  readonly named: boolean;
  /** True when a word means one of these. */
  has(...concepts: readonly Concept[]): boolean;
  /** The first word that means one of these. */
  find(...concepts: readonly Concept[]): Token | undefined;
  /** True when the next word names something. */
  isBeforeName(token: Token): boolean;
}

/**
 * The question without the words at these places, and without what is said besides.
 * @param namedBefore true: what it is about was named in the question before
 */
export function viewOf(question: Question, without: ReadonlySet<number>, namedBefore = false): View {
  const tokens = question.tokens.filter(({ index, aside }) => !aside && !without.has(index));
  const all = question.dates.filter(({ words }) => ![...words].every((word) => without.has(word)));
  const asked = all.filter(({ words }) => ![...words].every((word) => question.tokens[word]?.aside));
  // "suppose it is 1 October: what is late?"
  const dates = asked.length > 0 ? asked : all;
  const find = (...concepts: readonly Concept[]) =>
    tokens.find((token) => concepts.some((concept) => token.concepts.has(concept)));
  return {
    tokens,
    dates,
    named: namedBefore || without.size > 0,
    find,
    has: (...concepts) => find(...concepts) !== undefined,
    isBeforeName: ({ index }) => without.has(index + 1),
  };
}

/** The first date of the question and what the words before it make of it. */
export interface AskedDate extends DateSpan {
  readonly relation: 'in' | 'since' | 'before' | 'after';
}

/** The first date that the question names, with "since", "before" or "after" where it says so. */
export function askedDate(view: View): AskedDate | undefined {
  const [first, second] = view.dates;
  if (!first) return undefined;
  if (second) return { ...first, to: second.to, relation: 'in' };
  const start = Math.min(...first.words);
  const before = view.tokens.filter(({ index }) => index < start && index >= start - 5).reverse();
  for (const { concepts } of before) {
    if (concepts.has('since')) return { ...first, relation: 'since' };
    if (concepts.has('before')) return { ...first, relation: 'before' };
    if (concepts.has('after')) return { ...first, relation: 'after' };
  }
  return { ...first, relation: 'in' };
}

/** "Which issues will the next review have?" asks of what is not there yet. */
export function asksOfNext({ tokens }: View): boolean {
  const at = tokens.findIndex(({ concepts }) => concepts.has('next'));
  const [next, noun] = [tokens[at], tokens[at + 1]];
  return next !== undefined && noun?.index === next.index + 1 && noun.concepts.size === 0 && !noun.neutral;
}
