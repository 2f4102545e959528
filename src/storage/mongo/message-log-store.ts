import { type Connection, mongo, Schema } from 'mongoose';
import type { LoggedMessage, MessageLog } from '../../bot/message-log.ts';
import type { SealedReply } from '../../replies/reply.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

interface MessageDocument {
  _id: string;
  tenant: string;
  channelId: string;
  at: Date;
  author: string;
  /** null: everybody in the channel. */
  onlyFor: string | null;
  content: unknown;
  edits: number;
}

const schema = new Schema(
  {
    _id: String,
    tenant: { type: String, required: true },
    channelId: { type: String, required: true },
    at: { type: Date, required: true },
    author: { type: String, required: true },
    onlyFor: String,
    content: { type: Schema.Types.Mixed, required: true },
    edits: { type: Number, required: true },
  },
  { collection: 'messages', versionKey: false, minimize: false },
);
schema.index({ tenant: 1, channelId: 1, at: -1 });

/** Keeps the messages of channels that have no platform behind them. */
export function createMessageLog(connection: Connection): MessageLog {
  const messages = modelOf<MessageDocument>(connection, schema).collection;
  const byId = (id: string) => ({ _id: id as never });
  return {
    async add({ id, onlyFor, content, ...rest }) {
      try {
        await messages.insertOne({
          ...byId(id),
          ...rest,
          onlyFor: onlyFor ?? null,
          content: withoutUndefined(content),
        });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async edit(id, reply) {
      const change = { $set: { 'content.reply': withoutUndefined(reply) }, $inc: { edits: 1 } };
      const found = await messages.findOneAndUpdate(byId(id), change, { returnDocument: 'after' });
      return found ? toMessage(found as unknown as MessageDocument) : undefined;
    },
    async remove(id) {
      await messages.deleteOne(byId(id));
    },
    async find(id) {
      const found = await messages.findOne(byId(id));
      return found ? toMessage(found as unknown as MessageDocument) : undefined;
    },
    async recent({ tenant, channelId, person, limit, before }) {
      const filter = {
        tenant,
        channelId,
        onlyFor: { $in: [null, person] },
        ...(before ? { at: { $lt: before } } : {}),
      };
      const found = await messages.find(filter).sort({ at: -1, _id: -1 }).limit(limit).toArray();
      return found.reverse().map((document) => toMessage(document as unknown as MessageDocument));
    },
  };
}

function toMessage({ _id, onlyFor, content, ...rest }: MessageDocument): LoggedMessage {
  const kept = mapValues(content, (value) => (value instanceof mongo.Binary ? new Uint8Array(value.buffer) : value));
  return { id: _id, ...rest, ...(onlyFor === null ? {} : { onlyFor }), content: kept as LoggedMessage['content'] };
}

/** BSON would keep `undefined` as null, which no part of a reply may be. */
function withoutUndefined<T extends SealedReply | LoggedMessage['content']>(value: T): T {
  return mapValues(value, (plain) => plain) as T;
}

/** A copy of plain data in which `change` was applied to each value that is neither an array nor a plain object. */
function mapValues(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValues(item, change));
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
    return change(value);
  }
  const kept = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(kept.map(([key, item]) => [key, mapValues(item, change)]));
}
