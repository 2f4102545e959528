import { type Json, textOf } from '../json.ts';
import { messagePart } from '../payloads.ts';
import { type Call, type Method, messageAt, refuse, visibleChannel, writableChannel } from './call.ts';

const MOST_PINS = 100;
const MOST_BOOKMARKS = 100;

function addPin(call: Call): Json {
  const { world, args, team } = call;
  const channel = writableChannel(call);
  const { ts } = messageAt(call, channel, args.timestamp);
  const there = world.pins.filter((pin) => pin.channel === channel.id);
  if (there.some((pin) => pin.ts === ts)) refuse('already_pinned');
  if (there.length >= MOST_PINS) refuse('too_many_pins');
  world.pins.push({ channel: channel.id, ts, by: team.botUserId, at: Math.floor(Date.now() / 1000) });
  return {};
}

function removePin(call: Call): Json {
  const { world, args } = call;
  const channel = writableChannel(call);
  const at = world.pins.findIndex((pin) => pin.channel === channel.id && pin.ts === textOf(args.timestamp));
  if (at < 0) refuse('no_pin');
  world.pins.splice(at, 1);
  return {};
}

function listPins(call: Call): Json {
  const { world } = call;
  const channel = visibleChannel(call);
  const items = world.pins.flatMap(({ channel: id, ts, by, at }) => {
    const message = world.messages.find((one) => one.channel === id && one.ts === ts && !one.deleted);
    if (id !== channel.id || !message) return [];
    return [{ type: 'message', channel: id, created: at, created_by: by, message: messagePart(world, message) }];
  });
  return { items };
}

function inChannel(call: Call): Json[] {
  const channel = visibleChannel(call, 'channel_id');
  return call.world.bookmarks.filter((one) => one.channel_id === channel.id);
}

function addBookmark(call: Call): Json {
  const { world, args, team } = call;
  const channel = writableChannel(call, 'channel_id');
  if (inChannel(call).length >= MOST_BOOKMARKS) refuse('too_many_bookmarks');
  if (args.type !== 'link') refuse('invalid_bookmark_type');
  if (!/^https?:\/\/\S+$/.test(textOf(args.link))) refuse('invalid_link');
  const dates = { date_created: Math.floor(Date.now() / 1000), date_updated: 0 };
  const { title, link, emoji = '', type } = args;
  const id = world.nextId('Bk');
  const bookmark = { id, channel_id: channel.id, title, link, emoji, type, app_id: world.app.id, ...dates };
  world.bookmarks.push({ ...bookmark, last_updated_by_user_id: team.botUserId });
  return { bookmark };
}

function found(call: Call): Json {
  return inChannel(call).find(({ id }) => id === call.args.bookmark_id) ?? refuse('not_found');
}

function editBookmark(call: Call): Json {
  const bookmark = found(call);
  const { title, link, emoji } = call.args;
  if (link !== undefined && !/^https?:\/\/\S+$/.test(textOf(link))) refuse('invalid_link');
  Object.assign(
    bookmark,
    title !== undefined && { title },
    link !== undefined && { link },
    emoji !== undefined && { emoji },
  );
  return { bookmark };
}

function removeBookmark(call: Call): Json {
  const bookmark = found(call);
  call.world.bookmarks.splice(call.world.bookmarks.indexOf(bookmark), 1);
  return {};
}

/** What is kept at the top of a channel: pinned messages and bookmarks. */
export const pins: Record<string, Method> = {
  'pins.add': { scope: 'pins:write', required: ['channel', 'timestamp'], handle: addPin },
  'pins.remove': { scope: 'pins:write', required: ['channel', 'timestamp'], handle: removePin },
  'pins.list': { scope: 'pins:read', required: ['channel'], handle: listPins },
  'bookmarks.add': { scope: 'bookmarks:write', required: ['channel_id', 'title', 'type', 'link'], handle: addBookmark },
  'bookmarks.edit': { scope: 'bookmarks:write', required: ['channel_id', 'bookmark_id'], handle: editBookmark },
  'bookmarks.remove': { scope: 'bookmarks:write', required: ['channel_id', 'bookmark_id'], handle: removeBookmark },
  'bookmarks.list': {
    scope: 'bookmarks:read',
    required: ['channel_id'],
    handle: (call) => ({ bookmarks: inChannel(call) }),
  },
};
