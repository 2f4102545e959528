import { type Connection, Schema } from 'mongoose';
import type { ChannelRef } from '../../bot/adapter.ts';
import type { Group } from '../../people/group.ts';
import type { GroupStore } from '../../people/group-store.ts';
import { conditionalChange } from './change.ts';
import { modelOf } from './model.ts';

type GroupDocument = Omit<Group, 'id'> & { _id: string };

interface ChannelDocument extends ChannelRef {
  _id: string;
  groupId: string;
  posts: boolean;
}

const groupSchema = new Schema(
  {
    _id: String,
    tenant: { type: String, required: true },
    name: { type: String, required: true },
    timeZone: { type: String, required: true },
    language: { type: String, required: true },
    roll: { type: String, required: true },
    regions: { type: [String], required: true },
    languages: { type: [String], default: undefined },
    pollDefaults: Schema.Types.Mixed,
    digest: String,
    calendar: Boolean,
    expand: Boolean,
    feed: Number,
    platformRoles: { type: [Schema.Types.Mixed], default: undefined },
  },
  { collection: 'groups', versionKey: false },
);

const channelSchema = new Schema(
  {
    _id: String,
    tenant: { type: String, required: true },
    channelId: { type: String, required: true },
    groupId: { type: String, required: true },
    posts: { type: Boolean, required: true },
  },
  { collection: 'channels', versionKey: false },
);
channelSchema.index({ groupId: 1 });
channelSchema.index({ tenant: 1 });

/** Keeps groups and their channels; a channel belongs to one group. */
export function createGroupStore(connection: Connection): GroupStore {
  const groups = modelOf<GroupDocument>(connection, groupSchema);
  const channels = modelOf<ChannelDocument>(connection, channelSchema);
  const keyOf = ({ tenant, channelId }: ChannelRef) => `${tenant}/${channelId}`;

  async function find(groupId: string): Promise<Group | undefined> {
    const found = await groups.findById(groupId).lean();
    if (!found) return undefined;
    const { _id, ...group } = found;
    return { id: _id, ...group };
  }

  return {
    find,
    async list(limit) {
      const found = await groups.find().sort({ name: 1 }).limit(limit).lean();
      return found.map(({ _id, ...group }) => ({ id: _id, ...group }));
    },
    async findByChannel(channel) {
      const owner = await channels.findById(keyOf(channel)).lean();
      return owner ? find(owner.groupId) : undefined;
    },
    async put({ id, ...group }) {
      await groups.replaceOne({ _id: id }, group, { upsert: true });
    },
    async change(groupId, { before, after }) {
      const { filter, update } = conditionalChange(before, after);
      return (await groups.updateOne({ ...filter, _id: groupId }, update)).matchedCount === 1;
    },
    async addChannel(groupId, { tenant, channelId }, posts) {
      const _id = keyOf({ tenant, channelId });
      await channels.replaceOne({ _id }, { tenant, channelId, groupId, posts }, { upsert: true });
    },
    async removeChannel(groupId, channel) {
      await channels.deleteOne({ _id: keyOf(channel), groupId });
    },
    async channelsOfTenant(tenant) {
      const found = await channels.find({ tenant }).sort({ _id: 1 }).lean();
      return found.map(({ channelId }) => ({ tenant, channelId }));
    },
    async channels(groupId) {
      const found = await channels.find({ groupId }).sort({ _id: 1 }).lean();
      return found.map(({ tenant, channelId, posts }) => ({ tenant, channelId, posts }));
    },
  };
}
