import { type Connection, Schema } from 'mongoose';
import { PenholderError } from '../../errors.ts';
import type { KeptStore } from '../../records/kept-store.ts';
import { modelOf } from './model.ts';

interface KeptDocument<T> {
  _id: string;
  groupId: string;
  /** Place in which it was added. */
  order: number;
  /** Counts the changes; missing before the first. */
  version?: number;
  thing: T;
}

/** How often a change is tried again that others were quicker with. */
const TRIES = 20;

/**
 * Keeps one kind of thing in a collection of its own; what it holds was checked by its zod schema.
 * @param changed is called after each change of a group's things
 */
export function createKeptStore<T extends { readonly id: string }>(
  connection: Connection,
  collection: string,
  changed: (groupId: string) => Promise<void> = async () => undefined,
): KeptStore<T> {
  const schema = new Schema(
    {
      _id: String,
      groupId: { type: String, required: true },
      order: { type: Number, required: true },
      version: Number,
      thing: { type: Schema.Types.Mixed, required: true },
    },
    { collection, versionKey: false, minimize: false },
  );
  schema.index({ groupId: 1, order: 1 });
  const kept = modelOf<KeptDocument<unknown>>(connection, schema).collection;
  const keyOf = (groupId: string, id: string) => `${groupId}/${id}`;

  async function changeOnce(groupId: string, id: string, change: (now: T) => T) {
    const own = { _id: keyOf(groupId, id) as never, groupId };
    const found = await kept.findOne(own);
    if (!found) return undefined;
    const before = found.thing as T;
    const after = change(before);
    const asRead = { ...own, version: found.version ?? { $exists: false } };
    const next = { $set: { thing: after, version: (found.version ?? 0) + 1 } };
    const { matchedCount } = await kept.updateOne(asRead as never, next as never);
    return matchedCount === 1 ? { before, after } : 'overtaken';
  }

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
      if (written.upsertedCount > 0) await changed(groupId);
      return written.upsertedCount;
    },
    async change(groupId, id, change) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const made = await changeOnce(groupId, id, change);
        if (made === 'overtaken') continue;
        if (made) await changed(groupId);
        return made;
      }
      throw new PenholderError('changed_meanwhile');
    },
    async remove(groupId, id) {
      const { deletedCount } = await kept.deleteOne({ _id: keyOf(groupId, id) as never, groupId });

      if (deletedCount === 1) await changed(groupId);
      return deletedCount === 1;
    },
  };
}
