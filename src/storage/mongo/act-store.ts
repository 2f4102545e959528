import { type Connection, Schema } from 'mongoose';
import type { Act, ActStore } from '../../people/act.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

type ActDocument = Act & { _id: string };

interface CountDocument {
  _id: string;
  last: number;
}

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    kind: { type: String, required: true },
    memberId: String,
    about: String,
    why: String,
    before: { type: Schema.Types.Mixed, required: true },
    after: { type: Schema.Types.Mixed, required: true },
    undoes: Number,
  },
  { collection: 'acts', versionKey: false, minimize: false },
);
schema.index({ groupId: 1, number: -1 });
schema.index({ groupId: 1, about: 1, number: -1 });

const countSchema = new Schema(
  { _id: String, last: { type: Number, required: true } },
  { collection: 'act-counts', versionKey: false },
);

/** Adds and reads acts; there is no way to change one. */
export function createActStore(connection: Connection): ActStore {
  const acts = modelOf<ActDocument>(connection, schema);
  const counts = modelOf<CountDocument>(connection, countSchema);

  /** Takes the next numbers of a group; what dies before it uses them leaves a gap. */
  async function takeNumbers(groupId: string, count: number): Promise<number> {
    const options = { upsert: true, returnDocument: 'after' } as const;
    try {
      const taken = await counts.findOneAndUpdate({ _id: groupId }, { $inc: { last: count } }, options).lean();
      return (taken?.last ?? count) - count;
    } catch (error) {
      // two began the count of a group at once
      if (isDuplicateKey(error)) return takeNumbers(groupId, count);
      throw error;
    }
  }

  return {
    async add(given) {
      const [first] = given;
      if (!first) return [];
      const before = await takeNumbers(first.groupId, given.length);
      const numbered = given.map((act, at) => ({ ...act, number: before + at + 1 }));
      await acts.collection.insertMany(
        numbered.map((act) => ({ _id: `${act.groupId}/${act.number}`, ...act })) as never,
      );
      return numbered;
    },
    async addOnce(mark, act) {
      const number = (await takeNumbers(act.groupId, 1)) + 1;
      try {
        await acts.collection.insertOne({ _id: mark, ...act, number } as never);
        return { ...act, number };
      } catch (error) {
        const there = isDuplicateKey(error) && (await acts.findOne({ _id: mark, groupId: act.groupId }).lean());
        if (!there) throw error;
        const { _id, ...noted } = there;
        return noted;
      }
    },
    async list(groupId, { kinds, limit, about, since }) {
      const found = await acts
        .find({
          groupId,
          kind: { $in: [...kinds] },
          ...(about === undefined ? {} : { about }),
          ...(since === undefined ? {} : { at: { $gte: since } }),
        })
        .sort({ number: -1 })
        .limit(limit)
        .lean();
      return found.map(({ _id, ...act }) => act);
    },
  };
}
