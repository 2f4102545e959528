import type { Clock } from '../clock.ts';

/** Keeps the stored jobs in step with a clock that may jump. */
export interface ClockFollower {
  /** Listens to the clock, and takes nothing that was stored before for granted. `jumped` is called after each jump. */
  begin(jumped: () => void): void;
  end(): void;
  /** Resolves when the stored jobs follow the clock as it is now; writes them anew when they do not. */
  upToDate(): Promise<void>;
  /** Does a write that turns the group's time into the machine's: put right when the clock jumps meanwhile. */
  during<T>(write: () => Promise<T>): Promise<T>;
}

/** @param retime writes the machine time of every stored job anew. */
export function createClockFollower(clock: Clock, retime: () => Promise<void>): ClockFollower {
  let offset = 0;
  let storedOffset: number | undefined;
  let underWay: Promise<void> | undefined;
  let unlisten = () => {};

  async function follow(): Promise<void> {
    const target = offset;
    await retime();
    storedOffset = target;
  }

  async function upToDate(): Promise<void> {
    while (storedOffset !== offset) {
      underWay ??= follow().finally(() => {
        underWay = undefined;
      });
      await underWay;
    }
  }

  return {
    begin(jumped) {
      storedOffset = undefined;
      unlisten = clock.onJump(() => {
        offset += 1;
        jumped();
      });
    },
    end: () => unlisten(),
    upToDate,
    async during(write) {
      const before = offset;
      const written = await write();
      if (before === offset) return written;
      storedOffset = undefined;
      await upToDate();
      return written;
    },
  };
}
