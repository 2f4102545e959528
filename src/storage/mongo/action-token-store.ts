import { type Connection, Schema } from 'mongoose';
import type { ActionPayload, ActionTokenStore } from '../../bot/action-tokens.ts';
import { modelOf } from './model.ts';

interface TokenDocument {
  _id: string;
  payload: ActionPayload;
  usedAt?: Date;
}

const schema = new Schema(
  { _id: String, payload: { type: Schema.Types.Mixed, required: true }, usedAt: Date },
  { collection: 'action-tokens', versionKey: false, minimize: false },
);
schema.index({ usedAt: 1 });

/** Keeps what buttons stand for. */
export function createActionTokenStore(connection: Connection): ActionTokenStore {
  const model = modelOf<TokenDocument>(connection, schema);
  return {
    async put(entries) {
      await model.collection.bulkWrite(
        entries.map(({ token, payload, usedAt }) => ({
          updateOne: {
            filter: { _id: token as never },
            update: { $setOnInsert: { payload }, ...(usedAt ? { $set: { usedAt } } : {}) },
            upsert: true,
          },
        })),
        { ordered: false },
      );
    },
    async removeUsedBefore(time) {
      await model.deleteMany({ usedAt: { $lt: time } });
    },
    async get(token) {
      const found = await model.findById(token).lean();
      return found ? (found.payload as ActionPayload) : undefined;
    },
  };
}
