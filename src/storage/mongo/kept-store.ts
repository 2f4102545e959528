import { randomUUID } from 'node:crypto';
import { type Connection, Schema } from 'mongoose';
import { PenholderError } from '../../errors.ts';
import type { Act, ActStore } from '../../people/act.ts';
import type { Changed, KeptStore, Note } from '../../records/kept-store.ts';
import { modelOf } from './model.ts';

interface KeptDocument<T> {
  _id: string;
  groupId: string;
  /** Place in which it was added. */
  order: number;
  /** Counts the changes; missing before the first. */
  version?: number;
  thing: T;
  /** Notes of what was done to it that are not in the history yet, the oldest first. */
  slips?: readonly Slip[];
}

interface Slip {
  /** Of this one note: it is put into the history once. */
  readonly mark: string;
  readonly act: Omit<Act, 'number'>;
}

interface Options {
  /** Where notes are put. */
  readonly acts: Pick<ActStore, 'addOnce'>;
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
  const keyOf = (groupId: string, id: string) => `${groupId}/${id}`;

  /** Puts notes into the history, and takes them off the thing; the act of the last one. */
  async function settle(key: string, slips: readonly Slip[]): Promise<Act | undefined> {
    let last: Act | undefined;
    for (const { mark, act } of slips) {
      last = await acts.addOnce(mark, act);
      await kept.updateOne({ _id: key as never }, { $pull: { slips: { mark } } } as never);
    }
    return last;
  }

  const slipOf = (groupId: string, note: Note): Slip => ({ mark: randomUUID(), act: { groupId, ...note } });

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
    const slips = note ? [slipOf(groupId, note({ before, after }))] : [];
    const next = {
      $set: { thing: after, version: (found.version ?? 0) + 1 },
      ...(note ? { $push: { slips: { $each: slips } } } : {}),
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
      const slips = things.map((thing) => (note ? [slipOf(groupId, note(thing))] : []));
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
      for (const [i, key] of Object.entries(written.upsertedIds)) await settle(String(key), slips[Number(i)] ?? []);
      return written.upsertedCount;
    },
    async change(groupId, id, change, note) {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const made = await changeOnce(groupId, id, { change, note });
        if (made === 'overtaken') continue;
        if (!made) return undefined;
        const { slips, ...done } = made;
        await changed(groupId);
        return { ...done, act: await settle(keyOf(groupId, id), slips) };
      }
      throw new PenholderError('changed_meanwhile');
    },
    async settle() {
      for await (const { _id, slips = [] } of kept.find({ 'slips.0': { $exists: true } } as never))
        await settle(String(_id), slips);
    },
    async remove(groupId, id) {
      const { deletedCount } = await kept.deleteOne({ _id: keyOf(groupId, id) as never, groupId });

      if (deletedCount === 1) await changed(groupId);
      return deletedCount === 1;
    },
  };
}
