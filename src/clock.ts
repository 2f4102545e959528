/**
 * The only place that reads the time. Everything else is handed a Clock, so that tests and the playground can run on a
 * time of their own.
 */
export interface Clock {
  /** The time as the group lives it. */
  now(): Date;
  /** The machine's time at which this clock will read `at`; what a real timer must be set to. */
  machineTimeOf(at: Date): Date;
  /** Called after each jump of the clock (never for its ordinary running). Returns a function that stops the calls. */
  onJump(listener: () => void): () => void;
}

/** A clock that can be set: the playground's (it runs on by itself) and the tests' (it stands still). */
export interface MovableClock extends Clock {
  set(to: Date): void;
}

/** A machine's clock is set right in small steps, some of them back. A longer step back is a new time. In milliseconds. */
const SMALL_STEP_MS = 1_000;
let last = 0;

/** The machine's time, which stands still for a small step back: what was due stays due, a later press stays later. */
function machineMs(): number {
  const read = Date.now();
  if (read >= last || last - read > SMALL_STEP_MS) last = read;
  return last;
}

/** Real time. */
export const systemClock: Clock = {
  now: () => new Date(machineMs()),
  machineTimeOf: (at) => at,
  onJump: () => () => {},
};

/** A standing clock's times never come by themselves: this far away, in milliseconds, is never. */
const NEVER_MS = 100 * 365 * 24 * 3_600_000;

/**
 * A clock that starts at `start`.
 * @param options.running true: it runs on at real speed between jumps (playground); false: it stands (tests).
 */
export function movableClock(start: Date, options: { running: boolean }): MovableClock {
  let origin = start.getTime();
  let setAt = machineMs();
  const listeners = new Set<() => void>();
  const now = () => new Date(options.running ? origin + machineMs() - setAt : origin);
  return {
    now,
    machineTimeOf(at) {
      const ahead = at.getTime() - now().getTime();
      return new Date(machineMs() + (options.running || ahead <= 0 ? ahead : NEVER_MS));
    },
    onJump(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(to) {
      origin = to.getTime();
      setAt = machineMs();
      for (const listener of listeners) listener();
    },
  };
}
