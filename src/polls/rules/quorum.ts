import { PenholderError } from '../../errors.ts';
import { phrase } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import { type Measure, measureText, neededOf, parseMeasure } from '../measure.ts';

/** How many must vote: so many, or a part of the roll. */
export type Quorum = Measure;

/**
 * Reads `12`, `50%`, `2/3`, `two-thirds`.
 * @throws quorum_invalid {quorum}
 */
export function readQuorum(typed: string): Quorum {
  const quorum = parseMeasure(typed);
  if (!quorum) throw new PenholderError('quorum_invalid', { quorum: typed });
  return quorum;
}

/** @throws quorum_without_roll {quorum}, quorum_over_roll {quorum, roll} */
export function checkQuorum(quorum: Quorum | undefined, rollSize: number | undefined): void {
  if (!quorum) return;
  if (quorum.kind === 'share') {
    if (rollSize === undefined) throw new PenholderError('quorum_without_roll', { quorum: measureText(quorum) });
  } else if (rollSize !== undefined && quorum.count > rollSize) {
    throw new PenholderError('quorum_over_roll', { quorum: quorum.count, roll: rollSize });
  }
}

interface Asked {
  readonly quorum?: Quorum;
  readonly rollSize?: number;
}

/** How many ballots reach it: a part of a ballot is a whole one. */
export function neededBallots({ quorum, rollSize = 0 }: Asked): number {
  return quorum ? neededOf(quorum, rollSize) : 0;
}

export function isQuorate(poll: Asked, ballots: number): boolean {
  return ballots >= neededBallots(poll);
}

/** Whether it is reached; undefined where none is asked. */
export function quorumWords(poll: Asked, ballots: number): Inline | undefined {
  if (!poll.quorum) return undefined;
  const needed = neededBallots(poll);
  return ballots >= needed
    ? phrase('quorum.reached', { needed })
    : phrase('quorum.missing', { needed, count: needed - ballots });
}
