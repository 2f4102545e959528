import { type Connection, type Model, type mongo, Schema } from 'mongoose';
import { type Ballot, type Poll, WITHDRAWN } from '../../polls/poll.ts';
import type { CastResult, KnowingCast, PollRef, PollStore } from '../../polls/poll-store.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { modelOf } from './model.ts';
import { together } from './together.ts';

interface BallotDocument extends Omit<Ballot, 'counted'> {
  _id: string;
  groupId: string;
  /** All that it says, where `choice` is only what of it is counted: it may be too long for an index. */
  whole?: string;
  /** The closing epoch that counted it. */
  sealed?: number;
}

/** Of the poll as it was read. */
type CastIn = Pick<Poll, 'groupId' | 'epoch' | 'openSince'>;

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    pollId: { type: String, required: true },
    voterKey: { type: String, required: true },
    choice: { type: String, required: true },
    whole: String,
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

/** Ballots that come at the same time go in one command. */
const TOGETHER = { most: 64, lanes: 4 };

/** The part of a PollStore that deals with ballots. */
export function createBallots(
  connection: Connection,
): Pick<
  PollStore,
  | 'castKnowing'
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
  const castTogether = together((cast: readonly Knowing[]) => castKnowing(ballots, cast), TOGETHER);
  return {
    castKnowing: (poll, ballot, known) => castTogether({ poll, ballot, known }),
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
      const own = { _id: 0, voterKey: 1, choice: 1, whole: 1, pressedAt: 1, region: 1 } as const;
      const found = ballots.collection.find<Omit<Kept, 'pollId'>>(
        { ...ballotsIn(poll), sealed: epoch },
        { projection: own, batchSize: AT_ONCE },
      );
      return (await found.toArray()).map((ballot) => asCast({ pollId: poll.id, ...ballot }));
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
  return { ...asCast(ballot), sealed };
}

type Kept = Omit<BallotDocument, '_id' | 'groupId' | 'sealed'>;

function asCast({ whole, ...ballot }: Kept): Ballot {
  return whole === undefined ? ballot : { ...ballot, choice: whole, counted: ballot.choice };
}

function asKept({ counted, ...ballot }: Ballot): Kept {
  return counted === undefined ? ballot : { ...ballot, choice: counted, whole: ballot.choice };
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

/** A ballot to be written where it is known what stands. */
interface Knowing {
  readonly poll: CastIn;
  readonly ballot: Ballot;
  readonly known: string | undefined;
}

/**
 * One command, whose parts run one after the other. The first write the ballots: where none is known to stand it is
 * inserted, else it replaces the one that says what is known. The last look at the gates, by updates that change nothing.
 * It tells how many were replaced, not which: of some of them none is taken as written.
 */
async function castKnowing(ballots: Model<BallotDocument>, cast: readonly Knowing[]): Promise<readonly KnowingCast[]> {
  const looks = looksFor(cast);
  const replacing = cast.filter(({ known }) => known !== undefined).length;
  try {
    const done = await ballots.collection.bulkWrite([...cast.map(writeOf), ...looks]);
    const inserted = done.upsertedCount;
    const areReplaced = done.modifiedCount === replacing;
    const there = cast.length - inserted;
    const passed = areReplaced && done.matchedCount === there + looks.length;
    return cast.map(({ known }, at) => {
      const isWritten = known === undefined ? Object.hasOwn(done.upsertedIds, at) : areReplaced;
      if (!isWritten) return 'otherwise';
      return passed ? 'counted' : 'unsure';
    });
  } catch (error) {
    if (isDuplicateKey(error)) return cast.map(() => 'otherwise');
    throw error;
  }
}

function writeOf({ poll, ballot, known }: Knowing): mongo.AnyBulkWriteOperation {
  const document = { groupId: poll.groupId, ...asKept(ballot) };
  const filter = replaceable(ballot, poll);
  if (known !== undefined) return { replaceOne: { filter: { ...filter, choice: known }, replacement: document } };
  return { updateOne: { filter: { _id: filter._id }, update: { $setOnInsert: document }, upsert: true } };
}

/** One for each gate and the epoch at which it is looked for. */
function looksFor(cast: readonly Knowing[]): mongo.AnyBulkWriteOperation[] {
  const gates = cast.map(({ poll, ballot }) => ({ _id: gateOf({ ...poll, id: ballot.pollId }), epoch: poll.epoch }));
  const each = new Map(gates.map((gate) => [`${gate.epoch}/${gate._id}`, gate]));
  return [...each.values()].map(({ _id, epoch }) => ({
    updateOne: { filter: { _id: _id as never, epoch }, update: { $setOnInsert: { epoch } } },
  }));
}

/** Leaves out a ballot of a later press and one that is sealed. */
function replaceable({ pollId, voterKey, pressedAt }: Ballot, { groupId, openSince = 0 }: Omit<CastIn, 'epoch'>) {
  return {
    _id: keyOf({ groupId, id: pollId }, voterKey) as never,
    pressedAt: { $lte: pressedAt },
    $or: [{ sealed: null }, { sealed: { $lte: openSince } }],
  };
}

/**
 * When a ballot that is not replaceable is there, the upsert meets its unique `_id`: that is how the loser of a race
 * learns of it.
 */
async function cast(ballots: Model<BallotDocument>, poll: Omit<CastIn, 'epoch'>, ballot: Ballot): Promise<CastResult> {
  const { groupId, openSince = 0 } = poll;
  try {
    const before = await ballots.collection.findOneAndReplace(
      replaceable(ballot, poll),
      { groupId, ...asKept(ballot) },
      { upsert: true, returnDocument: 'before' },
    );
    return { kind: 'stored', previous: before ? String(before.whole ?? before.choice) : undefined };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const there = await ballots.findById(keyOf({ groupId, id: ballot.pollId }, ballot.voterKey)).lean();
    if (!there) return cast(ballots, poll, ballot);
    const isSealed = there.sealed !== undefined && there.sealed > openSince;
    return isSealed ? { kind: 'sealed' } : { kind: 'newer-stands' };
  }
}
