import { createHash } from 'node:crypto';
import { type Connection, Schema } from 'mongoose';
import type { Activity, ActivityStore } from '../../people/activity.ts';
import { modelOf } from './model.ts';

type ActivityDocument = Activity & { _id: string };

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    memberId: { type: String, required: true },
    deed: { type: String, required: true },
    subject: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { collection: 'activities', versionKey: false },
);
schema.index({ groupId: 1, at: 1 });
schema.index({ groupId: 1, memberId: 1 });

/** Of more deeds than these the oldest are not read. */
const MOST = 100_000;

/** Keeps what members did; a deed's id is made of what it is, so that it is there once. */
export function createActivityStore(connection: Connection): ActivityStore {
  const activities = modelOf<ActivityDocument>(connection, schema);
  const read = async (filter: object, order: 1 | -1) => {
    const found = await activities.find(filter).sort({ at: order }).limit(MOST).lean();
    return found.map(({ _id, ...activity }) => activity);
  };
  return {
    async note(activity) {
      const { upsertedCount } = await activities.updateOne(
        { _id: idOf(activity) },
        { $setOnInsert: activity },
        { upsert: true },
      );
      return upsertedCount > 0;
    },
    async takeBack(activity) {
      await activities.deleteOne({ _id: idOf(activity) });
    },
    list: (groupId, { since, until }) => read({ groupId, at: { $gte: since, $lt: until } }, -1),
    of: (groupId, memberIds) => read({ groupId, memberId: { $in: [...memberIds] } }, 1),
    async forget(groupId, memberIds) {
      await activities.deleteMany({ groupId, memberId: { $in: [...memberIds] } });
    },
  };
}

function idOf({ groupId, memberId, deed, subject }: Omit<Activity, 'at'>): string {
  return createHash('sha256')
    .update(JSON.stringify([groupId, memberId, deed, subject]))
    .digest('base64url');
}
