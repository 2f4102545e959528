import { defineCommand } from '../../src/bot/command.ts';
import { formOf } from '../../src/bot/form.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { objection } from '../../src/polls/kinds/objection.ts';
import { vote } from '../../src/polls/kinds/vote.ts';
import { openingCommand } from '../../src/polls/opening.ts';

const voteCommand = openingCommand(vote);

/** Opens the form of a vote on the text of a call to which somebody objected: whether it comes to a vote is the chair's. */
export const pollTurn = defineCommand({
  name: 'poll turn',
  summary: 'poll.turn.summary',
  options: { poll: textOption({ max: 40 }) },
  examples: [],
  allow: [steersPolls],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId }) {
    const { group } = groupAndMember(context);
    const { kind, question, terms } = await context.services.polls.byId(group.id, pollId, 'recent');
    if (kind !== objection.name) throw new PenholderError('button_unknown');
    const values = { question, background: (terms as { text: string }).text };
    return { visibility: 'only-you', blocks: [], form: formOf(voteCommand, { values, faults: [], settled: {} }) };
  },
});
