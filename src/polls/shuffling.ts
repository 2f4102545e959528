import { createHash } from 'node:crypto';
import { optional, yesNo } from '../bot/option.ts';
import { meaningsFor, type WithMeanings } from './meanings.ts';
import type { WithOptions } from './options.ts';
import type { Poll } from './poll.ts';

/** For kinds that choose among options. */
export const shuffleOption = { shuffle: optional(yesNo()) };

/** Whether a poll's options stand in an order that nobody has chosen. */
export function isShuffled({ given }: Pick<Poll, 'given'>): boolean {
  return given?.shuffle === true;
}

/**
 * Texts in the order of the SHA-256 of `seed`, a line feed and the text: nobody chooses it, and whoever knows the seed can
 * work it out anew. The seed of a poll's message is the poll's id, as exports have it.
 */
export function inDrawnOrder(texts: readonly string[], seed: string): string[] {
  const lots = texts.map((text) => ({ text, lot: createHash('sha256').update(`${seed}\n${text}`).digest('hex') }));
  return lots.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ text }) => text);
}

/** A poll that asks what another one asked, its options in an order of its own. */
export function drawnAnew<P extends Pick<Poll, 'given' | 'terms'>>(poll: P, id: string): P {
  if (!isShuffled(poll)) return poll;
  const terms = poll.terms as WithOptions & WithMeanings;
  const options = inDrawnOrder(terms.options, id);
  const drawn = { options, ...meaningsFor({ options }, terms) };
  return { ...poll, terms: { ...terms, ...drawn }, given: { ...poll.given, ...drawn } };
}

/** The places of a form's lines in the order in which one voter reads them: in a shuffled poll each in another. */
export function linesFor(poll: Poll, voterKey: string, count: number): number[] {
  const places = Array.from({ length: count }, (_, at) => String(at));
  return (isShuffled(poll) ? inDrawnOrder(places, `${poll.id} ${voterKey}`) : places).map(Number);
}
