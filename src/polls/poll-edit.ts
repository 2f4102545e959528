import type { Options } from '../bot/option.ts';
import { PenholderError } from '../errors.ts';
import { code, joined } from '../replies/build.ts';
import type { Edit } from './editing.ts';
import type { PollKind } from './kinds/kind.ts';
import { meaningsFor, NO_MEANING } from './meanings.ts';
import {
  FIELDS,
  type OpeningArgs,
  type OpeningEnvironment,
  type OpeningFields,
  openingFields,
  sharedOptions,
} from './opening-fields.ts';
import type { Poll } from './poll.ts';

/** What is typed of a poll's options, by their names. */
export type Wish = Readonly<Record<string, unknown>>;

/**
 * What a wish changes of a poll: what it was opened with is read anew with it, and of that the fields that differ.
 * @throws poll_edit_foreign {number, option, known}, and as opening
 */
export function editOf(
  { poll, kind }: { poll: Poll; kind: PollKind },
  wish: Wish,
  { audience = poll.audience, about = poll.about, ...where }: OpeningEnvironment,
): Omit<Edit, 'by'> {
  const known = editableOf(poll, kind);
  const foreign = Object.keys(wish).find((name) => !known.includes(name));
  if (foreign !== undefined)
    throw new PenholderError('poll_edit_foreign', {
      number: poll.number,
      option: foreign,
      known: joined(known.map((name) => code(`${name}:`))),
    });
  const opens = wish.repeats !== undefined && poll.opensAt ? { opens: poll.opensAt } : {};
  const yielded = (kind.yields?.(wish as never) ?? []).filter((name) => poll.given?.[name] !== undefined);
  const kept = without(poll.given ?? {}, yielded);
  const given = wish.options ? { ...without(kept, ['meanings']), ...meaningsFor(wish, kept) } : kept;
  const args = { ...given, question: poll.question, ...opens, ...wish } as OpeningArgs;
  const made = inPlace(poll, openingFields(kind, args, { ...where, audience, about }));
  const settled = [...new Set([...Object.keys(wish), ...yielded])];
  const options = settled.filter((name) => !isSame(settledBy(name, made), settledBy(name, poll)));
  const names = [
    ...new Set([
      ...options.flatMap((name) => (fieldOf(name) === 'terms' ? ['terms', 'given'] : [fieldOf(name)])),
      ...(options.includes('question') && poll.given ? ['terms'] : []),
      // who asks in their own words asks
      ...(options.includes('prompt') && made.prompt && poll.reasons === undefined ? ['reasons'] : []),
    ]),
  ];
  const there = names as (keyof OpeningFields)[];
  return {
    fields: Object.fromEntries(there.flatMap((name) => (made[name] === undefined ? [] : [[name, made[name]]]))),
    without: there.filter((name) => made[name] === undefined),
    options,
  };
}

function without(given: Wish, names: readonly string[]): Wish {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
}

/** It is at the place of its series at which it was. */
function inPlace({ series: before }: Poll, { series, ...made }: OpeningFields): OpeningFields {
  return series ? { ...made, series: { ...series, place: before?.place ?? 1 } } : made;
}

/** The options that a poll was opened with, and may be edited by. Who may vote is fixed when it opens, and how it repeats; tags are set by a command of their own. */
export function editableOf({ given, state }: Poll, kind: PollKind): string[] {
  const { audience, opens, repeats, tags, meanings, ...shared }: Options = sharedOptions(kind);
  const own = { ...kind.options, ...(meanings ? { meanings } : {}) };
  const fixed = state === 'draft' ? { audience, opens, ...(repeats ? { repeats } : {}) } : {};
  return Object.keys({ question: '', ...(given ? own : {}), ...shared, ...fixed });
}

/** A poll as its options were typed, for a form. */
export function typedOf({
  question,
  background,
  prompt,
  state,
  opensAt,
  closesAt,
  series,
  given = {},
}: Poll): Record<string, string> {
  const own = Object.entries(given).map(([name, value]) => [name, textOf(value)]);
  return {
    question,
    ...(background === undefined ? {} : { background }),
    ...(prompt === undefined ? {} : { prompt: textOf(prompt) }),
    closes: closesAt.toISOString(),
    ...(opensAt && state === 'draft' ? { opens: opensAt.toISOString() } : {}),
    ...(series && state === 'draft' ? { repeats: series.rule } : {}),
    ...Object.fromEntries(own),
  };
}

function fieldOf(option: string): keyof OpeningFields {
  return FIELDS[option] ?? 'terms';
}

/** What an option settles; of the kind's own the option itself. */
function settledBy(option: string, of: OpeningFields): unknown {
  if (option === 'repeats') return of.series?.rule;
  const field = fieldOf(option);
  return field === 'terms' ? of.given?.[option] : of[field];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) ? value.map((one) => one || NO_MEANING).join(' | ') : String(value);
}
