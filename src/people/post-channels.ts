import type { ChannelRef } from '../bot/adapter.ts';
import type { GroupStore } from './group-store.ts';

/**
 * Where a post of a group goes that somebody asked for in a channel: there, and on the group's other platforms, where its
 * posts go. So every member reads it once on theirs.
 */
export async function postChannels(
  groups: Pick<GroupStore, 'channels'>,
  groupId: string,
  asked: ChannelRef,
): Promise<ChannelRef[]> {
  const all = await groups.channels(groupId);
  const elsewhere = all.filter(({ tenant, posts }) => posts && tenant !== asked.tenant);
  return [asked, ...elsewhere.map(({ tenant, channelId }) => ({ tenant, channelId }))];
}
