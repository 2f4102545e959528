/** How much of a whole is needed: so many, or an exact part of it. */
export type Measure =
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'share'; readonly parts: number; readonly of: number };

/** Fractions by name, in the languages of members. */
const FRACTIONS: Readonly<Record<string, readonly [number, number]>> = {
  half: [1, 2],
  'one-third': [1, 3],
  'two-thirds': [2, 3],
  'three-quarters': [3, 4],
  all: [1, 1],
  moitié: [1, 2],
  'un-tiers': [1, 3],
  'deux-tiers': [2, 3],
  'trois-quarts': [3, 4],
  tous: [1, 1],
  mitad: [1, 2],
  'un-tercio': [1, 3],
  'dos-tercios': [2, 3],
  'tres-cuartos': [3, 4],
  todos: [1, 1],
};

/** The most that is counted: more members than any group has. */
const MOST = 1_000_000;

/** `12`, `50%`, `66.5 %`, `2/3`, `two-thirds`; nothing where it is none, is nothing, or is more than the whole. */
export function parseMeasure(typed: string): Measure | undefined {
  const text = typed.trim().toLowerCase().replace(',', '.');
  const [, count] = /^(\d{1,7})$/.exec(text) ?? [];
  if (count !== undefined) return within(Number(count), MOST) ? { kind: 'count', count: Number(count) } : undefined;
  const [, percent, decimals = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%$/.exec(text) ?? [];
  if (percent !== undefined) return share(Number(percent + decimals), 100 * 10 ** decimals.length);
  const [, parts, of] = /^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text) ?? [];
  if (parts !== undefined) return share(Number(parts), Number(of));
  const name = text.replace(/\s+/g, '-');
  const named = Object.hasOwn(FRACTIONS, name) ? FRACTIONS[name] : undefined;
  return named && share(...named);
}

function share(parts: number, of: number): Measure | undefined {
  return within(parts, of) ? { kind: 'share', parts, of } : undefined;
}

function within(value: number, most: number): boolean {
  return value >= 1 && value <= most;
}

/** A measure as it may be typed again: `12`, `50%`, `2/3`. */
export function measureText(measure: Measure): string {
  if (measure.kind === 'count') return String(measure.count);
  const { parts, of } = measure;
  // a percentage is read with two decimals at most
  return parts === of || (of >= 100 && 10_000 % of === 0) ? `${(parts * 100) / of}%` : `${parts}/${of}`;
}

/** How many of `whole` are as much as is needed: a part of one is a whole one. */
export function neededOf(measure: Measure, whole: number): number {
  if (measure.kind === 'count') return measure.count;
  return Math.floor((measure.parts * whole + measure.of - 1) / measure.of);
}

/** Whether `have` of `whole` is as much as is needed. No part of nothing is enough. */
export function isReached(measure: Measure, have: number, whole: number): boolean {
  return have >= neededOf(measure, whole) && (measure.kind === 'count' || whole > 0);
}
