import { type Context, defineCommand } from '../../src/bot/command.ts';
import { integer, optional, text as textOption, when, yesNo } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { demand, inGroup, steersPolls } from '../../src/people/checks.ts';
import type { Group } from '../../src/people/group.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { chartLine } from '../../src/polls/chart.ts';
import { decisionBlocks, exportButtons } from '../../src/polls/decision-blocks.ts';
import { designationOf } from '../../src/polls/designation.ts';
import { aboutPart, partsOf } from '../../src/polls/parts.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { outcomeWords, partOutcome, turnoutWords } from '../../src/polls/poll-blocks.ts';
import { isQuorate } from '../../src/polls/rules/quorum.ts';
import { tallyPicture } from '../../src/polls/tally-picture.ts';
import { buttons, buttonsIf, heading, joined, onlyYou, phrase, said, text, time } from '../../src/replies/build.ts';
import { plainText } from '../../src/replies/plain-text.ts';
import type { Reply } from '../../src/replies/reply.ts';

/** Says what a poll came to: drafted from the count, edited by the chair, shown before it is posted; then the record of it. */
export const pollOutcome = defineCommand({
  name: 'poll outcome',
  summary: 'poll.outcome.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    statement: optional(textOption({ max: 2000, paragraph: true })),
    review: optional(when()),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/poll outcome 1',
    '/poll outcome 1 statement:"The group adopts the statement and sends it to the Board." review:"6 months"',
  ],
  allow: [inGroup],
  async run(context, { poll: number, statement, review, sure }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    if (poll.outcome) return record(context, poll);
    demand([steersPolls], context);
    const wording = statement ?? draft(context, group, poll);
    if (!sure || statement === undefined) return preview(poll, wording, review);
    await polls.decide(poll, { by: actorOf(member), statement, ...(review ? { reviewAt: review } : {}) });
    return { ...onlyYou(text(phrase('outcome.posted', { number }))), replaces: true };
  },
});

async function record({ services: { polls }, clock, actor }: Context, poll: Poll): Promise<Reply> {
  const kind = polls.kindOf(poll);
  const [statements, voices] = await Promise.all([polls.statements(poll), polls.voices(poll)]);
  const picture = await tallyPicture(poll, kind, { reader: actor, now: clock.now() });
  return onlyYou(
    heading(phrase('record.title', { number: poll.number, question: poll.question })),
    ...decisionBlocks({ poll, kind, statements, voices, picture }),
    ...buttonsIf(exportButtons(poll)),
  );
}

/** A first wording, in the language of the poll's posts: the statement is the group's. */
function draft({ services: { polls }, clock }: Context, group: Group, poll: Poll): string {
  const closed = polls.closingOf(poll);
  const kind = polls.kindOf(poll);
  const parts = partsOf(kind, poll).map((part) => ({ part, level: designationOf(poll.acts, part.at)?.level }));
  const designated = parts.flatMap(({ part, level }) => (level ? [aboutPart(part, phrase(`level.${level}`))] : []));
  const others = parts.flatMap(({ part, level }) =>
    level || !isQuorate(poll, closed.ballots) ? [] : [aboutPart(part, partOutcome(part, part.countedIn(closed)))],
  );
  const chart = kind.chart(poll, closed.tally, closed.ballots);
  const params = {
    group: group.name,
    question: poll.question,
    turnout: turnoutWords(poll, closed),
    tally: chartLine(chart),
    outcome: outcomeWords(poll, kind, closed),
    level: joined(designated, '; '),
  };
  const words =
    designated.length > 0
      ? joined([phrase('outcome.draft-designated', params), ...others], ' ')
      : phrase(chart.rows.length > 0 ? 'outcome.draft' : 'outcome.draft-untallied', params);
  const reader = { language: poll.language ?? group.language, timeZone: group.timeZone };
  return plainText(words, { reader, now: clock.now() });
}

function preview({ number, question }: Poll, statement: string, review: Date | undefined): Reply {
  const typed = { statement, ...(review ? { review: review.toISOString() } : {}) };
  return onlyYou(
    heading(phrase('outcome.preview', { number, question })),
    text(said(statement)),
    ...(review ? [text(phrase('outcome.review-at', { at: time(review) }))] : []),
    text(phrase('outcome.sure')),
    buttons(
      {
        label: phrase('outcome.post'),
        style: 'primary',
        does: { command: 'poll outcome', args: { poll: number, ...typed, sure: true } },
      },
      { label: phrase('outcome.edit'), does: { command: 'poll outcome', args: { poll: number }, typed } },
    ),
  );
}
