import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { InPrivate } from '../people/in-private.ts';
import { heading, phrase, text, time } from '../replies/build.ts';
import type { Counting } from './counting.ts';
import { countsOf, type Poll, turnout } from './poll.ts';
import { turnoutWords } from './poll-blocks.ts';
import type { PollStore } from './poll-store.ts';
import { isQuorate, quorumWords } from './rules/quorum.ts';

interface Parts {
  readonly store: Pick<PollStore, 'find'>;
  readonly counting: Pick<Counting, 'count'>;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly deliveries: Pick<Deliveries, 'owe'>;
  readonly inPrivate: InPrivate;
}

const JOB = 'poll-note';
/** The look before the close: the key says how many hours. */
const NEAR_JOB = 'poll-note-near';
const HOUR_MS = 3_600_000;
/** So long before the close the opener is told where nobody is reminded. */
const USUAL_HOURS = [24];
/** Ballots of so long are looked at together, in milliseconds. */
const TOGETHER_MS = 10_000;

/** How far the voting is, the most that is reached. */
type Milestone = 'first' | 'quorum' | 'all';

function milestoneOf(poll: Poll, ballots: number): Milestone | undefined {
  if (ballots === 0) return undefined;
  if (poll.rollSize !== undefined && ballots >= poll.rollSize) return 'all';
  return poll.quorum && isQuorate(poll, ballots) ? 'quorum' : 'first';
}

/** Tells the opener of a poll, where they asked for it, how far the voting is. */
export interface Noting {
  /** After a ballot was cast: it costs a command of the database at most once in a while. */
  note(poll: Poll): Promise<void>;
  /** Notes when they are told that the close is near: when others are reminded, else a day before. Safe to repeat. */
  schedule(poll: Poll): Promise<void>;
}

/**
 * Each milestone is told once, those that come together as one, and each coming close once; never who voted.
 */
export function createNoting({ store, counting, scheduler, clock, deliveries, inPrivate }: Parts): Noting {
  /** Until when a look is noted for each poll, in milliseconds: ballots before need no other. */
  const noted = new Map<string, number>();

  scheduler.handle(JOB, async ({ key }) => {
    const { groupId, pollId } = JSON.parse(key) as { groupId: string; pollId: string };
    const poll = await store.find(groupId, pollId);
    if (poll?.state !== 'open') return;
    const milestone = milestoneOf(poll, turnout(countsOf((await counting.count(poll)).rows)));
    if (milestone) await tell(poll, milestone);
  });

  scheduler.handle(NEAR_JOB, async ({ key }) => {
    const { groupId, pollId, hours } = JSON.parse(key) as { groupId: string; pollId: string; hours: number };
    const poll = await store.find(groupId, pollId);
    if (poll?.state !== 'open' || !poll.notify || !hoursOf(poll).includes(hours)) return;
    // its deadline was moved since
    if (nearAt(poll, hours) > clock.now()) return schedule(poll);
    await tell(poll, `${hours}h before ${poll.closesAt.toISOString()}`);
  });

  async function tell({ groupId, id, openedBy, closesAt }: Poll, occurrence: string): Promise<void> {
    const [own] = await inPrivate.channelsOf(groupId, [openedBy.memberId]);
    if (!own) return;
    const note = { groupId, kind: 'poll-note', subject: id, occurrence };
    await deliveries.owe({ ...note, channel: own.channel, dueAt: clock.now(), expiresAt: closesAt });
  }

  async function schedule(poll: Poll): Promise<void> {
    if (!poll.notify || poll.state !== 'open') return;
    for (const hours of hoursOf(poll)) {
      const at = nearAt(poll, hours);
      const key = JSON.stringify({ groupId: poll.groupId, pollId: poll.id, hours });
      if (at > clock.now()) await scheduler.schedule({ kind: NEAR_JOB, key, at });
    }
  }

  async function note({ groupId, id, notify, state }: Poll): Promise<void> {
    const now = clock.now().getTime();
    if (!notify || state !== 'open' || (noted.get(id) ?? 0) > now) return;
    const at = (Math.floor(now / TOGETHER_MS) + 1) * TOGETHER_MS;
    await scheduler.schedule({ kind: JOB, key: JSON.stringify({ groupId, pollId: id, at }), at: new Date(at) });
    noted.set(id, at);
  }

  return { note, schedule };
}

function hoursOf({ remindHours = USUAL_HOURS }: Poll): readonly number[] {
  return remindHours;
}

function nearAt({ closesAt }: Poll, hours: number): Date {
  return new Date(closesAt.getTime() - hours * HOUR_MS);
}

/** What the opener is told; nothing once it is not open any more. */
export function notePost({ store, counting }: Pick<Parts, 'store' | 'counting'>): PostKind {
  return {
    kind: 'poll-note',
    async draw({ groupId, subject }) {
      const poll = await store.find(groupId, subject);
      if (poll?.state !== 'open') return undefined;
      const { rows, proxies } = await counting.count(poll);
      const ballots = turnout(countsOf(rows));
      const quorum = quorumWords(poll, ballots);
      return {
        visibility: 'channel',
        blocks: [
          heading(phrase('poll.title', { number: poll.number, question: poll.question })),
          text(turnoutWords(poll, { ballots, proxies })),
          ...(quorum ? [text(quorum)] : []),
          text(phrase('poll.closes', { at: time(poll.closesAt), left: time(poll.closesAt, 'relative') })),
          text(phrase('poll.noted', { number: poll.number })),
        ],
      };
    },
  };
}
