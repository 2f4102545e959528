import { type Connection, Schema } from 'mongoose';
import type { Delivery } from '../../deliveries/delivery.ts';
import type { DeliveryStore } from '../../deliveries/delivery-store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

type DeliveryDocument = Omit<Delivery, 'id'> & { _id: string; leaseUntil?: Date };

const place = { _id: false, tenant: String, channelId: String };

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    kind: { type: String, required: true },
    subject: { type: String, required: true },
    channel: { type: place, required: true },
    dueAt: { type: Date, required: true },
    expiresAt: Date,
    state: { type: String, required: true },
    attempts: { type: Number, required: true },
    triedAt: Date,
    leaseUntil: Date,
    message: { ...place, messageId: String },
    postedAt: Date,
  },
  { collection: 'deliveries', versionKey: false },
);
schema.index({ kind: 1, subject: 1 });
schema.index({ state: 1, dueAt: 1 });
schema.index({ groupId: 1, dueAt: 1 });

/** Keeps the posts that the bot owes. */
export function createDeliveryStore(connection: Connection): DeliveryStore {
  const deliveries = modelOf<DeliveryDocument>(connection, schema);

  return {
    async add({ id, ...fields }) {
      try {
        await deliveries.collection.insertOne({ _id: id, ...fields, state: 'due', attempts: 0 } as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async find(id) {
      return deliveryOf((await deliveries.findById(id).lean()) as DeliveryDocument | null);
    },
    async claim(id, { now, leaseMs }) {
      const free = { $or: [{ state: 'due' }, { state: 'sending', leaseUntil: { $lte: now } }] };
      const claimed = await deliveries
        .findOneAndUpdate(
          { _id: id, ...free } as Record<string, unknown>,
          {
            $set: { state: 'sending', leaseUntil: new Date(now.getTime() + leaseMs) },
            $inc: { attempts: 1 },
            $min: { triedAt: now },
          },
          { returnDocument: 'after' },
        )
        .lean();
      return deliveryOf(claimed as DeliveryDocument | null);
    },
    async posted(id, message, at) {
      await deliveries.updateOne(
        { _id: id, state: { $in: ['due', 'sending'] } },
        { $set: { state: 'posted', message, postedAt: at } },
      );
    },
    async release({ id, attempts }) {
      await deliveries.updateOne({ _id: id, state: 'sending', attempts }, { $set: { state: 'due' } });
    },
    async giveUp({ id, attempts }, state) {
      await deliveries.updateOne({ _id: id, state: 'sending', attempts }, { $set: { state } });
    },
    async about(kind, subject) {
      return listOf(await deliveries.find({ kind, subject, state: { $in: ['due', 'sending', 'posted'] } }).lean());
    },
    async owed() {
      return listOf(
        await deliveries
          .find({ state: { $in: ['due', 'sending'] } })
          .sort({ dueAt: 1 })
          .lean(),
      );
    },
    async upcoming(groupId, limit) {
      return listOf(await deliveries.find({ groupId, state: 'due' }).sort({ dueAt: 1 }).limit(limit).lean());
    },
  };
}

function listOf(documents: readonly unknown[]): Delivery[] {
  return documents.flatMap((document) => deliveryOf(document as DeliveryDocument) ?? []);
}

function deliveryOf(document: DeliveryDocument | null): Delivery | undefined {
  if (!document) return undefined;
  const { _id, leaseUntil: _lease, ...fields } = document;
  return { id: _id, ...fields };
}
