import type { Guild, Member, World } from './world.ts';

const SEND_MESSAGES = 0x800n;
const ADMINISTRATOR = 0x8n;
const ALL = (1n << 53n) - 1n;

/** What everyone may in a new guild: view, send, mention everyone, use commands, read the history, attach, react, pin, open threads. */
export const EVERYONE =
  0x400n |
  SEND_MESSAGES |
  0x20000n |
  0x80000000n |
  0x10000n |
  0x8000n |
  0x40n |
  0x4000n |
  0x4000000000n |
  (1n << 51n) |
  (1n << 35n);

/** To notify all with @everyone or @here. */
export const MENTION_EVERYONE = 0x20000n;

/** What a member may: by their roles, by what the test said, or everything as the owner. */
export function permissionsOf(guild: Guild, member: Member): bigint {
  const granted = [guild.id, ...member.roles].map((id) => BigInt(guild.roles.get(id)?.permissions ?? 0));
  const sum = granted.reduce((all, one) => all | one, member.permissions);
  return guild.ownerId === member.userId || (sum & ADMINISTRATOR) !== 0n ? ALL : sum;
}

/** What the bot may in a channel, as an interaction tells it. */
export function appPermissions(world: World, channelId: string): bigint {
  const code = world.refusals.get(channelId);
  if (code === 50001) return 0n;
  return code === 50013 ? EVERYONE & ~SEND_MESSAGES : EVERYONE;
}
