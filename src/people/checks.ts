import type { PenholderError } from '../errors.ts';
import { PenholderError as Refusal } from '../errors.ts';
import { joined, phrase } from '../replies/build.ts';
import type { Group } from './group.ts';
import type { Actor, Member, Role } from './member.ts';

/** What a check may know. */
export interface Facts {
  readonly actor: Actor;
  readonly group: Group | undefined;
}

/** One named reason to let somebody act. It passes only by returning true; anything else refuses. */
export interface Check {
  readonly name: string;
  passes(facts: Facts): boolean;
  /** Why not, for the one who was refused. */
  refusal(facts: Facts): PenholderError;
}

/** Everybody, in any channel. */
export const anyone: Check = {
  name: 'anyone',
  passes: () => true,
  refusal: () => new Refusal('check_failed'),
};

/** Everybody in a channel that belongs to a group. */
export const inGroup: Check = {
  name: 'in-group',
  passes: ({ actor, group }) => group !== undefined && actor.member?.groupId === group.id,
  refusal: () => new Refusal('no_group_here'),
};

/** Those on the group's roll; in a group without a roll, everyone in its channels but observers. */
export const onRoll: Check = {
  name: 'on-roll',
  passes: (facts) => inGroup.passes(facts) && isOnRoll(facts),
  refusal: (facts) => (inGroup.passes(facts) ? new Refusal('not_on_roll') : inGroup.refusal(facts)),
};

function isOnRoll({ actor, group }: Facts): boolean {
  return actor.member !== undefined && group !== undefined && mayVote(actor.member, group);
}

/** Whether a member of the group may vote in it. */
export function mayVote({ roles, listed }: Member, { roll }: Group): boolean {
  return !roles.includes('observer') && (roll === 'channel' || listed);
}

/** The platform's administrator or the group's. */
export const admin: Check = {
  name: 'admin',
  passes: ({ actor }) => actor.platformAdmin || actor.member?.roles.includes('admin') === true,
  refusal: () => refusalFor(['admin']),
};

/** Members of the group with one of `needed`; its admins may always. */
export function hasRole(...needed: readonly Role[]): Check {
  return {
    name: needed.join('-or-'),
    passes: (facts) =>
      inGroup.passes(facts) &&
      (admin.passes(facts) || needed.some((role) => facts.actor.member?.roles.includes(role) === true)),
    refusal: (facts) => (inGroup.passes(facts) ? refusalFor(needed) : inGroup.refusal(facts)),
  };
}

/** Who steers a group's polls. */
export const steersPolls = hasRole('chair', 'co-chair', 'staff');

/** That one of these roles is needed; `needs` names them for who looks up who has them. */
function refusalFor(needed: readonly Role[]): PenholderError {
  return new Refusal('role_needed', {
    roles: joined(needed.map((role) => phrase(`role.${role}`))),
    needs: needed.join(' '),
  });
}

/** Throws the first check's refusal; a list without checks, or a check that fails to answer, refuses. */
export function demand(checks: readonly Check[], facts: Facts): void {
  if (checks.length === 0) throw new Refusal('check_failed');
  for (const check of checks) {
    if (!passes(check, facts)) throw check.refusal(facts);
  }
}

function passes(check: Check, facts: Facts): boolean {
  try {
    return check.passes(facts) === true;
  } catch (cause) {
    throw new Refusal('check_failed', {}, cause);
  }
}
