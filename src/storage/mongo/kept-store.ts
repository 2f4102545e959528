import { type Connection, Schema } from 'mongoose';
import type { KeptStore } from '../../records/kept-store.ts';
import { modelOf } from './model.ts';

interface KeptDocument<T> {
  _id: string;
  groupId: string;
  /** Place in which it was added. */
  order: number;
  thing: T;
}

/** Keeps one kind of thing in a collection of its own; what it holds was checked by its zod schema. */
export function createKeptStore<T extends { readonly id: string }>(
  connection: Connection,
  collection: string,
): KeptStore<T> {
  const schema = new Schema(
    {
      _id: String,
      groupId: { type: String, required: true },
      order: { type: Number, required: true },
      thing: { type: Schema.Types.Mixed, required: true },
    },
    { collection, versionKey: false, minimize: false },
  );
  schema.index({ groupId: 1, order: 1 });
  const kept = modelOf<KeptDocument<unknown>>(connection, schema).collection;
  const keyOf = (groupId: string, id: string) => `${groupId}/${id}`;

  return {
    async list(groupId) {
      const found = await kept.find({ groupId }).sort({ order: 1, _id: 1 }).toArray();
      return found.map(({ thing }) => thing as T);
    },
    async find(groupId, id) {
      const found = await kept.findOne({ _id: keyOf(groupId, id) as never, groupId });
      return found ? (found.thing as T) : undefined;
    },
    async addMissing(groupId, things) {
      if (things.length === 0) return 0;
      const start = await kept.countDocuments({ groupId });
      const written = await kept.bulkWrite(
        things.map((thing, i) => ({
          updateOne: {
            filter: { _id: keyOf(groupId, thing.id) as never },
            update: { $setOnInsert: { groupId, order: start + i, thing } },
            upsert: true,
          },
        })),
      );
      return written.upsertedCount;
    },
  };
}
