import { type Connection, Schema } from 'mongoose';
import type { Discussed } from '../../issues/ask/kind.ts';
import type { ConversationStore } from '../../issues/conversation-store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

interface ConversationDocument {
  _id: string;
  groupId: string;
  memberId: string;
  at: Date;
  about: Discussed;
}

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    memberId: { type: String, required: true },
    at: { type: Date, required: true },
    about: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'conversations', versionKey: false },
);
schema.index({ groupId: 1, memberId: 1 });

/** One document a conversation. */
export function createConversationStore(connection: Connection): ConversationStore {
  const model = modelOf<ConversationDocument>(connection, schema);
  return {
    async recall(id) {
      const found = await model.findOne({ _id: id }).lean();
      return found ? { about: found.about, at: found.at } : undefined;
    },
    async keep(id, { about, at, by: { groupId, memberId } }) {
      try {
        await model.updateOne(
          { _id: id, at: { $lte: at } },
          { $set: { about, at, groupId, memberId } },
          { upsert: true },
        );
      } catch (error) {
        // a later question of the conversation was quicker
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async of(groupId, memberIds) {
      const found = await model.find({ groupId, memberId: { $in: [...memberIds] } }).lean();
      return found.flatMap(({ about: { question }, at }) => (question === undefined ? [] : [{ question, at }]));
    },
    async forget(groupId, memberIds) {
      await model.deleteMany({ groupId, memberId: { $in: [...memberIds] } });
    },
  };
}
