import type { ChannelRef } from '../bot/adapter.ts';
import type { Clock } from '../clock.ts';
import type { Deliveries, Owed } from '../deliveries/deliveries.ts';
import { owedTogether } from '../deliveries/owed.ts';
import { isPenholderError, PenholderError } from '../errors.ts';
import type { Scheduler } from '../jobs/scheduler.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { Member } from '../people/member.ts';
import type { MemberStore } from '../people/member-store.ts';
import { postChannels } from '../people/post-channels.ts';
import { phrase } from '../replies/build.ts';
import { plainText } from '../replies/plain-text.ts';
import { type Audience, audienceWords, isFixed, votersOf } from './audience.ts';
import { demandDeadline, demandOpening } from './deadline.ts';
import type { Poll } from './poll.ts';
import type { NewPoll, PollRef, PollStore, Roll } from './poll-store.ts';
import { USUAL_PROXIES } from './proxies.ts';
import { checkQuorum } from './rules/quorum.ts';
import { checkThreshold } from './rules/threshold.ts';
import { nextOf } from './series.ts';
import type { StandingProxies } from './standing-proxies.ts';

/** What a poll is opened with. */
export interface Opening extends Omit<NewPoll, 'rollSize' | 'rollId' | 'openedAt' | 'groupId' | 'postIn'> {
  /** The opener with the roles that they have by the platform, which nobody else is known to have. */
  readonly opener?: Member;
}

/** For whom a poll is. */
export interface Asked extends Pick<Opening, 'opener'> {
  readonly audience?: Audience | undefined;
}

interface Parts {
  readonly store: PollStore;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
  readonly deliveries: Pick<Deliveries, 'owe'>;
  readonly members: Pick<MemberStore, 'list'>;
  readonly groups: Pick<GroupStore, 'find' | 'channels'>;
  readonly standing: Pick<StandingProxies, 'fill'>;
  /** Notes all that is to be done with an open poll at its time. */
  schedule(poll: Poll): Promise<void>;
  /** Takes back what follows a cancelled poll. */
  cancelNext(cancelled: Poll): Promise<void>;
}

/** Who calls a poll off that cannot be opened: the bot. */
const ITSELF = { memberId: '', name: 'Penholder' } as const;
const JOB = 'poll-open';
/** How soon to look again at what has just been opened, in milliseconds. */
const LOOK_AGAIN_MS = 10_000;

/**
 * Opening a poll, now or when its time comes. One that waits is there with its number, and a job stands behind it: who
 * may vote is fixed when it opens. Each step is safe to repeat, so that a crash between two only delays the next.
 */
export function createBeginning(parts: Parts) {
  const { store, scheduler, clock, deliveries, groups, standing } = parts;
  scheduler.handle(JOB, async ({ key }) => {
    const { groupId, pollId } = JSON.parse(key) as { groupId: string; pollId: string };
    const found = await store.find(groupId, pollId);
    const poll = found?.state === 'draft' && isDue(found) ? await begin(found) : found;
    if (poll?.state === 'draft') await scheduleOpening(poll);
    if (poll?.state === 'open') await afterOpening(poll);
  });

  const isDue = ({ opensAt, openedAt }: Poll) => (opensAt ?? openedAt) <= clock.now();

  /** Notes when a poll that waits is opened. */
  async function scheduleOpening(poll: Poll): Promise<void> {
    if (poll.state === 'draft') await schedule(poll, poll.opensAt ?? poll.openedAt);
  }

  const keyOf = ({ groupId, id }: PollRef) => JSON.stringify({ groupId, pollId: id });

  async function schedule(poll: PollRef, at: Date): Promise<void> {
    await scheduler.schedule({ kind: JOB, key: keyOf(poll), at });
  }

  /** Who may vote as the group is now, where that is written down. @throws audience_empty {audience} */
  async function voters(group: Group, { audience, opener }: Asked): Promise<Roll | undefined> {
    if (!isFixed(audience, group)) return undefined;
    const members = await parts.members.list(group.id);
    const known = members.map((member) => (member.id === opener?.id ? opener : member));
    const meant = votersOf(audience ?? { is: 'roll' }, known, group);
    if (audience && meant.length === 0)
      throw new PenholderError('audience_empty', { audience: audienceWords(audience) });
    return new Map(meant.map(({ id, region }) => [id, region]));
  }

  /** Fixes who may vote, and their regions; gives how many, where that is written down. */
  async function fixRoll(
    group: Group,
    poll: Pick<Opening, 'id' | 'audience' | 'opener' | 'quorum' | 'terms'> & { rollId?: string },
  ) {
    const roll = await voters(group, poll);
    checkQuorum(poll.quorum, roll?.size);
    checkThreshold(poll.terms, roll?.size);
    if (roll) await store.fixRoll({ groupId: group.id, ...poll }, roll);
    return roll ? { rollSize: roll.size } : {};
  }

  /** Opens a poll that waits; what keeps it from that calls it off, in words that its channel sees. */
  async function begin(poll: Poll): Promise<Poll | undefined> {
    const group = await groups.find(poll.groupId);
    if (!group) return undefined;
    const at = clock.now();
    try {
      demandDeadline(poll.closesAt, at);
      // a draft that is edited meanwhile is another revision, with a roll of its own
      const rollId = `${poll.id}/${poll.revision ?? 0}`;
      const size = await fixRoll(group, { ...poll, rollId });
      const act = { what: 'open', at, by: poll.openedBy } as const;
      const set = { state: 'open', openedAt: at, ...(size.rollSize === undefined ? {} : { ...size, rollId }) } as const;
      return (await store.change(poll, { set, act })) ?? (await store.find(poll.groupId, poll.id));
    } catch (error) {
      if (!isPenholderError(error) || error.kind !== 'user') throw error;
      const reason = plainText(phrase(`error.${error.code}`, error.params), { reader: group, now: at });
      const act = { what: 'cancel', at, by: ITSELF, reason } as const;
      const off = await store.change(poll, { set: { state: 'cancelled' }, act });
      if (off) await post(off);
      return off;
    }
  }

  async function afterOpening(poll: Poll): Promise<Omit<Owed, 'isNew'>> {
    await parts.schedule(poll);
    await standing.fill(poll);
    const owed = await post(poll);
    await addNext(poll);
    return owed;
  }

  /** The next of a series waits from now on; not where the series was called off meanwhile. */
  async function addNext(poll: Poll): Promise<void> {
    const group = poll.series && (await groups.find(poll.groupId));
    const next = group && nextOf(poll, clock.now(), group.timeZone);
    if (!next) return;
    const added = await store.add(next);
    await scheduleOpening(added);
    const now = await store.find(poll.groupId, poll.id);
    if (now?.state === 'cancelled') await parts.cancelNext(now);
  }

  /** Posts it where it was asked for and where the group's posts go: each once. */
  async function post({ groupId, id, openedAt, postIn }: Poll): Promise<Omit<Owed, 'isNew'>> {
    if (!postIn) return { isHeldUp: false };
    const owed = { groupId, kind: 'poll', subject: id, occurrence: 'open', dueAt: openedAt };
    const channels = await postChannels(groups, groupId, postIn);
    const { isNew: _always, ...together } = owedTogether(
      await Promise.all(channels.map((channel) => deliveries.owe({ ...owed, channel }))),
    );
    return together;
  }

  return {
    scheduleOpening,
    voters,
    async open(group: Group, channel: ChannelRef, { opener, ...opening }: Opening) {
      const now = clock.now();
      const { opensAt, proxies = group.pollDefaults?.proxies ?? USUAL_PROXIES } = opening;
      if (opensAt) demandOpening(opensAt, now);
      demandDeadline(opening.closesAt, opensAt ?? now);
      const fields = { ...opening, proxies, groupId: group.id, openedAt: opensAt ?? now, postIn: channel };
      if (opensAt) {
        const size = (await voters(group, opening))?.size;
        checkQuorum(opening.quorum, size);
        checkThreshold(opening.terms, size);
        const poll = await store.add(fields);
        await scheduleOpening(poll);
        return { poll, isHeldUp: false };
      }
      const size = await fixRoll(group, { ...opening, ...(opener ? { opener } : {}) });
      // should this process die before all of it is done, another does the rest
      await schedule({ groupId: group.id, id: opening.id }, new Date(now.getTime() + LOOK_AGAIN_MS));
      const poll = await store.add({ ...fields, ...size });
      const owed = await afterOpening(poll);
      await scheduler.cancel(JOB, keyOf(poll)).catch(() => {});
      return { poll, ...owed };
    },
  };
}
