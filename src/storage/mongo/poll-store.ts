import { type Connection, type Model, Schema } from 'mongoose';
import type { Poll } from '../../polls/poll.ts';
import type { NewPoll, PollStore } from '../../polls/poll-store.ts';
import { createBallots } from './ballots.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { createLeaves } from './leaves.ts';
import { createStatements } from './minority-statements.ts';
import { modelOf } from './model.ts';
import { createRolls } from './rolls.ts';

type PollDocument = Omit<Poll, 'id' | 'secret'> & { _id: string; secret?: boolean; leaseUntil?: Date };

const schema = new Schema(
  {
    _id: String,
    groupId: { type: String, required: true },
    number: { type: Number, required: true },
    kind: { type: String, required: true },
    terms: Schema.Types.Mixed,
    given: Schema.Types.Mixed,
    question: { type: String, required: true },
    background: String,
    files: { type: [Schema.Types.Mixed], default: undefined },
    about: Schema.Types.Mixed,
    tags: { type: [String], default: undefined },
    notify: Boolean,
    language: String,
    opensAt: Date,
    series: Schema.Types.Mixed,
    openedAt: { type: Date, required: true },
    postIn: { type: { _id: false, tenant: String, channelId: String } },
    openedBy: { type: { _id: false, memberId: String, name: String }, required: true },
    closesAt: { type: Date, required: true },
    hidden: { type: Schema.Types.Mixed, required: true },
    secret: Boolean,
    reasons: String,
    prompt: { type: [String], default: undefined },
    remindHours: { type: [Number], default: undefined },
    quorum: Schema.Types.Mixed,
    proxies: Number,
    spread: Schema.Types.Mixed,
    state: { type: String, required: true },
    revision: Number,
    voted: Boolean,
    audience: Schema.Types.Mixed,
    rollSize: Number,
    rollId: String,
    invited: { type: [String], default: undefined },
    epoch: { type: Number, required: true },
    closer: { type: Schema.Types.Mixed },
    openSince: Number,
    outcome: { type: Schema.Types.Mixed },
    acts: { type: [Schema.Types.Mixed], default: undefined },
    leaseUntil: Date,
    closed: { type: Schema.Types.Mixed },
  },
  { collection: 'polls', versionKey: false },
);
schema.index({ groupId: 1, number: 1 }, { unique: true });
schema.index({ state: 1 });

/** Tries to get a number that nobody else got meanwhile. */
const NUMBER_TRIES = 50;

/** Keeps polls, and ballots as documents of their own. */
export function createPollStore(connection: Connection): PollStore {
  const polls = modelOf<PollDocument>(connection, schema);
  const rolls = createRolls(connection);

  return {
    ...createBallots(connection),
    ...rolls,
    ...createStatements(connection),
    ...createLeaves(connection),
    add: (poll) => addNumbered(polls, poll),
    async renameOnRolls(groupId, voterKey, newKey) {
      await rolls.renameOnRolls(groupId, voterKey, newKey);
      await polls.updateMany({ groupId, invited: voterKey }, { $set: { 'invited.$': newKey } });
    },
    async find(groupId, pollId) {
      // read after every ballot: by the driver alone, as it is written
      return pollOf(await polls.collection.findOne<PollDocument>({ _id: pollId as never, groupId }));
    },
    async findByNumber(groupId, number) {
      return pollOf(await polls.findOne({ groupId, number }).lean());
    },
    async list(groupId, { states, limit, skip }) {
      const query = polls.find({ groupId, state: { $in: [...states] } });
      const found = await query.sort({ number: -1 }).skip(skip).limit(limit).lean();
      return found.flatMap((document) => pollOf(document) ?? []);
    },
    async tags(groupId) {
      const found = await polls.aggregate<{ _id: string }>([
        { $match: { groupId, tags: { $exists: true } } },
        { $unwind: '$tags' },
        { $group: { _id: '$tags', latest: { $max: '$number' } } },
        { $sort: { latest: -1, _id: 1 } },
      ]);
      return found.map(({ _id }) => _id);
    },
    async unclosed() {
      const found = await polls.find({ state: { $in: ['draft', 'open', 'closing'] } }).lean();
      return found.flatMap((document) => pollOf(document) ?? []);
    },
    async beginClosing(groupId, pollId, { now, leaseMs, early }) {
      const open = early ? { state: 'open', ...unacted(early.acts) } : { state: 'open', closesAt: { $lte: now } };
      const named = early ? { closer: early.by } : {};
      const begun = await polls
        .findOneAndUpdate(
          { _id: pollId, groupId, $or: [open, { state: 'closing', leaseUntil: { $lte: now } }] } as Record<
            string,
            unknown
          >,
          { $set: { state: 'closing', leaseUntil: new Date(now.getTime() + leaseMs), ...named }, $inc: { epoch: 1 } },
          { returnDocument: 'after' },
        )
        .lean();
      return pollOf(begun as PollDocument | null);
    },
    async endClosing(groupId, pollId, { epoch, closed, act }) {
      const ended = await polls.updateOne(
        { _id: pollId, groupId, state: 'closing', epoch },
        { $set: { state: 'closed', closed }, ...(act ? { $push: { acts: act } } : {}) },
      );
      return ended.modifiedCount === 1;
    },
    async markVoted({ id, groupId, revision }) {
      const marked = await polls.updateOne(
        { _id: id, groupId, revision: revision ?? null } as Record<string, unknown>,
        { $set: { voted: true } },
      );
      return marked.matchedCount === 1;
    },
    async change({ id, groupId, state, epoch, acts = [] }, { set, unset = [], invite, isEdit, act }) {
      const unvoted = isEdit ? { voted: { $exists: false } } : {};
      const changed = await polls
        .findOneAndUpdate(
          { _id: id, groupId, state, epoch, ...unacted(acts.length), ...unvoted } as Record<string, unknown>,
          {
            ...(isEdit ? { $inc: { revision: 1 } } : {}),
            ...(Object.keys(set).length > 0 ? { $set: set } : {}),
            ...(unset.length > 0 ? { $unset: Object.fromEntries(unset.map((name) => [name, 1])) } : {}),
            $push: { acts: act, ...(invite === undefined ? {} : { invited: invite }) },
          },
          { returnDocument: 'after' },
        )
        .lean();
      return pollOf(changed as PollDocument | null);
    },
  };
}

/** Matches a poll to which no more than so many acts were done. */
function unacted(count: number): Record<string, unknown> {
  return { [`acts.${count}`]: { $exists: false } };
}

async function addNumbered(polls: Model<PollDocument>, { id, ...fields }: NewPoll): Promise<Poll> {
  for (let tries = 1; ; tries += 1) {
    const last = await polls.findOne({ groupId: fields.groupId }).sort({ number: -1 }).lean();
    const document: PollDocument = {
      _id: id,
      ...fields,
      number: (last?.number ?? 0) + 1,
      state: fields.opensAt ? 'draft' : 'open',
      epoch: 0,
    };
    try {
      await polls.collection.insertOne(document as never);
      return pollOf(document) as Poll;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const there = pollOf(await polls.findById(id).lean());
      if (there?.groupId === fields.groupId) return there;
      if (there || tries >= NUMBER_TRIES) throw error;
    }
  }
}

function pollOf(document: PollDocument | null): Poll | undefined {
  if (!document) return undefined;
  const { _id, leaseUntil: _lease, ...fields } = document;
  // nobody who voted before there was a choice was told that their name would be shown
  return { id: _id, ...fields, secret: fields.secret ?? true };
}
