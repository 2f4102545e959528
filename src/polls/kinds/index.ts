import { consensus } from './consensus.ts';
import { dots } from './dots.ts';
import type { PollKind } from './kind.ts';
import { score } from './score.ts';

/** Every kind of poll. */
export const pollKinds: readonly PollKind[] = [
  // in the order in which help lists them
  consensus,
  score,
  dots,
];
