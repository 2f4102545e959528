import { type Context, defineCommand } from '../../src/bot/command.ts';
import { formOf } from '../../src/bot/form.ts';
import { file as fileOption, integer, optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { documentsLine } from '../../src/files/file-words.ts';
import { actorOf } from '../../src/people/act.ts';
import { demand, onRoll, steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { attachedAs, fileIdFor, MOST_FILES } from '../../src/polls/attaching.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { buttons, onlyYou, phrase, text } from '../../src/replies/build.ts';
import type { Block, Button, Reply } from '../../src/replies/reply.ts';

/** Attaches a text to a poll, or takes one away, until somebody votes: who opened it may, and who steers polls. */
export const pollAttach = defineCommand({
  name: 'poll attach',
  summary: 'poll.attach.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    file: optional(fileOption()),
    remove: optional(textOption({ max: 80, unasked: true, hint: 'option.remove.file-hint' })),
    sure: optional(yesNo({ unasked: true })),
  },
  examples: ['/poll attach 1', '/poll attach 1 remove:draft.pdf'],
  allow: [onRoll],
  async run(context, { poll: number, file: given, remove, sure }) {
    const { group, member } = groupAndMember(context);
    const { polls, files } = context.services;
    const poll = await polls.byNumber(group.id, number);
    if (poll.openedBy.memberId !== member.id) demand([steersPolls], context);
    await polls.demandEditable(poll);
    const by = actorOf(member);
    if (given) {
      const file = await files.read(given, context.actor);
      const now = await polls.attach(poll, { file, id: fileIdFor(context.eventKey), by });
      return {
        ...onlyYou(text(phrase('poll.attached', { number, file: file.name })), ...attachedBlocks(now, context)),
      };
    }
    // the form was sent without one
    if (remove === undefined && sure) throw new PenholderError('file_lacking', { file: '' });
    if (remove === undefined) return poll.files ? attachedReply(poll, context) : formFor(number);
    const { name } = attachedAs(poll, remove);
    if (!sure) return askWhetherSure(poll, name, member.id);
    const now = await polls.detach(poll, name, by);
    const blocks = [text(phrase('poll.detached', { number, file: name })), ...attachedBlocks(now, context)];
    return { ...onlyYou(...blocks), replaces: true };
  },
});

/** Its content is gone then. */
function askWhetherSure({ number }: Poll, name: string, onlyFor: string): Reply {
  const does = { command: 'poll attach', args: { poll: number, remove: name, sure: true }, onlyFor };
  return onlyYou(
    text(phrase('poll.detach.sure', { number, file: name })),
    buttons({ label: phrase('poll.detach.now'), style: 'danger', does }),
  );
}

/** The form asks for a file. */
function formFor(number: number): Reply {
  const form = formOf(pollAttach, { values: {}, faults: [], settled: { poll: number, sure: true } });
  return { ...onlyYou(), form: { ...form, fields: form.fields.map((field) => ({ ...field, required: true })) } };
}

function attachedReply(poll: Poll, context: Context): Reply {
  return onlyYou(text(phrase('poll.attach.what', { number: poll.number })), ...attachedBlocks(poll, context));
}

/** What is attached, and what may be done with it. */
function attachedBlocks({ files = [], number }: Poll, { actor }: Context): Block[] {
  const onlyFor = actor.member ? { onlyFor: actor.member.id } : {};
  const more: Button = {
    label: phrase('poll.attach.more'),
    does: { command: 'poll attach', args: { poll: number, sure: true }, typed: {}, ...onlyFor },
  };
  const each = files.map(({ name }) => ({
    label: phrase('poll.detach', { name }),
    does: { command: 'poll attach', args: { poll: number, remove: name }, ...onlyFor },
  }));
  return [
    ...(files.length > 0 ? [text(documentsLine(files))] : []),
    buttons(...(files.length < MOST_FILES ? [more] : []), ...each),
  ];
}
