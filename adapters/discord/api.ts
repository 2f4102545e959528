import { setTimeout as wait } from 'node:timers/promises';
import { DiscordAPIError, REST, type RESTOptions } from 'discord.js';
import { PenholderError } from '../../src/errors.ts';
import { joined } from '../../src/replies/build.ts';
import type { Inline } from '../../src/replies/reply.ts';
import { pace } from './limits.ts';

/** How Discord is called. The library waits as Discord asks, in order per channel, and tries again what was torn. */
export function restOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  return {
    version: '10',
    timeout: pace.callMs,
    makeRequest: call,
    ...(apiUrl === undefined ? {} : { api: apiUrl.replace(/\/$/, '') }),
  };
}

/**
 * By Node's own fetch: the library's client shares its connections with whatever version of it another library has
 * loaded first, and that one may not know the library's forms, so that no file would be sent. What tore a call is told as
 * the library knows it.
 */
const call = (async (url: string, init: RequestInit) => {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw error instanceof TypeError && error.cause ? error.cause : error;
  }
}) as unknown as RESTOptions['makeRequest'];

/** Discord's REST API for one bot, without a gateway. */
export function createRest(token: string, apiUrl: string | undefined): REST {
  return new REST(restOptions(apiUrl)).setToken(token);
}

/** What a failed call means. */
export type Failure =
  /** Discord said no, by this code (topics/opcodes-and-status-codes#json). */
  | { readonly kind: 'refused'; readonly code: number; readonly status: number }
  /** It may have been done or not. */
  | { readonly kind: 'unknown' };

/** Tells what a failed call means. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof DiscordAPIError) || error.status >= 500) return { kind: 'unknown' };
  return { kind: 'refused', code: Number(error.code), status: error.status };
}

/** Runs a call that is safe to repeat: tries again what may not have been done, with a bound. */
export async function repeated<T>(call: (tries: number) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await call(tries);
    } catch (error) {
      if (failureOf(error).kind === 'refused' || tries >= pace.tries) throw error;
      await wait(pace.againMs * 2 ** (tries - 1));
    }
  }
}

/** Codes of what Discord says that we tell apart. */
export const codes = {
  unknownChannel: 10_003,
  unknownGuild: 10_004,
  unknownMessage: 10_008,
  unknownUser: 10_013,
  unknownWebhook: 10_015,
  unknownEvent: 10_070,
  unknownInteraction: 10_062,
  threadThere: 160_004,
  alreadyAnswered: 40_060,
  missingAccess: 50_001,
  cannotMessage: 50_007,
  missingPermissions: 50_013,
  badToken: 50_027,
  invalidForm: 50_035,
} as const;

const gone: readonly number[] = [
  codes.unknownChannel,
  codes.unknownGuild,
  codes.unknownMessage,
  codes.unknownUser,
  codes.missingAccess,
  codes.cannotMessage,
  codes.missingPermissions,
];

/** A failure in the bot's words: nobody can be reached there, or it may be tried later. */
export function asPenholderError(cause: unknown, lacks: readonly Inline[] = []): PenholderError {
  if (cause instanceof PenholderError) return cause;
  const failure = failureOf(cause);
  if (failure.kind === 'unknown') return new PenholderError('busy', {}, cause);
  const isGone = failure.status === 401 || gone.includes(failure.code);
  if (!isGone) return new PenholderError('fault', {}, cause);
  const permissions = lacks.length > 0 ? { permissions: joined(lacks) } : {};
  return new PenholderError('channel_gone', { channel: 'Discord', ...permissions }, cause);
}
