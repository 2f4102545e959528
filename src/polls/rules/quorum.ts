import { PenholderError } from '../../errors.ts';
import { phrase } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';

/** How many must vote: so many, or whole per cent of the roll. */
export type Quorum = { readonly count: number } | { readonly percent: number };

/**
 * Reads `12` or `50%`.
 * @throws quorum_invalid {quorum}
 */
export function readQuorum(typed: string): Quorum {
  const [, digits, sign] = /^(\d{1,7})\s*(%?)$/.exec(typed.trim()) ?? [];
  const value = Number(digits);
  if (digits === undefined || value < 1 || (sign && value > 100)) {
    throw new PenholderError('quorum_invalid', { quorum: typed });
  }
  return sign ? { percent: value } : { count: value };
}

/** @throws quorum_without_roll {quorum}, quorum_over_roll {quorum, roll} */
export function checkQuorum(quorum: Quorum | undefined, rollSize: number | undefined): void {
  if (!quorum) return;
  if ('percent' in quorum) {
    if (rollSize === undefined) throw new PenholderError('quorum_without_roll', { quorum: `${quorum.percent}%` });
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
  if (!quorum) return 0;
  return 'count' in quorum ? quorum.count : Math.floor((quorum.percent * rollSize + 99) / 100);
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
