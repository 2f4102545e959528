import type { ChannelRef } from '../bot/adapter.ts';
import type { Act, Fields, NewAct } from './act.ts';
import type { Group } from './group.ts';

/**
 * Groups and the channels that they own. A group's id holds its tenant: no two tenants share one. A note of what is done is
 * written together with it, as a `MemberStore` does.
 */
export interface GroupStore {
  find(groupId: string): Promise<Group | undefined>;
  /** All groups, by name, at most `limit`: for who operates the bot. */
  list(limit: number): Promise<Group[]>;
  findByChannel(channel: ChannelRef): Promise<Group | undefined>;
  put(group: Group): Promise<void>;
  /** Changes fields that are as they were read, and notes it; undefined when one is not. */
  change(
    groupId: string,
    change: { readonly before: Fields; readonly after: Fields; readonly note?: NewAct },
  ): Promise<{ readonly act: Act | undefined } | undefined>;
  /** Gives a channel to a group, and notes it. `posts`: the group's posts go there. */
  addChannel(groupId: string, channel: ChannelRef, posts: boolean, note?: NewAct): Promise<Act | undefined>;
  /** Takes a channel from the group that has it, and notes it; of another group it stays. */
  removeChannel(groupId: string, channel: ChannelRef, note?: NewAct): Promise<Act | undefined>;
  /** Every channel of a tenant that belongs to a group. */
  channelsOfTenant(tenant: string): Promise<ChannelRef[]>;
  channels(groupId: string): Promise<(ChannelRef & { posts: boolean })[]>;
  /** Puts into the history what processes that died had noted, but not put there. */
  settle(): Promise<void>;
}
