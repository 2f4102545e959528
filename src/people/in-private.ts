import type { ChannelRef } from '../bot/adapter.ts';
import type { Role } from './member.ts';
import type { Identity, MemberStore } from './member-store.ts';

/** A channel in which one member alone talks with the bot. */
export interface PrivateChannel {
  readonly memberId: string;
  readonly channel: ChannelRef;
}

/** Finds where members are told something in private. */
export interface InPrivate {
  /**
   * One channel for each of these members who has one: whoever has accounts on several platforms is told once, always on
   * the same one.
   */
  channelsOf(groupId: string, memberIds: readonly string[]): Promise<PrivateChannel[]>;
  /** The same for those who have one of these roles. */
  ofRoles(groupId: string, roles: readonly Role[]): Promise<PrivateChannel[]>;
}

/** Members of one role who are told something at most. */
const MOST = 50;

export interface InPrivateParts {
  readonly members: Pick<MemberStore, 'identitiesOf' | 'withRoles'>;
  /** The direct conversation with somebody, where their platform has one. */
  directChannel(identity: Identity): Promise<ChannelRef | undefined>;
}

export function createInPrivate({ members, directChannel }: InPrivateParts): InPrivate {
  const channelsOf: InPrivate['channelsOf'] = async (groupId, memberIds) => {
    if (memberIds.length === 0) return [];
    const found = new Map<string, ChannelRef>();
    for (const { memberId, ...identity } of (await members.identitiesOf(groupId, memberIds)).toSorted(byAccount)) {
      if (found.has(memberId)) continue;
      const channel = await directChannel(identity);
      if (channel) found.set(memberId, channel);
    }
    return [...found].map(([memberId, channel]) => ({ memberId, channel }));
  };

  return {
    channelsOf,
    async ofRoles(groupId, roles) {
      const who = await members.withRoles(groupId, roles, MOST);
      return channelsOf(
        groupId,
        who.map(({ id }) => id),
      );
    },
  };
}

function byAccount(a: Identity, b: Identity): number {
  return a.tenant.localeCompare(b.tenant) || a.userId.localeCompare(b.userId);
}
