import type { Context } from 'hono';
import type { BotPort } from '../../../src/bot/adapter.ts';
import type { Clock } from '../../../src/clock.ts';
import type { Log } from '../../../src/log.ts';
import { phrase } from '../../../src/replies/build.ts';
import type { Assets } from '../assets.ts';
import { toPlain } from '../render-inline.tsx';
import type { Conversation } from './conversation.ts';
import type { Hub } from './hub.ts';
import type { MessagePage } from './message.tsx';
import { type Playground, type Viewer, viewerOf } from './playground.ts';

/** What the playground's routes are made of. */
export interface RouteParts {
  readonly bot: BotPort;
  readonly playground: Playground;
  readonly conversation: Conversation;
  readonly hub: Hub;
  readonly clock: Clock;
  readonly assets: Assets;
  readonly secret: string;
  readonly log: Log;
  /** True when no new event is taken. */
  stopping(): boolean;
  /** Registers how to end a stream; returns a function that forgets it. */
  onClose(end: () => void): () => void;
}

/** Who asks: the persona named in the address or the header `x-persona`, else the first. */
export function viewerOfRequest(context: Context, { playground }: RouteParts, kept?: string): Viewer {
  const named = context.req.query('as') ?? context.req.header('x-persona') ?? kept;
  const persona = playground.personas.find(({ id }) => id === named) ?? playground.personas[0];
  if (!persona) throw new Error('a playground has at least one persona');
  return viewerOf(persona);
}

/** What messages are written with now. */
export function pageOf(viewer: Viewer, { playground, clock }: RouteParts): MessagePage {
  const { personas, channels } = playground;
  return { reader: viewer.reader, now: clock.now(), personas, channels };
}

type RefusalId = 'busy' | 'body_too_large' | 'text_too_long' | 'bad_request' | 'no_channel' | 'fault';

interface Refusal {
  readonly id: RefusalId;
  readonly max?: number;
  readonly status?: 404 | 413 | 503;
}

/** Says no in the reader's words. */
export function refuse(context: Context, viewer: Viewer, { id, max, status }: Refusal): Response {
  const words = phrase(`playground.error.${id}`, max === undefined ? {} : { max });
  const said = toPlain(words, { reader: viewer.reader, now: new Date(0) });
  return context.json({ error: id, said }, status ?? (max === undefined ? 400 : 413));
}
