import { createHash } from 'node:crypto';
import { type Command, type Context, defineCommand } from '../bot/command.ts';
import { text as textOption } from '../bot/option.ts';
import { onRoll } from '../people/checks.ts';
import type { Group } from '../people/group.ts';
import { groupAndMember } from '../people/in-group.ts';
import { onlyYou } from '../replies/build.ts';
import type { Audience } from './audience.ts';
import type { PollKind } from './kinds/kind.ts';
import { openingFields, sharedOptions } from './opening-fields.ts';
import { lentBlocks, openedBlocks } from './poll-blocks.ts';
import { readAudience } from './read-audience.ts';

const question = textOption({ max: 300, positional: true });

/** The command that opens polls of a kind in its channel: the options of the kind, and those that all kinds have. */
export function openingCommand(kind: PollKind): Command {
  return defineCommand({
    name: `poll ${kind.name}`,
    summary: kind.summary,
    options: { question, ...kind.options, ...sharedOptions(kind) },
    examples: kind.examples,
    allow: [onRoll],
    async run(context, args) {
      const { group, member } = groupAndMember(context);
      const audience = await audienceFor(context, group, args.audience);
      const opened = await context.services.polls.open(group, context.channel, {
        ...openingFields(kind, args, { context, group, audience }),
        id: createHash('sha256').update(context.eventKey).digest('base64url').slice(0, 16),
        kind: kind.name,
        openedBy: { memberId: member.id, name: member.name },
        opener: member,
      });
      return onlyYou(...openedBlocks(opened), ...lentBlocks(audience, group));
    },
  });
}

/** Who may vote, where it is said: members are named as the group knows them now. */
export async function audienceFor({ services }: Context, group: Group, typed?: string): Promise<Audience | undefined> {
  return typed === undefined ? undefined : readAudience(typed, { group, members: await services.roll.list(group.id) });
}
