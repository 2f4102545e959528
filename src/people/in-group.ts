import { PenholderError } from '../errors.ts';
import type { Facts } from './checks.ts';
import type { Group } from './group.ts';
import type { Member } from './member.ts';

/**
 * The group and the acting member, for commands that the check `in-group` lets through.
 * @throws no_group_here
 */
export function groupAndMember({ actor, group }: Facts): { group: Group; member: Member } {
  if (!group || !actor.member) throw new PenholderError('no_group_here');
  return { group, member: actor.member };
}
