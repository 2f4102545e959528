import { describe, expect, it } from 'vitest';
import { isPenholderError } from '../../src/errors.ts';
import { admin, anyone, type Check, demand, type Facts, hasRole, inGroup, onRoll } from '../../src/people/checks.ts';
import type { Group } from '../../src/people/group.ts';
import type { Member, Role } from '../../src/people/member.ts';

const group: Group = {
  id: 'g',
  tenant: 'web:local',
  name: 'G',
  timeZone: 'UTC',
  language: 'en',
  roll: 'listed',
  regions: [],
};
const open: Group = { ...group, roll: 'channel' };

function facts(
  who: { roles?: Role[]; listed?: boolean; of?: string; admin?: boolean; stranger?: boolean },
  where?: Group,
): Facts {
  const { roles = [], listed = true, of = 'g', stranger = false } = who;
  const member: Member = { id: 'm', groupId: of, name: 'M', roles, listed };
  const actor = {
    userId: 'u',
    tenant: 'web:local',
    name: 'M',
    lent: [],
    platformAdmin: who.admin ?? false,
    language: 'en',
    timeZone: 'UTC',
  } as const;
  return { actor: { ...actor, member: stranger ? undefined : member }, group: where };
}

/** The code with which a list of checks refuses; undefined when it lets pass. */
function refusal(checks: readonly Check[], given: unknown): string | undefined {
  try {
    demand(checks, given as Facts);
    return undefined;
  } catch (error) {
    return isPenholderError(error) ? error.code : String(error);
  }
}

const boss = facts({ roles: ['admin', 'chair'], admin: true }, group);

describe('src/people/checks.ts', () => {
  it('no check at all refuses, even an admin', () => {
    expect(refusal([], boss)).toBe('check_failed');
  });

  it('a check that throws refuses', () => {
    const broken: Check = {
      ...anyone,
      passes: () => {
        throw new Error('no store');
      },
    };
    expect(refusal([broken], boss)).toBe('check_failed');
    expect(refusal([anyone, broken], boss)).toBe('check_failed');
  });

  it.each([undefined, null, 1, 'yes', {}, Promise.resolve(true)])(
    'a check that answers %j and not true refuses',
    (answered) => {
      expect(refusal([{ ...anyone, passes: () => answered as boolean }], boss)).toBe('check_failed');
    },
  );

  it.each([
    ['in-group', inGroup],
    ['on-roll', onRoll],
    ['admin', admin],
    ['chair', hasRole('chair')],
  ])('%s refuses where facts are missing', (_, check) => {
    for (const missing of [
      {},
      { actor: undefined, group },
      { actor: {}, group },
      { actor: { member: {} }, group },
      { actor: { member: { groupId: 'g' } }, group },
    ]) {
      if (
        check === inGroup &&
        'group' in missing &&
        missing.actor &&
        'member' in missing.actor &&
        'groupId' in missing.actor.member
      )
        continue;
      expect(refusal([check], missing)).toBeTypeOf('string');
    }
  });

  it('all checks must pass, and the first that does not says why', () => {
    expect(refusal([inGroup, hasRole('chair')], facts({ roles: ['chair'] }, group))).toBeUndefined();
    expect(refusal([inGroup, hasRole('chair')], facts({ roles: ['member'] }, group))).toBe('role_needed');
    expect(refusal([inGroup, hasRole('chair')], facts({ roles: ['chair'] }, undefined))).toBe('no_group_here');
  });

  it('a member of one group is nobody in another', () => {
    for (const check of [inGroup, onRoll, hasRole('chair')]) {
      expect(refusal([check], facts({ roles: ['chair'], of: 'other' }, group))).toBe('no_group_here');
      expect(refusal([check], facts({ stranger: true }, group))).toBe('no_group_here');
    }
  });

  it.each<[string, Facts, string | undefined]>([
    ['a listed member', facts({ roles: ['member'] }, group), undefined],
    ['a listed chair', facts({ roles: ['chair'] }, group), undefined],
    ['somebody seen but not listed', facts({ listed: false }, group), 'not_on_roll'],
    ['a listed observer', facts({ roles: ['observer'] }, group), 'not_on_roll'],
    ['an observer with another role', facts({ roles: ['observer', 'chair'] }, group), 'not_on_roll'],
    ['an admin who is not listed', facts({ listed: false, admin: true }, group), 'not_on_roll'],
    ['anyone in the channels of a group without a roll', facts({ listed: false }, open), undefined],
    ['an observer of a group without a roll', facts({ listed: false, roles: ['observer'] }, open), 'not_on_roll'],
  ])('%s on the roll', (_, given, code) => {
    expect(refusal([onRoll], given)).toBe(code);
  });

  it('the platform’s admin and the group’s are admins', () => {
    expect(refusal([admin], facts({ admin: true }, group))).toBeUndefined();
    expect(refusal([admin], facts({ admin: true, stranger: true }))).toBeUndefined();
    expect(refusal([admin], facts({ roles: ['admin'] }, group))).toBeUndefined();
    expect(refusal([admin], facts({ roles: ['chair', 'staff'] }, group))).toBe('role_needed');
  });

  it('one of the roles is enough, and admins have them all', () => {
    const check = hasRole('chair', 'staff');
    expect(refusal([check], facts({ roles: ['staff'] }, group))).toBeUndefined();
    expect(refusal([check], facts({ roles: ['penholder', 'member'] }, group))).toBe('role_needed');
    expect(refusal([check], facts({ admin: true }, group))).toBeUndefined();
    expect(refusal([hasRole()], facts({ roles: ['chair'] }, group))).toBe('role_needed');
  });
});
