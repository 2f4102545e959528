import { type Connection, Schema } from 'mongoose';
import type { LinkCode, LinkCodeStore } from '../../people/link-code-store.ts';
import { modelOf } from './model.ts';

type CodeDocument = Omit<LinkCode, 'hash'> & { _id: string };

interface TriesDocument {
  _id: string;
  since: Date;
  count: number;
}

const codeSchema = new Schema(
  {
    _id: String,
    kind: { type: String, required: true },
    groupId: { type: String, required: true },
    memberId: { type: String, required: true },
    expiresAt: { type: Date, required: true },
  },
  { collection: 'link-codes', versionKey: false },
);

const triesSchema = new Schema(
  { _id: String, since: { type: Date, required: true }, count: { type: Number, required: true } },
  { collection: 'link-tries', versionKey: false },
);

/** Keeps codes by their hash; one that is used is gone. */
export function createLinkCodeStore(connection: Connection): LinkCodeStore {
  const codes = modelOf<CodeDocument>(connection, codeSchema);
  const tries = modelOf<TriesDocument>(connection, triesSchema);
  return {
    async put({ hash, ...code }) {
      await codes.replaceOne({ _id: hash }, code, { upsert: true });
      await codes.deleteMany({ groupId: code.groupId, memberId: code.memberId, kind: code.kind, _id: { $ne: hash } });
    },
    async take(hash, now) {
      const taken = await codes.findOneAndDelete({ _id: hash, expiresAt: { $gt: now } }).lean();
      if (!taken) return undefined;
      const { _id, ...code } = taken;
      return { hash: _id, ...code };
    },
    async countTry(who, { now, ms }) {
      const since = new Date(now.getTime() - ms);
      const counted = await tries
        .findOneAndUpdate({ _id: who, since: { $gt: since } }, { $inc: { count: 1 } }, { returnDocument: 'after' })
        .lean();
      if (counted) return counted.count;
      await tries.replaceOne({ _id: who }, { since: now, count: 1 }, { upsert: true });
      return 1;
    },
  };
}
