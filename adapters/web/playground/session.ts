import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getSignedCookie, setSignedCookie } from 'hono/cookie';
import { cookieAgeSeconds } from '../limits.ts';

const COOKIE = 'penholder_playground';

/** One browser: who it was last, and what its own pages send along to show that they are its own. */
export interface Session {
  readonly id: string;
  /** Id of the persona, as kept. */
  readonly personaId: string | undefined;
  readonly csrfToken: string;
}

/** The session of a request's signed cookie; undefined when there is none or its signature is wrong. */
export async function readSession(context: Context, secret: string): Promise<Session | undefined> {
  const value = await getSignedCookie(context, secret, COOKIE);
  if (!value) return undefined;
  const [id = '', personaId] = value.split('.');
  return { id, personaId, csrfToken: csrfTokenOf(id, secret) };
}

/** Keeps who a browser is now; begins a session where there is none. */
export async function keepSession(context: Context, secret: string, personaId: string): Promise<Session> {
  const id = (await readSession(context, secret))?.id ?? randomUUID();
  await setSignedCookie(context, COOKIE, `${id}.${personaId}`, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    maxAge: cookieAgeSeconds,
  });
  return { id, personaId, csrfToken: csrfTokenOf(id, secret) };
}

/** Refuses a request that does not carry its session's token in the header `x-csrf-token`. */
export function ownPagesOnly(secret: string): MiddlewareHandler {
  return async (context, next) => {
    const session = await readSession(context, secret);
    const sent = context.req.header('x-csrf-token') ?? '';
    if (!session || !sameText(sent, session.csrfToken)) return context.json({ error: 'session' }, 403);
    await next();
  };
}

function csrfTokenOf(sessionId: string, secret: string): string {
  return createHmac('sha256', secret).update(`csrf:${sessionId}`).digest('base64url');
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
