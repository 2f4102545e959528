import { type Connection, Schema } from 'mongoose';
import { modelOf } from './model.ts';

interface ClockDocument {
  _id: string;
  at: Date;
}

const schema = new Schema(
  { _id: String, at: { type: Date, required: true } },
  { collection: 'playground-clock', versionKey: false },
);
const ID = 'playground';

/** Where the playground's clock stands while nothing runs. */
export function createClockStore(connection: Connection) {
  const clocks = modelOf<ClockDocument>(connection, schema);
  return {
    async read(): Promise<Date | undefined> {
      return (await clocks.findById(ID).lean())?.at;
    },
    async write(at: Date): Promise<void> {
      await clocks.updateOne({ _id: ID }, { $set: { at } }, { upsert: true });
    },
  };
}
