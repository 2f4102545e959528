import { createHmac } from 'node:crypto';
import type { Envelope, Forgery } from './envelope.ts';
import { parsed } from './json.ts';

/** What came back: the status (0: nothing came) and the payload of the acknowledgement. */
export type HttpAnswer = { status: number; payload: unknown; noRetry: boolean };

/** The signature of Slack's: v0, time and body under the secret. */
export function signature(signingSecret: string, seconds: string, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${seconds}:${body}`).digest('hex')}`;
}

/** The body as Slack sends it: events as JSON, commands as a form, interactions as a form with one field. */
function bodyFor({ type, payload }: Envelope): { contentType: string; body: string } {
  if (type === 'events_api') return { contentType: 'application/json', body: JSON.stringify(payload) };
  const contentType = 'application/x-www-form-urlencoded';
  if (type === 'interactive')
    return { contentType, body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
  const fields = Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)]);
  return { contentType, body: new URLSearchParams(fields).toString() };
}

function retryHeaders({ retry_attempt, retry_reason }: Envelope): Record<string, string> {
  if (!retry_attempt) return {};
  return { 'X-Slack-Retry-Num': String(retry_attempt), 'X-Slack-Retry-Reason': retry_reason ?? 'http_timeout' };
}

/** Delivers one envelope by signed HTTP. */
export async function postSigned(
  to: { url: string; signingSecret: string; withinMs: number } & Forgery,
  envelope: Envelope,
): Promise<HttpAnswer> {
  const { contentType, body } = bodyFor(envelope);
  const seconds = String(Math.floor(Date.now() / 1000) - (to.sentSecondsAgo ?? 0));
  const headers = {
    'Content-Type': contentType,
    'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'X-Slack-Request-Timestamp': seconds,
    'X-Slack-Signature': signature(to.signWith ?? to.signingSecret, seconds, body),
    ...retryHeaders(envelope),
  };
  const signal = AbortSignal.timeout(to.withinMs);
  try {
    const response = await fetch(to.url, { method: 'POST', headers, body, signal });
    const text = await response.text();
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    return { status: response.status, payload: text === '' ? undefined : (parsed(text) ?? text), noRetry };
  } catch {
    return { status: 0, payload: undefined, noRetry: false };
  }
}
