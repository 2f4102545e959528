import { defineCommand } from '../../src/bot/command.ts';
import { text as textOption } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { onRoll } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { PollKind } from '../../src/polls/kinds/kind.ts';
import { onlyYou, phrase, context as smallPrint, strong, text, time } from '../../src/replies/build.ts';

/** Casts or changes the presser's ballot: what the buttons under a poll run. */
export const pollCast = defineCommand({
  name: 'poll cast',
  summary: 'poll.cast.summary',
  options: { poll: textOption({ max: 40 }), position: textOption({ max: 40 }) },
  examples: [],
  allow: [onRoll],
  hidden: true,
  repeatSafe: true,
  async run(context, { poll: pollId, position }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const ballot = { pollId, voterKey: member.id, position, pressedAt: context.receivedAt };
    const cast = await polls.cast(group.id, ballot);
    const kind = polls.kindOf(cast.poll);
    const words = phrase(cast.previous === undefined ? 'poll.cast' : 'poll.changed', {
      position: strong(labelOf(kind, cast.position)),
      previous: cast.previous === undefined ? '' : labelOf(kind, cast.previous),
      number: cast.poll.number,
    });
    return {
      ...onlyYou(text(words), smallPrint(phrase('poll.may-change', { at: time(cast.poll.closesAt) }))),
      replaces: true,
    };
  },
});

function labelOf(kind: PollKind, name: string) {
  const position = kind.positions.find((candidate) => candidate.name === name);
  if (!position) throw new PenholderError('button_unknown');
  return phrase(position.label);
}
