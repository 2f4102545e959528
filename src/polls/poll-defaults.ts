import type { Measure } from './measure.ts';

/** What a group's polls are opened with where they do not say themselves. What is left out, the kind of poll decides. */
export interface PollDefaults {
  /** How long they stay open, in days. */
  readonly days?: number;
  /** How many of those who may vote must, for the outcome to stand. */
  readonly quorum?: Measure;
  /** How much support carries a motion, of the ballots that say yes or no. */
  readonly threshold?: Measure;
  /** The spread rule: support in at least so many regions. */
  readonly spread?: number;
  /** How many proxies one voter may hold; 0: none. */
  readonly proxies?: number;
  /** Hours before the close at which those who have not voted are reminded; the most first. */
  readonly reminders?: readonly number[];
}
