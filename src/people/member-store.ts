import type { Act, Fields, NewAct } from './act.ts';
import type { Member, Role } from './member.ts';

/** One account on one platform. */
export interface Identity {
  readonly tenant: string;
  readonly userId: string;
}

/** Two members that turned out to be one person. */
export interface Merge {
  readonly from: string;
  readonly into: string;
}

/** What became of a wish to unlink. `linked-elsewhere`: others were linked to this one. */
export type Unlinked = 'unlinked' | 'never-linked' | 'linked-elsewhere';

/**
 * Members of groups and the identities that lead to them. Every call names its group. A note of what is done is written together
 * with it: no process that dies between the two leaves a change without its line in the history.
 */
export interface MemberStore {
  find(groupId: string, identity: Identity): Promise<Member | undefined>;
  /** The groups to which an identity leads, at most `limit` of them. */
  groupsOf(identity: Identity, limit: number): Promise<string[]>;
  /** Adds a member seen for the first time, not listed, without roles; an identity that has a member keeps it. */
  ensure(groupId: string, identity: Identity, name: string): Promise<Member>;
  /** Writes a member and leads the identities to it. */
  put(member: Member, identities: readonly Identity[]): Promise<void>;
  /** Writes members of a group to whom no account leads yet, and notes each. */
  putAll(members: readonly Member[], note?: (member: Member) => NewAct): Promise<void>;
  /** Changes fields that are as they were read, and notes it; undefined when one is not. */
  change(
    groupId: string,
    memberId: string,
    change: { readonly before: Fields; readonly after: Fields; readonly note?: NewAct },
  ): Promise<{ readonly act: Act | undefined } | undefined>;
  /** By name; of members that are one person, the one that the others were merged into. */
  list(groupId: string): Promise<Member[]>;
  /** Those with these ids that are there, in no order. */
  these(groupId: string, memberIds: readonly string[]): Promise<Member[]>;
  /** Members with one of these roles, by name. */
  withRoles(groupId: string, roles: readonly Role[], limit: number): Promise<Member[]>;
  /** Leads an identity to a member, and notes it; the member that it led to before, if any, is merged into it. Safe to repeat. */
  link(groupId: string, identity: Identity, into: Member, note?: NewAct): Promise<void>;
  /** Leads a linked identity to a member of its own again. */
  unlink(groupId: string, identity: Identity): Promise<Unlinked>;
  /** Takes members and all accounts that lead to them away. */
  remove(groupId: string, memberIds: readonly string[]): Promise<void>;
  /** Which members of a group are one. */
  merges(groupId: string): Promise<Merge[]>;
  /** The identities of the members with this role. */
  identitiesOf(groupId: string, memberIds: readonly string[]): Promise<(Identity & { memberId: string })[]>;
  /** Puts into the history what processes that died had noted, but not put there. */
  settle(): Promise<void>;
}
