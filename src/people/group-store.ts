import type { ChannelRef } from '../bot/adapter.ts';
import type { Fields } from './act.ts';
import type { Group } from './group.ts';

/** Groups and the channels that they own. A group's id holds its tenant: no two tenants share one. */
export interface GroupStore {
  find(groupId: string): Promise<Group | undefined>;
  /** All groups, by name, at most `limit`: for who operates the bot. */
  list(limit: number): Promise<Group[]>;
  findByChannel(channel: ChannelRef): Promise<Group | undefined>;
  put(group: Group): Promise<void>;
  /** Changes fields that are as they were read; false when one is not. */
  change(groupId: string, change: { readonly before: Fields; readonly after: Fields }): Promise<boolean>;
  /** Gives a channel to a group. `posts`: the group's posts go there. */
  addChannel(groupId: string, channel: ChannelRef, posts: boolean): Promise<void>;
  /** Takes a channel from the group that has it; of another group it stays. */
  removeChannel(groupId: string, channel: ChannelRef): Promise<void>;
  /** Every channel of a tenant that belongs to a group. */
  channelsOfTenant(tenant: string): Promise<ChannelRef[]>;
  channels(groupId: string): Promise<(ChannelRef & { posts: boolean })[]>;
}
