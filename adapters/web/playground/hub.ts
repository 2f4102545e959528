import { randomUUID } from 'node:crypto';
import type { LoggedMessage } from '../../../src/bot/message-log.ts';
import { streamLimits } from '../limits.ts';

/** Something that open pages show at once. */
export type Notice =
  /** `answerTo`: id of the event that it answers. */
  | { kind: 'message' | 'edit'; message: LoggedMessage; answerTo?: string }
  | { kind: 'remove'; channelId: string; messageId: string; onlyFor?: string }
  /** The bot is through with an event. */
  | { kind: 'done'; eventId: string; onlyFor: string }
  | { kind: 'clock'; moving: boolean };

export interface Numbered {
  /** Where this notice stands: what a page that comes back names. */
  readonly cursor: string;
  readonly notice: Notice;
}

/** Passes notices on to the open pages of one process and remembers the last ones. */
export interface Hub {
  publish(notice: Notice): void;
  /** Returns a function that ends it. */
  subscribe(listener: (numbered: Numbered) => void): () => void;
  /** Where the newest notice stands. */
  cursor(): string;
  /** The notices after a cursor; undefined when they are not known any more. */
  after(cursor: string): readonly Numbered[] | undefined;
}

export function createHub(): Hub {
  const run = randomUUID().slice(0, 8);
  const listeners = new Set<(numbered: Numbered) => void>();
  const kept: Numbered[] = [];
  let count = 0;
  return {
    publish(notice) {
      count += 1;
      const numbered = { cursor: `${run}-${count}`, notice };
      kept.push(numbered);
      if (kept.length > streamLimits.replayed) kept.shift();
      for (const listener of listeners) listener(numbered);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cursor: () => `${run}-${count}`,
    after(cursor) {
      const [ofRun, at] = cursor.split('-');
      const missed = count - Number(at);
      if (ofRun !== run || !(missed >= 0) || missed > kept.length) return undefined;
      return kept.slice(kept.length - missed);
    },
  };
}

/** Whether a person may learn of a notice. */
export function concerns(notice: Notice, personId: string): boolean {
  const onlyFor = 'message' in notice ? notice.message.onlyFor : 'onlyFor' in notice ? notice.onlyFor : undefined;
  return onlyFor === undefined || onlyFor === personId;
}
