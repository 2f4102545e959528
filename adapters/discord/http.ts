import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type APIInteractionResponse, InteractionResponseType } from 'discord.js';
import type { Mount } from '../../src/bot/mount.ts';
import type { Clock } from '../../src/clock.ts';
import type { Log } from '../../src/log.ts';
import type { Acknowledge, Delivered, FirstResponse } from './acknowledgement.ts';
import { memory, pace } from './limits.ts';

/** Where Discord sends interactions. */
const INTERACTIONS_PATH = '/discord/interactions';

/** What the HTTP side is given. */
export interface HttpOptions {
  /** DISCORD_PUBLIC_KEY: 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly clock: Clock;
  readonly log: Log;
  onInteraction(delivered: Delivered): void;
}

/** Interactions by signed HTTP: what is not signed by Discord, or long ago, is refused. */
export function interactionMount(options: HttpOptions): Mount {
  const key = keyOf(options.publicKey);
  const listener: RequestListener = (request, response) => {
    void take(request, response, { ...options, key }).catch((error: unknown) => {
      options.log.warn({ err: error }, 'a request of Discord was not read');
      end(response, 400);
    });
  };
  return { path: INTERACTIONS_PATH, listener };
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  { key, clock, onInteraction }: HttpOptions & { key: KeyObject },
): Promise<void> {
  if (request.method !== 'POST') return end(response, 405);
  const raw = await readBody(request);
  if (raw === undefined) return end(response, 413);
  if (!isSigned(request, raw, { key, now: clock.now() })) return end(response, 401);
  const body: unknown = JSON.parse(raw.toString('utf8'));
  onInteraction({
    body,
    first: (byCall) => acknowledgeByResponse(response, byCall),
    end: () => end(response, 400),
  });
}

/** Ed25519 over the timestamp and the raw body (interactions/overview#security). */
function isSigned(request: IncomingMessage, raw: Buffer, { key, now }: { key: KeyObject; now: Date }): boolean {
  const signature = String(request.headers['x-signature-ed25519'] ?? '');
  const timestamp = String(request.headers['x-signature-timestamp'] ?? '');
  if (!/^[0-9a-f]{128}$/i.test(signature) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() - Number(timestamp) * 1000) > pace.signedMs) return false;
  return verify(undefined, Buffer.concat([Buffer.from(timestamp), raw]), key, Buffer.from(signature, 'hex'));
}

function keyOf(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > memory.requestBytes) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** The response to the request is the first response; files go by a call, and the request is let go without one. */
function acknowledgeByResponse(response: ServerResponse, byCall: Acknowledge): Acknowledge {
  return async (first: FirstResponse) => {
    if (first.files && first.files.length > 0) {
      end(response, 202);
      return byCall(first);
    }
    if (response.destroyed) return 'too-late';
    return new Promise((resolve) => {
      response.once('finish', () => resolve('taken'));
      response.once('close', () => resolve('too-late'));
      end(response, 200, first.response);
    });
  };
}

/** Discord looks whether the address answers. */
export const PONG: APIInteractionResponse = { type: InteractionResponseType.Pong };

function end(response: ServerResponse, status: number, body?: APIInteractionResponse): void {
  if (response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
