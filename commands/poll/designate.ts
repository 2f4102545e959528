import { defineCommand } from '../../src/bot/command.ts';
import { choice, integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { designationWords } from '../../src/polls/decision-blocks.ts';
import { designationOf, levels, type Proposal, propose, weigh } from '../../src/polls/designation.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import type { Poll } from '../../src/polls/poll.ts';
import type { PollService } from '../../src/polls/poll-service.ts';
import { type Voice, voiceBlocks } from '../../src/polls/voices.ts';
import { buttons, heading, list, onlyYou, phrase, strong, text } from '../../src/replies/build.ts';
import type { Block, Button, Reply } from '../../src/replies/reply.ts';

/** Designates the level of consensus: shows what the counts suggest, publishes what the chair says, accepts it in the end. */
export const pollDesignate = defineCommand({
  name: 'poll designate',
  summary: 'poll.designate.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    level: optional(choice(levels)),
    comment: optional(textOption({ max: 1000, paragraph: true })),
    accept: optional(yesNo({ unasked: true })),
  },
  examples: [
    '/poll designate 1',
    '/poll designate 1 level:consensus comment:"One region has asked for a footnote"',
    '/poll designate 1 accept:yes',
  ],
  allow: [steersPolls],
  async run(context, { poll: number, level, comment, accept }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const by = actorOf(member);
    if (accept) {
      await polls.accept(poll, by);
      return {
        ...onlyYou(text(phrase('designation.accepted-now', { number })), ...outcomeButton(number)),
        replaces: true,
      };
    }
    if (level === undefined) return show(polls, poll, await polls.voices(poll));
    await polls.designate(poll, level, { by, ...(comment === undefined ? {} : { comment }) });
    return onlyYou(
      text(phrase('designation.published', { number, level: phrase(`level.${level}`) })),
      buttons(acceptButton(number)),
    );
  },
});

function show(polls: PollService, poll: Poll, voices: readonly Voice[]): Reply {
  const proposal = proposalFor(polls, poll);
  const now = designationOf(poll.acts);
  return onlyYou(
    heading(phrase('designation.title', { number: poll.number, question: poll.question })),
    ...(now ? [text(designationWords(now))] : []),
    ...(proposal ? proposalBlocks(proposal) : (partBlocks(polls, poll) ?? [text(phrase('designate.no-counts'))])),
    ...voiceBlocks(voices),
    buttons(designateButton(poll.number, proposal), ...(now && !now.isAccepted ? [acceptButton(poll.number)] : [])),
  );
}

function proposalFor(polls: PollService, poll: Poll): Proposal | undefined {
  polls.closingOf(poll);
  const weighed = weigh(polls.kindOf(poll), poll);
  return weighed && propose(weighed);
}

/** Of several questions each by itself, where their answers are for or against something. */
function partBlocks(polls: PollService, poll: Poll): Block[] | undefined {
  const closed = polls.closingOf(poll);
  const one = pollKinds.find(({ name }) => name === poll.kind);
  const parts = polls.kindOf(poll).parts?.(poll, closed.tally);
  if (!one?.stances || !parts) return undefined;
  const lines = parts.map(({ question, tally }) => {
    const { regions: _ofAll, ...own } = closed;
    const weighed = weigh(one, { ...poll, closed: { ...own, tally } });
    const level = weighed && propose(weighed).level;
    return level
      ? phrase('designate.part', { question, level: strong(phrase(`level.${level}`)) })
      : phrase('designate.part-none', { question });
  });
  return [list(lines), text(phrase('designate.chair-decides'))];
}

function proposalBlocks({ level, because }: Proposal): Block[] {
  const words = level
    ? phrase('designate.proposed', { level: strong(phrase(`level.${level}`)) })
    : phrase('designate.none');
  return [text(words), list(because), text(phrase('designate.chair-decides'))];
}

function designateButton(number: number, proposal: Proposal | undefined): Button {
  const typed = proposal?.level ? { level: proposal.level } : { level: levels[0] };
  return {
    label: phrase('designate.open-form'),
    style: 'primary',
    does: { command: 'poll designate', args: { poll: number }, typed },
  };
}

function acceptButton(number: number): Button {
  return {
    label: phrase('designate.accept'),
    does: { command: 'poll designate', args: { poll: number, accept: true } },
  };
}

function outcomeButton(number: number): Block[] {
  return [buttons({ label: phrase('outcome.write'), does: { command: 'poll outcome', args: { poll: number } } })];
}
