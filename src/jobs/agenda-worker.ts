import { MongoJobRepository } from '@agendajs/mongo-backend';
import { Agenda, InMemoryNotificationChannel, type JobParameters, type JobRepository, toJobId } from 'agenda';
import type { ChangeSignal } from './change-signal.ts';
import { COLLECTION, type JobDatabase, type Lease } from './job-rows.ts';
import { codeOf } from './job-run.ts';
import type { JobLog } from './scheduler.ts';

/** What Agenda is given: it decides when to look and how many jobs run at once; who may run a job is decided here. */
interface WorkerParts {
  readonly db: JobDatabase;
  /** How many jobs of each kind run at once in this process. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Leases the next due jobs of a kind, at most so many; never one of `held`. */
  readonly lock: (kind: string, held: readonly Lease[], most: number) => Promise<Lease[]>;
  readonly release: (lease: Lease) => Promise<void>;
  /** Runs a leased job and gives the lease back. Never rejects. */
  readonly run: (lease: Lease) => Promise<void>;
  /** Raised when a run has ended and its successor, if one was due, has been leased. */
  readonly changed: ChangeSignal;
  readonly log: JobLog;
  readonly pollEveryMs: number;
}

/** A lease of this process: `given` to Agenda, and `begun` to run. */
interface Held {
  readonly lease: Lease;
  given: boolean;
  begun: boolean;
}

/** A store that has not answered for this long, in milliseconds, does not answer. */
const SILENCE_LIMIT_MS = 3_000;
/** Agenda's own lease is switched off by a lock that never gets old: ours are renewed and checked in the store. */
const NEVER_EXPIRES = new Date(8.64e15);

/** One life of Agenda, from start() to stop(). */
export class AgendaWorker {
  readonly #parts: WorkerParts;
  readonly #agenda: Agenda;
  readonly #channel = new InMemoryNotificationChannel();
  readonly #held = new Map<string, Held>();
  readonly #asking = new Map<string, Promise<unknown>>();
  #taking = true;
  #answered = true;
  #answeredAt = performance.now();

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    const repository = this.#repository();
    const connect = () => repository.connect();
    const backend = { name: 'mongo', repository, ownsConnection: false, connect, disconnect: async () => {} };
    this.#agenda = new Agenda({
      backend,
      notificationChannel: this.#channel,
      processEvery: parts.pollEveryMs,
      maxConcurrency: [...parts.kinds.values()].reduce((sum, one) => sum + one, 0),
    });
    this.#agenda.on('error', (error) => parts.log.error({ code: codeOf(error) }, 'the job library met an error'));
    for (const [kind, concurrency] of parts.kinds) {
      // No more is leased than runs: what waits in memory could be moved or taken back without our knowing.
      // Agenda leaves a timer of half a lockLifetime behind each job, which would hold the process up at its end.
      const limits = { concurrency, lockLimit: concurrency, lockLifetime: parts.pollEveryMs };
      this.#agenda.define(kind, (job) => this.#begin(String(job.attrs._id)), limits);
    }
  }

  start(): Promise<void> {
    return this.#agenda.start();
  }

  /** Takes no new job, waits for those under way, leaves none leased. */
  async stop(): Promise<void> {
    this.#taking = false;
    const giveUpAt = performance.now() + SILENCE_LIMIT_MS;
    while (this.#asking.size > 0 && performance.now() < giveUpAt) await this.#parts.changed.wait(SILENCE_LIMIT_MS);
    await this.#agenda.stop();
    for (const [id, { lease, begun }] of this.#held) if (!begun) await this.#giveBack(id, lease);
    while (this.#held.size > 0) await this.#parts.changed.wait(this.#parts.pollEveryMs);
    this.#parts.changed.raise();
  }

  /** Looks for due jobs now; resolves when those that may run at once are leased. */
  async wake(kinds: readonly string[] = [...this.#parts.kinds.keys()]): Promise<void> {
    if (!this.#taking || this.#channel.state !== 'connected') return;
    // Of a notice, Agenda reads the kind and the time of the next run: none is now.
    const notice = { jobId: toJobId(''), nextRunAt: null, priority: 0, timestamp: new Date(0) };
    await Promise.all(kinds.map((jobName) => this.#channel.publish({ ...notice, jobName })));
    await Promise.allSettled(this.#asking.values());
  }

  /** Jobs that this process holds. */
  get underWay(): number {
    return this.#held.size;
  }

  /** True while the store is being asked for a job. */
  get asking(): boolean {
    return this.#asking.size > 0;
  }

  /** True while the store answers. */
  get answering(): boolean {
    const limitMs = this.#parts.pollEveryMs + SILENCE_LIMIT_MS;
    return this.#answered && performance.now() - this.#answeredAt < limitMs;
  }

  /** Agenda's view of the store: its own writes would overwrite a job that was moved during its run. */
  #repository(): JobRepository {
    // Without an index to make, connect() does nothing that can fail: Agenda would leave its failure unhandled.
    const place = { mongo: this.#parts.db, db: { collection: COLLECTION }, ensureIndex: false };
    return Object.assign(new MongoJobRepository(place), {
      getNextJobToRun: (kind: string) => this.#ask(kind),
      saveJobState: async () => {},
      unlockJobs: async () => {},
      unlockJob: async ({ _id }: JobParameters) => {
        const entry = this.#held.get(String(_id));
        if (entry) await this.#giveBack(String(_id), entry.lease);
      },
    });
  }

  async #ask(kind: string): Promise<JobParameters | undefined> {
    if (!this.#taking || this.#asking.has(kind)) return undefined;
    const answer = this.#take(kind);
    this.#asking.set(kind, answer);
    return answer.finally(() => {
      this.#asking.delete(kind);
      if (!this.#taking) this.#parts.changed.raise();
    });
  }

  /** Agenda asks for one after the other: they are leased together, and those it has not asked for yet wait here. */
  async #take(kind: string): Promise<JobParameters | undefined> {
    const held = [...this.#held.values()];
    const waiting = held.find(({ lease, given }) => !given && lease.job.kind === kind) ?? (await this.#lock(kind))[0];
    if (waiting === undefined) return undefined;
    waiting.given = true;
    const { id, nextRunAt } = waiting.lease;
    return {
      _id: toJobId(id),
      name: kind,
      type: 'normal',
      priority: 0,
      nextRunAt,
      lockedAt: NEVER_EXPIRES,
      data: undefined,
    };
  }

  async #lock(kind: string): Promise<Held[]> {
    const leases = [...this.#held.values()].map(({ lease }) => lease);
    const most = (this.#parts.kinds.get(kind) ?? 0) - leases.filter(({ job }) => job.kind === kind).length;
    if (most <= 0) return [];
    const locked = await this.#parts.lock(kind, leases, most).then(
      (answer) => this.#answeredWith(answer),
      (error: unknown) => this.#failed(error),
    );
    const held = (locked ?? []).map((lease) => ({ lease, given: false, begun: false }));
    for (const one of held) this.#held.set(one.lease.id, one);
    return held;
  }

  async #begin(id: string): Promise<void> {
    const entry = this.#held.get(id);
    if (entry === undefined) return;
    entry.begun = true;
    await this.#parts.run(entry.lease);
    this.#held.delete(id);
    // From the next turn on Agenda has counted the job as ended and takes another of its kind.
    setImmediate(() => void this.wake([entry.lease.job.kind]).finally(() => this.#parts.changed.raise()));
  }

  async #giveBack(id: string, lease: Lease): Promise<void> {
    await this.#parts.release(lease).catch((error: unknown) => this.#failed(error));
    this.#held.delete(id);
  }

  #answeredWith<Answer>(answer: Answer): Answer {
    if (!this.#answered) this.#parts.log.info({}, 'the store of the jobs answers again');
    this.#answered = true;
    this.#answeredAt = performance.now();
    return answer;
  }

  #failed(error: unknown): undefined {
    if (this.#answered) this.#parts.log.warn({ code: codeOf(error) }, 'the store of the jobs does not answer');
    this.#answered = false;
    return undefined;
  }
}
