import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../../src/log.ts';
import { languageOf } from '../../src/text/text.ts';
import { addHealth, type Health } from './health.ts';
import { IndexPage } from './index-page.tsx';
import type { RouteParts } from './playground/request.ts';
import { playgroundRoutes } from './playground/routes.tsx';
import { loopbackOnly, pageHeaders } from './security.ts';

export interface AppParts {
  readonly health: Health;
  readonly log: Log;
  /** Left out: no playground. */
  readonly playground?: RouteParts;
}

/** Every address that answers, from the outside in: headers, the Host check, health, then `/` and what is below. */
export function createApp({ health, log, playground }: AppParts): Hono {
  const app = new Hono();
  app.use(pageHeaders);
  if (playground) app.use(loopbackOnly);
  addHealth(app, health);
  if (playground) app.route('/', playgroundRoutes(playground));
  else app.get('/', (context) => context.html(`<!doctype html>${publicIndex(context.req.header('accept-language'))}`));
  app.notFound((context) => context.json({ error: 'not_found' }, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error, path: context.req.path }, 'a request failed');
    return context.json({ error: 'fault' }, 500);
  });
  return app;
}

function publicIndex(acceptLanguage: string | undefined) {
  return <IndexPage language={languageOf(acceptLanguage?.split(',')[0]?.trim(), 'en')} />;
}
