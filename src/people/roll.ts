import { createHash } from 'node:crypto';
import { nearest } from '../bot/nearest.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { joined, said } from '../replies/build.ts';
import { fold } from '../text/fold.ts';
import { type ActStore, actorOf, changeOf, type Fields } from './act.ts';
import type { Group } from './group.ts';
import type { Member, MemberKind, Role } from './member.ts';
import type { MemberStore } from './member-store.ts';
import type { People } from './people.ts';

/** What is said of a member; left out: it stays. */
export interface MemberWish {
  readonly name?: string;
  readonly region?: string;
  readonly kind?: MemberKind;
  readonly organisation?: string;
}

/** The members of groups, and who may vote. Each change is kept with who made it. */
export interface Roll {
  /** Everybody who was put on the roll, has a role or was seen, by name. */
  list(groupId: string): Promise<Member[]>;
  /** The one member of this name. @throws member_not_found {name, known}, member_unclear {name} */
  named(groupId: string, typed: string): Promise<Member>;
  /**
   * Puts somebody on the roll: who was seen, or a name that nobody has yet. `isMet`: an account leads to them; else a code
   * can lead one there.
   * @param key the same for a repeat: no second member is made
   * @throws region_unknown {region, known}, member_unclear {name}
   */
  add(
    group: Group,
    wish: MemberWish & { name: string },
    by: { member: Member; key: string },
  ): Promise<{ member: Member; isMet: boolean }>;
  /** @throws region_unknown, changed_meanwhile */
  edit(group: Group, who: Member, wish: MemberWish, by: Member): Promise<Member>;
  /** Takes somebody off the roll, with their roles; what they did stays. @throws last_admin, changed_meanwhile */
  remove(group: Group, who: Member, by: Member): Promise<Member>;
  /** Gives a role or takes it. @throws last_admin, changed_meanwhile */
  setRole(group: Group, who: Member, change: { role: Role; has: boolean; by: Member }): Promise<Member>;
}

export interface RollParts {
  readonly members: MemberStore;
  readonly acts: ActStore;
  readonly people: Pick<People, 'forget'>;
  readonly clock: Clock;
}

export function createRoll({ members, acts, people, clock }: RollParts): Roll {
  async function find(groupId: string, typed: string): Promise<Member[]> {
    const sought = fold(typed.replace(/^@/, '').trim());
    return (await members.list(groupId)).filter(({ name, id }) => fold(name) === sought || id === typed);
  }

  async function note(who: Member, change: { before: Fields; after: Fields }, by: Member): Promise<void> {
    const { groupId, id: memberId } = who;
    await acts.add({ groupId, memberId, at: clock.now(), by: actorOf(by), kind: 'member', ...change });
    people.forget();
  }

  async function apply(who: Member, wished: Fields, by: Member): Promise<Member> {
    const change = changeOf(who, wished);
    if (Object.keys({ ...change.before, ...change.after }).length === 0) return who;
    if (!(await members.change(who.groupId, who.id, change))) throw new PenholderError('changed_meanwhile');
    await note(who, change, by);
    return { ...who, ...wished } as Member;
  }

  async function demandAnotherAdmin({ groupId, id, roles }: Member): Promise<void> {
    if (!roles.includes('admin')) return;
    const admins = (await members.list(groupId)).filter((one) => one.roles.includes('admin') && one.id !== id);
    if (admins.length === 0) throw new PenholderError('last_admin');
  }

  return {
    list: members.list,
    async named(groupId, typed) {
      const [found, ...others] = await find(groupId, typed);
      if (found && others.length === 0) return found;
      if (found) throw new PenholderError('member_unclear', { name: typed.slice(0, 80) });
      const known = (await members.list(groupId)).map(({ name }) => name);
      const near = nearest(typed, known);
      const shown = joined((near.length > 0 ? near : known.slice(0, 5)).map(said));
      throw new PenholderError('member_not_found', { name: typed.slice(0, 80), known: shown });
    },
    async add(group, { name, ...more }, { member: by, key }) {
      demandRegion(group, more.region);
      const [seen, ...others] = await find(group.id, name);
      if (others.length > 0) throw new PenholderError('member_unclear', { name: name.slice(0, 80) });
      if (seen) {
        const accounts = await members.identitiesOf(group.id, [seen.id]);
        return { member: await apply(seen, { listed: true, ...more }, by), isMet: accounts.length > 0 };
      }
      const id = createHash('sha256').update(`member ${group.id} ${key}`).digest('base64url').slice(0, 20);
      const fresh: Member = { id, groupId: group.id, name, roles: [], listed: true, ...more };
      await members.put(fresh, []);
      await note(fresh, changeOf({}, { name, listed: true, ...more }), by);
      return { member: fresh, isMet: false };
    },
    async edit(group, who, wish, by) {
      demandRegion(group, wish.region);
      return apply(who, { ...wish }, by);
    },
    async remove(_group, who, by) {
      await demandAnotherAdmin(who);
      return apply(who, { listed: false, roles: [] }, by);
    },
    async setRole(_group, who, { role, has, by }) {
      if (!has && role === 'admin') await demandAnotherAdmin(who);
      const others = who.roles.filter((one) => one !== role);
      return apply(who, { roles: has ? [...others, role] : others }, by);
    },
  };
}

function demandRegion({ regions }: Group, region: string | undefined): void {
  if (region === undefined || regions.length === 0 || regions.includes(region)) return;
  throw new PenholderError('region_unknown', { region: region.slice(0, 60), known: joined(regions.map(said)) });
}
