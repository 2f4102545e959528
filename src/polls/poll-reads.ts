import QuickLRU from 'quick-lru';
import type { Poll } from './poll.ts';

/** How long a reading serves as a first look, in milliseconds. */
const RECENT_MS = 5000;
const REMEMBERED = 1000;

type Read = (groupId: string, pollId: string) => Promise<Poll | undefined>;

/** Readings of polls, shared where that keeps their meaning: many ballots cast at once need few of them. */
export interface PollReads {
  /** A reading of the last seconds, else a new one. What it says may have changed: refuse nobody because of it. */
  recent: Read;
  /** A reading that began after this call. Those who ask while one is under way share the next one. */
  fresh: Read;
}

interface Entry {
  underWay: Promise<Poll | undefined>;
  /** Begins when the one under way has ended. */
  next?: Promise<Poll | undefined>;
}

/** @param read reads a poll from the store */
export function createPollReads(read: Read): PollReads {
  const recent = new QuickLRU<string, Poll>({ maxSize: REMEMBERED, maxAge: RECENT_MS });
  const entries = new Map<string, Entry>();
  const keyOf = (groupId: string, pollId: string) => JSON.stringify([groupId, pollId]);

  const fresh: Read = (groupId, pollId) => {
    const key = keyOf(groupId, pollId);
    const begin = () => {
      const entry: Entry = { underWay: remember(key, read(groupId, pollId)) };
      entries.set(key, entry);
      const end = () => {
        if (entries.get(key) === entry && entry.next === undefined) entries.delete(key);
      };
      entry.underWay.then(end, end);
      return entry.underWay;
    };
    const entry = entries.get(key);
    if (!entry) return begin();
    entry.next ??= entry.underWay.then(begin, begin);
    return entry.next;
  };

  async function remember(key: string, reading: Promise<Poll | undefined>): Promise<Poll | undefined> {
    const poll = await reading;
    if (poll) recent.set(key, poll);
    return poll;
  }

  return {
    fresh,
    recent: async (groupId, pollId) => recent.get(keyOf(groupId, pollId)) ?? fresh(groupId, pollId),
  };
}
