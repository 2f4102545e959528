/** Wakes those who wait for something to have changed. */
export interface ChangeSignal {
  raise(): void;
  /** Resolves at the next raise(), or after `maxMs`: then the waiting one looks for itself. */
  wait(maxMs: number): Promise<void>;
}

/** A signal nobody waits for yet. */
export function createChangeSignal(): ChangeSignal {
  const waiting = new Set<() => void>();
  return {
    raise() {
      for (const wake of waiting) wake();
    },
    wait(maxMs) {
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, maxMs);
        waiting.add(wake);
      });
    },
  };
}
