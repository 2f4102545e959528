import { assertNever } from '../assert-never.ts';
import { mayVote } from '../people/checks.ts';
import type { Group } from '../people/group.ts';
import type { Member, Role } from '../people/member.ts';
import { firstOnes, joined, phrase, said } from '../replies/build.ts';
import type { Inline } from '../replies/reply.ts';

/** Who may vote in a poll, as it was asked for. What is left out: the roll; in a group without one, everyone. */
export type Audience =
  /** Whoever is in the group's channels but observers, also who comes later: it stands alone. */
  | { readonly is: 'everyone' }
  | { readonly is: 'roll' }
  | { readonly is: 'role'; readonly role: Role }
  | { readonly is: 'region'; readonly region: string }
  | { readonly is: 'member'; readonly id: string; readonly name: string }
  | { readonly is: 'any' | 'all'; readonly of: readonly Audience[] }
  | { readonly is: 'except'; readonly of: Audience; readonly but: Audience };

/** Whether it is written down who may vote. */
export function isFixed(audience: Audience | undefined, { roll }: Pick<Group, 'roll'>): boolean {
  return audience === undefined ? roll === 'listed' : audience.is !== 'everyone';
}

/** Who of a group's members is meant. Whom it names may vote though not on the group's roll; an observer only by name. */
export function votersOf(audience: Audience, members: readonly Member[], group: Group): Member[] {
  return members.filter((member) => isMeant(audience, member, group));
}

function isMeant(audience: Audience, member: Member, group: Group): boolean {
  switch (audience.is) {
    case 'everyone':
      return !member.roles.includes('observer');
    case 'roll':
      return mayVote(member, group);
    case 'role':
      return (
        member.roles.includes(audience.role) && (audience.role === 'observer' || !member.roles.includes('observer'))
      );
    case 'region':
      return member.region === audience.region && mayVote(member, group);
    case 'member':
      return member.id === audience.id;
    case 'any':
      return audience.of.some((one) => isMeant(one, member, group));
    case 'all':
      return audience.of.every((one) => isMeant(one, member, group));
    case 'except':
      return isMeant(audience.of, member, group) && !isMeant(audience.but, member, group);
    default:
      return assertNever(audience);
  }
}

/** Whether somebody may vote in a poll of which it is not written down who may. */
export function isOpenTo({ audience }: { readonly audience?: Audience }, member: Member, group: Group): boolean {
  return audience?.is === 'everyone' ? isMeant(audience, member, group) : mayVote(member, group);
}

/** The roles that it asks for: who has one of them by the platform alone is not known. */
export function rolesIn(audience: Audience): Role[] {
  switch (audience.is) {
    case 'role':
      return [audience.role];
    case 'any':
    case 'all':
      return audience.of.flatMap(rolesIn);
    case 'except':
      return [...rolesIn(audience.of), ...rolesIn(audience.but)];
    case 'everyone':
    case 'roll':
    case 'region':
    case 'member':
      return [];
    default:
      return assertNever(audience);
  }
}

/** Named ones that are said, of more the first. */
const SAID = 12;

/** Who may vote, in words. */
export function audienceWords(audience: Audience): Inline {
  switch (audience.is) {
    case 'everyone':
      return phrase('audience.everyone');
    case 'roll':
      return phrase('audience.roll');
    case 'role':
      return phrase('audience.role', { role: phrase(`role.${audience.role}`) });
    case 'region':
      return said(audience.region);
    case 'member':
      return said(audience.name);
    case 'any':
      return joined(firstOnes(audience.of.map(audienceWords), SAID));
    case 'all':
      return audience.of.map(audienceWords).reduce((of, and) => phrase('audience.all', { of, and }));
    case 'except':
      return phrase('audience.except', { of: audienceWords(audience.of), but: audienceWords(audience.but) });
    default:
      return assertNever(audience);
  }
}
