import { type Connection, type Model, Schema } from 'mongoose';
import { type Ballot, type Poll, WITHDRAWN } from '../../polls/poll.ts';
import type { CastResult, FirstCast, PollRef, PollStore } from '../../polls/poll-store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';

interface BallotDocument extends Ballot {
  _id: string;
  groupId: string;
  /** The closing epoch that counted it. */
  sealed?: number;
}

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    pollId: { type: String, required: true },
    voterKey: { type: String, required: true },
    choice: { type: String, required: true },
    reason: String,
    pressedAt: { type: Date, required: true },
    region: String,
    sealed: Number,
  },
  { collection: 'ballots', versionKey: false },
);
schema.index({ groupId: 1, pollId: 1, choice: 1 });
schema.index({ groupId: 1, voterKey: 1 });

/** Ballots that are read in one answer of the database. */
const AT_ONCE = 10_000;

/** The part of a PollStore that deals with ballots. */
export function createBallots(
  connection: Connection,
): Pick<
  PollStore,
  | 'castFirst'
  | 'raiseGate'
  | 'cast'
  | 'ballot'
  | 'ballots'
  | 'ballotsSaying'
  | 'ballotsOf'
  | 'forgetVoters'
  | 'sealedIn'
  | 'allBallots'
  | 'count'
  | 'countByRegion'
  | 'seal'
  | 'sealedBallots'
  | 'dropUncounted'
  | 'unseal'
> {
  const ballots = modelOf<BallotDocument>(connection, schema);
  return {
    castFirst: (poll, ballot) => castFirst(ballots, poll, ballot),
    async raiseGate(poll) {
      await ballots.collection.updateOne(
        { _id: gateOf(poll) as never },
        { $max: { epoch: poll.epoch } },
        { upsert: true },
      );
    },
    cast: (poll, ballot) => cast(ballots, poll, ballot),
    async ballot(poll, voterKey) {
      const found = await ballots.findOne({ _id: keyOf(poll, voterKey) }).lean();
      return found ? ballotOf(found) : undefined;
    },
    async ballots(poll, voterKeys) {
      const found = await ballots.find({ _id: { $in: voterKeys.map((key) => keyOf(poll, key)) } }).lean();
      return found.map(ballotOf);
    },
    async ballotsSaying(poll, choices, only) {
      const query = { ...ballotsIn(poll), choice: { $in: [...choices] } };
      const found = ballots.find(only?.reasoned ? { ...query, reason: { $exists: true } } : query);
      return (await (only ? found.limit(only.most) : found).lean()).map(ballotOf);
    },
    async sealedIn(groupId, polls) {
      const epochs = new Map(polls.map(({ id, epoch }) => [id, epoch]));
      const found = await ballots.find({ groupId, pollId: { $in: [...epochs.keys()] } }).lean();
      return found.filter(({ pollId, sealed }) => sealed === epochs.get(pollId)).map(ballotOf);
    },
    async allBallots(poll) {
      return (await ballots.find(ballotsIn(poll)).lean()).map(ballotOf);
    },
    async ballotsOf(groupId, voterKeys) {
      const found = await ballots.find({ groupId, voterKey: { $in: [...voterKeys] } }).lean();
      return found.map(ballotOf).filter(({ choice }) => choice !== WITHDRAWN);
    },
    async forgetVoters(groupId, voterKeys, newKey) {
      const own = await ballots.find({ groupId, voterKey: { $in: [...voterKeys] } }).lean();
      const withdrawn: string[] = [];
      for (const ballot of own) {
        // a closing that seals it meanwhile has counted it: then it stays
        const gone = await ballots.deleteOne({ _id: ballot._id, sealed: { $exists: false } });
        if (gone.deletedCount === 1) withdrawn.push(ballot.pollId);
        else await rename(ballots, ballot._id, newKey());
      }
      return withdrawn;
    },
    async count(poll, epoch) {
      const match = epoch === undefined ? ballotsIn(poll) : { ...ballotsIn(poll), sealed: epoch };
      const rows = await ballots.aggregate<{ _id: string; count: number }>([
        { $match: match },
        { $group: { _id: '$choice', count: { $sum: 1 } } },
      ]);
      return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]));
    },
    async countByRegion(poll) {
      const rows = await ballots.aggregate<{ _id: { choice: string; region?: string | null }; count: number }>([
        { $match: ballotsIn(poll) },
        { $group: { _id: { choice: '$choice', region: '$region' }, count: { $sum: 1 } } },
      ]);
      return rows.map(({ _id: { choice, region }, count }) => ({ choice, region: region ?? undefined, count }));
    },
    async seal(poll, epoch) {
      await ballots.updateMany(
        { ...ballotsIn(poll), $or: [{ sealed: { $exists: false } }, { sealed: { $lt: epoch } }] },
        { $set: { sealed: epoch } },
      );
    },
    async sealedBallots(poll, epoch) {
      const own = { _id: 0, voterKey: 1, choice: 1, pressedAt: 1, region: 1 } as const;
      const found = ballots.collection.find<Omit<Ballot, 'pollId'>>(
        { ...ballotsIn(poll), sealed: epoch },
        { projection: own, batchSize: AT_ONCE },
      );
      return (await found.toArray()).map((ballot) => ({ pollId: poll.id, ...ballot }));
    },
    async dropUncounted(poll, epoch) {
      await ballots.deleteMany({ ...ballotsIn(poll), sealed: { $ne: epoch } });
    },
    async unseal(poll, epoch) {
      await ballots.updateMany({ ...ballotsIn(poll), sealed: { $lte: epoch } }, { $unset: { sealed: 1 } });
    },
  };
}

/** The tally of a closed poll is written down: for the moment in which both are there nobody counts them. */
async function rename(ballots: Model<BallotDocument>, id: string, voterKey: string): Promise<void> {
  const counted = await ballots.findById(id).lean();
  if (!counted) return;
  const _id = keyOf({ groupId: counted.groupId, id: counted.pollId }, voterKey);
  await ballots.collection.insertOne({ ...counted, _id, voterKey } as never);
  await ballots.deleteOne({ _id: id });
}

function ballotOf({ _id, groupId: _group, sealed, ...ballot }: BallotDocument) {
  return { ...ballot, sealed };
}

function ballotsIn({ groupId, id }: PollRef) {
  return { groupId, pollId: id };
}

function keyOf({ groupId, id }: PollRef, voterKey: string): string {
  return `${groupId}/${id}/${voterKey}`;
}

/** Beside the ballots, as one command writes to one collection; nobody's key is empty. */
function gateOf(poll: PollRef): string {
  return keyOf(poll, '');
}

/** One command, whose second part runs after the first: it looks at the gate by an update that changes nothing. */
async function castFirst(
  ballots: Model<BallotDocument>,
  { groupId, epoch }: Pick<Poll, 'groupId' | 'epoch'>,
  ballot: Ballot,
): Promise<FirstCast> {
  const ref = { groupId, id: ballot.pollId };
  const put = { $setOnInsert: { groupId, ...ballot } };
  const gate = { _id: gateOf(ref) as never, epoch };
  try {
    const done = await ballots.collection.bulkWrite([
      { updateOne: { filter: { _id: keyOf(ref, ballot.voterKey) as never }, update: put, upsert: true } },
      { updateOne: { filter: gate, update: { $set: { epoch } } } },
    ]);
    if (done.upsertedCount === 0) return 'there';
    return done.matchedCount === 1 ? 'counted' : 'unsure';
  } catch (error) {
    if (isDuplicateKey(error)) return 'there';
    throw error;
  }
}

/**
 * The filter leaves out a ballot of a later press and one that is sealed. When such a one is there, the upsert meets its
 * unique `_id`: that is how the loser of a race learns of it.
 */
async function cast(
  ballots: Model<BallotDocument>,
  poll: Pick<Poll, 'groupId' | 'openSince'>,
  ballot: Ballot,
): Promise<CastResult> {
  const { groupId, openSince = 0 } = poll;
  const _id = keyOf({ groupId, id: ballot.pollId }, ballot.voterKey);
  try {
    const before = await ballots.collection.findOneAndReplace(
      {
        _id: _id as never,
        pressedAt: { $lte: ballot.pressedAt },
        $or: [{ sealed: null }, { sealed: { $lte: openSince } }],
      },
      { groupId, ...ballot },
      { upsert: true, returnDocument: 'before' },
    );
    return { kind: 'stored', previous: before ? String(before.choice) : undefined };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const there = await ballots.findById(_id).lean();
    if (!there) return cast(ballots, poll, ballot);
    const isSealed = there.sealed !== undefined && there.sealed > openSince;
    return isSealed ? { kind: 'sealed' } : { kind: 'newer-stands' };
  }
}
