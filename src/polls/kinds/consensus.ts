import { phrase } from '../../replies/build.ts';
import type { MessageId } from '../../text/text.ts';
import { type Counts, turnout } from '../poll.ts';
import { byPosition, ownLabels, type Position, readLabels } from '../positions.ts';
import { definePollKind } from './kind.ts';

const positions: readonly Position[] = [
  { name: 'support', label: 'position.support', stance: 'for' },
  { name: 'live-with', label: 'position.live-with', stance: 'for' },
  { name: 'abstain', label: 'position.abstain' },
  { name: 'oppose', label: 'position.oppose', stance: 'against' },
  { name: 'block', label: 'position.block', stance: 'block' },
];

/** A consensus call: who supports, who can live with it, who objects. It counts; the chair designates. */
export const consensus = definePollKind({
  name: 'consensus',
  summary: 'poll.consensus.summary',
  mayAskSeveral: true,
  options: ownLabels,
  examples: [
    '/poll consensus "Adopt the DNS abuse statement?" closes:7d',
    '/poll consensus "Send the advice to the Board?" closes:"friday 18:00" hidden:yes',
    '/poll consensus "Adopt the charter?" prompt:"What would have to change?" closes:7d',
    '/poll consensus "Move the call?" labels:"Yes | Fine | No view | Rather not | No" closes:2d',
  ],
  reasons: 'optional',
  termsOf: ({ labels }) => readLabels(labels, positions.length),
  ...byPosition(positions),
  rule: () => phrase('rule.consensus'),
  isCarried: (_, { support = 0, 'live-with': liveWith = 0, oppose = 0, block = 0 }) =>
    support + liveWith > oppose + block,
  outcome: (_, tally) => phrase(outcomeOf(tally)),
});

function outcomeOf(tally: Counts): MessageId {
  const { support = 0, 'live-with': liveWith = 0, oppose = 0, block = 0 } = tally;
  if (turnout(tally) === 0) return 'outcome.no-ballots';
  if (block > 0) return 'outcome.blocked';
  if (oppose > 0) return 'outcome.opposed';
  if (support + liveWith === 0) return 'outcome.only-abstentions';
  return liveWith > 0 ? 'outcome.no-objection' : 'outcome.all-support';
}
