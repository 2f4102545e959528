import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { inputLimits, shownLimits } from '../limits.ts';
import { personOf } from '../parse.ts';
import { catalogueFor, clientWords } from './catalogue.ts';
import { addInput } from './input-routes.ts';
import { MessageList } from './message.tsx';
import { localeOf } from './moments.ts';
import { toStreamEvent } from './notices.tsx';
import { PlaygroundPage } from './page.tsx';
import { channelFor, type Viewer } from './playground.ts';
import { pageOf, type RouteParts, refuse, viewerOfRequest } from './request.ts';
import { keepSession, ownPagesOnly, readSession } from './session.ts';
import { openStream } from './stream.ts';
import { addUpload } from './upload-route.ts';
import { say } from './words.ts';

/** Everything below `/` that belongs to the playground. */
export function playgroundRoutes(parts: RouteParts): Hono {
  const routes = new Hono();
  routes.get('/', (context) => showPage(context, parts));
  routes.get('/playground/messages', (context) => sendMessages(context, parts));
  routes.get('/playground/session', (context) => renewSession(context, parts));
  routes.get('/playground/stream', (context) => follow(context, parts));
  routes.get('/playground/suggestions', (context) => sendSuggestions(context, parts));
  routes.use('/playground/*', csrf());
  routes.use('/playground/*', ownPagesOnly(parts.secret));
  // it has a limit of its own
  addUpload(routes, parts);
  routes.use(
    '/playground/*',
    bodyLimit({
      maxSize: inputLimits.bodyBytes,
      onError: (context) =>
        refuse(context, viewerOfRequest(context, parts), { id: 'body_too_large', max: inputLimits.bodyBytes / 1024 }),
    }),
  );
  addInput(routes, parts);
  return routes;
}

async function showPage(context: Context, parts: RouteParts): Promise<Response> {
  const { playground, hub, assets, secret } = parts;
  const viewer = viewerOfRequest(context, parts, (await readSession(context, secret))?.personaId);
  const channelId = channelFor(playground, viewer, context.req.query('in') ?? playground.channels[0]?.id ?? 'direct');
  if (channelId === undefined) return context.text(say(pageOf(viewer, parts), 'playground.error.no_channel'), 404);
  const session = await keepSession(context, secret, viewer.persona.id);
  const cursor = hub.cursor();
  const { messages, hasEarlier } = await readMessages(parts, { viewer, channelId });
  const page = pageOf(viewer, parts);
  const data = {
    personaId: viewer.persona.id,
    channelId,
    locale: localeOf(viewer.reader),
    timeZone: viewer.reader.timeZone,
    csrfToken: session.csrfToken,
    cursor,
    now: page.now.getTime(),
    hasEarlier,
    words: clientWords(page),
    commands: catalogueFor(playground.commands, page),
  };
  const theme = ['light', 'dark'].find((name) => name === getCookie(context, 'penholder_theme'));
  const html = <PlaygroundPage {...{ playground, viewer, channelId, messages, page, data, theme, assets }} />;
  return context.html(`<!doctype html>${html}`, 200, { 'cache-control': 'no-store' });
}

interface Wanted {
  readonly viewer: Viewer;
  readonly channelId: string;
  readonly before?: Date;
}

async function readMessages({ playground }: RouteParts, { viewer, channelId, before }: Wanted) {
  const { messageLog, tenant } = playground;
  const found = await messageLog.recent({
    tenant,
    channelId,
    person: viewer.persona.id,
    limit: shownLimits.messages + 1,
    ...(before ? { before } : {}),
  });
  return { messages: found.slice(-shownLimits.messages), hasEarlier: found.length > shownLimits.messages };
}

async function sendMessages(context: Context, parts: RouteParts): Promise<Response> {
  const viewer = viewerOfRequest(context, parts);
  const channelId = channelFor(parts.playground, viewer, context.req.query('in'));
  if (channelId === undefined) return refuse(context, viewer, { id: 'no_channel', status: 404 });
  const before = Number(context.req.query('before'));
  const wanted = { viewer, channelId, ...(before > 0 ? { before: new Date(before) } : {}) };
  const { messages, hasEarlier } = await readMessages(parts, wanted);
  const html = String(<MessageList messages={messages} page={pageOf(viewer, parts)} />);
  return context.json({ html, hasEarlier }, 200, { 'cache-control': 'no-store' });
}

async function renewSession(context: Context, parts: RouteParts): Promise<Response> {
  const { csrfToken } = await keepSession(context, parts.secret, viewerOfRequest(context, parts).persona.id);
  return context.json({ csrfToken }, 200, { 'cache-control': 'no-store' });
}

function follow(context: Context, parts: RouteParts): Response {
  if (parts.stopping()) return context.body(null, 503);
  const viewer = viewerOfRequest(context, parts);
  const personId = viewer.persona.id;
  return openStream(context, {
    hub: parts.hub,
    personId,
    after: context.req.header('last-event-id') ?? context.req.query('after') ?? '',
    toEvent: ({ notice }) => toStreamEvent(notice, pageOf(viewer, parts), personId),
    hello: (refetch) => ({
      event: 'hello',
      data: {
        refetch,
        cursor: parts.hub.cursor(),
        now: parts.clock.now().getTime(),
        underWay: parts.conversation.underWay(personId),
      },
    }),
    onClose: parts.onClose,
  });
}

async function sendSuggestions(context: Context, parts: RouteParts): Promise<Response> {
  const { playground } = parts;
  const viewer = viewerOfRequest(context, parts);
  const channelId = channelFor(playground, viewer, context.req.query('in'));
  const asked = context.req.query('kind');
  const kind = playground.commands
    .flatMap(({ options }) => options)
    .find(({ suggests }) => suggests !== undefined && suggests === asked)?.suggests;
  if (!kind || channelId === undefined) return context.json([]);
  const where = { tenant: playground.tenant, channelId, person: personOf(viewer.persona) };
  return context.json(await parts.bot.suggest({ ...where, kind, typed: '', limit: shownLimits.suggestions }));
}
