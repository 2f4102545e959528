import { defineCommand } from '../../src/bot/command.ts';
import { integer } from '../../src/bot/option.ts';
import { onRoll } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { typedAgain } from '../../src/polls/copying.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import { buttons, onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Offers the form of an earlier poll, filled in with what it was opened with: any poll is a template. */
export const pollCopy = defineCommand({
  name: 'poll copy',
  summary: 'poll.copy.summary',
  options: { poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }) },
  examples: ['/poll copy 1'],
  allow: [onRoll],
  async run(context, { poll: number }) {
    const { group } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    const kind = pollKinds.find(({ name }) => name === poll.kind) ?? polls.kindOf(poll);
    const does = { command: `poll ${kind.name}`, args: {}, typed: typedAgain(poll, kind) };
    return onlyYou(
      text(phrase('poll.copy.what', { number, question: poll.question })),
      buttons({ label: phrase('poll.copy.form'), does, style: 'primary' }),
    );
  },
});
