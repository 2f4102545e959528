import { type Connection, Schema } from 'mongoose';
import { PenholderError } from '../../errors.ts';
import type { Changed, KeptStore, Note } from '../../records/kept-store.ts';
import { modelOf } from './model.ts';
import { createSlips, type History, pushing, slipsFor, type WithSlips } from './slips.ts';

interface KeptDocument<T> extends WithSlips {
  _id: string;
  groupId: string;
  /** Place in which it was added. */
  order: number;
  /** Counts the changes; missing before the first. */
  version?: number;
  thing: T;
}

interface Options {
  /** Where notes are put. */
  readonly acts: History;
  /** Called after each change of a group's things. */
  changed?(groupId: string): Promise<void>;
}

/** How often a change is tried again that others were quicker with. */
const TRIES = 20;

/**
 * Keeps one kind of thing in a collection of its own; what it holds was checked by its zod schema.
 */
export function createKeptStore<T extends { readonly id: string }>(
  connection: Connection,
  collection: string,
  { acts, changed = async () => undefined }: Options,
): KeptStore<T> {
  const schema = new Schema(
    {
      _id: String,
      groupId: { type: String, required: true },
      order: { type: Number, required: true },
      version: Number,
      thing: { type: Schema.Types.Mixed, required: true },
      slips: Schema.Types.Mixed,
    },
    { collection, versionKey: false, minimize: false },
  );
  schema.index({ groupId: 1, order: 1 });
  const kept = modelOf<KeptDocument<unknown>>(connection, schema).collection;
  const { settle, settleAll, settleLeft } = createSlips(kept, acts);
  const keyOf = (groupId: string, id: string) => `${groupId}/${id}`;

  async function changeOnce(
    groupId: string,
    id: string,
    { change, note }: { change: (now: T) => T; note: ((changed: Changed<T>) => Note) | undefined },
  ) {
    const own = { _id: keyOf(groupId, id) as never, groupId };
    const found = await kept.findOne(own);
    if (!found) return undefined;
    const before = found.thing as T;
    const after = change(before);
    const asRead = { ...own, version: found.version ?? { $exists: false } };
    const slips = slipsFor([note && { groupId, ...note({ before, after }) }]);
    const next = {
      $set: { thing: after, version: (found.version ?? 0) + 1 },
      ...pushing(slips),
    };
    const { matchedCount } = await kept.updateOne(asRead as never, next as never);
    return matchedCount === 1 ? { before, after, slips: [...(found.slips ?? []), ...slips] } : 'overtaken';
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
    async addMissing(groupId, things, note) {
      if (things.length === 0) return 0;
      const start = await kept.countDocuments({ groupId });
      const slips = things.map((thing) => slipsFor([note && { groupId, ...note(thing) }]));
      const written = await kept.bulkWrite(
        things.map((thing, i) => ({
          updateOne: {
            filter: { _id: keyOf(groupId, thing.id) as never },
            update: { $setOnInsert: { groupId, order: start + i, thing, ...(note ? { slips: slips[i] } : {}) } },
            upsert: true,
          },
        })),
      );
      if (written.upsertedCount > 0) await changed(groupId);
      const added = Object.entries(written.upsertedIds);
      await settleAll(added.map(([i, key]) => ({ key: String(key), slips: slips[Number(i)] ?? [] })));
      return written.upsertedCount;
    },
    async change(groupId, id, change, note) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const made = await changeOnce(groupId, id, { change, note });
        if (made === 'overtaken') continue;
        if (!made) return undefined;
        const { slips, ...done } = made;
        await changed(groupId);
        return { ...done, act: (await settle(keyOf(groupId, id), slips)).at(-1) };
      }
      throw new PenholderError('changed_meanwhile');
    },
    settle: settleLeft,
    async remove(groupId, id) {
      const { deletedCount } = await kept.deleteOne({ _id: keyOf(groupId, id) as never, groupId });

      if (deletedCount === 1) await changed(groupId);
      return deletedCount === 1;
    },
  };
}
