import type { APIGuildMember, APIMessage, APIRole, GuildMemberFlags, RoleFlags } from 'discord-api-types/v10';
import type { Json } from '../slack/json.ts';
import { permissionsOf } from './permissions.ts';
import { type Attachment, type Channel, type Guild, type Member, type Message, newUser, type World } from './world.ts';

const HAS_THREAD = 32;

const iso = (ms: number) => new Date(ms).toISOString();

/** A role as the API tells it. */
export function roleJson(given: Pick<APIRole, 'id' | 'name' | 'permissions' | 'position'>): APIRole {
  const colors = { primary_color: 0, secondary_color: null, tertiary_color: null };
  return {
    ...given,
    color: 0,
    colors,
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0 as RoleFlags,
  };
}

/** A member as the API tells them. */
export function memberJson(world: World, member: Member): APIGuildMember {
  return {
    user: world.users.get(member.userId) ?? newUser(member.userId, 'deleted_user'),
    nick: member.nick ?? null,
    avatar: null,
    roles: member.roles,
    joined_at: '2020-01-01T00:00:00.000Z',
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A member as an interaction tells them: with what they may. */
export function actorJson(world: World, guild: Guild, member: Member): Json {
  return { ...memberJson(world, member), permissions: String(permissionsOf(guild, member)) };
}

function threadPart(channel: Channel): Json {
  return {
    parent_id: channel.parentId,
    owner_id: channel.ownerId,
    message_count: 0,
    member_count: 1,
    thread_metadata: {
      archived: channel.archived,
      locked: channel.locked,
      auto_archive_duration: channel.autoArchiveMinutes,
      archive_timestamp: '2020-01-01T00:00:00.000Z',
    },
  };
}

/** A channel as the API tells it. */
export function channelJson(world: World, channel: Channel): Json {
  const common = { id: channel.id, type: channel.type, last_message_id: null, flags: 0 };
  if (channel.type === 1) return { ...common, recipients: [world.users.get(channel.recipientId ?? '')] };
  const inGuild = { ...common, guild_id: channel.guildId, name: channel.name, rate_limit_per_user: 0 };
  if (channel.type === 11) return { ...inGuild, ...threadPart(channel) };
  return { ...inGuild, position: 0, permission_overwrites: [], parent_id: null, nsfw: false, topic: null };
}

/** A guild as GUILD_CREATE and the API tell it. */
export function guildJson(world: World, guild: Guild): Json {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  const bot = guild.members.get(world.app.id);
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [...guild.roles.values()],
    channels: channels.filter(({ type }) => type !== 11).map((one) => channelJson(world, one)),
    threads: channels.filter(({ type, archived }) => type === 11 && !archived).map((one) => channelJson(world, one)),
    // Without the intent for members, the bot alone.
    members: bot ? [memberJson(world, bot)] : [],
    member_count: guild.members.size,
    large: false,
    unavailable: false,
    joined_at: '2020-01-01T00:00:00.000Z',
    icon: null,
    splash: null,
    features: [],
    emojis: [],
    stickers: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: world.events.filter((event) => event.guild_id === guild.id),
    soundboard_sounds: [],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    verification_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    vanity_url_code: null,
    description: null,
    banner: null,
  };
}

/** A file as the API tells it. */
export function attachmentJson(world: World, channelId: string, file: Attachment): Json {
  const { id, filename, description, contentType, content } = file;
  const url = `${world.base}/attachments/${channelId}/${id}/${encodeURIComponent(filename)}`;
  const known = { id, filename, size: content.length, url, proxy_url: url, content_type: contentType };
  return description === undefined ? known : { ...known, description };
}

function optionalParts(world: World, message: Message): Json {
  const { replyTo, threadId, interaction, nonce, channelId } = message;
  const guildId = world.channels.get(channelId)?.guildId;
  const target = world.messages.find(({ id, deleted }) => id === replyTo && !deleted);
  const thread = threadId ? world.channels.get(threadId) : undefined;
  return {
    ...(nonce !== undefined && { nonce }),
    ...(interaction && { interaction_metadata: interaction, webhook_id: world.app.id }),
    ...(message.authorId === world.app.id && { application_id: world.app.id }),
    ...(thread && { thread: channelJson(world, thread) }),
    ...(replyTo && { message_reference: { type: 0, message_id: replyTo, channel_id: channelId, guild_id: guildId } }),
    ...(replyTo && { referenced_message: target ? messageJson(world, { ...target, replyTo: '' }) : null }),
  };
}

/** The parts of a message that are this server's; embeds and components stand as the application sent them. */
type Own = Omit<APIMessage, 'embeds' | 'components' | 'attachments'>;

function ownParts(world: World, message: Message): Own {
  const known = (id: string) => world.users.get(id) ?? [];
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    author: world.users.get(message.authorId) ?? newUser(message.authorId, 'deleted_user'),
    content: message.content,
    flags: message.flags | (message.threadId ? HAS_THREAD : 0),
    mentions: message.pings.users.flatMap(known),
    mention_roles: message.pings.roles,
    mention_everyone: message.pings.everyone,
    pinned: message.pinnedAt !== undefined,
    timestamp: iso(message.createdAt),
    edited_timestamp: message.editedAt === undefined ? null : iso(message.editedAt),
    tts: false,
  };
}

/** A message as the API tells it. */
export function messageJson(world: World, message: Message): Json {
  const { embeds, components, channelId } = message;
  const attachments = message.attachments.map((one) => attachmentJson(world, channelId, one));
  return { ...ownParts(world, message), embeds, components, attachments, ...optionalParts(world, message) };
}

/** A message as MESSAGE_CREATE tells it: with its guild and its author's membership. */
export function messageEvent(world: World, message: Message): Json {
  const guild = world.guilds.get(world.channels.get(message.channelId)?.guildId ?? '');
  const author = guild?.members.get(message.authorId);
  const { user: _user, ...member } = guild && author ? memberJson(world, author) : {};
  const place = guild ? { guild_id: guild.id, member } : { channel_type: 1 };
  return { ...messageJson(world, message), ...place };
}
