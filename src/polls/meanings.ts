import { type Option, optional, placedList } from '../bot/option.ts';
import { PenholderError } from '../errors.ts';
import { buttons, list, phrase, said, strong } from '../replies/build.ts';
import { cutAtWord } from '../replies/plain-line.ts';
import type { Block, Inline } from '../replies/reply.ts';
import { fold } from '../text/fold.ts';
import type { PollKind } from './kinds/kind.ts';
import { MOST_OPTIONS } from './options.ts';
import type { Poll } from './poll.ts';

/** Characters of a meaning: a sentence or two. */
export const MEANING_LENGTH = 200;
/** Typed where an option has none: forms may not keep a line that is empty. */
export const NO_MEANING = '-';
/** Characters of all meanings together that a message shows whole; of more each is cut. */
const SHOWN = 1200;
/** None is cut shorter than this. */
const LEAST = 40;

/** What kinds are opened with whose options or positions may have a meaning: of each by its place; '': none. */
export interface WithMeanings {
  readonly meanings?: readonly string[];
}

/** The option `meanings:"A few words | | …"`, by the places of the options or positions. */
export const meaningsOption: { meanings: Option<string[] | undefined> } = {
  meanings: optional(placedList({ max: MOST_OPTIONS, maxLength: MEANING_LENGTH })),
};

/**
 * What was typed, in the one form that is kept: without those at the end that say nothing.
 * @throws meanings_too_many {meanings, count}, which names the first that belongs to nothing
 */
export function readMeanings(typed: readonly string[] | undefined, count: number): WithMeanings {
  const meanings = inPlaces(typed);
  if (meanings.length > count)
    throw new PenholderError('meanings_too_many', { meanings: meanings[count] ?? '', count });
  return meanings.length === 0 ? {} : { meanings };
}

/** What an option or a position means, by its place. */
export function meaningAt(terms: unknown, at: number): string | undefined {
  return (terms as WithMeanings | undefined)?.meanings?.[at] || undefined;
}

/** What has options with meanings, in one order. */
interface Meaning {
  readonly options?: readonly string[] | undefined;
  readonly meanings?: readonly string[] | undefined;
}

/** The meanings of `before` for these options, in another order or others: each stays with its option, by its name. */
export function meaningsFor({ options }: Pick<Meaning, 'options'>, before: Meaning): WithMeanings {
  const { options: known, meanings = [] } = before;
  if (!options || !known) return before.meanings ? { meanings } : {};
  const meaningOf = new Map(known.map((option, at) => [fold(option), meanings[at] ?? '']));
  const moved = trimmed(options.map((option) => meaningOf.get(fold(option)) ?? ''));
  return moved.length === 0 ? {} : { meanings: moved };
}

/** What was typed by places: '' where nothing, or `-`, stands; without those at the end. */
export function inPlaces(typed: readonly string[] = []): readonly string[] {
  return trimmed(typed.map((text) => (/^[-–—]$/.test(text) ? '' : text)));
}

function trimmed(meanings: readonly string[]): string[] {
  return meanings.slice(0, meanings.findLastIndex((meaning) => meaning !== '') + 1);
}

interface OfPoll {
  readonly poll: Poll;
  readonly kind: PollKind;
}

interface Meant {
  readonly label: Inline;
  /** Missing where none was given. */
  readonly meaning?: string;
}

/** All that may have a meaning, in order; nothing where nothing has one. */
function described({ poll: { terms }, kind }: OfPoll): Meant[] {
  if ((terms as WithMeanings | undefined)?.meanings === undefined) return [];
  const labels = kind.described?.(terms) ?? [];
  return labels.map((label, at) => {
    const meaning = meaningAt(terms, at);
    return { label, ...(meaning === undefined ? {} : { meaning }) };
  });
}

/** "Dakar: direct flights", each that has a meaning. */
export function meaningLines(of: OfPoll): Inline[] {
  return described(of).flatMap(({ label, meaning }) => (meaning === undefined ? [] : [meaningWords(label, meaning)]));
}

/** An option or a position with its meaning. */
export function meaningWords(label: Inline, meaning: string): Inline {
  return phrase('meaning.of', { option: label, meaning: said(meaning) });
}

/** Whether a poll's list of what is voted on is the one of their meanings. */
export function listsMeanings(of: OfPoll): boolean {
  return isNumbered(of) && described(of).length > 0;
}

/** The lines of its ballot are the options: a ballot may name them by their numbers. */
function isNumbered({ poll, kind }: OfPoll): boolean {
  return kind.voting(poll).by === 'form' && kind.parts === undefined;
}

/**
 * The options or positions with their meanings: numbered where ballots name them so. Of more than a message may have at its
 * ease each is shortened, and a button has all of them whole; `isRead`: there is room.
 */
export function meaningBlocks({
  poll,
  kind,
  isRead = false,
}: OfPoll & { readonly isRead?: boolean | undefined }): Block[] {
  const all = described({ poll, kind });
  if (all.length === 0) return [];
  const isOrdered = isNumbered({ poll, kind });
  const shown = isOrdered ? all : all.filter(({ meaning }) => meaning !== undefined);
  const most = isRead ? MEANING_LENGTH : roomFor(all);
  const items = shown.map(({ label, meaning }) =>
    meaning === undefined ? strong(label) : meaningWords(strong(label), cutAtWord(meaning, most)),
  );
  const isCut = all.some(({ meaning = '' }) => meaning.length > most);
  const more = { label: phrase('meaning.all'), does: { command: 'poll meanings', args: { poll: poll.id } } };
  return [list(items, isOrdered), ...(isCut ? [buttons(more)] : [])];
}

/** Characters of each that are shown. */
function roomFor(all: readonly Meant[]): number {
  const meanings = all.flatMap(({ meaning }) => meaning ?? []);
  const length = meanings.reduce((sum, meaning) => sum + meaning.length, 0);
  return length <= SHOWN ? MEANING_LENGTH : Math.max(LEAST, Math.floor(SHOWN / meanings.length));
}
