import { z } from 'zod';
import { list, type Option, optional } from '../bot/option.ts';
import { PenholderError } from '../errors.ts';
import { phrase, said } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';
import type { PollKind, Stance } from './kinds/kind.ts';
import { meaningAt } from './meanings.ts';
import { distinct, OPTION_LENGTH } from './options.ts';
import type { Counts } from './poll.ts';

/** A position that a voter may take. */
export interface Position {
  readonly name: string;
  readonly label: MessageId;
  /** Missing for an abstention, and where none of them is for or against. */
  readonly stance?: Stance;
}

/** What a kind may be opened with that lets its positions be worded anew. */
export interface WithLabels {
  /** One for each position, in their order; missing: their own words. */
  readonly labels?: readonly string[];
}

/** The option `labels:"Yes | Fine | …"`: a text for each position. */
export const ownLabels: { labels: Option<string[] | undefined> } = {
  labels: optional(list({ min: 3, max: 5, maxLength: OPTION_LENGTH })),
};

/** @throws labels_count {labels, needed}, option_repeated {options, labels} */
export function readLabels(typed: readonly string[] | undefined, needed: number): WithLabels {
  if (typed === undefined) return {};
  if (typed.length !== needed) throw new PenholderError('labels_count', { labels: typed.length, needed });
  return { labels: distinct(typed, 'labels') };
}

/** The own wording of a position, where there is one. */
export function ownLabel(terms: unknown, at: number): string | undefined {
  return (terms as WithLabels | undefined)?.labels?.[at];
}

/** The parts of a kind whose ballot is one of a few positions: a button each, and a tally of ballots by position. */
export function byPosition(
  positions: readonly Position[],
): Pick<PollKind<never, unknown, Counts>, 'ballot' | 'described' | 'voting' | 'words' | 'tally' | 'chart' | 'stances'> {
  /** On a button its own wording; elsewhere the position that it words stands beside it. */
  const onButton = (terms: unknown, { label }: Position, at: number): Inline => {
    const own = ownLabel(terms, at);
    return own === undefined ? phrase(label) : said(own);
  };
  const labelOf = (terms: unknown, position: Position, at: number): Inline =>
    ownLabel(terms, at) === undefined
      ? phrase(position.label)
      : phrase('position.own', { own: onButton(terms, position, at), position: phrase(position.label) });
  const placeOf = (choice: string) => positions.findIndex(({ name }) => name === choice);
  const names = z.enum(positions.map(({ name }) => name));
  return {
    ballot: () => names,
    described: (terms) => positions.map((position, at) => onButton(terms, position, at)),
    voting: ({ terms }) => ({
      by: 'press',
      buttons: positions.map((position, at) => {
        const meaning = meaningAt(terms, at);
        const label = onButton(terms, position, at);
        return { choice: position.name, label, ...(meaning === undefined ? {} : { meaning: said(meaning) }) };
      }),
    }),
    ...(positions.some(({ stance }) => stance)
      ? {
          stances: {
            of: (choice: string) => positions.find(({ name }) => name === choice)?.stance,
            count: (tally: Counts) => ({ for: 0, against: 0, block: 0, ...countStances(positions, tally) }),
          },
        }
      : {}),
    words: ({ terms }, choice) => labelOf(terms, positions[placeOf(choice)] as Position, placeOf(choice)),
    tally: (_, counts) => Object.fromEntries(positions.map(({ name }) => [name, counts[name] ?? 0])),
    chart: ({ terms }, tally, ballots) => ({
      series: [phrase('poll.ballots-cast')],
      of: 'share.of-ballots',
      rows: positions.map((position, at) => ({
        label: labelOf(terms, position, at),
        values: [tally[position.name] ?? 0],
        whole: ballots,
      })),
    }),
  };
}

function countStances(positions: readonly Position[], tally: Counts): Partial<Record<Stance, number>> {
  const counts: Partial<Record<Stance, number>> = {};
  for (const { name, stance } of positions) if (stance) counts[stance] = (counts[stance] ?? 0) + (tally[name] ?? 0);
  return counts;
}
