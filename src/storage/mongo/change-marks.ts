import { type Connection, Schema } from 'mongoose';
import type { PollStore } from '../../polls/poll-store.ts';
import type { ChangeMarks } from '../../records/change-marks.ts';
import { modelOf } from './model.ts';

interface MarkDocument {
  _id: string;
  changes: number;
}

const schema = new Schema(
  { _id: String, changes: { type: Number, required: true } },
  { collection: 'change-marks', versionKey: false },
);

/** One document a group, which counts the changes. */
export function createChangeMarks(connection: Connection): ChangeMarks {
  const marks = modelOf<MarkDocument>(connection, schema);
  return {
    async raise(groupId) {
      const raised = marks.updateOne({ _id: groupId }, { $inc: { changes: 1 } }, { upsert: true });
      await raised.catch(() => undefined);
    },
    async read(groupId) {
      return (await marks.findOne({ _id: groupId }).lean())?.changes ?? 0;
    },
  };
}

/** The polls, with a mark for each change after which other things are said of them. */
export function marking(polls: PollStore, { raise }: ChangeMarks): PollStore {
  const marked =
    <A extends unknown[], R>(groupIdOf: (...args: A) => string, write: (...args: A) => Promise<R>) =>
    async (...args: A) => {
      const written = await write(...args);
      await raise(groupIdOf(...args));
      return written;
    };
  return {
    ...polls,
    add: marked(({ groupId }) => groupId, polls.add),
    endClosing: marked((groupId) => groupId, polls.endClosing),
    change: marked(({ groupId }) => groupId, polls.change),
  };
}
