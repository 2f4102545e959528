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
    async add(slips) {
      const [first] = slips;
      if (!first) return [];
      const before = await takeNumbers(first.act.groupId, slips.length);
      const numbered = slips.map(({ mark, act }, at) => ({ _id: mark, ...act, number: before + at + 1 }));
      try {
        await acts.collection.insertMany(numbered as never, { ordered: false });
        return numbered.map(actOf);
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        // some were added before: those keep their numbers
        const found = await acts.find({ _id: { $in: slips.map(({ mark }) => mark) } }).lean();
        const there = new Map(found.map((act) => [act._id, actOf(act)]));
        if (there.size < slips.length) throw error;
        return slips.map(({ mark }) => there.get(mark) as Act);
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
      return found.map(actOf);
    },
  };
}

function actOf({ _id, ...act }: ActDocument): Act {
  return act;
}
