import type { Clock } from '../clock.ts';
import type { Deliveries } from '../deliveries/deliveries.ts';
import type { PostKind } from '../deliveries/post-kind.ts';
import type { GroupStore } from '../people/group-store.ts';
import type { InPrivate } from '../people/in-private.ts';
import type { MemberStore } from '../people/member-store.ts';
import { phrase, said, text } from '../replies/build.ts';
import type { PollStore } from './poll-store.ts';

/** What a delegate is told: that somebody's proxy is theirs, in one poll or in all, or is not any more. */
export interface ProxyNews {
  readonly groupId: string;
  readonly from: string;
  readonly to: string;
  /** A poll's id; undefined: all of the group. */
  readonly poll?: string | undefined;
  readonly what: 'given' | 'taken';
  readonly at: Date;
}

/** Tells a delegate in private; what cannot be told is left out. */
export type TellDelegate = (news: ProxyNews) => Promise<void>;

interface Parts {
  readonly clock: Clock;
  readonly deliveries: Pick<Deliveries, 'owe'>;
  readonly inPrivate: InPrivate;
}

const KIND = 'proxy-news';
/** News that could not be told for so long are old, in milliseconds. */
const OLD_MS = 24 * 3_600_000;

export function createProxyNews({ clock, deliveries, inPrivate }: Parts): TellDelegate {
  return async ({ groupId, from, to, poll = '', what, at }) => {
    const [own] = await inPrivate.channelsOf(groupId, [to]);
    if (!own) return;
    const now = clock.now();
    await deliveries.owe({
      groupId,
      kind: KIND,
      subject: JSON.stringify([poll, from, to, what]),
      occurrence: at.toISOString(),
      channel: own.channel,
      dueAt: now,
      expiresAt: new Date(now.getTime() + OLD_MS),
    });
  };
}

interface Stores {
  readonly polls: Pick<PollStore, 'find'>;
  readonly members: Pick<MemberStore, 'list'>;
  readonly groups: Pick<GroupStore, 'find'>;
}

/** It says whose proxy it is and what that means, and nothing of any ballot. */
export function proxyNewsPost({ polls, members, groups }: Stores): PostKind {
  return {
    kind: KIND,
    async draw({ groupId, subject }) {
      const [pollId, from, , what] = JSON.parse(subject) as [string, string, string, ProxyNews['what']];
      const name = (await members.list(groupId)).find(({ id }) => id === from)?.name;
      if (name === undefined) return undefined;
      const giver = said(name);
      if (pollId === '') {
        const group = (await groups.find(groupId))?.name ?? '';
        return { visibility: 'channel', blocks: [text(phrase(`proxy.${what}-all`, { from: giver, group }))] };
      }
      const poll = await polls.find(groupId, pollId);
      if (!poll) return undefined;
      const words = phrase(`proxy.${what}`, { from: giver, number: poll.number, question: poll.question });
      return { visibility: 'channel', blocks: [text(words)] };
    },
  };
}
