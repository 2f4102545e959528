import { isTrue, type Json, textOf } from '../json.ts';
import { messagePart } from '../payloads.ts';
import { directMessage, isIn, membersOf } from '../residents.ts';
import type { Channel, Message } from '../world.ts';
import { type Call, type Method, messageAt, page, readableChannel, refuse } from './call.ts';

function channelJson({ world, team }: Call, channel: Channel): Json {
  const { id, name, isPrivate, isIm, isArchived } = channel;
  const isMember = isIn(world, channel, team.botUserId);
  if (isIm) {
    const user = [...(channel.members ?? [])].find((one) => one !== team.botUserId);
    return { id, is_im: true, is_channel: false, is_archived: isArchived, user, context_team_id: team.id };
  }
  return {
    id,
    name,
    name_normalized: name,
    is_channel: !isPrivate,
    is_group: isPrivate,
    is_im: false,
    is_mpim: false,
    is_private: isPrivate,
    is_archived: isArchived,
    is_general: false,
    is_shared: false,
    is_ext_shared: false,
    is_member: isMember,
    context_team_id: team.id,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
  };
}

function info(call: Call): Json {
  const channel = readableChannel(call, 'read');
  const count = isTrue(call.args.include_num_members) && { num_members: membersOf(call.world, channel).length };
  return { channel: { ...channelJson(call, channel), ...count } };
}

function open(call: Call): Json {
  const { world, args, team } = call;
  const ids = textOf(args.users).split(',').filter(Boolean);
  if (ids.length === 0 && args.channel) return { channel: { id: readableChannel(call, 'read').id } };
  const [id] = ids;
  if (id === undefined) return refuse('users_list_not_supplied');
  if (ids.length > 1) return refuse('too_many_users');
  if (!world.users.has(id)) return refuse('user_not_found');
  if (id === team.botUserId) return refuse('cannot_dm_bot');
  const channel = directMessage(world, team, id);
  return { channel: isTrue(args.return_im) ? channelJson(call, channel) : { id: channel.id } };
}

function members(call: Call): Json {
  const { items, next } = page(membersOf(call.world, readableChannel(call, 'read')), call.args);
  return { members: items, response_metadata: { next_cursor: next } };
}

function typeOf(channel: Channel): string {
  if (channel.isIm) return 'im';
  return channel.isPrivate ? 'private_channel' : 'public_channel';
}

function list(call: Call): Json {
  const { world, args, team } = call;
  const types = (textOf(args.types) || 'public_channel').split(',');
  const visible = [...world.channels.values()].filter(
    (channel) =>
      channel.teamId === team.id &&
      types.includes(typeOf(channel)) &&
      (typeOf(channel) === 'public_channel' || isIn(world, channel, team.botUserId)) &&
      !(isTrue(args.exclude_archived) && channel.isArchived),
  );
  const { items, next } = page(visible, args);
  return { channels: items.map((channel) => channelJson(call, channel)), response_metadata: { next_cursor: next } };
}

/** Whether a message lies between `oldest` and `latest`; on them only with `inclusive`. */
function within({ ts }: Message, { oldest, latest, inclusive }: Json): boolean {
  const [low, high] = [textOf(oldest) || '0', textOf(latest) || '9999999999.999999'];
  if (isTrue(inclusive) && (Number(ts) === Number(low) || Number(ts) === Number(high))) return true;
  return Number(ts) > Number(low) && Number(ts) < Number(high);
}

/** A page that goes on after the message of the cursor, so that new messages move nothing. */
function pageOf({ world, args }: Call, found: Message[]): Json {
  const limit = Math.min(Number(args.limit ?? 100) || 100, 999);
  const after = Buffer.from(textOf(args.cursor), 'base64').toString().replace('next_ts:', '');
  const asked = found.filter((message) => within(message, args));
  const start = after === '' ? 0 : asked.findIndex(({ ts }) => ts === after) + 1;
  const items = asked.slice(start, start + limit);
  const more = start + limit < asked.length;
  const next = more ? Buffer.from(`next_ts:${items.at(-1)?.ts}`).toString('base64') : '';
  const messages = items.map((message) => messagePart(world, message, isTrue(args.include_all_metadata)));
  return { messages, has_more: more, response_metadata: { next_cursor: next } };
}

function hasReplies({ world }: Call, message: Message): boolean {
  return world.messages.some(
    ({ threadTs, channel, deleted }) => !deleted && threadTs === message.ts && channel === message.channel,
  );
}

/** A deleted message stays visible as a tombstone while it has replies. */
function stands(call: Call, message: Message): boolean {
  return !message.to && (!message.deleted || hasReplies(call, message));
}

/** Newest first; of threads only what was sent to the channel as well. */
function history(call: Call): Json {
  const channel = readableChannel(call, 'history');
  const found = call.world.messages.filter(
    (one) =>
      one.channel === channel.id && stands(call, one) && (!one.threadTs || one.broadcast || one.threadTs === one.ts),
  );
  return pageOf(call, found.reverse());
}

/** Oldest first, the first message of the thread among them. */
function replies(call: Call): Json {
  const channel = readableChannel(call, 'history');
  const ts = textOf(call.args.ts);
  const found = call.world.messages.filter(
    (one) => one.channel === channel.id && stands(call, one) && (one.ts === ts || one.threadTs === ts),
  );
  if (found.length === 0) refuse('thread_not_found');
  return pageOf(call, found);
}

function react(call: Call): Json {
  const channel = readableChannel(call, 'read');
  const message = messageAt(call, channel, call.args.timestamp);
  const name = textOf(call.args.name);
  if (!/^[a-z0-9_+'-]+(::skin-tone-[2-6])?$/.test(name)) refuse('invalid_name');
  const user = call.team.botUserId;
  if (message.reactions.some((one) => one.name === name && one.user === user)) refuse('already_reacted');
  message.reactions.push({ name, user });
  return {};
}

/** Channels, their members and what was said in them. */
export const conversations: Record<string, Method> = {
  'conversations.info': { required: ['channel'], handle: info },
  'conversations.open': { scope: 'im:write', handle: open },
  'conversations.members': { required: ['channel'], handle: members },
  'conversations.list': { scope: 'channels:read', handle: list },
  'conversations.history': { required: ['channel'], handle: history },
  'conversations.replies': { required: ['channel', 'ts'], handle: replies },
  'reactions.add': { scope: 'reactions:write', required: ['channel', 'name', 'timestamp'], handle: react },
};
