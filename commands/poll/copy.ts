import { defineCommand } from '../../src/bot/command.ts';
import { mentionOf } from '../../src/bot/mention.ts';
import { integer } from '../../src/bot/option.ts';
import { onRoll } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { typedAgain } from '../../src/polls/copying.ts';
import { pollKinds } from '../../src/polls/kinds/index.ts';
import { buttons, joined, onlyYou, phrase, said, text } from '../../src/replies/build.ts';
import type { Button } from '../../src/replies/reply.ts';

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
    const typed = typedAgain(poll, kind);
    const again = (more: Readonly<Record<string, string>>) => ({
      command: `poll ${kind.name}`,
      args: {},
      typed: { ...typed, ...more },
    });
    const [document, ...others] = poll.files ?? [];
    const what = text(phrase('poll.copy.what', { number, question: poll.question }));
    const form = (more: Readonly<Record<string, string>>): Button => ({
      label: phrase('poll.copy.form'),
      does: again(more),
      style: 'primary',
    });
    if (!document) return onlyYou(what, buttons(form({})));
    const { ref, name } = context.services.files.handOn(group.id, document, context.actor);
    const without = { label: phrase('poll.copy.bare', { file: name }), does: again({}) };
    const names = joined(others.map((one) => said(one.name)));
    return onlyYou(
      what,
      text(phrase('poll.copy.document', { file: name })),
      ...(others.length > 0 ? [text(phrase('poll.copy.others', { names }))] : []),
      buttons(form({ file: mentionOf('file', { id: ref, name }) }), without),
    );
  },
});
