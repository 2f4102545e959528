import type { MessageId } from '../../text/text.ts';
import { type Tally, turnout } from '../poll.ts';
import type { PollKind } from './kind.ts';

/** A consensus call: who supports, who can live with it, who objects. It counts; the chair designates. */
export const consensus: PollKind = {
  name: 'consensus',
  positions: [
    { name: 'support', label: 'position.support' },
    { name: 'live-with', label: 'position.live-with' },
    { name: 'abstain', label: 'position.abstain' },
    { name: 'oppose', label: 'position.oppose' },
    { name: 'block', label: 'position.block' },
  ],
  outcome,
};

function outcome(tally: Tally): MessageId {
  const { support = 0, 'live-with': liveWith = 0, oppose = 0, block = 0 } = tally;
  if (turnout(tally) === 0) return 'outcome.no-ballots';
  if (block > 0) return 'outcome.blocked';
  if (oppose > 0) return 'outcome.opposed';
  if (support + liveWith === 0) return 'outcome.only-abstentions';
  return liveWith > 0 ? 'outcome.no-objection' : 'outcome.all-support';
}
