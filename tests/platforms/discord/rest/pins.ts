import { ApiError } from '../api-error.ts';
import { messageOf } from '../messages.ts';
import { messageJson } from '../payloads.ts';
import type { Message, World } from '../world.ts';
import { openChannel } from './messages.ts';
import type { RestRequest, Route } from './route.ts';

const MOST_PINS = 250;

/** What is pinned in a channel, the newest pin first. */
export function pinned(world: World, channelId: string): (Message & { pinnedAt: number })[] {
  const has = (one: Message): one is Message & { pinnedAt: number } =>
    one.pinnedAt !== undefined && one.channelId === channelId && !one.deleted;
  return world.messages.filter(has).sort((one, other) => other.pinnedAt - one.pinnedAt);
}

function tell(world: World, message: Message): void {
  const guildId = world.channels.get(message.channelId)?.guildId;
  const last = pinned(world, message.channelId)[0];
  const last_pin_timestamp = last ? new Date(last.pinnedAt).toISOString() : null;
  const where = { channel_id: message.channelId, ...(guildId && { guild_id: guildId }) };
  world.dispatch('CHANNEL_PINS_UPDATE', { ...where, last_pin_timestamp }, guildId);
}

function pin(request: RestRequest): void {
  const { world } = request;
  const channel = openChannel(request);
  const message = messageOf(world, channel.id, request.params.message);
  if (message.pinnedAt !== undefined) return;
  if (pinned(world, channel.id).length >= MOST_PINS) throw new ApiError(30003);
  message.pinnedAt = world.now();
  tell(world, message);
}

function unpin(request: RestRequest): void {
  const message = messageOf(request.world, openChannel(request).id, request.params.message);
  delete message.pinnedAt;
  tell(request.world, message);
}

function page(request: RestRequest): unknown {
  const { world, query } = request;
  const limit = Number(query.get('limit') ?? 50);
  const before = Date.parse(query.get('before') ?? '9999-01-01T00:00:00Z');
  const all = pinned(world, openChannel(request).id).filter(({ pinnedAt }) => pinnedAt < before);
  const items = all.slice(0, limit).map((message) => ({
    pinned_at: new Date(message.pinnedAt).toISOString(),
    message: messageJson(world, message),
  }));
  return { items, has_more: all.length > limit };
}

function old(request: RestRequest): unknown {
  const { world } = request;
  return pinned(world, openChannel(request).id).map((message) => messageJson(world, message));
}

/** Pins, by the routes of today and by those before them. */
export const pinRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages/pins', run: page },
  { method: 'PUT', path: '/channels/:channel/messages/pins/:message', run: pin },
  { method: 'DELETE', path: '/channels/:channel/messages/pins/:message', run: unpin },
  { method: 'GET', path: '/channels/:channel/pins', run: old },
  { method: 'PUT', path: '/channels/:channel/pins/:message', run: pin },
  { method: 'DELETE', path: '/channels/:channel/pins/:message', run: unpin },
];
