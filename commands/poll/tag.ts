import { defineCommand } from '../../src/bot/command.ts';
import { formOf } from '../../src/bot/form.ts';
import { integer, optional } from '../../src/bot/option.ts';
import { actorOf } from '../../src/people/act.ts';
import { demand, onRoll, steersPolls } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { isNone } from '../../src/people/settings-wish.ts';
import type { Poll } from '../../src/polls/poll.ts';
import { tagList, tagNames, tagsOf } from '../../src/polls/tags.ts';
import { onlyYou, phrase, context as smallPrint, text } from '../../src/replies/build.ts';
import type { Inline, Reply } from '../../src/replies/reply.ts';

/** Sets the tags of a poll, whatever its state: who opened it may, and who steers polls. */
export const pollTag = defineCommand({
  name: 'poll tag',
  summary: 'poll.tag.summary',
  options: {
    poll: integer({ positional: true, min: 1, max: 1_000_000, suggests: 'polls' }),
    tags: optional({ ...tagList(), hint: 'option.tags.tag-hint' }),
  },
  examples: ['/poll tag 1 tags:"budget | ICANN68"', '/poll tag 1 tags:none'],
  allow: [onRoll],
  async run(context, { poll: number, tags }) {
    const { group, member } = groupAndMember(context);
    const { polls } = context.services;
    const poll = await polls.byNumber(group.id, number);
    if (poll.openedBy.memberId !== member.id) demand([steersPolls], context);
    if (!tags) return formFor(poll);
    const wanted = tags.length === 1 && isNone(tags[0] ?? '') ? [] : tagsOf(tags);
    const { poll: changed, next } = await polls.tag(poll, wanted, actorOf(member));
    return onlyYou(
      text(tagged(changed)),
      ...(next ? [smallPrint(phrase('poll.tagged-next', { number: next.number }))] : []),
    );
  },
});

function tagged({ number, tags = [] }: Poll): Inline {
  return tags.length > 0
    ? phrase('poll.tagged', { number, tags: tagNames(tags) })
    : phrase('poll.untagged', { number });
}

/** The form asks for them, with those that it has. */
function formFor({ number, tags = [] }: Poll): Reply {
  const values = tags.length > 0 ? { tags: tags.join(' | ') } : {};
  const form = formOf(pollTag, { values, faults: [], settled: { poll: number } });
  return { ...onlyYou(), form: { ...form, fields: form.fields.map((field) => ({ ...field, required: true })) } };
}
