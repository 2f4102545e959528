import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type Connection, mongo, Schema } from 'mongoose';
import type { ClosedPeriod, ClosedPeriodStore } from '../../report/closed-period.ts';
import type { ReportFacts } from '../../report/report.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

interface ClosedDocument extends ClosedPeriod {
  _id: string;
  /** The report: EJSON, packed, since a document holds 16 MB and a group may have thousands of issues. */
  facts: mongo.Binary;
}

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    name: { type: String, required: true },
    firstDay: { type: String, required: true },
    lastDay: { type: String, required: true },
    closedAt: { type: Date, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    standings: { type: [Schema.Types.Mixed], required: true },
    facts: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'closed-periods', versionKey: false, minimize: false },
);
schema.index({ groupId: 1, lastDay: 1 });

const { EJSON } = mongo.BSON;
const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** One document a closed period, under its group and days: the first one stands. */
export function createClosedPeriodStore(connection: Connection): ClosedPeriodStore {
  const periods = modelOf<ClosedDocument>(connection, schema).collection;
  const keyOf = (groupId: string, name: string) => `${groupId}/${name}`;
  return {
    async add(period, facts) {
      const packed = new mongo.Binary(await pack(EJSON.stringify(facts, { ignoreUndefined: true })));
      try {
        await periods.insertOne({
          _id: keyOf(period.groupId, period.name) as never,
          ...period,
          facts: packed,
        } as never);
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
    async list(groupId) {
      const found = await periods
        .find({ groupId }, { projection: { facts: 0 } })
        .sort({ lastDay: 1, _id: 1 })
        .toArray();
      return found.map((document) => periodOf(document as unknown as ClosedDocument));
    },
    async find(groupId, name) {
      const found = await periods.findOne({ _id: keyOf(groupId, name) as never, groupId });
      if (!found) return undefined;
      const document = found as unknown as ClosedDocument;
      const facts = EJSON.parse((await unpack(document.facts.buffer)).toString()) as ReportFacts;
      return { period: periodOf(document), facts };
    },
  };
}

function periodOf({ _id, facts: _, ...period }: ClosedDocument): ClosedPeriod {
  return period;
}
