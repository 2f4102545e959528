import { type Connection, Schema } from 'mongoose';
import type { PollStore } from '../../polls/poll-store.ts';
import { modelOf } from './model.ts';

interface RollDocument {
  _id: string;
  voters: string[];
}

const schema = new Schema(
  { _id: String, voters: { type: [String], required: true } },
  { collection: 'rolls', versionKey: false },
);
schema.index({ voters: 1 });

/** The part of a PollStore that deals with who may vote: a document of its own, as it may name thousands. */
export function createRolls(connection: Connection): Pick<PollStore, 'fixRoll' | 'roll' | 'renameOnRolls'> {
  const rolls = modelOf<RollDocument>(connection, schema);
  return {
    async fixRoll(pollId, voters) {
      await rolls.updateOne({ _id: pollId }, { $setOnInsert: { voters: [...voters] } }, { upsert: true });
    },
    async roll({ id, invited = [] }) {
      const fixed = (await rolls.findById(id).lean())?.voters;
      return fixed && [...fixed, ...invited];
    },
    async renameOnRolls(voterKey, newKey) {
      await rolls.updateMany({ voters: voterKey }, { $set: { 'voters.$': newKey } });
    },
  };
}
