import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Act, ActStore } from '../people/act.ts';
import type { Identity } from '../people/member-store.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { type Watch, watchId } from './watch.ts';

/** Who is told of changes to issues. */
export interface Watching {
  /** False when they watched it before. */
  watch(groupId: string, issueId: string, who: Watch['who']): Promise<boolean>;
  /** False when they did not watch it. */
  unwatch(groupId: string, issueId: string, who: Watch['who']): Promise<boolean>;
  of(groupId: string, issueId: string): Promise<Watch[]>;
  /** Written down before an issue changes: what a crash interrupts is told all the same. */
  expect(groupId: string, issueId: string): Promise<void>;
  /** After an issue has changed. */
  tell(groupId: string, issueId: string): Promise<void>;
}

export interface WatchingParts {
  readonly watches: KeptStore<Watch>;
  readonly acts: ActStore;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  deliveries(): Pick<Deliveries, 'owe'>;
  /** The direct conversation with somebody, where their platform has one. */
  directChannel(identity: Identity): Promise<ChannelRef | undefined>;
}

const JOB = 'issue-changed';
/** A change is told so much later when its process died before it could, in milliseconds. */
const AFTER_CRASH_MS = 60_000;
/** So far back changes are looked at that may not have been told yet. */
const LOOKED_BACK_MS = 7 * 86_400_000;
const LOOKED_THROUGH = 100;

/** Tells each change once to each watcher but to whoever made it: the note's key is the change's number. */
export function createWatching({
  watches,
  acts,
  scheduler,
  clock,
  deliveries,
  directChannel,
}: WatchingParts): Watching {
  scheduler.handle(JOB, async ({ key }) => {
    const [groupId, issueId] = JSON.parse(key) as [string, string];
    await noteAll(groupId, issueId);
  });

  const of = async (groupId: string, issueId: string) =>
    (await watches.list(groupId)).filter((watch) => watch.issueId === issueId);

  async function noteAll(groupId: string, issueId: string): Promise<void> {
    const since = new Date(clock.now().getTime() - LOOKED_BACK_MS);
    const [changes, watching] = await Promise.all([
      acts.list(groupId, { kinds: ['issue'], about: issueId, since, limit: LOOKED_THROUGH }),
      of(groupId, issueId),
    ]);
    const owed = watching.flatMap((watch) =>
      changes.filter((act) => concerns(watch, act)).map((act) => ({ watch, act })),
    );
    // oldest first, one after the other: whoever reads them reads them in order
    for (const { watch, act } of owed.reverse()) await note(watch, act);
  }

  async function note({ who }: Watch, { groupId, about = '', number }: Act): Promise<void> {
    const channel = who.kind === 'channel' ? who.channel : await directChannel(who);
    if (!channel) return;
    const subject = JSON.stringify({ groupId, issueId: about, act: number });
    await deliveries().owe({
      groupId,
      kind: 'issue-note',
      subject,
      occurrence: String(number),
      channel,
      dueAt: clock.now(),
    });
  }

  const schedule = async (groupId: string, issueId: string, inMs: number) =>
    scheduler.schedule({
      kind: JOB,
      key: JSON.stringify([groupId, issueId]),
      at: new Date(clock.now().getTime() + inMs),
    });

  return {
    async watch(groupId, issueId, who) {
      const watch: Watch = { id: watchId(issueId, who), issueId, since: clock.now().toISOString(), who };
      return (await watches.addMissing(groupId, [watch])) === 1;
    },
    unwatch: (groupId, issueId, who) => watches.remove(groupId, watchId(issueId, who)),
    of,
    async expect(groupId, issueId) {
      if ((await of(groupId, issueId)).length > 0) await schedule(groupId, issueId, AFTER_CRASH_MS);
    },
    async tell(groupId, issueId) {
      if ((await of(groupId, issueId)).length > 0) await schedule(groupId, issueId, 0);
    },
  };
}

function concerns({ since, who }: Watch, { at, by }: Act): boolean {
  return at.toISOString() >= since && !(who.kind === 'member' && who.memberId === by.memberId);
}
