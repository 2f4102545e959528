import { type Connection, Schema } from 'mongoose';
import type { ActionPayload, ActionTokenStore } from '../../bot/action-tokens.ts';
import { modelOf } from './model.ts';

interface TokenDocument {
  _id: string;
  payload: ActionPayload;
}

const schema = new Schema(
  { _id: String, payload: { type: Schema.Types.Mixed, required: true } },
  { collection: 'action-tokens', versionKey: false, minimize: false },
);

/** Keeps what buttons stand for. */
export function createActionTokenStore(connection: Connection): ActionTokenStore {
  const model = modelOf<TokenDocument>(connection, schema);
  return {
    async put(entries) {
      await model.collection.bulkWrite(
        entries.map(({ token, payload }) => ({
          updateOne: { filter: { _id: token as never }, update: { $setOnInsert: { payload } }, upsert: true },
        })),
        { ordered: false },
      );
    },
    async get(token) {
      const found = await model.findById(token).lean();
      return found ? (found.payload as ActionPayload) : undefined;
    },
  };
}
