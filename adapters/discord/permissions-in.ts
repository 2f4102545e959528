import { type APIGuild, type APIGuildMember, type APIOverwrite, PermissionFlagsBits } from 'discord.js';

/** A member of a server. */
interface Who {
  readonly guild: Pick<APIGuild, 'id' | 'owner_id' | 'roles'>;
  readonly member: Pick<APIGuildMember, 'roles'>;
  readonly userId: string;
}

const EVERYTHING = ~0n;

/** What somebody may do in a channel (topics/permissions#permission-overwrites). */
export function permissionsIn(
  { permission_overwrites: overwrites = [] }: { permission_overwrites?: readonly APIOverwrite[] },
  { guild, member, userId }: Who,
): bigint {
  const own = [guild.id, ...member.roles];
  const base = guild.roles
    .filter(({ id }) => own.includes(id))
    .reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  if (guild.owner_id === userId || (base & PermissionFlagsBits.Administrator) !== 0n) return EVERYTHING;
  // for everybody first, then all roles together, then for this one member
  const steps = [[guild.id], member.roles, [userId]];
  return steps.reduce((permissions, ids) => {
    const step = overwrites.filter(({ id }) => ids.includes(id));
    const of = (kind: 'allow' | 'deny') => step.reduce((sum, one) => sum | BigInt(one[kind]), 0n);
    return (permissions & ~of('deny')) | of('allow');
  }, base);
}
