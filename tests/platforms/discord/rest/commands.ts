import { isJson, type Json } from '../../slack/json.ts';
import { ApiError } from '../api-error.ts';
import { command, commands } from '../form/command.ts';
import { checked } from '../form/form.ts';
import type { World } from '../world.ts';
import type { RestRequest, Route } from './route.ts';

const MOST = 100;

/** The commands of a scope: of a guild, or the global ones. */
function scope({ world, params }: RestRequest): Json[] {
  if (params.app !== world.app.id) throw new ApiError(10002);
  const guild = params.guild ?? '';
  const found = world.commands.get(guild);
  if (!found || (guild !== '' && !world.guilds.has(guild))) throw new ApiError(50001);
  return found;
}

function stored(world: World, guildId: string | undefined, given: Json, before?: Json): Json {
  const defaults = { default_member_permissions: null, nsfw: false, contexts: null, integration_types: [0] };
  const where = guildId ? { guild_id: guildId } : { dm_permission: true };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const id = before?.id ?? world.nextId();
  const fixed = { id, application_id: world.app.id, version: world.nextId() };
  return { ...defaults, ...where, description: '', name_localizations: null, ...known, ...fixed };
}

function sameAs(one: Json): (other: Json) => boolean {
  return (other) => other.name === one.name && other.type === one.type;
}

function replace(request: RestRequest): unknown {
  const { world, params, body } = request;
  const all = scope(request);
  const given = checked(commands, body) as Json[];
  const next = given.map((one) => stored(world, params.guild, one, all.find(sameAs(one))));
  all.splice(0, all.length, ...next);
  return next;
}

function create(request: RestRequest): unknown {
  const { world, params, body } = request;
  const all = scope(request);
  const given = checked(command, body) as Json;
  const index = all.findIndex(sameAs(given));
  if (index < 0 && all.length >= MOST) throw new ApiError(30032);
  const next = stored(world, params.guild, given, all[index]);
  if (index < 0) all.push(next);
  else all[index] = next;
  return next;
}

function find(request: RestRequest): { all: Json[]; index: number; found: Json } {
  const all = scope(request);
  const index = all.findIndex(({ id }) => id === request.params.command);
  const found = all[index];
  if (!found) throw new ApiError(10063);
  return { all, index, found };
}

function change(request: RestRequest): unknown {
  const { all, index, found } = find(request);
  const given = checked(command, { ...found, ...(isJson(request.body) ? request.body : {}) }) as Json;
  const next = stored(request.world, request.params.guild, given, found);
  all[index] = next;
  return next;
}

function erase(request: RestRequest): void {
  const { all, index } = find(request);
  all.splice(index, 1);
}

function routesAt(path: string): Route[] {
  return [
    { method: 'GET', path, run: scope },
    { method: 'PUT', path, run: replace },
    { method: 'POST', path, status: 201, run: create },
    { method: 'GET', path: `${path}/:command`, run: (request) => find(request).found },
    { method: 'PATCH', path: `${path}/:command`, run: change },
    { method: 'DELETE', path: `${path}/:command`, run: erase },
  ];
}

/** Commands of the application, global and by guild. */
export const commandRoutes: readonly Route[] = [
  ...routesAt('/applications/:app/commands'),
  ...routesAt('/applications/:app/guilds/:guild/commands'),
];
