import type { MessageId } from '../../text/text.ts';
import type { Tally } from '../poll.ts';

/** One kind of poll, declared in one file: its positions, its words and how a tally reads. */
export interface PollKind {
  readonly name: string;
  /** What may be chosen, in the order of the buttons. */
  readonly positions: readonly Position[];
  /** What a final tally says. */
  outcome(tally: Tally): MessageId;
}

/** A choice on the ballot. All look alike: no colour speaks for one. */
export interface Position {
  readonly name: string;
  readonly label: MessageId;
}

/** A tally with every position of the kind, zero where nobody chose it. */
export function fullTally(kind: PollKind, counts: Tally): Tally {
  return Object.fromEntries(kind.positions.map(({ name }) => [name, counts[name] ?? 0]));
}
