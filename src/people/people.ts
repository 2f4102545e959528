import QuickLRU from 'quick-lru';
import type { ChannelRef } from '../bot/adapter.ts';
import type { Person } from '../bot/event.ts';
import { type Language, languageOf } from '../text/text.ts';
import type { Group, PlatformRole } from './group.ts';
import type { GroupStore } from './group-store.ts';
import type { Actor, Member, Role } from './member.ts';
import type { MemberStore } from './member-store.ts';

/** How long what was read of groups and members is believed, in milliseconds; changes made here count at once. */
const BELIEVED_MS = 5000;
const REMEMBERED = 20_000;
const DEFAULT_LANGUAGE: Language = 'en';
const DEFAULT_ZONE = 'UTC';

/** Who acts where. */
export interface People {
  /** The group of a channel. */
  groupAt(channel: ChannelRef): Promise<Group | undefined>;
  groupById(groupId: string): Promise<Group | undefined>;
  /** The groups in which somebody is a member, at most `limit`, by name. */
  groupsOf(person: Pick<Person, 'id'>, tenant: string, limit: number): Promise<Group[]>;
  /** Whether this person is a member already. */
  knows(person: Person, tenant: string, group: Group): Promise<boolean>;
  /** The acting person in a group: seen for the first time, they become a member that is not listed. */
  actor(person: Person, tenant: string, group: Group | undefined): Promise<Actor>;
  /** Names of members with one of these roles, then of the platform's roles that stand for one, at most `limit`. */
  holders(groupId: string, roles: readonly Role[], limit: number): Promise<string[]>;
  /** Forgets what was read, after a change. */
  forget(): void;
}

/** Reads groups and members through a small cache, so that a permission check needs no round trip. */
export function createPeople(stores: { groups: GroupStore; members: MemberStore }): People {
  const groups = new QuickLRU<string, Group>({ maxSize: REMEMBERED, maxAge: BELIEVED_MS });
  const members = new QuickLRU<string, Member>({ maxSize: REMEMBERED, maxAge: BELIEVED_MS });

  async function member(person: Person, tenant: string, group: Group): Promise<Member> {
    const key = JSON.stringify([group.id, tenant, person.id]);
    const known =
      members.get(key) ?? (await stores.members.ensure(group.id, { tenant, userId: person.id }, person.name));
    members.set(key, known);
    return known;
  }

  async function cached(key: string, read: () => Promise<Group | undefined>): Promise<Group | undefined> {
    const group = groups.get(key) ?? (await read());
    if (group) groups.set(key, group);
    return group;
  }

  return {
    groupAt: (channel) =>
      cached(JSON.stringify([channel.tenant, channel.channelId]), () => stores.groups.findByChannel(channel)),
    knows: async ({ id }, tenant, group) => (await stores.members.find(group.id, { tenant, userId: id })) !== undefined,
    async groupsOf({ id }, tenant, limit) {
      const ids = await stores.members.groupsOf({ tenant, userId: id }, limit);
      const found = await Promise.all(ids.map((groupId) => cached(groupId, () => stores.groups.find(groupId))));
      return found.filter((group) => group !== undefined).sort((a, b) => a.name.localeCompare(b.name));
    },
    groupById: (groupId) => cached(groupId, () => stores.groups.find(groupId)),
    async actor(person, tenant, group) {
      const known = group ? await member(person, tenant, group) : undefined;
      const lent = known && group ? lentTo(person, tenant, group) : [];
      return {
        userId: person.id,
        tenant,
        name: known?.name ?? person.name,
        member: known && withRoles(known, lent),
        lent,
        platformAdmin: person.platformAdmin,
        language: languageFor(person, known, group),
        timeZone: person.timeZone ?? known?.timeZone ?? group?.timeZone ?? DEFAULT_ZONE,
      };
    },
    async holders(groupId, roles, limit) {
      const [members, group] = await Promise.all([
        stores.members.withRoles(groupId, roles, limit),
        cached(groupId, () => stores.groups.find(groupId)),
      ]);
      const lenders = (group?.platformRoles ?? []).filter(({ role }) => roles.includes(role));
      return [...members.map(({ name }) => name), ...lenders.map(({ name }) => `@${name}`)].slice(0, limit);
    },
    forget() {
      groups.clear();
      members.clear();
    },
  };
}

/** The platform's roles of somebody that stand for one of the group's: told with what they do now, else none. */
function lentTo({ platformRoles = [] }: Person, tenant: string, group: Group): readonly PlatformRole[] {
  return (group.platformRoles ?? []).filter((one) => one.tenant === tenant && platformRoles.includes(one.id));
}

function withRoles(member: Member, lent: readonly PlatformRole[]): Member {
  if (lent.length === 0) return member;
  return { ...member, roles: [...new Set([...member.roles, ...lent.map(({ role }) => role)])] };
}

/** Their own language where the group offers it, else the group's. */
function languageFor({ locale }: Person, member: Member | undefined, group: Group | undefined): Language {
  const own = member?.language ?? languageOf(locale, group?.language ?? DEFAULT_LANGUAGE);
  return group?.languages?.includes(own) === false ? group.language : own;
}
