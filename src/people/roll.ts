import { createHash } from 'node:crypto';
import { nearest } from '../bot/nearest.ts';
import type { Clock } from '../clock.ts';
import { PenholderError } from '../errors.ts';
import { joined, said } from '../replies/build.ts';
import { fold } from '../text/fold.ts';
import { type Act, type ActStore, actorOf, changeOf, type Fields, lastStanding, type NewAct } from './act.ts';
import type { Group } from './group.ts';
import type { Meant } from './meant.ts';
import type { Member, MemberKind, Role } from './member.ts';
import type { Identity, MemberStore } from './member-store.ts';
import type { People } from './people.ts';
import { planRoll, type RollPlan } from './roll-table.ts';

/** Who makes a change. */
export type Doer = Pick<Member, 'id' | 'name'>;

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
  /**
   * The one member of this name, or to whom this account leads.
   * @throws member_not_found {name, known}, member_unclear {name}
   */
  named(groupId: string, who: Meant): Promise<Member>;
  /** As `named`; an account that the group has not met becomes a member who is not on the roll. */
  guest(groupId: string, who: Meant): Promise<Member>;
  /**
   * Puts somebody on the roll: who was seen, or a name that nobody has yet. An account that leads to nobody leads to them
   * from then on: to who has that name and no account yet, else to a member of its own. `isMet`: an account leads to them;
   * else a code can lead one there.
   * @param key the same for a repeat: no second member is made
   * @throws region_unknown {region, known}, member_unclear {name}
   */
  add(
    group: Group,
    wish: MemberWish & Meant,
    by: { member: Doer; key: string },
  ): Promise<{ member: Member; isMet: boolean }>;
  /** @throws region_unknown, changed_meanwhile */
  edit(group: Group, who: Member, wish: MemberWish, by: Doer): Promise<Member>;
  /** Takes somebody off the roll, with their roles; what they did stays. @throws last_admin, changed_meanwhile */
  remove(group: Group, who: Member, by: Doer): Promise<Member>;
  /** What a table of members would change. Pure reading. */
  plan(group: Group, table: string): Promise<RollPlan>;
  /** Does what a table says, all of it or nothing: with one fault nothing. Safe to repeat. @throws table_has_faults, last_admin */
  takeIn(group: Group, table: string, by: Doer): Promise<RollPlan>;
  /** The last change to a member that stands and can be taken back. */
  lastChange(groupId: string): Promise<Act | undefined>;
  /**
   * Takes the last change back; who was new is off the roll then.
   * @param number that of the change that is meant: a second press takes back no other
   * @throws nothing_to_undo, changed_meanwhile, last_admin
   */
  undo(group: Group, number: number, by: Doer): Promise<{ member: Member; act: Act }>;
  /** Gives a role or takes it. @throws last_admin, changed_meanwhile */
  setRole(group: Group, who: Member, change: { role: Role; has: boolean; by: Doer }): Promise<Member>;
}

export interface RollParts {
  readonly members: MemberStore;
  readonly acts: Pick<ActStore, 'list'>;
  readonly people: Pick<People, 'forget'>;
  readonly clock: Clock;
}

export function createRoll({ members, acts, people, clock }: RollParts): Roll {
  async function find(groupId: string, typed: string): Promise<Member[]> {
    const sought = fold(typed);
    return (await members.list(groupId)).filter(({ name, id }) => fold(name) === sought || id === typed);
  }

  /** Of several the first; @throws member_unclear where it is not told which is meant. */
  function onlyOne(found: readonly Member[], name: string): Member | undefined {
    if (found.length > 1) throw new PenholderError('member_unclear', { name });
    return found[0];
  }

  async function theOne(groupId: string, { name, account }: Meant): Promise<Member | undefined> {
    return account ? members.find(groupId, account) : onlyOne(await find(groupId, name), name);
  }

  async function named(groupId: string, who: Meant): Promise<Member> {
    const found = await theOne(groupId, who);
    if (found) return found;
    const known = (await members.list(groupId)).map(({ name }) => name);
    const near = nearest(who.name, known);
    const shown = joined((near.length > 0 ? near : known.slice(0, 5)).map(said));
    throw new PenholderError('member_not_found', { name: who.name, known: shown });
  }

  /** The member of an account that the group has not met. */
  async function meet(groupId: string, { name, account }: { name: string; account: Identity }, by: Doer) {
    const named = await find(groupId, name);
    const accounts = await members.identitiesOf(
      groupId,
      named.map(({ id }) => id),
    );
    const awaited = named.filter(({ id }) => !accounts.some(({ memberId }) => memberId === id));
    const into = onlyOne(awaited, name);
    if (!into) return members.ensure(groupId, account, name);
    // which account it is stays with the account: there it can be forgotten
    const note = noteOf(into, { before: {}, after: { accountIn: account.tenant } }, by);
    await members.link(groupId, account, into, note);
    people.forget();
    return into;
  }

  function noteOf({ groupId, id }: Member, change: Pick<Act, 'before' | 'after' | 'undoes'>, by: Doer): NewAct {
    return { groupId, at: clock.now(), by: actorOf(by), kind: 'member', memberId: id, ...change };
  }

  async function apply(who: Member, wished: Fields, by: Doer, undoes?: number): Promise<Member> {
    const change = changeOf(who, wished);
    if (undoes === undefined && Object.keys({ ...change.before, ...change.after }).length === 0) return who;
    const note = noteOf(who, { ...change, ...(undoes === undefined ? {} : { undoes }) }, by);
    if (!(await members.change(who.groupId, who.id, { ...change, note })))
      throw new PenholderError('changed_meanwhile');
    people.forget();
    return { ...who, ...wished } as Member;
  }

  async function lastChange(groupId: string): Promise<Act | undefined> {
    const found = await acts.list(groupId, { kinds: ['member'], limit: LOOKED_THROUGH });
    return lastStanding(found.filter((act) => fieldsOf(act).every((field) => TAKEN_BACK.has(field))));
  }

  async function demandAnotherAdmin({ groupId, id, roles }: Member): Promise<void> {
    if (!roles.includes('admin')) return;
    const admins = (await members.list(groupId)).filter((one) => one.roles.includes('admin') && one.id !== id);
    if (admins.length === 0) throw new PenholderError('last_admin');
  }

  return {
    list: members.list,
    named,
    async guest(groupId, who) {
      const isStranger = who.account !== undefined && (await theOne(groupId, who)) === undefined;
      return isStranger ? members.ensure(groupId, who.account, who.name) : named(groupId, who);
    },
    async add(group, { name, account, ...more }, { member: by, key }) {
      demandRegion(group, more.region);
      const known = await theOne(group.id, { name, account });
      const seen = known ?? (account ? await meet(group.id, { name, account }, by) : undefined);
      if (seen) {
        const accounts = await members.identitiesOf(group.id, [seen.id]);
        return { member: await apply(seen, { listed: true, ...more }, by), isMet: accounts.length > 0 };
      }
      const id = createHash('sha256').update(`member ${group.id} ${key}`).digest('base64url').slice(0, 20);
      const fresh: Member = { id, groupId: group.id, name, roles: [], listed: true, ...more };
      await members.putAll([fresh], (who) => noteOf(who, changeOf({}, { name, listed: true, ...more }), by));
      people.forget();
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
    plan: async (group, table) => planRoll(table, { group, members: await members.list(group.id) }),
    async takeIn(group, table, by) {
      const there = await members.list(group.id);
      const plan = planRoll(table, { group, members: there });
      if (plan.faults.length > 0) throw new PenholderError('table_has_faults', { count: plan.faults.length });
      demandAdminStays(there, plan);
      for (const { row, member } of plan.changed) await apply(member, row.wished, by);
      const fresh = plan.added.map(({ name, wished }) => freshMember(group, name, wished));
      await members.putAll(fresh, (who) => noteOf(who, { before: {}, after: who as unknown as Fields }, by));
      people.forget();
      return plan;
    },
    lastChange,
    async undo(group, number, by) {
      const act = await lastChange(group.id);
      if (!act) throw new PenholderError('nothing_to_undo');
      const who = (await members.list(group.id)).find(({ id }) => id === act.memberId);
      if (!who || act.number !== number) throw new PenholderError('changed_meanwhile');
      const wished = undoing(act);
      const isAsItWas = fieldsOf(act).every((field) => isSame(who[field as keyof Member], act.after[field]));
      if (!isAsItWas) throw new PenholderError('changed_meanwhile');
      if (Array.isArray(wished.roles) && !wished.roles.includes('admin')) await demandAnotherAdmin(who);
      return { member: await apply(who, wished, by, act.number), act };
    },
    async setRole(_group, who, { role, has, by }) {
      if (!has && role === 'admin') await demandAnotherAdmin(who);
      const others = who.roles.filter((one) => one !== role);
      return apply(who, { roles: has ? [...others, role] : others }, by);
    },
  };
}

/** How far back it is looked for what can be taken back. */
const LOOKED_THROUGH = 50;
/** Fields of a member; which account was linked is undone by `unlink`. */
const TAKEN_BACK = new Set(['id', 'groupId', 'name', 'region', 'kind', 'organisation', 'roles', 'listed']);

function fieldsOf({ before, after }: Act): string[] {
  return Object.keys({ ...before, ...after });
}

/** What a member is to be again; who was not there before cannot be made undone, as they may have done something since. */
function undoing({ before, after }: Act): Fields {
  if (after.name !== undefined && before.name === undefined) return { listed: false, roles: [] };
  return Object.fromEntries(fieldsOf({ before, after } as Act).map((field) => [field, before[field]]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The same name in the same group is the same member, however often a table is taken in. */
function freshMember({ id: groupId }: Group, name: string, wished: Fields): Member {
  const id = createHash('sha256')
    .update(`member ${groupId} ${fold(name)}`)
    .digest('base64url')
    .slice(0, 20);
  return { id, groupId, name, roles: [], listed: true, ...wished } as Member;
}

/** A table may take the role from some, not from all who have it. */
function demandAdminStays(there: readonly Member[], { changed, added }: RollPlan): void {
  const isAdmin = (roles: unknown) => Array.isArray(roles) && roles.includes('admin');
  if (!there.some(({ roles }) => isAdmin(roles))) return;
  const wished = new Map(changed.map(({ row, member }) => [member.id, row.wished.roles]));
  const stays = there.some(({ id, roles }) => isAdmin(wished.get(id) ?? roles));
  if (!stays && !added.some((row) => isAdmin(row.wished.roles))) throw new PenholderError('last_admin');
}

function demandRegion({ regions }: Group, region: string | undefined): void {
  if (region === undefined || regions.length === 0 || regions.includes(region)) return;
  throw new PenholderError('region_unknown', { region: region.slice(0, 60), known: joined(regions.map(said)) });
}
