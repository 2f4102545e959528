import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import PQueue from 'p-queue';
import { PenholderError } from '../../src/errors.ts';
import { pace } from './limits.ts';

/** Slack's Web API for one workspace. */
export type Client = webApi.WebClient;

/**
 * A client that neither waits nor tries again by itself: its own waiting would hold up every channel, its own tries
 * would double messages.
 */
export function createClient(token: string, apiUrl: string | undefined): Client {
  return new webApi.WebClient(token, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: pace.callMs,
    logLevel: webApi.LogLevel.ERROR,
    logger: silent,
  });
}

/** What a failed call means. */
export type Failure =
  /** Slack said no, by this name. */
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'limited'; readonly retryAfterMs: number }
  /** It may have been done or not; without an answer it may still come to be done. */
  | { readonly kind: 'unknown'; readonly answered: boolean };

/** Statuses of a gateway that has given up waiting for Slack. */
const GAVE_UP: readonly number[] = [502, 504];

/** Tells what a failed call means. */
export function failureOf(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'limited', retryAfterMs: error.retryAfter * 1000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const name = error.data.error;
    const isTheirFault = ['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'].includes(name);
    return isTheirFault ? { kind: 'unknown', answered: true } : { kind: 'refused', error: name };
  }
  const answered = error instanceof webApi.WebAPIHTTPError && !GAVE_UP.includes(error.statusCode);
  return { kind: 'unknown', answered };
}

/** Calls in order, one lane per channel; calls of different lanes run side by side. */
export interface Lanes {
  /** Runs a call that is safe to repeat; waits as Slack asks, tries again what may not have been done, with a bound. */
  repeat<T>(lane: string, call: () => Promise<T>): Promise<T>;
  /** Runs a call that must not be done twice: waits as Slack asks and tries again only what was certainly not done. */
  once<T>(lane: string, call: () => Promise<T>): Promise<T>;
  /** Posts a message, once, in the channel's lane, at least a second after the one before it: what Slack asks of apps. */
  message<T>(channelId: string, call: () => Promise<T>): Promise<T>;
  /** Resolves when every lane is empty; what waits for its second goes at once. */
  settled(): Promise<void>;
}

/** @throws channel_gone, busy: what `asPenholderError` makes of the last failure */
export function createLanes(): Lanes {
  const lanes = new Map<string, PQueue>();
  const hurry = new AbortController();
  // one wait for each channel
  setMaxListeners(0, hurry.signal);

  function laneOf(name: string): PQueue {
    const known = lanes.get(name);
    if (known) return known;
    const lane = new PQueue({ concurrency: 1 });
    lanes.set(name, lane);
    lane.on('idle', () => lanes.delete(name));
    return lane;
  }

  const add = <T>(name: string, call: () => Promise<T>, repeatable: boolean) =>
    laneOf(name).add(() => tried(call, repeatable)) as Promise<T>;

  return {
    repeat: (lane, call) => add(lane, call, true),
    once: (lane, call) => add(lane, call, false),
    message(channelId, call) {
      return new Promise((resolve, reject) => {
        laneOf(`message:${channelId}`).add(async () => {
          await add(channelId, call, false).then(resolve, reject);
          await wait(pace.messageGapMs, undefined, { signal: hurry.signal }).catch(() => {});
        });
      });
    },
    async settled() {
      hurry.abort();
      await Promise.all([...lanes.values()].map((lane) => lane.onIdle()));
    },
  };
}

async function tried<T>(call: () => Promise<T>, repeatable: boolean): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof PenholderError) throw error;
      const failure = failureOf(error);
      const mayRepeat = failure.kind === 'limited' || (failure.kind === 'unknown' && repeatable);
      if (!mayRepeat || tries >= pace.tries) throw asPenholderError(error, failure);
      const again = failure.kind === 'limited' ? failure.retryAfterMs : pace.againMs * 2 ** (tries - 1);
      await wait(Math.min(again, pace.longestWaitMs));
    }
  }
}

const gone = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'message_not_found',
  'cant_update_message',
  'user_not_found',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'invalid_auth',
  'not_authed',
  'org_login_required',
  'team_access_not_granted',
]);

/** A failure in the bot's words: nobody can be reached there, or it may be tried later. */
export function asPenholderError(cause: unknown, failure = failureOf(cause)): PenholderError {
  if (failure.kind === 'unknown' && !failure.answered) return new PenholderError('unanswered', {}, cause);
  if (failure.kind !== 'refused') return new PenholderError('busy', {}, cause);
  return gone.has(failure.error)
    ? new PenholderError('channel_gone', { channel: 'Slack' }, cause)
    : new PenholderError('fault', {}, cause);
}

const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => webApi.LogLevel.ERROR,
  setName() {},
};
