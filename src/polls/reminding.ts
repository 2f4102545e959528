import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { PenholderError } from '../errors.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Act } from '../people/act.ts';
import type { InPrivate } from '../people/in-private.ts';
import type { MemberStore } from '../people/member-store.ts';
import { time } from '../replies/build.ts';
import type { Counting } from './counting.ts';
import type { Poll } from './poll.ts';
import type { PollAct } from './poll-act.ts';
import type { PollChange, PollStore } from './poll-store.ts';
import { refusalOf } from './steering.ts';

/** Reminds those who have not voted, in private. */
export interface Reminding {
  /** Notes when those who have not voted are reminded by the group's own settings. Safe to repeat. */
  schedule(poll: Poll): Promise<void>;
  /**
   * Reminds them now, once a day at most; says how many have not voted. Who asked for it, and with what words, stands in the poll.
   * @throws remind_without_roll {number}, reminded_already {text, number, at}: in other words, poll_closed, poll_cancelled, poll_decided, poll_changed_meanwhile
   */
  remind(poll: Poll, asked?: { readonly by: Act['by']; readonly words?: string | undefined }): Promise<number>;
  /** The names of those on its roll who have not voted; nobody’s of a secret poll, of one that is not open, or without a roll. */
  missing(poll: Poll): Promise<string[]>;
  /** Hands its ballot to one who was let in later. Safe to repeat. */
  invite(poll: Poll, memberId: string): Promise<void>;
}

export interface RemindingParts {
  readonly store: Pick<PollStore, 'find' | 'roll'>;
  readonly counting: Pick<Counting, 'persons' | 'voters'>;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly deliveries: Pick<Deliveries, 'owe' | 'redraw'>;
  readonly inPrivate: InPrivate;
  readonly members: Pick<MemberStore, 'these'>;
  /** @throws poll_changed_meanwhile */
  change(poll: Poll, change: PollChange): Promise<Poll>;
}

/** Of which poll, and which of its reminders: so many hours before its close, or the one that was asked for on a day. */
interface Reminder {
  readonly groupId: string;
  readonly pollId: string;
  readonly hours?: number;
  readonly day?: string;
}

const JOB = 'poll-remind';
const HOUR_MS = 3_600_000;

/** Who is on the roll of a poll, or was let in by name, and has no ballot in it, as persons. */
export function createSilent({ store, counting }: Pick<RemindingParts, 'store' | 'counting'>) {
  return async (poll: Poll): Promise<string[]> => {
    const [roll, voters, person] = await Promise.all([
      store.roll(poll),
      counting.voters(poll),
      counting.persons(poll.groupId),
    ]);
    const entitled = roll ? [...roll.keys()] : (poll.invited ?? []);
    return [...new Set(entitled.map(person))].filter((key) => !voters.has(key));
  };
}

/** A job for each reminder; of each, one delivery for each person: so nobody is reminded twice, whatever dies in between. */
export function createReminding(parts: RemindingParts): Reminding {
  const { store, scheduler, clock, deliveries, inPrivate, members, change } = parts;
  const silent = createSilent(parts);

  scheduler.handle(JOB, async ({ key }) => {
    const reminder = JSON.parse(key) as Reminder;
    const poll = await store.find(reminder.groupId, reminder.pollId);
    if (poll?.state !== 'open') return;
    const { hours, day = '' } = reminder;
    if (hours === undefined)
      return tell(poll, await silent(poll), { occurrence: `asked ${day}`, at: askedOn(poll, day)?.at });
    // it was edited since
    if (!poll.remindHours?.includes(hours)) return;
    // its deadline was moved since
    if (dueAt(poll, hours) > clock.now()) return schedule(poll);
    await tell(poll, await silent(poll), { occurrence: `${hours}h before ${poll.closesAt.toISOString()}` });
  });

  async function tell(
    poll: Poll,
    who: readonly string[],
    { occurrence, at = clock.now() }: { occurrence: string; at?: Date | undefined },
  ): Promise<void> {
    for (const { memberId, channel } of await inPrivate.channelsOf(poll.groupId, who)) {
      await deliveries.owe({
        groupId: poll.groupId,
        kind: 'poll-reminder',
        subject: JSON.stringify([poll.id, memberId]),
        occurrence,
        channel,
        dueAt: at,
        expiresAt: poll.closesAt,
      });
    }
  }

  async function schedule(poll: Poll): Promise<void> {
    for (const hours of poll.remindHours ?? []) {
      const at = dueAt(poll, hours);
      if (at > clock.now()) await scheduleOne({ groupId: poll.groupId, pollId: poll.id, hours }, at);
    }
  }

  async function noteWords(poll: Poll, { at, by, words }: Pick<PollAct, 'at' | 'by'> & { words?: string | undefined }) {
    await change(poll, { set: {}, act: { what: 'remind', at, by, ...(words === undefined ? {} : { reason: words }) } });
    deliveries.redraw('poll', poll.id);
  }

  const scheduleOne = (reminder: Reminder, at: Date) =>
    scheduler.schedule({ kind: JOB, key: JSON.stringify(reminder), at });

  return {
    schedule,
    async missing(poll) {
      if (poll.state !== 'open' || poll.secret || poll.rollSize === undefined) return [];
      const those = await members.these(poll.groupId, await silent(poll));
      return those.map(({ name }) => name).sort((a, b) => a.localeCompare(b));
    },
    invite: (poll, memberId) => tell(poll, [memberId], { occurrence: 'let in' }),
    async remind(poll, asked) {
      if (poll.state !== 'open') throw refusalOf(poll);
      if (poll.rollSize === undefined) throw new PenholderError('remind_without_roll', { number: poll.number });
      const count = (await silent(poll)).length;
      if (count === 0) return count;
      const now = clock.now();
      const day = dayOf(now);
      const before = askedOn(poll, day);
      if (before && asked?.words !== undefined && asked.words !== before.reason)
        throw new PenholderError('reminded_already', {
          text: asked.words,
          number: poll.number,
          at: time(startOfNextDay(day)),
        });
      // before anybody is reminded: it has the words
      if (asked && !before) await noteWords(poll, { ...asked, at: now });
      // also once more: whoever noted it may have died before this
      await scheduleOne({ groupId: poll.groupId, pollId: poll.id, day }, now);
      return count;
    },
  };
}

/** The act by which somebody reminds on a day. */
function askedOn({ acts = [] }: Poll, day: string): PollAct | undefined {
  return acts.findLast(({ what, at }) => what === 'remind' && dayOf(at) === day);
}

/** The act by which somebody asked for the reminder that is due at a moment. */
export function askedAt({ acts = [] }: Poll, dueAt: Date): PollAct | undefined {
  return acts.find(({ what, at }) => what === 'remind' && at.getTime() === dueAt.getTime());
}

function startOfNextDay(day: string): Date {
  return new Date(Date.parse(day) + 24 * HOUR_MS);
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function dueAt({ closesAt }: Poll, hours: number): Date {
  return new Date(closesAt.getTime() - hours * HOUR_MS);
}
