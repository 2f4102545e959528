import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import type { People } from '../people/people.ts';
import { joined, said } from '../replies/build.ts';
import type { Person } from './event.ts';

/** Groups that are named where it is unclear which is meant. */
const NAMED = 3;

interface Placed {
  readonly tenant: string;
  readonly person: Person;
  readonly mayBeIn?: readonly string[];
}

/**
 * A direct conversation that its platform puts into no tenant, put into one: that of the button's group, else the one in
 * which the person has a group.
 * @throws group_unclear: they have groups in several
 */
export async function inMeantTenant<E extends Placed>(
  event: E,
  people: People,
  groupId: string | undefined,
): Promise<E> {
  const { person, mayBeIn = [] } = event;
  if (mayBeIn.length < 2) return event;
  const group = groupId === undefined ? undefined : await people.groupById(groupId);
  const found = await Promise.all(mayBeIn.map(async (tenant) => ({ tenant, groups: await groupsIn(tenant) })));
  const own = found.filter(({ groups }) => groups.length > 0);
  const [only, ...others] = own;
  if (others.length === 0) return only ? { ...event, tenant: only.tenant } : event;
  const names = own.flatMap(({ groups }) => groups.map(({ name }) => said(name))).slice(0, NAMED);
  throw new PenholderError('group_unclear', { groups: joined(names) });

  async function groupsIn(tenant: string): Promise<readonly Group[]> {
    if (groupId === undefined) return people.groupsOf(person, tenant, NAMED);
    return group && (await people.knows(person, tenant, group)) ? [group] : [];
  }
}
