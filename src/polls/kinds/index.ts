import { check } from './check.ts';
import { choice } from './choice.ts';
import { consensus } from './consensus.ts';
import { dots } from './dots.ts';
import type { PollKind } from './kind.ts';
import { objection } from './objection.ts';
import { question } from './question.ts';
import { rank } from './rank.ts';
import { score } from './score.ts';
import { time } from './time.ts';
import { vote } from './vote.ts';

/** Every kind of poll. */
export const pollKinds: readonly PollKind[] = [
  // in the order in which help lists them
  consensus,
  objection,
  vote,
  choice,
  rank,
  score,
  dots,
  time,
  check,
  question,
];
