import type { Log } from '../log.ts';

/** Between two drawings of one subject, in milliseconds. */
const PAUSE_MS = 1000;
/** After stop(), so many drawings more at most: somebody else's changes must not hold up the end. */
const LAST_DRAWINGS = 10;

interface Redraws {
  /** Asks for a drawing, soon. One that fails is handed over. */
  ask(kind: string, subject: string): void;
  /** Asks for a drawing and waits for it; false when it has failed, which is then the caller's affair. */
  drawn(kind: string, subject: string): Promise<boolean>;
  /** Draws what is still asked for, then ends. */
  stop(): Promise<void>;
}

interface RedrawParts {
  /** Draws a subject as it is now. */
  draw(kind: string, subject: string): Promise<void>;
  /** Sees to it that a subject whose drawing failed is drawn later. */
  handOver(kind: string, subject: string): Promise<void>;
  readonly log: Log;
}

interface Entry {
  readonly kind: string;
  readonly subject: string;
  /** Asked for since the last drawing began. */
  asked: boolean;
  waiting: ((landed: boolean) => void)[];
  running: Promise<void>;
  hurry: () => void;
}

/** Coalesces drawings: the first at once, then at most one a second, and always one after the last change. */
export function createRedraws({ draw, handOver, log }: RedrawParts): Redraws {
  const entries = new Map<string, Entry>();
  let stopping = false;

  function entryFor(kind: string, subject: string): Entry {
    const key = JSON.stringify([kind, subject]);
    const there = entries.get(key);
    if (there) return there;
    const entry: Entry = { kind, subject, asked: false, waiting: [], running: Promise.resolve(), hurry: () => {} };
    entries.set(key, entry);
    // from the next turn on: whoever made the entry has yet to ask
    entry.running = Promise.resolve().then(() => run(key, entry));
    return entry;
  }

  async function run(key: string, entry: Entry): Promise<void> {
    let left = LAST_DRAWINGS;
    while (left > 0 && (entry.asked || entry.waiting.length > 0)) {
      const { asked } = entry;
      const waiting = entry.waiting.splice(0);
      entry.asked = false;
      const landed = await isDone(() => draw(entry.kind, entry.subject), entry);
      if (asked && !landed) await passOn(entry);
      for (const answer of waiting) answer(landed);
      if (stopping) left -= 1;
      else await pause(entry);
    }
    for (const answer of entry.waiting) answer(false);
    entries.delete(key);
  }

  /** When even that fails, the subject stays asked for here. */
  async function passOn(entry: Entry): Promise<void> {
    const isPassedOn = await isDone(() => handOver(entry.kind, entry.subject), entry);
    if (!isPassedOn && !stopping) entry.asked = true;
  }

  async function isDone(work: () => Promise<void>, { kind, subject }: Entry): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      log.warn({ kind, subject, err: error }, 'message not redrawn');
      return false;
    }
  }

  function pause(entry: Entry): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      entry.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    ask(kind, subject) {
      entryFor(kind, subject).asked = true;
    },
    drawn: (kind, subject) => new Promise((resolve) => entryFor(kind, subject).waiting.push(resolve)),
    async stop() {
      stopping = true;
      while (entries.size > 0) {
        const open = [...entries.values()];
        for (const entry of open) entry.hurry();
        await Promise.all(open.map(({ running }) => running));
      }
    },
  };
}
