import { isJson } from '../../slack/json.ts';
import { ApiError } from '../api-error.ts';
import { type Draft, edit, messageOf, post, remove } from '../messages.ts';
import { messageJson } from '../payloads.ts';
import { channelOf } from '../residents.ts';
import type { Channel, Message, World } from '../world.ts';
import type { RestRequest, Route } from './route.ts';

const NONCE_LIVES = 5 * 60_000;

/** The channel of a request, where the bot is let in. */
export function openChannel({ world, params }: RestRequest): Channel {
  const channel = channelOf(world, params.channel);
  const refusal = world.refusals.get(channel.id) ?? world.refusals.get(channel.parentId ?? '');
  if (refusal !== undefined) throw new ApiError(refusal);
  return channel;
}

/** A channel may be read unless it is not seen at all. */
function readableChannel(request: RestRequest): Channel {
  const channel = channelOf(request.world, request.params.channel);
  if (request.world.refusals.get(channel.id) === 50001) throw new ApiError(50001);
  return channel;
}

/** With enforce_nonce: the message that the bot made with the same nonce just now. */
function madeBefore(world: World, channel: Channel, { body }: Draft): Message | undefined {
  if (!isJson(body) || body.enforce_nonce !== true || body.nonce === undefined) return undefined;
  const since = world.now() - NONCE_LIVES;
  const same = (one: Message) =>
    one.channelId === channel.id && one.authorId === world.app.id && String(one.nonce) === String(body.nonce);
  return world.messages.find((one) => one.nonce !== undefined && same(one) && one.createdAt > since);
}

function create(request: RestRequest): unknown {
  const { world, body, files } = request;
  const channel = openChannel(request);
  if (channel.type === 1 && world.closed.has(channel.recipientId ?? '')) throw new ApiError(50007);
  if (channel.locked) throw new ApiError(50083);
  channel.archived = false;
  const before = madeBefore(world, channel, { body, files });
  const place = { channelId: channel.id, authorId: world.app.id };
  return messageJson(world, before ?? post(world, place, { body, files }));
}

function own(request: RestRequest): Message {
  const { world, params } = request;
  openChannel(request);
  const message = messageOf(world, params.channel, params.message);
  if (message.authorId !== world.app.id) throw new ApiError(50005);
  return message;
}

function change(request: RestRequest): unknown {
  const { world, body, files } = request;
  return messageJson(world, edit(world, own(request), { body, files }));
}

function list(request: RestRequest): unknown {
  const { world, query } = request;
  const channel = readableChannel(request);
  const before = BigInt(query.get('before') ?? 2n ** 63n);
  const after = BigInt(query.get('after') ?? 0n);
  const limit = Number(query.get('limit') ?? 50);
  const fits = ({ id }: Message) => BigInt(id) < before && BigInt(id) > after;
  const all = world.messages.filter((one) => one.channelId === channel.id && !one.deleted && !one.to && fits(one));
  const page = query.has('after') ? all.slice(0, limit) : all.slice(-limit);
  return page.reverse().map((one) => messageJson(world, one));
}

function read(request: RestRequest): unknown {
  readableChannel(request);
  return messageJson(request.world, messageOf(request.world, request.params.channel, request.params.message));
}

function erase(request: RestRequest): void {
  const { world, params } = request;
  openChannel(request);
  const message = messageOf(world, params.channel, params.message);
  const channel = channelOf(world, params.channel);
  if (message.authorId !== world.app.id && channel.type === 1) throw new ApiError(50013);
  remove(world, message);
}

const ONE = '/channels/:channel/messages/:message';

/** Messages of channels. */
export const messageRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channel/messages', run: create },
  { method: 'GET', path: '/channels/:channel/messages', run: list },
  { method: 'GET', path: ONE, run: read },
  { method: 'PATCH', path: ONE, run: change },
  { method: 'DELETE', path: ONE, run: erase },
  { method: 'POST', path: '/channels/:channel/typing', run: (request) => void openChannel(request) },
];
