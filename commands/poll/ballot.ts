import { defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption } from '../../src/bot/option.ts';
import { onRoll } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { MOST_WRITTEN, writtenBallot } from '../../src/polls/ballot-form.ts';
import { castReply } from '../../src/polls/cast-reply.ts';

/** Asks for a ballot in a form, with the presser's own filled in; casts or changes it by what is sent. */
export const pollBallot = defineCommand({
  name: 'poll ballot',
  summary: 'poll.ballot.summary',
  options: { poll: textOption({ max: 40 }), ballot: optional(textOption({ max: MOST_WRITTEN, paragraph: true })) },
  examples: [],
  allow: [onRoll],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, ballot }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    // what is sent is looked at once more when it is cast
    const poll = await polls.byId(group.id, pollId, ballot === undefined ? 'fresh' : 'recent');
    const { language, timeZone } = context.actor;
    const options = { reader: { language, timeZone }, now: context.clock.now() };
    const given = { poll, kind: polls.kindOf(poll), text: ballot, options };
    const written = await writtenBallot(given, () => polls.ballotOf(poll, member.id));
    if (typeof written !== 'string') return { visibility: 'only-you', blocks: [], form: written };
    const cast = { pollId, voterKey: member.id, choice: written, pressedAt: context.receivedAt };
    return castReply(await polls.cast(group.id, cast), polls);
  },
});
