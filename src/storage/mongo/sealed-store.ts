import { type Connection, Schema } from 'mongoose';
import type { SealedStore } from '../../credentials.ts';
import { modelOf } from './model.ts';

interface SealedDocument {
  _id: string;
  sealed: string;
}

const schema = new Schema(
  { _id: String, sealed: { type: String, required: true } },
  { collection: 'credentials', versionKey: false },
);

/** Keeps sealed credentials, one document a name. */
export function createSealedStore(connection: Connection): SealedStore {
  const sealed = modelOf<SealedDocument>(connection, schema);
  return {
    async put(name, value) {
      await sealed.replaceOne({ _id: name }, { sealed: value }, { upsert: true });
    },
    async get(name) {
      return (await sealed.findById(name).lean())?.sealed;
    },
    async remove(name) {
      await sealed.deleteOne({ _id: name });
    },
  };
}
