import { isJson, type Json } from '../../slack/json.ts';
import { ApiError, formError } from '../api-error.ts';
import { checked } from '../form/form.ts';
import { scheduledEvent } from '../form/scheduled-event.ts';
import { guildOf } from '../residents.ts';
import type { RestRequest, Route } from './route.ts';

const MOST = 100;

/** From which status (1 scheduled, 2 active, 3 completed, 4 cancelled) to which. */
const STEPS: Record<number, readonly number[]> = { 1: [1, 2, 4], 2: [2, 3], 3: [3], 4: [4] };

function listed({ world, params }: RestRequest): Json[] {
  const { id } = guildOf(world, params.guild);
  return world.events.filter((event) => event.guild_id === id && Number(event.status) < 3);
}

function found({ world, params }: RestRequest): Json {
  const event = world.events.find(({ id, guild_id }) => id === params.event && guild_id === params.guild);
  if (!event) throw new ApiError(10070);
  return event;
}

function create(request: RestRequest): unknown {
  const { world, params, body } = request;
  const { id: guild_id } = guildOf(world, params.guild);
  if (listed(request).length >= MOST) throw new ApiError(30038);
  const given = checked(scheduledEvent(world.now()), body);
  const nothing = { description: null, channel_id: null, scheduled_end_time: null, entity_metadata: null, image: null };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const made = { id: world.nextId(), guild_id, creator_id: world.app.id, entity_id: null, recurrence_rule: null };
  const event = { ...nothing, ...known, ...made, status: 1, user_count: 0 };
  world.events.push(event);
  world.dispatch('GUILD_SCHEDULED_EVENT_CREATE', event, guild_id);
  return event;
}

function change(request: RestRequest): unknown {
  const { world, body } = request;
  const event = found(request);
  const next = { ...event, ...(isJson(body) ? body : {}) };
  const from = Number(event.status);
  if (!STEPS[from]?.includes(Number(next.status))) {
    throw formError(['status'], 'GUILD_SCHEDULED_EVENT_STATUS', 'Invalid Guild Scheduled Event Status Update');
  }
  const moved = next.scheduled_start_time !== event.scheduled_start_time;
  checked(scheduledEvent(moved ? world.now() : 0), next);
  Object.assign(event, next);
  world.dispatch('GUILD_SCHEDULED_EVENT_UPDATE', event, String(event.guild_id));
  return event;
}

function erase(request: RestRequest): void {
  const { world } = request;
  const event = found(request);
  world.events.splice(world.events.indexOf(event), 1);
  world.dispatch('GUILD_SCHEDULED_EVENT_DELETE', event, String(event.guild_id));
}

const ALL = '/guilds/:guild/scheduled-events';

/** Scheduled events of a guild. */
export const scheduledEventRoutes: readonly Route[] = [
  { method: 'GET', path: ALL, run: listed },
  { method: 'POST', path: ALL, run: create },
  { method: 'GET', path: `${ALL}/:event`, run: found },
  { method: 'PATCH', path: `${ALL}/:event`, run: change },
  { method: 'DELETE', path: `${ALL}/:event`, run: erase },
];
