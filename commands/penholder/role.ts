import { defineCommand } from '../../src/bot/command.ts';
import { choice, member as memberOption, optional, yesNo } from '../../src/bot/option.ts';
import { admin, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import { roles } from '../../src/people/member.ts';
import { joined, onlyYou, phrase, text } from '../../src/replies/build.ts';

/** Gives a member a role, or takes it. */
export const role = defineCommand({
  name: 'penholder role',
  summary: 'role.summary',
  options: {
    who: memberOption({ positional: true }),
    role: choice(roles, { positional: true }),
    take: optional(yesNo()),
  },
  examples: ['/penholder role "Malia Kekona" penholder', '/penholder role "Malia Kekona" penholder take:yes'],
  allow: [inGroup, admin],
  async run(context, { who, role: given, take }) {
    const { group, member: by } = groupAndMember(context);
    const { roll } = context.services;
    const found = await roll.named(group.id, who);
    const now = await roll.setRole(group, found, { role: given, has: take !== true, by });
    const names = now.roles.map((one) => phrase(`role.${one}`));
    return onlyYou(
      text(
        names.length > 0
          ? phrase('role.now', { name: now.name, roles: joined(names) })
          : phrase('role.none', { name: now.name }),
      ),
    );
  },
});
