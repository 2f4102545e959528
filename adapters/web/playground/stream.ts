import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { streamLimits, timings } from '../limits.ts';
import { concerns, type Hub, type Numbered } from './hub.ts';
import type { StreamEvent } from './notices.tsx';

export interface StreamParts {
  readonly hub: Hub;
  readonly personId: string;
  /** What the page saw last; empty when it saw nothing. */
  readonly after: string;
  /** Writes a notice for this reader. */
  toEvent(numbered: Numbered): StreamEvent;
  hello(refetch: boolean): StreamEvent;
  /** Registers how to end the stream; returns a function that forgets it. */
  onClose(end: () => void): () => void;
}

/**
 * Server-sent events: first what was missed since `after` (or a hello that says to fetch it), then notices as they come,
 * in order. A tab that reads too slowly is dropped: it comes back and catches up.
 */
export function openStream(context: Context, parts: StreamParts): Response {
  context.header('X-Accel-Buffering', 'no');
  return streamSSE(context, async (stream) => {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const send = inOrder(stream, end);
    const pass = (numbered: Numbered) => {
      if (concerns(numbered.notice, parts.personId)) send({ ...parts.toEvent(numbered), id: numbered.cursor });
    };
    const missed = parts.hub.after(parts.after);
    send(parts.hello(missed === undefined));
    for (const numbered of missed ?? []) pass(numbered);
    const unsubscribe = parts.hub.subscribe(pass);
    const heartbeat = setInterval(() => void stream.write(':\n\n'), timings.heartbeatMs);
    const forget = parts.onClose(end);
    stream.onAbort(end);
    await ended;
    forget();
    clearInterval(heartbeat);
    unsubscribe();
  });
}

type Sendable = StreamEvent & { id?: string };

function inOrder(stream: SSEStreamingApi, tooSlow: () => void): (event: Sendable) => void {
  let waiting = 0;
  let last = Promise.resolve();
  return ({ event, data, id }) => {
    if (waiting >= streamLimits.waiting) return tooSlow();
    waiting += 1;
    last = last.then(async () => {
      await stream.writeSSE({ event, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) });
      waiting -= 1;
    });
  };
}
