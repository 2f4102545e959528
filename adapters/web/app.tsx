import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../../src/log.ts';
import { phrase } from '../../src/replies/build.ts';
import { type Language, languageOf, type MessageId } from '../../src/text/text.ts';
import { type Assets, favicon } from './assets.ts';
import { addHealth, type Health } from './health.ts';
import { IndexPage } from './index-page.tsx';
import { assetAgeSeconds } from './limits.ts';
import { addMetrics, type MetricsAccess } from './metrics.ts';
import { addFeeds } from './pages/feed.ts';
import { addPageFiles, addPages, type PageRouteParts } from './pages/routes.tsx';
import type { RouteParts } from './playground/request.ts';
import { playgroundRoutes } from './playground/routes.tsx';
import { toPlain } from './render-inline.tsx';
import { loopbackOnly, pageHeaders } from './security.ts';

export interface AppParts {
  readonly health: Health;
  readonly log: Log;
  readonly pages: PageRouteParts;
  readonly metrics?: MetricsAccess;
  /** Left out: no playground. */
  readonly playground?: RouteParts;
}

/** Every address that answers, from the outside in: headers, the Host check, health, then `/` and what is below. */
export function createApp({ health, log, metrics, pages, playground }: AppParts): Hono {
  const app = new Hono();
  app.use(pageHeaders);
  if (playground) app.use(loopbackOnly);
  addHealth(app, health);
  if (metrics) addMetrics(app, metrics);
  app.get('/favicon.svg', (context) => context.body(favicon, 200, { 'content-type': 'image/svg+xml' }));
  app.get('/assets/*', (context) => sendAsset(context, pages.assets));
  addPages(app, pages);
  addPageFiles(app, pages.bot);
  addFeeds(app, pages.bot);
  if (playground) app.route('/', playgroundRoutes(playground));
  else app.get('/', (context) => context.html(`<!doctype html>${publicIndex(context)}`));
  app.notFound((context) => sorry(context, 'playground.error.not_found', 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    log.error({ err: error, path: context.req.path }, 'a request failed');
    return sorry(context, 'playground.error.fault', 500);
  });
  return app;
}

function publicIndex(context: Context) {
  return <IndexPage language={languageFor(context)} />;
}

/** One line of text, in the language that the browser asks for first. */
function sorry(context: Context, id: MessageId, status: 404 | 500): Response {
  const reader = { language: languageFor(context), timeZone: 'UTC' };
  return context.text(`${toPlain(phrase(id), { reader, now: new Date(0) })}\n`, status);
}

function languageFor(context: Context): Language {
  return languageOf(context.req.header('accept-language')?.split(',')[0]?.trim(), 'en');
}

function sendAsset(context: Context, assets: Assets): Response | Promise<Response> {
  const found = assets.find(context.req.path);
  if (!found) return context.notFound();
  const headers = { 'content-type': found.type, 'cache-control': `public, max-age=${assetAgeSeconds}, immutable` };
  return context.body(found.body, 200, headers);
}
