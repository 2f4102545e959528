import { type Connection, type Model, Schema } from 'mongoose';
import type { Ballot } from '../../polls/poll.ts';
import type { CastResult, PollStore } from '../../polls/poll-store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

interface BallotDocument extends Ballot {
  _id: string;
  /** The closing epoch that counted it. */
  sealed?: number;
}

const schema = new Schema(
  {
    _id: String,
    pollId: { type: String, required: true },
    voterKey: { type: String, required: true },
    position: { type: String, required: true },
    pressedAt: { type: Date, required: true },
    sealed: Number,
  },
  { collection: 'ballots', versionKey: false },
);
schema.index({ pollId: 1, position: 1 });

/** The part of a PollStore that deals with ballots. */
export function createBallots(
  connection: Connection,
): Pick<PollStore, 'cast' | 'ballot' | 'ballots' | 'voters' | 'count' | 'seal'> {
  const ballots = modelOf<BallotDocument>(connection, schema);
  return {
    cast: (ballot) => cast(ballots, ballot),
    async ballot(pollId, voterKey) {
      const found = await ballots.findOne({ _id: keyOf(pollId, voterKey) }).lean();
      return found ? ballotOf(found) : undefined;
    },
    async ballots(pollId, voterKeys) {
      const found = await ballots.find({ _id: { $in: voterKeys.map((key) => keyOf(pollId, key)) } }).lean();
      return found.map(ballotOf);
    },
    async voters(polls) {
      const epochs = new Map(polls.map(({ id, epoch }) => [id, epoch]));
      const found = await ballots
        .find({ pollId: { $in: [...epochs.keys()] } }, { pollId: 1, voterKey: 1, sealed: 1 })
        .lean();
      const counted = found.filter(({ pollId, sealed }) => sealed === epochs.get(pollId));
      return counted.map(({ pollId, voterKey }) => ({ pollId, voterKey }));
    },
    async count(pollId, epoch) {
      const match = epoch === undefined ? { pollId } : { pollId, sealed: epoch };
      const rows = await ballots.aggregate<{ _id: string; count: number }>([
        { $match: match },
        { $group: { _id: '$position', count: { $sum: 1 } } },
      ]);
      return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]));
    },
    async seal(pollId, epoch) {
      await ballots.updateMany(
        { pollId, $or: [{ sealed: { $exists: false } }, { sealed: { $lt: epoch } }] },
        { $set: { sealed: epoch } },
      );
    },
  };
}

function ballotOf({ _id, sealed, ...ballot }: BallotDocument) {
  return { ...ballot, sealed };
}

function keyOf(pollId: string, voterKey: string): string {
  return `${pollId}/${voterKey}`;
}

/**
 * The filter leaves out a ballot of a later press and one that is sealed. When such a one is there, the upsert meets its
 * unique `_id`: that is how the loser of a race learns of it.
 */
async function cast(ballots: Model<BallotDocument>, ballot: Ballot): Promise<CastResult> {
  const _id = keyOf(ballot.pollId, ballot.voterKey);
  try {
    const before = await ballots.collection.findOneAndReplace(
      { _id: _id as never, pressedAt: { $lte: ballot.pressedAt }, sealed: { $exists: false } },
      { ...ballot },
      { upsert: true, returnDocument: 'before' },
    );
    return { kind: 'stored', previous: before ? String(before.position) : undefined };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const there = await ballots.findById(_id).lean();
    if (!there) return cast(ballots, ballot);
    return there.sealed === undefined ? { kind: 'newer-stands' } : { kind: 'sealed' };
  }
}
