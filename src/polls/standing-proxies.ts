import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import { PenholderError } from '../errors.ts';
import type { Group } from '../people/group.ts';
import type { GroupStore } from '../people/group-store.ts';
import { type Member, regionOf } from '../people/member.ts';
import type { MemberStore } from '../people/member-store.ts';
import { isOpenTo } from './audience.ts';
import type { createCasting } from './casting.ts';
import type { Counting } from './counting.ts';
import { type Ballot, type Poll, WITHDRAWN } from './poll.ts';
import type { PollStore } from './poll-store.ts';
import { proxyFor, takesProxies, USUAL_PROXIES } from './proxies.ts';
import type { TellDelegate } from './proxy-news.ts';

interface Parts {
  readonly store: Pick<PollStore, 'list' | 'ballots' | 'cast'>;
  readonly members: Pick<MemberStore, 'list' | 'change'>;
  readonly groups: Pick<GroupStore, 'find'>;
  readonly counting: Pick<Counting, 'keysOf'>;
  readonly casting: Pick<ReturnType<typeof createCasting>, 'isVoter' | 'inRegion'>;
  readonly clock: Clock;
  readonly deliveries: Pick<Deliveries, 'redraw'>;
  tellDelegate: TellDelegate;
}

/** Proxies for all polls of a group. */
export interface StandingProxies {
  /** To whom a member has given theirs; undefined: to nobody. */
  of(groupId: string, memberId: string): Promise<Member | undefined>;
  /** Writes them into a poll that is open. Safe to repeat. */
  fill(poll: Poll): Promise<void>;
  /**
   * Gives one's own, in place of the one that stands; in force at once in the polls that are open.
   * @throws standing_off, delegate_self, standing_gave {to}, standing_full {to, count}, changed_meanwhile
   */
  give(group: Group, from: Member, to: Member): Promise<void>;
  /** Takes one's own back, also in the polls that are open. @throws standing_none */
  takeBack(group: Group, from: Member): Promise<Member | undefined>;
}

/** Open polls that are read at once. */
const PAGE = 100;

/**
 * A standing proxy is kept on its member, and written into each poll that opens as the proxy that they might have given there
 * themselves: so it is counted, sealed, exported and overridden as any other. It is written as if it had been given before the
 * poll was opened: whatever its voter says there, a withdrawal too, is later, and stands.
 */
export function createStandingProxies(parts: Parts): StandingProxies {
  const { store, members, groups, counting, casting, clock, deliveries, tellDelegate } = parts;

  const find = async (groupId: string, id: string) => (await members.list(groupId)).find((one) => one.id === id);

  async function write(poll: Poll, group: Group, giver: Member): Promise<void> {
    if (!(await casting.isVoter(poll, giver.id, (one) => isOpenTo(one, giver, group)))) return;
    const ballot = { ...ballotOf(poll, giver), choice: proxyFor(giver.proxyTo ?? '') };
    await store.cast(poll, await casting.inRegion(poll, ballot));
    // taken back, or given to another, while this was written
    const now = await find(poll.groupId, giver.id);
    if (now?.proxyTo !== giver.proxyTo) await erase(poll, giver);
  }

  /** Takes back what was written for them: what they say in this poll themselves is later, and stands. */
  async function erase(poll: Poll, giver: Member): Promise<void> {
    const keys = await counting.keysOf(poll.groupId, giver.id);
    for (const { voterKey } of await store.ballots(poll, keys))
      await store.cast(poll, { ...ballotOf(poll, giver), voterKey, choice: WITHDRAWN });
  }

  async function inOpenPolls(groupId: string, change: (poll: Poll) => Promise<void>): Promise<void> {
    for (let skip = 0; ; skip += PAGE) {
      const page = await store.list(groupId, { states: ['open'], limit: PAGE, skip });
      for (const poll of page.filter(takesProxies)) {
        await change(poll);
        deliveries.redraw('poll', poll.id);
      }
      if (page.length < PAGE) return;
    }
  }

  async function demandPossible(group: Group, from: Member, to: Member): Promise<void> {
    const most = group.pollDefaults?.proxies ?? USUAL_PROXIES;
    if (most === 0) throw new PenholderError('standing_off');
    if ((await counting.keysOf(group.id, from.id)).includes(to.id))
      throw new PenholderError('delegate_self', { to: to.name });
    const all = await members.list(group.id);
    if (all.find(({ id }) => id === to.id)?.proxyTo !== undefined)
      throw new PenholderError('standing_gave', { to: to.name });
    if (all.filter(({ id, proxyTo }) => proxyTo === to.id && id !== from.id).length >= most)
      throw new PenholderError('standing_full', { to: to.name, count: most });
  }

  async function keep({ groupId, id, proxyTo: before }: Member, proxyTo: string | undefined): Promise<void> {
    if (!(await members.change(groupId, id, { before: { proxyTo: before }, after: { proxyTo } })))
      throw new PenholderError('changed_meanwhile');
  }

  return {
    async of(groupId, memberId) {
      const to = (await find(groupId, memberId))?.proxyTo;
      return to === undefined ? undefined : find(groupId, to);
    },
    async fill(poll) {
      if (!takesProxies(poll)) return;
      const givers = (await members.list(poll.groupId)).filter(({ proxyTo }) => proxyTo !== undefined);
      const group = givers.length > 0 ? await groups.find(poll.groupId) : undefined;
      if (!group) return;
      for (const giver of givers) await write(poll, group, giver);
      deliveries.redraw('poll', poll.id);
    },
    async give(group, from, to) {
      await demandPossible(group, from, to);
      const now = (await find(group.id, from.id)) ?? from;
      await keep(now, to.id);
      await inOpenPolls(group.id, (poll) => write(poll, group, { ...now, proxyTo: to.id }));
      const news = { groupId: group.id, from: from.id, at: clock.now() };
      if (now.proxyTo !== undefined && now.proxyTo !== to.id)
        await tellDelegate({ ...news, to: now.proxyTo, what: 'taken' }).catch(() => {});
      if (now.proxyTo !== to.id) await tellDelegate({ ...news, to: to.id, what: 'given' }).catch(() => {});
    },
    async takeBack(group, from) {
      const now = await find(group.id, from.id);
      if (now?.proxyTo === undefined) throw new PenholderError('standing_none');
      await keep(now, undefined);
      await inOpenPolls(group.id, (poll) => erase(poll, now));
      const news = { groupId: group.id, from: from.id, to: now.proxyTo, what: 'taken', at: clock.now() } as const;
      await tellDelegate(news).catch(() => {});
      return find(group.id, now.proxyTo);
    },
  };
}

/** Nobody presses before a poll is opened. */
function beforeOpening({ openedAt }: Poll): Date {
  return new Date(openedAt.getTime() - 1);
}

function ballotOf(poll: Poll, giver: Member): Omit<Ballot, 'choice'> {
  return { pollId: poll.id, voterKey: giver.id, ...regionOf(giver), pressedAt: beforeOpening(poll) };
}
