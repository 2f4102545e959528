import { describe, expect, it } from 'vitest';
import { inMeantTenant } from '../../src/bot/meant-tenant.ts';
import type { Group } from '../../src/people/group.ts';
import type { People } from '../../src/people/people.ts';

const person = { id: 'malia', name: 'Malia', platformAdmin: false };
const group = (tenant: string) => ({ id: `${tenant}/1`, name: `Group of ${tenant}` }) as Group;

/** People who have a group in these tenants. */
function peopleIn(...tenants: string[]): People {
  return {
    groupsOf: async (_person: unknown, tenant: string) => (tenants.includes(tenant) ? [group(tenant)] : []),
    groupById: async (id: string) => group(id.split('/')[0] ?? ''),
    knows: async (_person: unknown, tenant: string, { id }: Group) => id.startsWith(tenant) && tenants.includes(tenant),
  } as unknown as People;
}

const event = (mayBeIn?: string[]) => ({ tenant: 'first', person, ...(mayBeIn ? { mayBeIn } : {}) });
const meant = async (people: People, groupId?: string, mayBeIn = ['first', 'second']) =>
  (await inMeantTenant(event(mayBeIn), people, groupId)).tenant;

describe('src/bot/meant-tenant.ts', () => {
  it('leaves alone what is in one tenant, and who has no group anywhere', async () => {
    expect(await inMeantTenant(event(), peopleIn('second'), undefined)).toEqual(event());
    expect(await meant(peopleIn('second'), undefined, ['first'])).toBe('first');
    expect(await meant(peopleIn())).toBe('first');
  });

  it('means the tenant in which the person has a group, or the one of the button’s group', async () => {
    expect(await meant(peopleIn('second'))).toBe('second');
    expect(await meant(peopleIn('first', 'second'), 'second/1')).toBe('second');
  });

  it('does not guess between two', async () => {
    await expect(meant(peopleIn('first', 'second'))).rejects.toMatchObject({ code: 'group_unclear' });
  });
});
