import { defineCommand } from '../../src/bot/command.ts';
import { inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Undoes a link: this account becomes a member of its own again. */
export const unlink = defineCommand({
  name: 'penholder unlink',
  summary: 'unlink.summary',
  options: {},
  examples: ['/penholder unlink'],
  allow: [inGroup],
  async run(context) {
    const { group } = groupAndMember(context);
    await context.services.links.separate(group, context.actor);
    return onlyYou(text(phrase('unlink.done', { group: group.name })));
  },
});
