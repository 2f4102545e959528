import QuickLRU from 'quick-lru';
import type { ChannelRef } from '../bot/adapter.ts';
import { todayIn } from '../meetings/calendar.ts';
import type { Group } from '../people/group.ts';
import type { KeptStore } from '../records/kept-store.ts';
import { context, joined, phrase, reply, titled } from '../replies/build.ts';
import type { Inline, Reply } from '../replies/reply.ts';
import type { Issue } from './issue.ts';
import { stateSentence } from './issue-blocks.ts';
import { currentClaim } from './progress.ts';

/** Says under a message what an issue is that it names by its number. */
export interface Expanding {
  /** Small print in the channel; undefined where the group does not want it, nothing is named, or it was said just before. */
  heard(group: Group, message: Heard): Promise<Reply | undefined>;
}

/** Something that was said among people. */
export interface Heard extends ChannelRef {
  readonly text: string;
  readonly receivedAt: Date;
}

/** Counts what is said in channels, and keeps where an issue was last told of. */
export interface SaidStore {
  /** Counts one message; returns how many were said in the channel, with it. */
  count(groupId: string, channel: ChannelRef): Promise<number>;
  /** Notes that an issue is told of at the message of this number; false where it was less than `apart` messages before. */
  tell(groupId: string, channel: ChannelRef, told: Told): Promise<boolean>;
}

/** An issue, and at which message of a channel it is told of. */
export interface Told {
  readonly issueId: string;
  readonly at: number;
  readonly apart: number;
}

/** Messages of a channel within which an issue is told of once. */
const APART = 20;
/** Issues that one message may name, and times that a channel is spoken in within a minute. */
const MOST = { issues: 3, times: 5 };
const MINUTE_MS = 60_000;
const CHANNELS = 1_000;

export function createExpanding(parts: {
  readonly issues: Pick<KeptStore<Issue>, 'find'>;
  readonly said: SaidStore;
}): Expanding {
  const { issues, said } = parts;
  /** When each channel was spoken in last. */
  const spoken = new QuickLRU<string, readonly number[]>({ maxSize: CHANNELS });

  /** When the bot spoke in the channel within the last minute. */
  function lately({ tenant, channelId, receivedAt }: Heard): readonly number[] {
    const times = spoken.get(`${tenant}/${channelId}`) ?? [];
    return times.filter((at) => receivedAt.getTime() - at < MINUTE_MS);
  }

  async function tellOnce(group: Group, message: Heard, at: number): Promise<Issue[]> {
    const ids = issuesNamed(message.text).slice(0, MOST.issues);
    const found = (await Promise.all(ids.map((id) => issues.find(group.id, id)))).filter((one) => one !== undefined);
    const times = lately(message);
    if (found.length === 0 || times.length >= MOST.times) return [];
    const told = await Promise.all(
      found.map(({ id }) => said.tell(group.id, message, { issueId: id, at, apart: APART })),
    );
    const named = found.filter((_, i) => told[i]);
    if (named.length > 0)
      spoken.set(`${message.tenant}/${message.channelId}`, [...times, message.receivedAt.getTime()]);
    return named;
  }

  return {
    async heard(group, message) {
      if (group.expand !== true) return undefined;
      const at = await said.count(group.id, message);
      const named = await tellOnce(group, message, at);
      if (named.length === 0) return undefined;
      const today = todayIn(group.timeZone, message.receivedAt);
      return reply('channel', ...named.map((issue) => context(lineOf(issue, today))));
    },
  };
}

/** The ids that a text names: `#16`, `#16a`, `#a3`; not a part of a word, an address or a longer number. */
export function issuesNamed(text: string): string[] {
  const found = text.matchAll(/(?<![\p{L}\p{N}_&/#=])#([a-z]?\d{1,6}[a-z]?)(?![\p{L}\p{N}_])(?![-/]\w)/giu);
  return [...new Set([...found].map(([, id = '']) => id.toLowerCase()))];
}

/** "16. Metrics · 98% · Held over. Due December 2021: 558 days left." */
function lineOf(issue: Issue, today: string): Inline {
  const percent = currentClaim(issue.percent)?.value;
  return joined(
    [
      phrase('issue.title', { id: issue.id, title: titled(issue) }),
      ...(percent === undefined ? [] : [phrase('percent', { value: percent })]),
      stateSentence(issue, today),
    ],
    ' · ',
  );
}
