import { type Connection, Schema } from 'mongoose';
import type { Discussed } from '../../issues/ask/kind.ts';
import type { ConversationStore } from '../../issues/conversation-store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

interface ConversationDocument {
  _id: string;
  at: Date;
  about: Discussed;
}

const schema = new Schema(
  { _id: String, at: { type: Date, required: true }, about: { type: Schema.Types.Mixed, required: true } },
  { collection: 'conversations', versionKey: false },
);

/** One document a conversation. */
export function createConversationStore(connection: Connection): ConversationStore {
  const model = modelOf<ConversationDocument>(connection, schema);
  return {
    async recall(id) {
      const found = await model.findOne({ _id: id }).lean();
      return found ? { about: found.about, at: found.at } : undefined;
    },
    async keep(id, { about, at }) {
      try {
        await model.updateOne({ _id: id, at: { $lte: at } }, { $set: { about, at } }, { upsert: true });
      } catch (error) {
        // a later question of the conversation was quicker
        if (!isDuplicateKey(error)) throw error;
      }
    },
  };
}
