import { type Connection, Schema } from 'mongoose';
import type { Act, ActStore } from '../../people/act.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

type ActDocument = Act & { _id: string };

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    number: { type: Number, required: true },
    at: { type: Date, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    kind: { type: String, required: true },
    memberId: String,
    before: { type: Schema.Types.Mixed, required: true },
    after: { type: Schema.Types.Mixed, required: true },
    undoes: Number,
  },
  { collection: 'acts', versionKey: false, minimize: false },
);
schema.index({ groupId: 1, number: -1 });

/** Adds and reads acts; there is no way to change one. */
export function createActStore(connection: Connection): ActStore {
  const acts = modelOf<ActDocument>(connection, schema);

  /** Two who add at once want the same number: the unique `_id` gives it to one, and the other takes the next. */
  async function add(act: Omit<Act, 'number'>): Promise<Act> {
    const last = await acts.findOne({ groupId: act.groupId }).sort({ number: -1 }).lean();
    const numbered = { ...act, number: (last?.number ?? 0) + 1 };
    try {
      await acts.create({ _id: `${act.groupId}/${numbered.number}`, ...numbered });
      return numbered;
    } catch (error) {
      if (isDuplicateKey(error)) return add(act);
      throw error;
    }
  }

  return {
    add,
    async list(groupId, { kinds, limit }) {
      const found = await acts
        .find({ groupId, kind: { $in: [...kinds] } })
        .sort({ number: -1 })
        .limit(limit)
        .lean();
      return found.map(({ _id, ...act }) => act);
    },
  };
}
