import { messageProblems } from '../block-kit.ts';
import { isJson, type Json, objectsOf, textOf } from '../json.ts';
import { messagePart } from '../payloads.ts';
import { directMessage, isIn } from '../residents.ts';
import type { Channel, Message } from '../world.ts';
import {
  type Call,
  type Method,
  messageAt,
  objectArg,
  refuse,
  refuseFor,
  visibleChannel,
  writableChannel,
} from './call.ts';
import { type Content, contentOf, isEmpty, store, threadOf } from './post.ts';

/** A message may be sent to a user: it goes into their direct message. */
function target(call: Call): Channel {
  const user = call.world.users.get(textOf(call.args.channel));
  if (user?.teamId === call.team.id) return directMessage(call.world, call.team, user.id);
  const channel = visibleChannel(call);
  const open = !channel.isPrivate && !channel.isArchived && call.world.scopes.includes('chat:write.public');
  return open ? channel : writableChannel(call);
}

function content(call: Call): Content {
  const found = contentOf(call.world, call.args);
  return isEmpty(found) ? refuse('no_text') : found;
}

function postMessage(call: Call): Json {
  const { world, args, team } = call;
  const channel = target(call);
  const address = { channel: channel.id, teamId: team.id, userId: team.botUserId, ...threadOf(args) };
  const message = store(world, address, content(call));
  return { channel: channel.id, ts: message.ts, message: messagePart(world, message, true) };
}

function postEphemeral(call: Call): Json {
  const { world, args, team } = call;
  const channel = writableChannel(call);
  const user = world.users.get(textOf(args.user));
  if (!user) return refuse('user_not_found');
  if (!isIn(world, channel, user.id)) refuse('user_not_in_channel');
  const address = { channel: channel.id, teamId: team.id, userId: team.botUserId, to: user.id, ...threadOf(args) };
  return { message_ts: store(world, address, content(call)).ts };
}

/** Metadata stays unless given; an empty object takes it away. */
function keepMetadata(message: Message, given: Json | undefined): void {
  if (!given) return;
  if (Object.keys(given).length > 0) message.metadata = given;
  else delete message.metadata;
}

/** What is not given stays as it was, so text alone leaves old blocks (python-slack-sdk issue 523). */
function update(call: Call): Json {
  const { world, args, team } = call;
  const channel = visibleChannel(call);
  const message = messageAt(call, channel, args.ts);
  if (message.userId !== team.botUserId) refuse('cant_update_message');
  if (args.text === undefined && args.blocks === undefined && args.attachments === undefined) refuse('no_text');
  const next = contentOf(world, args);
  const kept = {
    text: args.text === undefined ? message.text : next.text,
    blocks: args.blocks === undefined ? message.blocks : next.blocks,
    attachments: args.attachments === undefined ? message.attachments : next.attachments,
  };
  if (isEmpty(kept)) refuse('no_text');
  const edit = { edits: message.edits + 1, editedTs: world.nextTs() };
  Object.assign(message, kept, edit);
  keepMetadata(message, next.metadata);
  return { channel: channel.id, ts: message.ts, text: message.text, message: messagePart(world, message, true) };
}

function remove(call: Call): Json {
  const channel = visibleChannel(call);
  const message = messageAt(call, channel, call.args.ts);
  if (message.userId !== call.team.botUserId) refuse('cant_delete_message');
  message.deleted = true;
  return { channel: channel.id, ts: message.ts };
}

function getPermalink(call: Call): Json {
  const channel = visibleChannel(call);
  const { ts } = messageAt(call, channel, call.args.message_ts);
  const permalink = `https://${call.team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`;
  return { channel: channel.id, permalink };
}

function unfurl(call: Call): Json {
  const { world, args } = call;
  const message = messageAt(call, writableChannel(call), args.ts);
  const unfurls = objectArg(args, 'unfurls') ?? refuse('missing_unfurls');
  for (const one of objectsOf(Object.values(unfurls)))
    if (Array.isArray(one.blocks)) refuseFor('invalid_blocks', messageProblems(world, one.blocks));
  // what a link leads to hangs below its message, as an attachment
  const own = message.attachments.filter(({ from_url }) => typeof from_url !== 'string' || !(from_url in unfurls));
  const shown = Object.entries(unfurls).flatMap(([url, one]) => (isJson(one) ? [{ ...one, from_url: url }] : []));
  message.attachments = [...own, ...shown];
  return {};
}

/** Messages of the bot. */
export const chat: Record<string, Method> = {
  'chat.postMessage': { scope: 'chat:write', required: ['channel'], handle: postMessage },
  'chat.postEphemeral': { scope: 'chat:write', required: ['channel', 'user'], handle: postEphemeral },
  'chat.update': { scope: 'chat:write', required: ['channel', 'ts'], handle: update },
  'chat.delete': { scope: 'chat:write', required: ['channel', 'ts'], handle: remove },
  'chat.getPermalink': { required: ['channel', 'message_ts'], handle: getPermalink },
  'chat.unfurl': { scope: 'links:write', required: ['channel', 'ts', 'unfurls'], handle: unfurl },
};
