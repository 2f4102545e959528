import { type Connection, Schema } from 'mongoose';
import type { ChannelRef } from '../../bot/adapter.ts';
import type { Group } from '../../people/group.ts';
import type { GroupStore } from '../../people/group-store.ts';
import { conditionalChange } from './change.ts';
import { modelOf } from './model.ts';
import { createSlips, type History, pushing, slipsFor, type WithSlips } from './slips.ts';

type GroupDocument = Omit<Group, 'id'> & WithSlips & { _id: string };

interface ChannelDocument extends ChannelRef, WithSlips {
  _id: string;
  groupId: string;
  posts: boolean;
  /** It is taken from the group; it stays until that is in the history. */
  gone?: boolean;
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
    slips: { type: [Schema.Types.Mixed], default: undefined },
  },
  { collection: 'groups', versionKey: false, minimize: false },
);

const channelSchema = new Schema(
  {
    _id: String,
    tenant: { type: String, required: true },
    channelId: { type: String, required: true },
    groupId: { type: String, required: true },
    posts: { type: Boolean, required: true },
    gone: Boolean,
    slips: { type: [Schema.Types.Mixed], default: undefined },
  },
  { collection: 'channels', versionKey: false, minimize: false },
);
channelSchema.index({ groupId: 1 });
channelSchema.index({ tenant: 1 });

/** Keeps groups and their channels; a channel belongs to one group. */
export function createGroupStore(connection: Connection, history: History): GroupStore {
  const groups = modelOf<GroupDocument>(connection, groupSchema);
  const channels = modelOf<ChannelDocument>(connection, channelSchema);
  const slips = createSlips(groups.collection, history);
  const channelSlips = createSlips(channels.collection, history);
  const keyOf = ({ tenant, channelId }: ChannelRef) => `${tenant}/${channelId}`;
  const stays = { gone: { $exists: false } };

  async function find(groupId: string): Promise<Group | undefined> {
    const found = await groups.findById(groupId).lean();
    return found ? groupOf(found) : undefined;
  }

  return {
    find,
    async list(limit) {
      const found = await groups.find().sort({ name: 1 }).limit(limit).lean();
      return found.map(groupOf);
    },
    async findByChannel(channel) {
      const owner = await channels.findOne({ _id: keyOf(channel), ...stays }).lean();
      return owner ? find(owner.groupId) : undefined;
    },
    async put({ id, ...group }) {
      await groups.replaceOne({ _id: id }, group, { upsert: true });
    },
    async change(groupId, { before, after, note }) {
      const { filter, update } = conditionalChange(before, after);
      const noted = slipsFor([note]);
      const { matchedCount } = await groups.updateOne({ ...filter, _id: groupId }, { ...update, ...pushing(noted) });
      return matchedCount === 1 ? { act: (await slips.settle(groupId, noted)).at(-1) } : undefined;
    },
    async addChannel(groupId, { tenant, channelId }, posts, note) {
      const _id = keyOf({ tenant, channelId });
      const noted = slipsFor([note]);
      const own = { $set: { tenant, channelId, groupId, posts }, $unset: { gone: 1 } };
      await channels.updateOne({ _id }, { ...own, ...pushing(noted) }, { upsert: true });
      return (await channelSlips.settle(_id, noted)).at(-1);
    },
    async removeChannel(groupId, channel, note) {
      const own = { _id: keyOf(channel), groupId };
      const noted = slipsFor([note]);
      const taken = await channels.updateOne({ ...own, ...stays }, { $set: { gone: true }, ...pushing(noted) });
      if (taken.matchedCount === 0) return undefined;
      const [act] = await channelSlips.settle(own._id, noted);
      await channels.deleteOne({ ...own, gone: true });
      return act;
    },
    async settle() {
      await Promise.all([slips.settleLeft(), channelSlips.settleLeft()]);
      await channels.deleteMany({ gone: true });
    },
    async channelsOfTenant(tenant) {
      const found = await channels
        .find({ tenant, ...stays })
        .sort({ _id: 1 })
        .lean();
      return found.map(({ channelId }) => ({ tenant, channelId }));
    },
    async channels(groupId) {
      const found = await channels
        .find({ groupId, ...stays })
        .sort({ _id: 1 })
        .lean();
      return found.map(({ tenant, channelId, posts }) => ({ tenant, channelId, posts }));
    },
  };
}

function groupOf({ _id, slips: _slips, ...group }: GroupDocument): Group {
  return { id: _id, ...group };
}
