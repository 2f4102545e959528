import { type Connection, Schema } from 'mongoose';
import type { PollStore } from '../../polls/poll-store.ts';
import type { Leaf } from '../../polls/proof/ballot-leaf.ts';
import { modelOf } from './model.ts';

interface LeavesDocument {
  _id: string;
  groupId: string;
  pollId: string;
  epoch: number;
  /** Voter and choice of each, who made the choice where another did, and the region. */
  leaves: [string, string, (string | null)?, (string | null)?][];
}

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    pollId: { type: String, required: true },
    epoch: { type: Number, required: true },
    leaves: { type: Schema.Types.Mixed, required: true },
  },
  { collection: 'ballot-leaves', versionKey: false },
);
schema.index({ groupId: 1, pollId: 1 });

/** Leaves in one document, and characters of them: a database takes documents of 16 MB, a character has three bytes or fewer. */
const CHUNK = { leaves: 1_000, characters: 4_000_000 };

/** The part of a PollStore that deals with the ballots of a proof, in documents of a thousand each, fewer where they are long. */
export function createLeaves(connection: Connection): Pick<PollStore, 'putLeaves' | 'leaves'> {
  const chunks = modelOf<LeavesDocument>(connection, schema);
  return {
    async putLeaves({ groupId, id: pollId }, epoch, leaves) {
      await chunks.deleteMany({ groupId, pollId, epoch: { $lte: epoch } });
      const parts = inChunks(leaves).map((chunk, at) => {
        const part = chunk.map(({ voter, choice, by = null, region = null }) => [
          voter,
          choice,
          ...(by || region ? [by, region] : []),
        ]);
        return { _id: `${groupId}/${pollId}/${epoch}/${at}`, groupId, pollId, epoch, leaves: part };
      });
      if (parts.length > 0) await chunks.collection.insertMany(parts as never[]);
    },
    async leaves({ groupId, id }, epoch) {
      const found = await chunks.find({ groupId, pollId: id, epoch }).lean();
      return found.flatMap(({ leaves }) =>
        leaves.map(([voter, choice, by, region]) => ({
          voter,
          choice,
          ...(by ? { by } : {}),
          ...(region ? { region } : {}),
        })),
      );
    },
  };
}

function inChunks(leaves: readonly Leaf[]): Leaf[][] {
  const found: Leaf[][] = [];
  let room = 0;
  for (const leaf of leaves) {
    const last = found.at(-1);
    if (last && last.length < CHUNK.leaves && room >= leaf.choice.length) last.push(leaf);
    else {
      found.push([leaf]);
      room = CHUNK.characters;
    }
    room -= leaf.choice.length;
  }
  return found;
}
