import { z } from 'zod';
import { type Context, defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { MOST_ANSWER } from '../../src/polls/answers.ts';
import { isOpenTo } from '../../src/polls/audience.ts';
import { lineNames, MOST_WRITTEN, type Sent, writtenBallot } from '../../src/polls/ballot-form.ts';
import { castFor } from '../../src/polls/cast-reply.ts';
import { isAsSeen, type Poll } from '../../src/polls/poll.ts';
import { isUnreasoned, reasonForm, writtenIn } from '../../src/polls/reason-form.ts';
import { asksReason, keptReasons } from '../../src/polls/voices.ts';
import type { Reply } from '../../src/replies/reply.ts';

const MOST_LINE = 3 * MOST_ANSWER;
/** What was picked in one line of a short form, or written: of what is too long or blank the form says so, and keeps the others. */
const line = {
  ...optional(textOption({ max: MOST_LINE, paragraph: true, unasked: true })),
  schema: z.string().trim().max(MOST_LINE).optional(),
};

/** Asks for a ballot in a form, with the presser's own filled in; casts or changes it by what is sent. */
export const pollBallot = defineCommand({
  name: 'poll ballot',
  summary: 'poll.ballot.summary',
  options: {
    poll: textOption({ max: 40 }),
    revision: optional(integer({ min: 1, max: 1_000_000, unasked: true })),
    ballot: optional(textOption({ max: MOST_WRITTEN, paragraph: true })),
    picked: optional(yesNo({ unasked: true })),
    line1: line,
    line2: line,
    line3: line,
    line4: line,
    line5: line,
  },
  examples: [],
  allow: [inGroup],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, revision, ballot, picked, ...lines }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    // what is sent is looked at once more when it is cast
    const sent = sentOf({ ballot, picked, lines: lineNames.map((name) => lines[name]) });
    const looked = await polls.byId(group.id, pollId, sent ? 'recent' : 'fresh');
    const poll = isAsSeen(looked, revision) ? looked : await polls.byId(group.id, pollId, 'fresh');
    if (!isAsSeen(poll, revision)) throw new PenholderError('poll_edited', { number: poll.number });
    if (!sent && poll.state === 'open')
      await polls.demandVoter(poll, member.id, (found) => isOpenTo(found, member, group));
    const { language, timeZone } = context.actor;
    const options = { reader: { language, timeZone }, now: context.clock.now() };
    const given = { poll, kind: polls.kindOf(poll), sent, voterKey: member.id, options };
    const written = await writtenBallot(given, () => polls.ballotOf(poll, member.id));
    if (typeof written !== 'string') return { visibility: 'only-you', blocks: [], form: written };
    return castWritten(context, { poll, revision, choice: written });
  },
});

/** What is against something keeps the reason that its voter gave, or asks for it where there must be one. */
async function castWritten(context: Context, { poll, revision, choice }: Written): Promise<Reply> {
  const { member } = groupAndMember(context);
  const { polls } = context.services;
  const kind = polls.kindOf(poll);
  const standing = asksReason(kind, poll, choice) ? await polls.ballotOf(poll, member.id) : undefined;
  const reason = keptReasons(kind, poll, { choice, standing });
  const reasoned = { choice, written: writtenIn(kind, poll, reason) };
  if (poll.state === 'open' && poll.reasons === 'required' && isUnreasoned(kind, poll, reasoned))
    return { visibility: 'only-you', blocks: [], form: reasonForm(kind, poll, reasoned) };
  return castFor(context, { poll: poll.id, revision, choice, ...(reason === undefined ? {} : { reason }) });
}

interface Written {
  readonly poll: Poll;
  readonly revision: number | undefined;
  readonly choice: string;
}

interface Filled {
  readonly ballot: string | undefined;
  readonly picked: boolean | undefined;
  readonly lines: readonly (string | undefined)[];
}

function sentOf({ ballot, picked, lines }: Filled): Sent | undefined {
  if (ballot !== undefined) return { text: ballot };
  return picked ? { lines } : undefined;
}
