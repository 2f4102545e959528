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

export function createOutbox({ server, channelId, key, listener }: OutboxParts): Outbox {
  const items = new Map<string, Item>((kept(key, isItemList) ?? []).map((item) => [item.id, item]));
  const taken = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending = false;

  function changed(isAway = false): void {
    keep(key, [...items.values()]);
    listener.onWorking([...items.values()].filter(({ id }) => taken.has(id)));
    listener.onWaiting(isAway ? [...items.values()].filter(({ id }) => !taken.has(id)) : []);
  }

  async function flush(): Promise<void> {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    let next = firstWaiting();
    while (next) {
      const isAway = await sendOne(next);
      changed(isAway);
      if (isAway) {
        timer = setTimeout(() => void flush(), RETRY_MS);
        break;
      }
      next = firstWaiting();
    }
    sending = false;
  }

  const firstWaiting = () => [...items.values()].find(({ id }) => !taken.has(id));

  async function sendOne(item: Item): Promise<boolean> {
    const outcome = await server.send('events', item);
    if (outcome.kind === 'away') return true;
    if (outcome.kind === 'taken') {
      if (items.has(item.id)) taken.add(item.id);
      return false;
    }
    items.delete(item.id);
    listener.onRefused(item, outcome.said);
    return false;
  }

  return {
    submit(item) {
      const id = crypto.randomUUID();
      items.set(id, { id, channelId, ...item });
      keep(key, [...items.values()]);
      void flush();
      return id;
    },
    holds: (id) => items.has(id),
    done(id) {
      const item = items.get(id);
      if (!item) return;
      items.delete(id);
      taken.delete(id);
      changed();
      listener.onDone(item);
    },
    resume(underWay) {
      for (const id of taken) if (!underWay.includes(id)) taken.delete(id);
      void flush();
    },
  };
}

function isItemList(value: unknown): value is Item[] {
  return Array.isArray(value) && value.every((item) => typeof item?.id === 'string' && typeof item?.kind === 'string');
}
