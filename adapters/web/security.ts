import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

/** Headers of every answer: nothing is loaded from elsewhere, no page frames it, no inline script or style runs. */
export const pageHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
  permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
});

/** Refuses a request whose Host is no loopback name: a foreign name that points here is DNS rebinding. */
export const loopbackOnly: MiddlewareHandler = async (context, next) => {
  if (!isLoopback(context.req.header('host') ?? ''))
    return context.text('This address answers on localhost only.\n', 403);
  await next();
};

/** @param host a Host header: `localhost:3000`, `127.0.0.1:3000`, `[::1]:3000` */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i.test(host);
}
