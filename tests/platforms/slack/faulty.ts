import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import type { Answer } from './web-api/answer.ts';

/** Writes an answer. */
export function write(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function faultAnswer({ status, retryAfter, error }: Fault): Answer | undefined {
  if (status === undefined) return error ? { status: 200, headers: {}, body: { ok: false, error } } : undefined;
  const body = { ok: false, error: error ?? (status === 429 ? 'ratelimited' : 'internal_error') };
  const seconds = retryAfter ?? (status === 429 ? 1 : undefined);
  return { status, headers: seconds === undefined ? {} : { 'retry-after': String(seconds) }, body };
}

/** Answers, or fails as planned: late, with an error, with a reset or never. */
export async function answerWith(
  exchange: { request: IncomingMessage; response: ServerResponse },
  fault: Fault | undefined,
  work: () => Answer | Promise<Answer>,
): Promise<void> {
  const { request, response } = exchange;
  if (fault?.delayMs) await wait(fault.delayMs, undefined, { ref: false });
  if (fault?.after) await work();
  if (fault?.reset) return void request.socket.resetAndDestroy();
  if (fault?.hang) return;
  write(response, (fault && faultAnswer(fault)) ?? (await work()));
}
