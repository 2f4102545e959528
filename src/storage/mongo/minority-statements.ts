import { type Connection, Schema } from 'mongoose';
import { lineNames } from '../../polls/ballot-form.ts';
import type { MinorityStatement } from '../../polls/poll.ts';
import type { PollStore } from '../../polls/poll-store.ts';
import { modelOf } from './model.ts';

type StatementDocument = MinorityStatement & { groupId: string; pollId: string };

const schema = new Schema(
  {
    groupId: { type: String, required: true },
    pollId: { type: String, required: true },
    voterKey: { type: String, required: true },
    question: Number,
    text: { type: String, required: true },
    name: String,
    at: { type: Date, required: true },
  },
  { collection: 'minority-statements', versionKey: false },
);
// no key leads to a voter but the one that can be changed
schema.index({ groupId: 1, pollId: 1, voterKey: 1 }, { unique: true });
schema.index({ groupId: 1, voterKey: 1 });

/** The part of a PollStore that deals with what those say who were against: one statement each, to each question. */
export function createStatements(
  connection: Connection,
): Pick<PollStore, 'putStatement' | 'statements' | 'renameOnStatements'> {
  const statements = modelOf<StatementDocument>(connection, schema);
  return {
    async putStatement(groupId, pollId, statement) {
      const key = { groupId, pollId: keyOf(pollId, statement.question), voterKey: statement.voterKey };
      await statements.replaceOne(key, { ...statement, ...key }, { upsert: true });
    },
    async statements(groupId, pollId) {
      const found = await statements
        .find({ groupId, pollId: { $in: keysOf(pollId) } })
        .sort({ at: 1 })
        .lean();
      return found.map(({ voterKey, question, text, name, at }) => ({
        voterKey,
        text,
        at,
        ...(question === undefined ? {} : { question }),
        ...(name === undefined ? {} : { name }),
      }));
    },
    async renameOnStatements(groupId, voterKey, newKey) {
      await statements.updateMany({ groupId, voterKey }, { $set: { voterKey: newKey } });
    },
  };
}

/** Questions have statements of their own, beside those of a poll that asks one. */
function keyOf(pollId: string, question: number | undefined): string {
  return question === undefined ? pollId : `${pollId}/${question}`;
}

function keysOf(pollId: string): string[] {
  return [pollId, ...lineNames.map((_, question) => keyOf(pollId, question))];
}
