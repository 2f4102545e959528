import { type Connection, Schema } from 'mongoose';
import type { InteractionStore } from '../../bot/interactions.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

interface InteractionDocument {
  _id: string;
  at: Date;
  done: boolean;
}

/** After this long a piece of work that never ended was cut off by a crash, in milliseconds. */
const CUT_OFF_MS = 60_000;

const schema = new Schema(
  { _id: String, at: { type: Date, required: true }, done: { type: Boolean, required: true } },
  { collection: 'interactions', versionKey: false },
);

/** Keeps the ids of events seen. */
export function createInteractionStore(connection: Connection): InteractionStore {
  const model = modelOf<InteractionDocument>(connection, schema);
  return {
    async begin(eventKey, at) {
      const cutOff = new Date(at.getTime() - CUT_OFF_MS);
      try {
        await model.updateOne(
          { _id: eventKey, done: false, at: { $lt: cutOff } },
          { $set: { at, done: false } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async done(eventKey) {
      await model.updateOne({ _id: eventKey }, { $set: { done: true } });
    },
    async failed(eventKey) {
      await model.deleteOne({ _id: eventKey });
    },
  };
}
