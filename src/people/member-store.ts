import type { Member } from './member.ts';

/** One account on one platform. */
export interface Identity {
  readonly tenant: string;
  readonly userId: string;
}

/** Members of groups and the identities that lead to them. Every call names its group. */
export interface MemberStore {
  find(groupId: string, identity: Identity): Promise<Member | undefined>;
  /** The groups to which an identity leads, at most `limit` of them. */
  groupsOf(identity: Identity, limit: number): Promise<string[]>;
  /** Adds a member seen for the first time, not listed, without roles; an identity that has a member keeps it. */
  ensure(groupId: string, identity: Identity, name: string): Promise<Member>;
  /** Writes a member and leads the identities to it. */
  put(member: Member, identities: readonly Identity[]): Promise<void>;
  list(groupId: string): Promise<Member[]>;
  /** The identities of the members with this role. */
  identitiesOf(groupId: string, memberIds: readonly string[]): Promise<(Identity & { memberId: string })[]>;
}
