import type { Faults } from '../faults.ts';
import type { Json } from '../json.ts';
import { textOf } from '../json.ts';
import { teamAbout } from '../organisation.ts';
import type { RateLimits } from '../rate-limits.ts';
import type { World } from '../world.ts';
import { type Method, needScope, Refusal, refuse, refuseFor } from './call.ts';
import { methods } from './methods.ts';

/** An answer of the Web API before it is written. */
export type Answer = { status: number; headers: Record<string, string>; body: Json };

/** What the Web API works with. */
export type Api = { world: World; faults: Faults; limits: RateLimits };

function teamFor(world: World, method: Method, { args, token }: { args: Json; token: string }) {
  const kind = method.token ?? 'bot';
  const first = [...world.teams.values()][0];
  if (!first) throw new Error('no team');
  if (kind === 'none') return first;
  if (token === '') return refuse('not_authed');
  const entry = world.tokens.get(token);
  if (!entry) return refuse('invalid_auth');
  if (entry.gone) return refuse(entry.gone);
  if (entry.kind !== kind) return refuse('not_allowed_token_type');
  return teamAbout(world, entry, args);
}

function checkRequired(method: Method, args: Json): void {
  const missing = (method.required ?? []).filter((key) => args[key] === undefined || args[key] === '');
  refuseFor(
    'invalid_arguments',
    missing.map((key) => `missing required field: ${key}`),
  );
}

function work({ world, limits }: Api, name: string, args: Json, token: string): Json {
  const method = methods[name];
  if (!method) return refuse('unknown_method', { req_method: name });
  const team = teamFor(world, method, { args, token });
  if (method.scope) needScope(world, method.scope);
  const wait = limits(name, `${team.id} ${textOf(args.channel)}`);
  if (wait > 0) refuse('ratelimited', { wait });
  checkRequired(method, args);
  return method.handle({ world, args, team, token });
}

function refused(error: unknown): Pick<Answer, 'status' | 'body'> & { wait?: number } {
  if (!(error instanceof Refusal)) throw error;
  const { wait, ...more } = error.more;
  const body = { ok: false, error: error.code, ...more };
  return typeof wait === 'number' ? { status: 429, body, wait } : { status: 200, body };
}

function scopeHeaders(world: World, name: string, token: string): Record<string, string> {
  if (world.tokens.get(token)?.kind !== 'bot') return {};
  const accepted = methods[name]?.scope;
  return { 'x-oauth-scopes': world.scopes.join(','), ...(accepted && { 'x-accepted-oauth-scopes': accepted }) };
}

/** Does what a call asks for, or refuses it. */
export function answer(api: Api, name: string, args: Json, token: string): Answer {
  const headers = scopeHeaders(api.world, name, token);
  try {
    return { status: 200, headers, body: { ok: true, ...work(api, name, args, token) } };
  } catch (error) {
    const { wait, ...rest } = refused(error);
    return { ...rest, headers: { ...headers, ...(wait && { 'retry-after': String(wait) }) } };
  }
}
