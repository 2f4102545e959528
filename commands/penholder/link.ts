import { type Context, defineCommand } from '../../src/bot/command.ts';
import { optional, text as textOption, yesNo } from '../../src/bot/option.ts';
import { admin, anyone, demand } from '../../src/people/checks.ts';
import { groupAndMember } from '../../src/people/in-group.ts';
import type { Linked } from '../../src/people/links.ts';
import { code, joined, onlyYou, phrase, context as smallPrint, strong, text, time } from '../../src/replies/build.ts';
import type { Reply } from '../../src/replies/reply.ts';

/** Gives a one-time code, or uses one: one person on several platforms, one group in channels of several. */
export const link = defineCommand({
  name: 'penholder link',
  summary: 'link.summary',
  options: {
    code: optional(textOption({ max: 20, positional: true, rest: true })),
    channel: optional(yesNo()),
  },
  examples: ['/penholder link', '/penholder link K7QX-M2PD', '/penholder link channel:yes'],
  allow: [anyone],
  async run(context, { code: typed, channel }) {
    if (typed === undefined) return channel ? inviteChannel(context) : inviteMember(context);
    const { actor, channel: at, group: here } = context;
    return linkedReply(await context.services.links.redeem(typed, { actor, channel: at, here }));
  },
});

async function inviteMember(context: Context): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  const { code: made, expiresAt } = await context.services.links.invite('member', { group, member });
  return onlyYou(
    text(phrase('link.code', { code: strong(code(`/penholder link ${made}`)) })),
    smallPrint(phrase('link.code-hint', { at: time(expiresAt), left: time(expiresAt, 'relative') })),
  );
}

async function inviteChannel(context: Context): Promise<Reply> {
  const { group, member } = groupAndMember(context);
  demand([admin], context);
  const { code: made, expiresAt } = await context.services.links.invite('channel', { group, member });
  return onlyYou(
    text(phrase('link.channel-code', { code: strong(code(`/penholder link ${made}`)), group: group.name })),
    smallPrint(phrase('link.code-hint', { at: time(expiresAt), left: time(expiresAt, 'relative') })),
  );
}

function linkedReply(linked: Linked): Reply {
  if (linked.kind === 'channel') return onlyYou(text(phrase('link.channel-done', { group: linked.group.name })));
  const { group, member, rolesLeft } = linked;
  const roles = joined(rolesLeft.map((role) => phrase(`role.${role}`)));
  return onlyYou(
    text(phrase('link.done', { name: member.name, group: group.name })),
    ...(rolesLeft.length > 0 ? [smallPrint(phrase('link.roles-left', { roles }))] : []),
  );
}
