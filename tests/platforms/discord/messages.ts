import type { Json } from '../slack/json.ts';
import { ApiError, formError } from './api-error.ts';
import { checked } from './form/form.ts';
import { eachComponent } from './form/layout.ts';
import {
  EPHEMERAL,
  LAYOUT,
  LOADING,
  layoutMessage,
  type MessageBody,
  plainMessage,
  shownFiles,
  spokenTexts,
} from './form/message.ts';
import { messageEvent } from './payloads.ts';
import { MENTION_EVERYONE, permissionsOf } from './permissions.ts';
import { channelOf } from './residents.ts';
import type { Attachment, Channel, Message, Pings, World } from './world.ts';

/** A file of a request: its index is that of its part, `files[n]`. */
export type Upload = { index: string; filename: string; contentType: string; content: Buffer };

/** What a message is made of, as it came in. */
export type Draft = { body: unknown; files: Upload[] };

/** No previews, no notification. */
const KEPT_FLAGS = 4 | 4096;
const MOST_BYTES = 10 * 1024 * 1024;

/** The checked body of a message; `was` is the message it changes. */
export function checkedBody({ body, files }: Draft, was?: Message): MessageBody {
  const flags = Number((body as Json | null)?.flags ?? 0) | ((was?.flags ?? 0) & LAYOUT);
  const result = checked((flags & LAYOUT) !== 0 ? layoutMessage : plainMessage, body ?? {});
  if (files.length > 10) throw formError(['attachments'], 'BASE_TYPE_MAX_LENGTH', 'Must be 10 or fewer in length.');
  if (files.reduce((sum, { content }) => sum + content.length, 0) > MOST_BYTES) throw new ApiError(40005);
  const names = new Set([...files, ...(was?.attachments ?? [])].map(({ filename }) => filename));
  const absent = shownFiles([result.embeds, result.components]).find((name) => !names.has(name));
  if (absent !== undefined) {
    throw formError(['components'], 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', `No file ${absent}`);
  }
  return result;
}

function attachmentsOf(world: World, draft: Draft, body: MessageBody, was: Attachment[] = []): Attachment[] {
  const said = body.attachments ?? undefined;
  const kept = said ? was.filter(({ id }) => said.some((one) => one.id === id)) : was;
  const added = draft.files.map(({ index, filename, contentType, content }) => {
    const about = said?.find(({ id }) => id === index);
    const description = about?.description;
    const file = { id: world.nextId(), filename: about?.filename ?? filename, contentType, content };
    return description === undefined ? file : { ...file, description };
  });
  return [...kept, ...added];
}

/** Numbers components as Discord does, where the app gave no id. */
function numbered(components: Json[]): Json[] {
  const copy = structuredClone(components);
  const all = eachComponent(copy);
  const taken = new Set(all.map(({ id }) => id));
  let next = 1;
  for (const one of all) {
    if (one.id !== undefined && one.id !== 0) continue;
    while (taken.has(next)) next += 1;
    one.id = next;
    taken.add(next);
  }
  return copy;
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, id]) => id ?? ''))];
}

/** Whom a text notifies, by what is allowed. */
function pingsOf(world: World, channel: Channel, text: string, body: MessageBody, author: string): Pings {
  const { parse, users, roles } = body.allowed_mentions ?? { parse: ['everyone', 'users', 'roles'] };
  const allows = (kind: string, list: string[] | undefined) => (id: string) =>
    parse?.includes(kind as 'users') || list?.includes(id) || false;
  const guild = world.guilds.get(channel.guildId ?? '');
  const member = guild?.members.get(author);
  const may = guild && member ? permissionsOf(guild, member) & MENTION_EVERYONE : 0n;
  return {
    everyone: /@(everyone|here)\b/.test(text) && Boolean(may) && allows('everyone', [])(''),
    users: idsIn(text, /<@!?(\d+)>/g).filter((id) => world.users.has(id) && allows('users', users)(id)),
    roles: idsIn(text, /<@&(\d+)>/g).filter((id) => guild?.roles.has(id) && allows('roles', roles)(id)),
  };
}

/** Where a new message stands, and for whom. */
export type Place = { channelId: string; authorId: string; to?: string; interaction?: Json; type?: number };

function repliedTo(world: World, channelId: string, body: MessageBody): string | undefined {
  const reference = body.message_reference;
  if (!reference?.message_id) return undefined;
  const found = world.messages.find((one) => one.id === reference.message_id && !one.deleted && !one.to);
  if (found?.channelId === channelId) return found.id;
  if (reference.fail_if_not_exists === false) return undefined;
  throw formError(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
}

/** The author of a message is notified of a reply, unless that is not allowed. */
function withReplied(world: World, pings: Pings, replyTo: string | undefined, body: MessageBody): Pings {
  const author = world.messages.find(({ id }) => id === replyTo)?.authorId;
  const allowed = !body.allowed_mentions || body.allowed_mentions.replied_user === true;
  return author && allowed ? { ...pings, users: [...new Set([...pings.users, author])] } : pings;
}

function isEmpty(message: Pick<Message, 'content' | 'embeds' | 'components' | 'attachments'>): boolean {
  const { content, embeds, components, attachments } = message;
  return content.trim() === '' && embeds.length + components.length + attachments.length === 0;
}

function madeOf(world: World, place: Place, draft: Draft, body: MessageBody): Message {
  const channel = channelOf(world, place.channelId);
  const content = (body.content ?? '').trim();
  const components = numbered((body.components ?? []) as Json[]);
  const replyTo = repliedTo(world, channel.id, body);
  const text = spokenTexts(content, components).join('\n');
  const pings = pingsOf(world, channel, text, body, place.authorId);
  return {
    id: world.nextId(),
    type: place.type ?? (replyTo ? 19 : 0),
    channelId: channel.id,
    authorId: place.authorId,
    content,
    embeds: (body.embeds ?? []) as Json[],
    components,
    attachments: attachmentsOf(world, draft, body),
    flags: (body.flags ?? 0) & (LAYOUT | KEPT_FLAGS | (place.to ? EPHEMERAL : 0)),
    pings: withReplied(world, pings, replyTo, body),
    createdAt: world.now(),
    edits: 0,
    deleted: false,
    ...(body.nonce !== undefined && { nonce: body.nonce }),
    ...(replyTo && { replyTo }),
    ...(place.to && { to: place.to }),
    ...(place.interaction && { interaction: place.interaction }),
  };
}

/** Tells the application of a message; of one that only its user sees, nothing is told. */
function tell(world: World, name: string, message: Message): void {
  if (message.to) return;
  world.dispatch(name, messageEvent(world, message), world.channels.get(message.channelId)?.guildId);
}

/** Posts a message. */
export function post(world: World, place: Place, draft: Draft): Message {
  const body = checkedBody(draft);
  const message = madeOf(world, place, draft, body);
  if (isEmpty(message)) throw new ApiError(50006);
  world.messages.push(message);
  tell(world, 'MESSAGE_CREATE', message);
  return message;
}

/** Posts the place holder of an answer that is still to come. */
export function postThinking(world: World, place: Place, flags: number): Message {
  const body = checkedBody({ body: {}, files: [] });
  const message = madeOf(world, { ...place, type: 20 }, { body, files: [] }, body);
  message.flags = LOADING | (flags & EPHEMERAL);
  world.messages.push(message);
  tell(world, 'MESSAGE_CREATE', message);
  return message;
}

function requireLegacyGone(message: Message, flags: number): void {
  const becomes = (flags & LAYOUT) !== 0 && (message.flags & LAYOUT) !== 0;
  if (!becomes || (message.content === '' && message.embeds.length === 0)) return;
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  throw formError(['content'], code, 'The content field cannot be used when using MessageFlags.IS_COMPONENTS_V2');
}

/** Changes a message; what the body does not name stays. */
export function edit(world: World, message: Message, draft: Draft): Message {
  const body = checkedBody(draft, message);
  const next = { ...message };
  if (body.content !== undefined) next.content = (body.content ?? '').trim();
  if (body.embeds !== undefined) next.embeds = (body.embeds ?? []) as Json[];
  if (body.components !== undefined) next.components = numbered((body.components ?? []) as Json[]);
  next.attachments = attachmentsOf(world, draft, body, message.attachments);
  next.flags = (message.flags & ~LOADING) | ((body.flags ?? 0) & (LAYOUT | KEPT_FLAGS));
  requireLegacyGone(next, body.flags ?? 0);
  if (isEmpty(next)) throw new ApiError(50006);
  const text = spokenTexts(next.content, next.components).join('\n');
  next.pings = pingsOf(world, channelOf(world, message.channelId), text, body, message.authorId);
  // The first words of an answer that was put off are no edit.
  const first = (message.flags & LOADING) !== 0;
  Object.assign(message, next, first ? {} : { editedAt: world.now(), edits: message.edits + 1 });
  tell(world, 'MESSAGE_UPDATE', message);
  return message;
}

/** Deletes a message. */
export function remove(world: World, message: Message): void {
  message.deleted = true;
  const guildId = world.channels.get(message.channelId)?.guildId;
  if (message.to) return;
  const where = { id: message.id, channel_id: message.channelId, ...(guildId && { guild_id: guildId }) };
  world.dispatch('MESSAGE_DELETE', where, guildId);
}

/** A message that stands in a channel for all, or error 10008. */
export function messageOf(world: World, channelId: string | undefined, id: string | undefined): Message {
  const found = world.messages.find((one) => one.id === id && one.channelId === channelId && !one.deleted && !one.to);
  if (!found) throw new ApiError(10008);
  return found;
}
