import { createWebAdapter } from '../../adapters/web/adapter.ts';
import type { BotPort } from '../../src/bot/adapter.ts';
import type { Mount } from '../../src/bot/mount.ts';
import { systemClock } from '../../src/clock.ts';
import { createLog } from '../../src/log.ts';

/** A bot that says nothing. */
export const silent: BotPort = { handle: async () => undefined, suggest: async () => [], page: async () => undefined };

/** Mounts an adapter where the web adapter listens, as a start does; gives the address, and how to stop. */
export async function mountOnWeb(mounts: readonly Mount[]): Promise<{ url: string; close(): Promise<void> }> {
  const web = createWebAdapter({
    settings: { host: '127.0.0.1', port: 0, secret: 'a secret of at least thirty-two characters' },
    clock: systemClock,
    log: createLog('silent'),
    health: { database: async () => true, jobs: () => true },
    mounts,
  });
  await web.start(silent);
  return { url: web.url(), close: () => web.stop() };
}
