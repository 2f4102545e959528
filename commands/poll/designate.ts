import { defineCommand } from '../../src/bot/command.ts';
import { choice, integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { designationWords } from '../../src/polls/decision-blocks.ts';
import { designationOf, levels, type Proposal, propose, weigh } from '../../src/polls/designation.ts';
import { aboutPart, type Part, partsOf } from '../../src/polls/parts.ts';
import type { Poll } from '../../src/polls/poll.ts';
import type { PollService } from '../../src/polls/poll-service.ts';
import { type Voices, voiceBlocks } from '../../src/polls/voices.ts';
import { buttons, heading, list, onlyYou, phrase, strong, text } from '../../src/replies/build.ts';
import type { Block, Button, Reply } from '../../src/replies/reply.ts';

/** Designates the level of consensus: shows what the counts suggest, publishes what the chair says, accepts it in the end. */
export const pollDesignate = defineCommand({
  name: 'poll designate',
  summary: 'poll.designate.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    question: optional(integer({ min: 1, max: 5, unasked: true, hint: 'option.question.number-hint' })),
    level: optional(choice(levels)),
    comment: optional(textOption({ max: 1000, paragraph: true })),
    accept: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/poll designate 1',
    '/poll designate 1 level:consensus comment:"One region has asked for a footnote"',
    '/poll designate 1 accept:yes',
    '/poll designate 2 question:1 level:full-consensus',
  ],
  allow: [steersPolls],
  async run(context, { poll: number, question, level, comment, accept }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const by = actorOf(member);
    if (accept) {
      await polls.accept(poll, { by, question });
      return {
        ...onlyYou(text(phrase('designation.accepted-now', { number })), ...outcomeButton(number)),
        replaces: true,
      };
    }
    if (level === undefined) return show(polls, poll, await polls.voices(poll));
    await polls.designate(poll, level, { by, question, ...(comment === undefined ? {} : { comment }) });
    return onlyYou(
      text(phrase('designation.published', { number, level: phrase(`level.${level}`) })),
      buttons(acceptButton(number, question)),
    );
  },
});

/** What the counts suggest, of several questions for each by itself, and what the chair may do. */
function show(polls: PollService, poll: Poll, voices: Voices): Reply {
  polls.closingOf(poll);
  const parts = partsOf(polls.kindOf(poll), poll).map((part) => {
    const weighed = weigh(part.kind, part.poll);
    return { part, proposal: weighed && propose(weighed), now: designationOf(poll.acts, part.at) };
  });
  return onlyYou(
    heading(phrase('designation.title', { number: poll.number, question: poll.question })),
    ...parts.flatMap(({ part, proposal, now }) => [
      ...(now ? [text(aboutPart(part, designationWords(now)))] : []),
      ...(proposal ? proposalBlocks(part, proposal) : []),
    ]),
    text(phrase(parts.some(({ proposal }) => proposal) ? 'designate.chair-decides' : 'designate.no-counts')),
    ...voiceBlocks(voices),
    buttons(
      ...parts.map(({ part, proposal }) => designateButton(part, proposal)),
      ...parts.flatMap(({ part: { at }, now }) =>
        now && !now.isAccepted ? [acceptButton(poll.number, at === undefined ? undefined : at + 1)] : [],
      ),
    ),
  );
}

function proposalBlocks(part: Part, { level, because }: Proposal): Block[] {
  const words = level
    ? phrase('designate.proposed', { level: strong(phrase(`level.${level}`)) })
    : phrase('designate.none');
  return [text(aboutPart(part, words)), list(because)];
}

function designateButton({ at, poll }: Part, proposal: Proposal | undefined): Button {
  const typed = proposal?.level ? { level: proposal.level } : { level: levels[0] };
  const about = at === undefined ? {} : { question: at + 1 };
  const label =
    at === undefined ? phrase('designate.open-form') : phrase('designate.open-form-on', { question: at + 1 });
  return { label, style: 'primary', does: { command: 'poll designate', args: { poll: poll.number, ...about }, typed } };
}

function acceptButton(number: number, question: number | undefined): Button {
  const label = question === undefined ? phrase('designate.accept') : phrase('designate.accept-on', { question });
  const about = question === undefined ? {} : { question };
  return { label, does: { command: 'poll designate', args: { poll: number, ...about, accept: true } } };
}

function outcomeButton(number: number): Block[] {
  return [buttons({ label: phrase('outcome.write'), does: { command: 'poll outcome', args: { poll: number } } })];
}
