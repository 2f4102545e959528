import { type Connection, Schema } from 'mongoose';
import type { ChannelRef } from '../../bot/adapter.ts';
import type { Delivery } from '../../deliveries/delivery.ts';
import type { DeliveryStore } from '../../deliveries/delivery-store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

/** `tryAt`: when it may be tried (again): its due time, the end of its lease, or the wait after a failure. */
type DeliveryDocument = Omit<Delivery, 'id'> & { _id: string; tryAt: Date; aside?: boolean };

const place = { _id: false, tenant: String, channelId: String };

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    kind: { type: String, required: true },
    subject: { type: String, required: true },
    channel: { type: place, required: true },
    dueAt: { type: Date, required: true },
    about: { type: [String], default: undefined },
    leadMs: Number,
    expiresAt: Date,
    state: { type: String, required: true },
    attempts: { type: Number, required: true },
    triedAt: Date,
    tryAt: { type: Date, required: true },
    aside: Boolean,
    message: { ...place, messageId: String },
    postedAt: Date,
    endedAt: Date,
  },
  { collection: 'deliveries', versionKey: false },
);
schema.index({ kind: 1, subject: 1 });
schema.index({ 'channel.channelId': 1, state: 1, dueAt: 1 });
schema.index({ state: 1, dueAt: 1 });
schema.index({ groupId: 1, about: 1 });
schema.index({ groupId: 1, dueAt: 1 });

const OWED = { state: { $in: ['due', 'sending'] } } as const;

/** Keeps the posts that the bot owes. */
export function createDeliveryStore(connection: Connection): DeliveryStore {
  const deliveries = modelOf<DeliveryDocument>(connection, schema);

  async function turnsIn(channel: ChannelRef, which: { aside?: true | { $ne: true } }, most: number) {
    const found = await deliveries
      .find({ ...inChannel(channel), ...OWED, ...which }, { tryAt: 1, aside: 1 })
      .sort({ ...(which.aside === true ? { tryAt: 1 } : { dueAt: 1 }), _id: 1 })
      .limit(most)
      .lean();
    return found.map(({ _id, tryAt, aside }) => ({ id: _id, tryAt, aside: aside === true }));
  }

  return {
    async add({ id, ...fields }) {
      try {
        const added = { _id: id, ...fields, state: 'due', attempts: 0, tryAt: fields.dueAt };
        await deliveries.collection.insertOne(added as never);
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
      const claimed = await deliveries
        .findOneAndUpdate(
          { _id: id, ...OWED, tryAt: { $lte: now } },
          {
            $set: { state: 'sending', tryAt: new Date(now.getTime() + leaseMs) },
            $inc: { attempts: 1 },
            $min: { triedAt: now },
          },
          { returnDocument: 'after' },
        )
        .lean();
      return deliveryOf(claimed as DeliveryDocument | null);
    },
    async waitingIn(channel, most) {
      const all = await turnsIn(channel, {}, most);
      // of so few, those that were set aside are among them: one look instead of two
      const isAll = all.length < most;
      const inLine = isAll ? all.filter((one) => !one.aside) : await turnsIn(channel, { aside: { $ne: true } }, most);
      const aside = isAll ? all.filter((one) => one.aside) : await turnsIn(channel, { aside: true }, most);
      return { inLine, aside: aside.sort((a, b) => a.tryAt.getTime() - b.tryAt.getTime()) };
    },
    async renew({ id, attempts }, until) {
      await deliveries.updateOne({ _id: id, state: 'sending', attempts }, { $set: { tryAt: until } });
    },
    async posted(id, message, at) {
      await deliveries.updateOne(
        { _id: id, state: { $in: ['due', 'sending'] } },
        { $set: { state: 'posted', message, postedAt: at } },
      );
    },
    async release({ id, attempts }, again) {
      await deliveries.updateOne({ _id: id, state: 'sending', attempts }, { $set: { state: 'due', ...again } });
    },
    async giveUp({ id, attempts }, { state, at }) {
      await deliveries.updateOne({ _id: id, state: 'sending', attempts }, { $set: { state, endedAt: at } });
    },
    async endedIn(groupId, kind, { from, to }) {
      const within = { $gte: from, $lt: to };
      const ended = { groupId, kind, $or: [{ endedAt: within }, { postedAt: within }] };
      return listOf(await deliveries.find(ended).lean());
    },
    async move(id, { dueAt, expiresAt, leadMs }) {
      const more = { ...(expiresAt ? { expiresAt } : {}), ...(leadMs === undefined ? {} : { leadMs }) };
      const { matchedCount } = await deliveries.updateOne(
        { _id: id, state: { $in: ['due', 'cancelled'] } },
        { $set: { state: 'due', dueAt, tryAt: dueAt, ...more } },
      );
      return matchedCount > 0;
    },
    async about(kind, subject) {
      return listOf(await deliveries.find({ kind, subject, state: { $in: ['due', 'sending', 'posted'] } }).lean());
    },
    async toldOf(groupId, abouts) {
      return listOf(await deliveries.find({ groupId, about: { $in: [...abouts] } }).lean());
    },
    async owed() {
      return listOf(await deliveries.find(OWED).sort({ dueAt: 1 }).lean());
    },
    async upcoming(groupId, limit) {
      return listOf(await deliveries.find({ groupId, state: 'due' }).sort({ dueAt: 1 }).limit(limit).lean());
    },
    async lastPosted(channel) {
      const last = await deliveries
        .findOne({ ...inChannel(channel), state: 'posted' })
        .sort({ postedAt: -1 })
        .lean();
      return deliveryOf(last as DeliveryDocument | null);
    },
  };
}

function inChannel({ tenant, channelId }: ChannelRef) {
  return { 'channel.tenant': tenant, 'channel.channelId': channelId };
}

function listOf(documents: readonly unknown[]): Delivery[] {
  return documents.flatMap((document) => deliveryOf(document as DeliveryDocument) ?? []);
}

function deliveryOf(document: DeliveryDocument | null): Delivery | undefined {
  if (!document) return undefined;
  const { _id, tryAt: _tryAt, ...fields } = document;
  return { id: _id, ...fields };
}
