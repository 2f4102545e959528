import type { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import type { Metrics } from '../../src/metrics.ts';

/** The counts and who may read them. */
export interface MetricsAccess {
  /** Sent as a bearer token. */
  readonly token: string;
  readonly counts: Pick<Metrics, 'contentType' | 'text'>;
}

/** Adds /metrics for those who send the token; nobody else learns more than that it is there. */
export function addMetrics(app: Hono, { token, counts }: MetricsAccess): void {
  app.get('/metrics', bearerAuth({ token }), async (context) =>
    context.body(await counts.text(), 200, { 'content-type': counts.contentType, 'cache-control': 'no-store' }),
  );
}
