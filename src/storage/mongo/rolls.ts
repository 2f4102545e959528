import { type Connection, Schema } from 'mongoose';
import type { PollStore } from '../../polls/poll-store.ts';
import { modelOf } from './model.ts';

interface RollDocument {
  _id: string;
  groupId: string;
  voters: string[];
}

const schema = new Schema(
  { _id: String, groupId: { type: String, required: true }, voters: { type: [String], required: true } },
  { collection: 'rolls', versionKey: false },
);
schema.index({ groupId: 1, voters: 1 });

/** The part of a PollStore that deals with who may vote: a document of its own, as it may name thousands. */
export function createRolls(connection: Connection): Pick<PollStore, 'fixRoll' | 'roll' | 'renameOnRolls'> {
  const rolls = modelOf<RollDocument>(connection, schema);
  return {
    async fixRoll({ groupId, id, rollId = id }, voters) {
      const _id = keyOf(groupId, rollId);
      await rolls.updateOne({ _id }, { $setOnInsert: { groupId, voters: [...voters] } }, { upsert: true });
    },
    async roll({ groupId, id, rollId = id, invited = [] }) {
      const fixed = (await rolls.findById(keyOf(groupId, rollId)).lean())?.voters;
      return fixed && [...fixed, ...invited];
    },
    async renameOnRolls(groupId, voterKey, newKey) {
      await rolls.updateMany({ groupId, voters: voterKey }, { $set: { 'voters.$': newKey } });
    },
  };
}

function keyOf(groupId: string, rollId: string): string {
  return `${groupId}/${rollId}`;
}
