import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import { checked, filled, optional, snowflake } from '../form/form.ts';
import { messageOf } from '../messages.ts';
import { channelJson, guildJson, memberJson } from '../payloads.ts';
import { channelOf, deleteChannel, directMessage, guildOf } from '../residents.ts';
import type { Channel, World } from '../world.ts';
import { openChannel } from './messages.ts';
import type { RestRequest, Route } from './route.ts';

const recipient = z.object({ recipient_id: snowflake });
const minutes = z.literal([60, 1440, 4320, 10_080]);
const newThread = z.object({ name: filled(100), auto_archive_duration: optional(minutes), type: optional(z.int()) });
const changes = z.object({
  name: optional(filled(100)),
  archived: optional(z.boolean()),
  locked: optional(z.boolean()),
  auto_archive_duration: optional(minutes),
});

function openDm({ world, body }: RestRequest): unknown {
  const id = checked(recipient, body).recipient_id;
  return channelJson(world, directMessage(world, id));
}

function addThread(world: World, parent: Channel, id: string, body: unknown): unknown {
  const given = checked(newThread, body);
  const thread: Channel = {
    id,
    type: 11,
    name: given.name,
    parentId: parent.id,
    ownerId: world.app.id,
    archived: false,
    locked: false,
    autoArchiveMinutes: given.auto_archive_duration ?? 1440,
    ...(parent.guildId && { guildId: parent.guildId }),
  };
  world.channels.set(id, thread);
  world.dispatch('THREAD_CREATE', { ...channelJson(world, thread), newly_created: true }, parent.guildId);
  return channelJson(world, thread);
}

function threadOf(request: RestRequest): unknown {
  const { world, params, body } = request;
  const parent = openChannel(request);
  if (parent.type !== 0 && parent.type !== 5) throw new ApiError(50024);
  if (!params.message) return addThread(world, parent, world.nextId(), body);
  const message = messageOf(world, parent.id, params.message);
  if (message.threadId) throw new ApiError(160004);
  const thread = addThread(world, parent, message.id, body);
  message.threadId = message.id;
  return thread;
}

function changeChannel(request: RestRequest): unknown {
  const { world, body } = request;
  const channel = openChannel(request);
  const given = checked(changes, body);
  channel.name = given.name ?? channel.name;
  channel.archived = given.archived ?? channel.archived;
  channel.locked = given.locked ?? channel.locked;
  channel.autoArchiveMinutes = given.auto_archive_duration ?? channel.autoArchiveMinutes;
  const name = channel.type === 11 ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE';
  world.dispatch(name, channelJson(world, channel), channel.guildId);
  return channelJson(world, channel);
}

function readChannel({ world, params }: RestRequest): unknown {
  const channel = channelOf(world, params.channel);
  if (world.refusals.get(channel.id) === 50001) throw new ApiError(50001);
  return channelJson(world, channel);
}

function channels({ world, params }: RestRequest): unknown {
  const { id } = guildOf(world, params.guild);
  const own = [...world.channels.values()].filter((one) => one.guildId === id && one.type !== 11);
  return own.map((one) => channelJson(world, one));
}

function activeThreads({ world, params }: RestRequest): unknown {
  const { id } = guildOf(world, params.guild);
  const own = [...world.channels.values()].filter((one) => one.guildId === id && one.type === 11 && !one.archived);
  return { threads: own.map((one) => channelJson(world, one)), members: [] };
}

function members({ world, params, query }: RestRequest): unknown {
  const all = [...guildOf(world, params.guild).members.values()].map((one) => memberJson(world, one));
  return all.slice(0, Number(query.get('limit') ?? 1));
}

function member({ world, params }: RestRequest): unknown {
  const found = guildOf(world, params.guild).members.get(params.user ?? '');
  if (!found) throw new ApiError(10007);
  return memberJson(world, found);
}

function user({ world, params }: RestRequest): unknown {
  const found = world.users.get(params.user === '@me' ? world.app.id : (params.user ?? ''));
  if (!found) throw new ApiError(10013);
  return found;
}

/** Guilds, channels, threads, direct messages, users. */
export const placeRoutes: readonly Route[] = [
  { method: 'POST', path: '/users/@me/channels', run: openDm },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    run: ({ world }) => [...world.guilds.values()].map(({ id, name }) => ({ id, name })),
  },
  { method: 'GET', path: '/users/:user', run: user },
  { method: 'GET', path: '/guilds/:guild', run: ({ world, params }) => guildJson(world, guildOf(world, params.guild)) },
  { method: 'GET', path: '/guilds/:guild/channels', run: channels },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    run: ({ world, params }) => [...guildOf(world, params.guild).roles.values()],
  },
  { method: 'GET', path: '/guilds/:guild/threads/active', run: activeThreads },
  { method: 'GET', path: '/guilds/:guild/members', run: members },
  { method: 'GET', path: '/guilds/:guild/members/:user', run: member },
  { method: 'GET', path: '/channels/:channel', run: readChannel },
  { method: 'PATCH', path: '/channels/:channel', run: changeChannel },
  {
    method: 'DELETE',
    path: '/channels/:channel',
    run: (request) => deleteChannel(request.world, openChannel(request).id),
  },
  { method: 'POST', path: '/channels/:channel/threads', status: 201, run: threadOf },
  { method: 'POST', path: '/channels/:channel/messages/:message/threads', status: 201, run: threadOf },
  { method: 'PUT', path: '/channels/:channel/thread-members/:user', run: (request) => void openChannel(request) },
];
