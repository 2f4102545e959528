import { optional, text as textOption, yesNo } from '../../bot/option.ts';
import { phrase } from '../../replies/build.ts';
import type { Inline } from '../../replies/reply.ts';
import type { Counts } from '../poll.ts';
import { byPosition, ownLabels, type Position, readLabels, type WithLabels } from '../positions.ts';
import { isReached, readThreshold, type Threshold, thresholdWords } from '../rules/threshold.ts';
import { definePollKind, type PollOf } from './kind.ts';

interface Terms extends WithLabels {
  readonly threshold: Threshold;
  /** Abstentions are part of the whole of which the threshold is a part. */
  readonly countsAbstentions: boolean;
}

const positions: readonly Position[] = [
  { name: 'yes', label: 'position.yes', stance: 'for' },
  { name: 'no', label: 'position.no', stance: 'against' },
  { name: 'abstain', label: 'position.abstain' },
];

/** A formal vote on a motion: yes, no, abstain; carried by a threshold that is said from the start. */
export const vote = definePollKind({
  name: 'vote',
  summary: 'poll.vote.summary',
  mayAskSeveral: true,
  options: {
    threshold: optional(textOption({ max: 20, hint: 'option.threshold.vote-hint' })),
    abstentions: optional(yesNo()),
    ...ownLabels,
  },
  examples: [
    '/poll vote "Adopt the amended statement?" closes:3d',
    '/poll vote "Change the rules of procedure?" threshold:two-thirds quorum:50% closes:7d',
    '/poll vote "Adopt the text? | Send it to the Board?" closes:3d',
  ],
  termsOf: ({ threshold, abstentions = false, labels }, env): Terms => ({
    ...readLabels(labels, positions.length),
    threshold: readThreshold(threshold, env),
    countsAbstentions: abstentions,
  }),
  ...byPosition(positions),
  about: ({ terms }: PollOf<Terms>) => aboutWords(terms),
  isCarried: (poll: PollOf<Terms>, tally) => isReached(poll.terms.threshold, tally.yes ?? 0, wholeOf(poll, tally)),
  outcome(poll: PollOf<Terms>, tally) {
    const { yes = 0, no = 0, abstain = 0 } = tally;
    if (yes + no + abstain === 0) return phrase('outcome.no-ballots');
    const whole = wholeOf(poll, tally);
    if (whole === 0) return phrase('outcome.only-abstentions');
    const params = { yes, whole, of: wholeWords(poll.terms), threshold: thresholdWords(poll.terms.threshold) };
    return phrase(isReached(poll.terms.threshold, yes, whole) ? 'outcome.carried' : 'outcome.not-carried', params);
  },
});

function aboutWords(terms: Terms): Inline {
  const { measure } = terms.threshold;
  if (measure.kind === 'count') return phrase('vote.about-count', { count: measure.count });
  return phrase('vote.about', { threshold: thresholdWords(terms.threshold), whole: wholeWords(terms) });
}

function wholeOf({ terms, rollSize = 0 }: PollOf<Terms>, { yes = 0, no = 0, abstain = 0 }: Counts): number {
  if (terms.threshold.ofRoll) return rollSize;
  return yes + no + (terms.countsAbstentions ? abstain : 0);
}

function wholeWords({ threshold, countsAbstentions }: Terms): Inline {
  if (threshold.ofRoll) return phrase('vote.of-roll');
  return phrase(countsAbstentions ? 'vote.of-all' : 'vote.of-yes-and-no');
}
