import { type Connection, Schema } from 'mongoose';
import type { ChannelRef } from '../../bot/adapter.ts';
import type { SaidStore } from '../../issues/expanding.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

interface SaidDocument {
  _id: string;
  groupId: string;
  /** Of a channel: messages said; of an issue in it: the number of the message at which it was told of. */
  at: number;
}

const schema = new Schema(
  { _id: String, groupId: { type: String, required: true }, at: { type: Number, required: true } },
  { collection: 'said', versionKey: false },
);

/** One document a channel, and one for each issue that was told of there. No word of what is said is kept. */
export function createSaidStore(connection: Connection): SaidStore {
  const said = modelOf<SaidDocument>(connection, schema);
  const keyOf = (groupId: string, { tenant, channelId }: ChannelRef, issueId = '') =>
    [groupId, tenant, channelId, issueId].join('/');

  return {
    async count(groupId, channel) {
      const counted = await said
        .findOneAndUpdate(
          { _id: keyOf(groupId, channel), groupId },
          { $inc: { at: 1 } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean();
      return counted?.at ?? 1;
    },
    async tell(groupId, channel, { issueId, at, apart }) {
      try {
        const own = { _id: keyOf(groupId, channel, issueId), groupId, at: { $lte: at - apart } };
        await said.updateOne(own, { $set: { at } }, { upsert: true });
        return true;
      } catch (error) {
        // it was told of less than so many messages before
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}
