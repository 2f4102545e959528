import type { Hono } from 'hono';
import { timings } from './limits.ts';
import { within } from './within.ts';

/** What "ready" means. */
export interface Health {
  /** Whether the database answers. */
  database(): Promise<boolean>;
  /** Whether jobs run. */
  jobs(): boolean;
}

/** Adds /healthz (the process lives) and /readyz (it can do its work; 503 and which part when it cannot). */
export function addHealth(app: Hono, health: Health): void {
  app.get('/healthz', (context) => context.json({ alive: true }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (context) => {
    const database = await within(health.database(), timings.readyMs).catch(() => false);
    const jobs = health.jobs();
    const ready = database && jobs;
    return context.json({ ready, database, jobs }, ready ? 200 : 503, { 'cache-control': 'no-store' });
  });
}
