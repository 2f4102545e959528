import { setTimeout as wait } from 'node:timers/promises';
import type { Refusal, RunningServer } from './engine.ts';

/** Waits before each try to bring a server back, in milliseconds; after the last one it is given up. */
const TRY_AGAIN_AFTER_MS = [0, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000];
/** A server that lived this long has earned all the tries again. */
const SETTLED_AFTER_MS = 5_000;

/**
 * A server that comes back on its port when it dies, so that clients find it where it was. `exited` settles when it was
 * stopped, or could not be brought back.
 */
export function keepRunning(
  first: RunningServer,
  relaunch: (port: number) => Promise<RunningServer | Refusal>,
  tryAgainAfterMs: readonly number[] = TRY_AGAIN_AFTER_MS,
): RunningServer {
  let server = first;
  let stopping = false;
  const exited = watch();

  async function watch(): Promise<void> {
    for (let tries = 0; ; ) {
      const since = performance.now();
      await server.exited;
      if (performance.now() - since > SETTLED_AFTER_MS) tries = 0;
      let next: RunningServer | Refusal | undefined;
      while (!stopping && (next === undefined || 'refused' in next)) {
        const pause = tryAgainAfterMs[tries++];
        if (pause === undefined) return;
        await wait(pause, undefined, { ref: false });
        if (!stopping) next = await relaunch(server.port);
      }
      if (next === undefined || 'refused' in next) return;
      server = next;
      if (stopping) await server.stop();
    }
  }

  return {
    port: first.port,
    get pid() {
      return server.pid;
    },
    exited,
    async stop() {
      stopping = true;
      await server.stop();
      await exited;
    },
  };
}
