import { z } from 'zod';
import { phrase } from '../replies/build.ts';
import type { MessageId } from '../text/text.ts';
import type { PollKind, Stance } from './kinds/kind.ts';
import type { Counts } from './poll.ts';

/** A position that a voter may take. */
export interface Position {
  readonly name: string;
  readonly label: MessageId;
  /** Missing for an abstention, and where none of them is for or against. */
  readonly stance?: Stance;
}

/** The parts of a kind whose ballot is one of a few positions: a button each, and a tally of ballots by position. */
export function byPosition(
  positions: readonly Position[],
): Pick<PollKind<never, unknown, Counts>, 'ballot' | 'voting' | 'words' | 'tally' | 'chart' | 'stances'> {
  const labelOf = ({ label }: Position) => phrase(label);
  const names = z.enum(positions.map(({ name }) => name));
  return {
    ballot: () => names,
    voting: () => ({
      by: 'press',
      buttons: positions.map((position) => ({ choice: position.name, label: labelOf(position) })),
    }),
    ...(positions.some(({ stance }) => stance)
      ? {
          stances: {
            of: (choice: string) => positions.find(({ name }) => name === choice)?.stance,
            count: (tally: Counts) => ({ for: 0, against: 0, block: 0, ...countStances(positions, tally) }),
          },
        }
      : {}),
    words: (_, choice) => labelOf(positions.find(({ name }) => name === choice) as Position),
    tally: (_, counts) => Object.fromEntries(positions.map(({ name }) => [name, counts[name] ?? 0])),
    chart: (_, tally) => ({
      series: [phrase('poll.ballots-cast')],
      rows: positions.map((position) => ({ label: labelOf(position), values: [tally[position.name] ?? 0] })),
    }),
  };
}

function countStances(positions: readonly Position[], tally: Counts): Partial<Record<Stance, number>> {
  const counts: Partial<Record<Stance, number>> = {};
  for (const { name, stance } of positions) if (stance) counts[stance] = (counts[stance] ?? 0) + (tally[name] ?? 0);
  return counts;
}
