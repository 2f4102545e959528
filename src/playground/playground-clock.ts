import { type MovableClock, movableClock } from '../clock.ts';
import type { Log } from '../log.ts';

/** The eve of ICANN68, so that the meetings of the sample lie ahead: 21 June 2020, 08:00 UTC. */
const FIRST_START = new Date('2020-06-21T08:00:00Z');

/** How often the time is written down, in milliseconds; a start goes on this much later, so that no moment comes twice. */
const KEPT_EVERY_MS = 10_000;

/** Where the time is kept. */
export interface ClockStore {
  read(): Promise<Date | undefined>;
  write(at: Date): Promise<void>;
}

/** The playground's clock. It stands while the bot is stopped. */
export async function startPlaygroundClock(
  store: ClockStore,
  log: Log,
): Promise<{ clock: MovableClock; stop(): Promise<void> }> {
  const kept = await store.read();
  const clock = movableClock(kept ? new Date(kept.getTime() + KEPT_EVERY_MS) : FIRST_START, { running: true });
  let writing = store.write(clock.now());
  await writing;
  const keep = () => {
    const at = clock.now();
    writing = writing.then(() => store.write(at)).catch((error: unknown) => log.warn({ err: error }, 'clock not kept'));
  };
  const timer = setInterval(keep, KEPT_EVERY_MS);
  const forget = clock.onJump(keep);
  return {
    clock,
    async stop() {
      clearInterval(timer);
      forget();
      keep();
      await writing;
    },
  };
}
