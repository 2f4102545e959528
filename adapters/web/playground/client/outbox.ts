import { keep, kept } from './kept.ts';
import type { Server } from './server.ts';

/** Something that was done on this page, under the id that it keeps however often it is sent. */
export interface Item {
  readonly id: string;
  readonly channelId: string;
  readonly kind: 'line' | 'press';
  readonly text?: string;
  readonly token?: string;
  readonly messageId?: string;
  readonly values?: Readonly<Record<string, string>>;
}

interface Listener {
  /** Items that the server did not take yet although it was asked; the newest last. */
  onWaiting(items: readonly Item[]): void;
  /** Items that the bot is at. */
  onWorking(items: readonly Item[]): void;
  onRefused(item: Item, said: string): void;
  onDone(item: Item): void;
}

/** Holds what was sent until the bot is through with it; sends again, in order and under the same id, what got lost. */
export interface Outbox {
  submit(item: Omit<Item, 'id' | 'channelId'>): string;
  holds(id: string): boolean;
  /** The bot is through with an item. */
  done(id: string): void;
  /** The server is there (again) and at work on these. */
  resume(underWay: readonly string[]): void;
}

const RETRY_MS = 1500;

interface OutboxParts {
  readonly server: Server;
  readonly channelId: string;
  /** Where items are kept over reloads. */
  readonly key: string;
  readonly listener: Listener;
}

interface Held {
  readonly parts: OutboxParts;
  /** Everything that the bot is not through with, oldest first. */
  readonly items: Map<string, Item>;
  /** Ids of those that the server took. */
  readonly taken: Set<string>;
  timer: ReturnType<typeof setTimeout> | undefined;
  isSending: boolean;
}

export function createOutbox(parts: OutboxParts): Outbox {
  const items = new Map((kept(parts.key, isItemList) ?? []).map((item) => [item.id, item]));
  const held: Held = { parts, items, taken: new Set(), timer: undefined, isSending: false };
  return {
    submit(item) {
      const id = crypto.randomUUID();
      items.set(id, { id, channelId: parts.channelId, ...item });
      keep(parts.key, [...items.values()]);
      void flush(held);
      return id;
    },
    holds: (id) => items.has(id),
    done(id) {
      const item = items.get(id);
      if (!item) return;
      items.delete(id);
      held.taken.delete(id);
      changed(held);
      parts.listener.onDone(item);
    },
    resume(underWay) {
      for (const id of held.taken) if (!underWay.includes(id)) held.taken.delete(id);
      void flush(held);
    },
  };
}

function changed({ items, taken, parts }: Held, isAway = false): void {
  const all = [...items.values()];
  keep(parts.key, all);
  parts.listener.onWorking(all.filter(({ id }) => taken.has(id)));
  parts.listener.onWaiting(isAway ? all.filter(({ id }) => !taken.has(id)) : []);
}

/** Sends what waits, one after the other, so that lines arrive in the order in which they were written. */
async function flush(held: Held): Promise<void> {
  if (held.isSending) return;
  held.isSending = true;
  clearTimeout(held.timer);
  let isAway = false;
  for (let next = firstWaiting(held); next && !isAway; next = firstWaiting(held)) {
    isAway = await sendOne(held, next);
    changed(held, isAway);
  }
  if (isAway) held.timer = setTimeout(() => void flush(held), RETRY_MS);
  held.isSending = false;
}

function firstWaiting({ items, taken }: Held): Item | undefined {
  return [...items.values()].find(({ id }) => !taken.has(id));
}

/** True when the server is away. */
async function sendOne({ items, taken, parts }: Held, item: Item): Promise<boolean> {
  const outcome = await parts.server.send('events', item);
  if (outcome.kind === 'away') return true;
  if (outcome.kind === 'refused') {
    items.delete(item.id);
    parts.listener.onRefused(item, outcome.said);
  } else if (items.has(item.id)) {
    taken.add(item.id);
  }
  return false;
}

function isItemList(value: unknown): value is Item[] {
  return Array.isArray(value) && value.every((item) => typeof item?.id === 'string' && typeof item?.kind === 'string');
}
