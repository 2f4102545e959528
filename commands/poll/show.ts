import { defineCommand } from '../../src/bot/command.ts';
import { integer } from '../../src/bot/option.ts';
import { inGroup, onRoll, steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { withdrawButton } from '../../src/polls/cast-reply.ts';
import { ownPoll } from '../../src/polls/own-poll.ts';
import { buttonsIf, firstOnes, joined, onlyYou, phrase, said, text } from '../../src/replies/build.ts';
import type { Inline } from '../../src/replies/reply.ts';

/** Of those who have not voted so many are named. */
const NAMED = 40;

/** One poll as it stands, with the asker's own ballot; who steers polls sees whose is missing. */
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
    const { blocks, ballot } = await ownPoll(polls, poll, member.id);
    const steers = poll.state === 'open' && steersPolls.passes(context);
    const more = {
      label: phrase('poll.extend.more'),
      does: { command: 'poll extend', args: { poll: number }, onlyFor: member.id },
    };
    const isEditable = (poll.state === 'open' || poll.state === 'draft') && !poll.voted;
    const mayEdit = onRoll.passes(context) && (poll.openedBy.memberId === member.id || steersPolls.passes(context));
    const attach = {
      label: phrase('poll.attach.more'),
      does: { command: 'poll attach', args: { poll: number }, onlyFor: member.id },
    };
    const tag = {
      label: phrase('poll.tag.more'),
      does: { command: 'poll tag', args: { poll: number }, onlyFor: member.id },
    };
    const offered = [
      ...(ballot && poll.state === 'open' ? [withdrawButton(poll)] : []),
      ...(steers ? [more] : []),
      ...(isEditable && mayEdit ? [attach] : []),
      ...(mayEdit ? [tag] : []),
    ];
    const missing = steers ? await polls.missing(poll) : [];
    return onlyYou(
      ...blocks,
      text(ballot ?? phrase('poll.no-ballot')),
      ...(missing.length > 0 ? [text(missingWords(missing))] : []),
      ...buttonsIf(offered),
    );
  },
});

function missingWords(names: readonly string[]): Inline {
  return phrase('poll.missing', { names: joined(firstOnes(names.map(said), NAMED)) });
}
