import type { Db, ObjectId } from '@agendajs/mongo-backend';
import type { Clock } from '../clock.ts';
import { isDuplicateKey } from '../storage/mongo/duplicate-key.ts';
import type { Job, Ticket } from './scheduler.ts';

/**
 * One job as it is stored, in Agenda's layout so that its tools can read the collection. Dates at the top are the
 * machine's time, those in `data` the group's.
 */
interface JobRow {
  _id: ObjectId;
  /** The job's kind. */
  name: string;
  type: 'normal';
  priority: number;
  /** null: it failed for good. Stays as it is while the job is under way, so that such a job still counts as due. */
  nextRunAt: Date | null;
  lockedAt: Date | null;
  /** The token of the lease while one is held. */
  lastModifiedBy: string | null;
  failCount: number;
  failReason: string | null;
  failedAt: Date | null;
  data: {
    key: string;
    /** When it was to be done, as schedule() was told. */
    at: Date;
    /** When it is to be tried next: `at`, or later after a failure. */
    due: Date;
    /** Grows with each schedule(): a run ends the job only if nobody scheduled it anew meanwhile. */
    revision: number;
  };
}

/** The database as the driver gives it (mongoose's `connection.getClient().db()`). */
export type JobDatabase = Db;
type Collection = ReturnType<typeof Db.prototype.collection<JobRow>>;
type Filter = Parameters<Collection['findOneAndUpdate']>[0];

/** The right to run one job: until it is given back, or until nobody renewed it for the lease's life. */
export interface Lease {
  readonly id: string;
  readonly job: Job;
  /** How often the job has failed so far. */
  readonly failures: number;
  readonly nextRunAt: Date | null;
  readonly row: ObjectId;
  readonly token: string;
  readonly revision: number;
}

/** A try that failed: when the next one is due by the group's clock (none: never), and the error's code. */
interface Failure {
  readonly due: Date | undefined;
  readonly code: string;
}

/** The collection of the jobs. */
export const COLLECTION = 'jobs';
const DURABLE = { w: 'majority', journal: true } as const;

/**
 * The rows of the collection `jobs`. Each change of a job is one conditional write, so that processes may share them;
 * each is acknowledged by the majority, from its journal, before it resolves.
 */
export class JobRows {
  readonly #rows: Collection;
  readonly #clock: Clock;
  readonly #leaseMs: number;
  readonly #owner: string;
  #leases = 0;

  /**
   * @param parts.leaseMs how long a lease lives without renewal.
   * @param parts.owner names this process in its leases; unique.
   */
  constructor(parts: { db: JobDatabase; clock: Clock; leaseMs: number; owner: string }) {
    this.#rows = parts.db.collection<JobRow>(COLLECTION, { writeConcern: DURABLE });
    this.#clock = parts.clock;
    this.#leaseMs = parts.leaseMs;
    this.#owner = parts.owner;
  }

  /** Makes the indexes. One row per kind and key rests on the first. */
  async prepare(): Promise<void> {
    await this.#rows.createIndexes([
      { key: { name: 1, 'data.key': 1 }, unique: true, name: 'kind_key' },
      { key: { name: 1, nextRunAt: 1 }, name: 'kind_next_run' },
    ]);
  }

  /** Writes a job down, or moves it; forgets its failures. A lease on it stays with its holder. */
  async put({ kind, key, at }: Job): Promise<void> {
    const update = putting({ kind, key, at }, this.#clock.machineTimeOf(at));
    const upsert = () => this.#rows.updateOne({ name: kind, 'data.key': key }, update, { upsert: true });
    // Two first writes at once: the unique index refuses one of them, which then finds the row.
    await upsert().catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      return upsert();
    });
  }

  /** Writes a job down, or sees to it that it is tried by then; one that is under way is run once more. */
  async putBy(job: Job): Promise<Ticket> {
    const { kind, key, at } = job;
    const nextRunAt = this.#clock.machineTimeOf(at);
    const later = { $or: [{ nextRunAt: null }, { 'data.due': { $gt: at } }] };
    const which = { name: kind, 'data.key': key };
    const options = { returnDocument: 'after' as const };
    for (;;) {
      const row =
        (await this.#rows
          .findOneAndUpdate({ ...which, ...later }, putting(job, nextRunAt), { ...options, upsert: true })
          .catch(noneIfThere)) ?? (await this.#rows.findOneAndUpdate(which, { $inc: { 'data.revision': 1 } }, options));
      // in between, the end of a run may have put it off
      if (row?.nextRunAt && row.data.due <= at) return { kind, key, revision: row.data.revision };
    }
  }

  /** Moves or removes what putBy() wrote, unless it was changed or leased since. */
  async settle({ kind, key, revision }: Ticket, at: Date | undefined): Promise<void> {
    const which = { name: kind, 'data.key': key, 'data.revision': revision, lockedAt: null };
    if (at === undefined) await this.#rows.deleteOne(which);
    else await this.#rows.updateOne(which, { $set: this.#timesOf(at) });
  }

  /** Removes a job; one that is under way still ends its run. */
  async remove(kind: string, key: string): Promise<void> {
    await this.#rows.deleteOne({ name: kind, 'data.key': key });
  }

  /** The job of these kinds that is to be tried first; `at` is that time. One that failed for good is not among them. */
  async first(kinds: readonly string[]): Promise<Job | undefined> {
    const pending = { name: { $in: [...kinds] }, nextRunAt: { $ne: null } };
    const [row] = await this.#rows.find(pending).sort({ 'data.due': 1 }).limit(1).toArray();
    return row && { kind: row.name, key: row.data.key, at: row.data.due };
  }

  /** How many jobs of these kinds are due, those under way in any process included. */
  countDue(kinds: readonly string[]): Promise<number> {
    return this.#rows.countDocuments({ name: { $in: [...kinds] }, nextRunAt: { $lte: this.#machineNow() } });
  }

  /** Leases the due jobs whose time came first and that are free, at most so many; never one of `except`. */
  async lock(kind: string, except: readonly Lease[], most: number): Promise<Lease[]> {
    const now = this.#machineNow();
    const expired = new Date(now.getTime() - this.#leaseMs);
    const free = {
      name: kind,
      nextRunAt: { $lte: now },
      $or: [{ lockedAt: null }, { lockedAt: { $lte: expired } }],
    };
    const due = this.#rows.find(
      { ...free, _id: { $nin: except.map((lease) => lease.row) } },
      { projection: { _id: 1 } },
    );
    const rows = await due.sort({ 'data.due': 1 }).limit(most).toArray();
    const answers = await Promise.allSettled(rows.map(({ _id }) => this.#lease({ ...free, _id }, now)));
    const leases = answers.flatMap((answer) => (answer.status === 'fulfilled' ? (answer.value ?? []) : []));
    // what was leased is run: one that the store refused is asked for again
    const refused = answers.find((answer) => answer.status === 'rejected');
    if (refused && leases.length === 0) throw refused.reason;
    return leases;
  }

  async #lease(which: Filter, now: Date): Promise<Lease | undefined> {
    this.#leases += 1;
    const token = `${this.#owner}:${this.#leases}`;
    const leasing = { $set: { lockedAt: now, lastModifiedBy: token } };
    const row = await this.#rows.findOneAndUpdate(which, leasing, { returnDocument: 'after' });
    return row === null ? undefined : leaseOf(row, token);
  }

  /** Begins the lease's life anew; nothing when another process has taken the job over. */
  async renew(lease: Lease): Promise<void> {
    await this.#rows.updateOne(held(lease), { $set: { lockedAt: this.#machineNow() } });
  }

  /** Gives a lease back with the job as it is. */
  async release(lease: Lease): Promise<void> {
    await this.#rows.updateOne(held(lease), { $set: { lockedAt: null, lastModifiedBy: null } });
  }

  /** Removes a job that ran; one that was scheduled anew during the run stays, at its new time. */
  async done(lease: Lease): Promise<void> {
    const { deletedCount } = await this.#rows.deleteOne(heldAndUnchanged(lease));
    if (deletedCount === 0) await this.release(lease);
  }

  /** Keeps a job that ran for a further run; one that was scheduled anew meanwhile keeps its own time. */
  async again(lease: Lease, at: Date): Promise<void> {
    const set = { ...this.#timesOf(at), failCount: 0, failReason: null, failedAt: null };
    const { matchedCount } = await this.#rows.updateOne(heldAndUnchanged(lease), {
      $set: { ...set, lockedAt: null, lastModifiedBy: null },
    });
    if (matchedCount === 0) await this.release(lease);
  }

  /** Notes a failed try; a job that was scheduled anew during the run keeps its new time and a clean record. */
  async failed(lease: Lease, { due, code }: Failure): Promise<void> {
    const next = due && { nextRunAt: this.#clock.machineTimeOf(due), 'data.due': due };
    const { matchedCount } = await this.#rows.updateOne(heldAndUnchanged(lease), {
      $set: {
        ...(next ?? { nextRunAt: null }),
        failCount: lease.failures + 1,
        failReason: code,
        failedAt: this.#machineNow(),
        lockedAt: null,
        lastModifiedBy: null,
      },
    });
    if (matchedCount === 0) await this.release(lease);
  }

  /** Writes down anew at which machine time each pending job is due: after the clock's offset changed. */
  async retime(): Promise<void> {
    const pending = await this.#rows
      .find({ nextRunAt: { $ne: null } })
      .sort({ 'data.due': 1 })
      .toArray();
    const moves = pending
      .map(({ _id, nextRunAt, data: { due } }) => ({ _id, due, nextRunAt, next: this.#clock.machineTimeOf(due) }))
      .filter(({ nextRunAt, next }) => nextRunAt?.getTime() !== next.getTime());
    if (moves.length === 0) return;
    await this.#rows.bulkWrite(
      moves.map(({ _id, due, next }) => ({
        updateOne: {
          filter: { _id, 'data.due': due, nextRunAt: { $ne: null } },
          update: { $set: { nextRunAt: next } },
        },
      })),
    );
  }

  #timesOf(at: Date) {
    return { nextRunAt: this.#clock.machineTimeOf(at), 'data.at': at, 'data.due': at };
  }

  #machineNow(): Date {
    return this.#clock.machineTimeOf(this.#clock.now());
  }
}

function putting({ at }: Job, nextRunAt: Date) {
  return {
    $set: { nextRunAt, 'data.at': at, 'data.due': at, failCount: 0, failReason: null, failedAt: null },
    $inc: { 'data.revision': 1 },
    $setOnInsert: { type: 'normal' as const, priority: 0, lockedAt: null, lastModifiedBy: null },
  };
}

/** It is there, at a sooner time. */
function noneIfThere(error: unknown): null {
  if (!isDuplicateKey(error)) throw error;
  return null;
}

function held(lease: Lease) {
  return { _id: lease.row, lastModifiedBy: lease.token };
}

function heldAndUnchanged(lease: Lease) {
  return { ...held(lease), 'data.revision': lease.revision };
}

function leaseOf(row: JobRow, token: string): Lease {
  return {
    id: row._id.toHexString(),
    job: { kind: row.name, key: row.data.key, at: row.data.at },
    failures: row.failCount,
    nextRunAt: row.nextRunAt,
    row: row._id,
    token,
    revision: row.data.revision,
  };
}
