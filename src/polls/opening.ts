import { createHash } from 'node:crypto';
import { type Command, defineCommand } from '../bot/command.ts';
import { file as fileOption, optional, text as textOption } from '../bot/option.ts';
import { onRoll } from '../people/checks.ts';
import { groupAndMember } from '../people/in-group.ts';
import { onlyYou } from '../replies/build.ts';
import type { PollKind } from './kinds/kind.ts';
import { openingFields, sharedOptions } from './opening-fields.ts';
import { namesMeant } from './opening-names.ts';
import { lentBlocks, openedBlocks } from './poll-blocks.ts';
import { leftOutBlocks } from './reachable.ts';

const question = textOption({ max: 300, positional: true });
const file = optional(fileOption());

/** The command that opens polls of a kind in its channel: the options of the kind, and those that all kinds have. */
export function openingCommand(kind: PollKind): Command {
  // what is rarely typed comes last, in forms too
  const { labels, shuffle, ...own } = kind.options;
  const { meanings, ...shared } = sharedOptions(kind);
  const meant = meanings ? { meanings } : {};
  const rare = {
    ...(shuffle ? { shuffle } : {}),
    ...(labels ? { labels } : {}),
    ...(own.options ? {} : meant),
  };
  return defineCommand({
    name: `poll ${kind.name}`,
    summary: kind.summary,
    options: { question, ...own, ...(own.options ? meant : {}), ...shared, file, ...rare },
    examples: kind.examples,
    allow: [onRoll],
    async run(context, { file: given, ...args }) {
      const { group, member } = groupAndMember(context);
      const meant = await namesMeant(args, context, group);
      const id = createHash('sha256').update(context.eventKey).digest('base64url').slice(0, 16);
      const { polls } = context.services;
      const rollSize = await polls.rollSize(group, { audience: meant.audience, opener: member });
      const fields = openingFields(kind, args, { context, group, id, rollSize, ...meant });
      const text = given && (await context.services.files.read(given, context.actor));
      const opened = await polls.open(group, context.channel, {
        ...fields,
        ...(text ? { file: text } : {}),
        id,
        kind: kind.name,
        openedBy: { memberId: member.id, name: member.name },
        opener: member,
      });
      const leftOut = leftOutBlocks({ ...opened, kind, typed: args, defaults: group.pollDefaults, rollSize });
      return onlyYou(...openedBlocks(opened), ...leftOut, ...lentBlocks(meant.audience, group));
    },
  });
}
