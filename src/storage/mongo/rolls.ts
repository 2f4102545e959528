import { type Connection, Schema } from 'mongoose';
import type { PollStore } from '../../polls/poll-store.ts';
import { modelOf } from './model.ts';

interface RollDocument {
  _id: string;
  groupId: string;
  voters: string[];
  /** Of each voter, in their order; empty: none. */
  regions?: string[];
}

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    voters: { type: [String], required: true },
    regions: { type: [String], default: undefined },
  },
  { collection: 'rolls', versionKey: false },
);
schema.index({ groupId: 1, voters: 1 });

/** The part of a PollStore that deals with who may vote: a document of its own, as it may name thousands. */
export function createRolls(connection: Connection): Pick<PollStore, 'fixRoll' | 'roll' | 'renameOnRolls'> {
  const rolls = modelOf<RollDocument>(connection, schema);
  return {
    async fixRoll({ groupId, id, rollId = id }, roll) {
      const _id = keyOf(groupId, rollId);
      const regions = [...roll.values()].map((region) => region ?? '');
      await rolls.updateOne(
        { _id },
        { $setOnInsert: { groupId, voters: [...roll.keys()], regions } },
        { upsert: true },
      );
    },
    async roll({ groupId, id, rollId = id, invited = [] }) {
      const fixed = await rolls.findById(keyOf(groupId, rollId)).lean();
      if (!fixed) return undefined;
      const { voters, regions = [] } = fixed;
      const roll = new Map<string, string | undefined>(invited.map((key) => [key, undefined]));
      for (const [at, key] of voters.entries()) roll.set(key, regions[at] || undefined);
      return roll;
    },
    async renameOnRolls(groupId, voterKey, newKey) {
      await rolls.updateMany({ groupId, voters: voterKey }, { $set: { 'voters.$': newKey } });
    },
  };
}

function keyOf(groupId: string, rollId: string): string {
  return `${groupId}/${rollId}`;
}
