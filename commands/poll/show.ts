import { defineCommand } from '../../src/bot/command.ts';
import { integer } from '../../src/bot/option.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { pollBlocks } from '../../src/polls/poll-blocks.ts';
import { onlyYou, phrase, strong, text } from '../../src/replies/build.ts';

/** One poll as it stands, with the asker's own ballot. */
export const pollShow = defineCommand({
  name: 'poll show',
  summary: 'poll.show.summary',
  options: { poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }) },
  examples: ['/poll show 1'],
  allow: [inGroup],
  async run(context, { poll: number }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const kind = polls.kindOf(poll);
    const [tally, ballots, own] = await Promise.all([
      polls.standings(poll),
      polls.turnout(poll),
      polls.ballotOf(poll, member.id),
    ]);
    const position = kind.positions.find(({ name }) => name === own?.position);
    const mine = position
      ? phrase('poll.your-ballot', { position: strong(phrase(position.label)) })
      : phrase('poll.no-ballot');
    return onlyYou(...pollBlocks({ poll, kind, tally, ballots }), text(mine));
  },
});
