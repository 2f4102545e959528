import { defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { castFor } from '../../src/polls/cast-reply.ts';
import { partsOf, reasonsText } from '../../src/polls/parts.ts';
import { isUnreasoned, MOST_REASON, reasonForm, reasonsIn, writtenIn } from '../../src/polls/reason-form.ts';
import { asksReason, keptReasons } from '../../src/polls/voices.ts';

/** Characters of a ballot as it is counted: of fifty options each has its place or number. */
const MOST_CHOICE = 1000;

const reason = optional(textOption({ max: MOST_REASON, paragraph: true, hint: 'option.reason.ballot-hint' }));
const ofQuestion = optional(textOption({ max: MOST_REASON, paragraph: true, unasked: true }));

/** Casts a ballot that gives a reason, one for each question of which its voter is asked why; asks for them in a form. */
export const pollReason = defineCommand({
  name: 'poll reason',
  summary: 'poll.reason.summary',
  options: {
    poll: textOption({ max: 40 }),
    revision: optional(integer({ min: 1, max: 1_000_000, unasked: true })),
    choice: textOption({ max: MOST_CHOICE }),
    given: optional(yesNo({ unasked: true })),
    reason,
    reason1: ofQuestion,
    reason2: ofQuestion,
    reason3: ofQuestion,
    reason4: ofQuestion,
    reason5: ofQuestion,
  },
  examples: [],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, revision, choice, given, ...written }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const looked = await polls.byId(group.id, pollId, 'recent');
    const isAsked = asksReason(polls.kindOf(looked), looked, choice);
    const poll = isAsked ? looked : await polls.byId(group.id, pollId, 'fresh');
    const kind = polls.kindOf(poll);
    if (!asksReason(kind, poll, choice)) throw new PenholderError('button_unknown');
    if (!given || isUnreasoned(kind, poll, { choice, written })) {
      const standing = given ? undefined : await polls.ballotOf(poll, member.id);
      const before = given ? written : writtenIn(kind, poll, keptReasons(kind, poll, { choice, standing }));
      const form = reasonForm(kind, poll, { choice, written: before, isSent: given === true });
      return { visibility: 'only-you', blocks: [], form };
    }
    const text = reasonsText(partsOf(kind, poll), reasonsIn(kind, poll, written));
    return castFor(context, { poll: pollId, revision, choice, ...(text === undefined ? {} : { reason: text }) });
  },
});
