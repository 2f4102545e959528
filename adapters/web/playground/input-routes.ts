import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { isPenholderError } from '../../../src/errors.ts';
import { phrase, time } from '../../../src/replies/build.ts';
import type { MessageId } from '../../../src/text/text.ts';
import { inputLimits } from '../limits.ts';
import { type ClockMove, clockSchema, dismissSchema, sentSchema } from '../parse.ts';
import { toPlain } from '../render-inline.tsx';
import { channelFor, type Viewer } from './playground.ts';
import { pageOf, type RouteParts, refuse, viewerOfRequest } from './request.ts';

const HOUR_MS = 3_600_000;

/** Adds what pages send: lines and presses, dismissals, moves of the clock. */
export function addInput(routes: Hono, parts: RouteParts): void {
  let moving = false;
  routes.post('/playground/events', (context) => takeEvent(context, parts));
  routes.post('/playground/dismiss', async (context) => {
    const viewer = viewerOfRequest(context, parts);
    const body = await readBody(context, dismissSchema);
    if (!body) return refuse(context, viewer, { id: 'bad_request' });
    await parts.conversation.dismiss(body.messageId, viewer.persona.id);
    return context.json({});
  });
  routes.post('/playground/clock', async (context) => {
    const viewer = viewerOfRequest(context, parts);
    const body = await readBody(context, clockSchema);
    if (!body) return refuse(context, viewer, { id: 'bad_request' });
    if (moving) return context.json({ said: saidTo(viewer, parts, 'playground.clock.busy') }, 409);
    moving = true;
    try {
      return context.json({ said: await moveClock(body.by, viewer, parts) });
    } finally {
      moving = false;
    }
  });
}

async function takeEvent(context: Context, parts: RouteParts): Promise<Response> {
  const viewer = viewerOfRequest(context, parts);
  if (parts.stopping()) return refuse(context, viewer, { id: 'busy', status: 503 });
  const sent = await readBody(context, sentSchema);
  if (!sent) return refuse(context, viewer, { id: 'bad_request' });
  const channelId = channelFor(parts.playground, viewer, sent.channelId);
  if (channelId === undefined) return refuse(context, viewer, { id: 'no_channel', status: 404 });
  if (sent.kind === 'line') {
    if (sent.text.trim() === '') return refuse(context, viewer, { id: 'bad_request' });
    const max = inputLimits.textLength;
    if (sent.text.length > max) return refuse(context, viewer, { id: 'text_too_long', max });
  }
  try {
    await parts.conversation.take({ ...sent, channelId }, viewer.persona);
  } catch (error) {
    if (!isPenholderError(error, 'busy')) throw error;
    parts.log.warn({ err: error.cause }, 'a line could not be kept');
    return refuse(context, viewer, { id: 'busy', status: 503 });
  }
  return context.json({ accepted: sent.id }, 202);
}

async function moveClock(by: ClockMove, viewer: Viewer, parts: RouteParts): Promise<string> {
  const { controls } = parts.playground;
  const before = parts.conversation.posted();
  parts.hub.publish({ kind: 'clock', moving: true });
  try {
    if (by === 'next-post') {
      if (!(await controls.toNextPost())) return saidTo(viewer, parts, 'playground.clock.nothing');
    } else {
      await controls.advance(by === 'hour' ? HOUR_MS : 24 * HOUR_MS);
    }
  } catch (error) {
    parts.log.error({ err: error }, 'the clock could not be moved');
    return saidTo(viewer, parts, 'playground.clock.failed');
  } finally {
    parts.hub.publish({ kind: 'clock', moving: false });
  }
  const count = parts.conversation.posted() - before;
  return saidTo(viewer, parts, count > 0 ? 'playground.clock.moved_posts' : 'playground.clock.moved', count);
}

function saidTo(viewer: Viewer, parts: RouteParts, id: MessageId, count = 0): string {
  const page = pageOf(viewer, parts);
  return toPlain(phrase(id, { time: time(page.now), count }), page);
}

async function readBody<Schema extends z.ZodType>(
  context: Context,
  schema: Schema,
): Promise<z.infer<Schema> | undefined> {
  const body: unknown = await context.req.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : undefined;
}
