import { type Context, defineCommand } from '../../src/bot/command.ts';
import { choice, member as memberOption, optional, platformRole, yesNo } from '../../src/bot/option.ts';
import { PenholderError } from '../../src/errors.ts';
import { admin, inGroup } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { Meant, MeantPlace } from '../../src/people/meant.ts';
import { type Role, roles } from '../../src/people/member.ts';
import { changeWords } from '../../src/people/settings-words.ts';
import { buttons, code, joined, list, onlyYou, phrase, context as smallPrint, text } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';

/** Gives a role or takes it: that of a member, or of everybody who has a role of the platform. */
export const role = defineCommand({
  name: 'penholder role',
  summary: 'role.summary',
  options: {
    who: optional(memberOption({ positional: true })),
    role: choice(roles, { positional: true }),
    platform: optional(platformRole()),
    take: optional(yesNo()),
  },
  examples: [
    '/penholder role "Malia Kekona" penholder',
    '/penholder role "Malia Kekona" penholder take:yes',
    '/penholder role platform:@Chairs role:chair',
  ],
  allow: [inGroup, admin],
  async run(context, { who, role: given, platform, take }) {
    const change = { role: given, has: take !== true };
    if (platform && who) throw new PenholderError('role_unclear');
    if (platform) return setForPlatform(context, platform, change);
    if (!who) throw new PenholderError('option_missing', { option: code('who'), who: '' });
    return setForMember(context, who, change);
  },
});

interface Change {
  readonly role: Role;
  readonly has: boolean;
}

async function setForMember({ services: { roll }, ...context }: Context, who: Meant, change: Change): Promise<Reply> {
  const { group, member: by } = groupAndMember(context);
  const found = await roll.named(group.id, who);
  const now = await roll.setRole(group, found, { ...change, by });
  const names = now.roles.map((one) => phrase(`role.${one}`));
  return onlyYou(
    text(
      names.length > 0
        ? phrase('role.now', { name: now.name, roles: joined(names) })
        : phrase('role.none', { name: now.name }),
    ),
  );
}

async function setForPlatform(context: Context, meant: MeantPlace, { role: given, has }: Change): Promise<Reply> {
  const { group, member: by } = groupAndMember(context);
  const { places, settings } = context.services;
  const found = await places.role(context.channel.tenant, meant);
  const others = (group.platformRoles ?? []).filter(
    (one) => !(one.tenant === found.tenant && one.id === found.id && one.role === given),
  );
  const wished = has ? [...others, { ...found, role: given }] : others;
  const platformRoles = wished.length > 0 ? wished : undefined;
  const { act } = await settings.change(group, { platformRoles }, by);
  if (!act) return onlyYou(text(phrase('settings.as-it-is')));
  return onlyYou(
    list(changeWords(act)),
    smallPrint(phrase('role.lent')),
    buttons({ label: phrase('settings.undo'), does: { command: 'penholder settings', args: { undo: true } } }),
  );
}
