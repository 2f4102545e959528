import type { Log } from '../log.ts';

/** Between two drawings of one subject, in milliseconds. */
const PAUSE_MS = 1000;
/** A drawing that fails is tried again this often, each time after a longer pause. */
const TRIES = 5;

interface Redraws {
  ask(kind: string, subject: string): void;
  /** Draws what is still asked for, then ends. */
  stop(): Promise<void>;
}

interface Entry {
  /** Asked for again since the last drawing began. */
  asked: boolean;
  running: Promise<void>;
  hurry: () => void;
}

/** Coalesces drawings: the first at once, then at most one a second, and always one after the last change. */
export function createRedraws(draw: (kind: string, subject: string) => Promise<void>, log: Log): Redraws {
  const entries = new Map<string, Entry>();
  let stopping = false;

  async function run(kind: string, subject: string, entry: Entry): Promise<void> {
    let failures = 0;
    while (entry.asked) {
      entry.asked = false;
      try {
        await draw(kind, subject);
        failures = 0;
      } catch (error) {
        failures += 1;
        entry.asked = failures < TRIES && !stopping;
        log.warn({ kind, subject, failures, err: error }, 'message not redrawn');
      }
      if (!stopping) await pause(entry, PAUSE_MS * 2 ** failures);
    }
    entries.delete(`${kind}:${subject}`);
  }

  function pause(entry: Entry, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      entry.hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    ask(kind, subject) {
      const key = `${kind}:${subject}`;
      const there = entries.get(key);
      if (there) {
        there.asked = true;
        return;
      }
      const entry: Entry = { asked: true, running: Promise.resolve(), hurry: () => {} };
      entries.set(key, entry);
      entry.running = run(kind, subject, entry);
    },
    async stop() {
      stopping = true;
      const open = [...entries.values()];
      for (const entry of open) entry.hurry();
      await Promise.all(open.map((entry) => entry.running));
    },
  };
}
