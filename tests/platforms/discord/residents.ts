import type { APIRole } from 'discord-api-types/v10';
import { ApiError } from './api-error.ts';
import { channelJson, guildJson, memberJson, roleJson } from './payloads.ts';
import { EVERYONE } from './permissions.ts';
import { type Channel, type Guild, type Member, newUser, type World } from './world.ts';

/** What a test says of a guild; the rest is filled in. */
export type NewGuild = { id?: string; name?: string; ownerId?: string; locale?: string };
/** What a test says of a channel; its type is 0 (text) unless said. */
export type NewChannel = { id?: string; guildId: string; name?: string; type?: number; only?: string[] };
/** What a test says of a role. */
export type NewRole = { id?: string; guildId: string; name: string; permissions?: bigint };
/** What a test says of a person. */
export type NewPerson = { name?: string; locale?: string; permissions?: bigint; roles?: string[] };

/** The guild, or error 10004. */
export function guildOf(world: World, id: string | undefined): Guild {
  const guild = world.guilds.get(id ?? '');
  if (!guild) throw new ApiError(10004);
  return guild;
}

/** The channel, or error 10003. */
export function channelOf(world: World, id: string | undefined): Channel {
  const channel = world.channels.get(id ?? '');
  if (!channel) throw new ApiError(10003);
  return channel;
}

function role(id: string, name: string, permissions: bigint): APIRole {
  return roleJson({ id, name, permissions: String(permissions), position: 0 });
}

/** Adds a guild with its role for everyone and the bot in it; an application that is connected hears of it. */
export function addGuild(world: World, given: NewGuild = {}): Guild {
  const id = given.id ?? world.nextId();
  const guild: Guild = {
    id,
    name: given.name ?? 'Working group',
    ownerId: given.ownerId ?? '100000000000000000',
    locale: given.locale ?? 'en-US',
    roles: new Map([[id, role(id, '@everyone', EVERYONE)]]),
    members: new Map(),
  };
  world.guilds.set(id, guild);
  world.commands.set(id, []);
  guild.members.set(world.app.id, { userId: world.app.id, roles: [], permissions: EVERYONE });
  world.dispatch('GUILD_CREATE', guildJson(world, guild), id);
  return guild;
}

/** Takes the bot out of a guild, or with `unavailable` the guild away for a time. */
export function removeGuild(world: World, id: string, unavailable = false): void {
  guildOf(world, id);
  world.dispatch('GUILD_DELETE', unavailable ? { id, unavailable } : { id }, id);
  if (unavailable) return;
  world.guilds.delete(id);
  for (const channel of [...world.channels.values()]) if (channel.guildId === id) world.channels.delete(channel.id);
}

/** Adds a channel to a guild. */
export function addChannel(world: World, given: NewChannel): Channel {
  guildOf(world, given.guildId);
  const channel: Channel = {
    id: given.id ?? world.nextId(),
    type: given.type ?? 0,
    name: given.name ?? 'general',
    guildId: given.guildId,
    archived: false,
    locked: false,
    autoArchiveMinutes: 1440,
    ...(given.only && { only: new Set(given.only) }),
  };
  world.channels.set(channel.id, channel);
  world.dispatch('CHANNEL_CREATE', channelJson(world, channel), given.guildId);
  return channel;
}

/** Deletes a channel with what is in it. */
export function deleteChannel(world: World, id: string): void {
  const channel = channelOf(world, id);
  world.channels.delete(id);
  for (const message of world.messages) if (message.channelId === id) message.deleted = true;
  const name = channel.type === 11 ? 'THREAD_DELETE' : 'CHANNEL_DELETE';
  world.dispatch(name, channelJson(world, channel), channel.guildId);
}

/** Adds a role to a guild. */
export function addRole(world: World, { guildId, id = world.nextId(), name, permissions = 0n }: NewRole): string {
  const made = role(id, name, permissions);
  guildOf(world, guildId).roles.set(id, made);
  world.dispatch('GUILD_ROLE_CREATE', { guild_id: guildId, role: made }, guildId);
  return id;
}

/** Adds a user, or changes their language. */
export function addUser(world: World, id: string, { name, locale }: NewPerson = {}): void {
  if (name !== undefined || !world.users.has(id)) world.users.set(id, newUser(id, name ?? `user${id.slice(-4)}`));
  if (locale !== undefined || !world.locales.has(id)) world.locales.set(id, locale ?? 'en-US');
}

/** Makes a user a member of a guild, or changes what they may. */
export function addMember(world: World, guildId: string, userId: string, given: NewPerson = {}): Member {
  const guild = guildOf(world, guildId);
  const before = guild.members.get(userId);
  const roles = (given.roles ?? before?.roles ?? []).filter((one) => guild.roles.has(one));
  const member = { userId, roles, permissions: given.permissions ?? before?.permissions ?? 0n };
  guild.members.set(userId, member);
  const name = before ? 'GUILD_MEMBER_UPDATE' : 'GUILD_MEMBER_ADD';
  world.dispatch(name, { ...memberJson(world, member), guild_id: guildId }, guildId);
  return member;
}

/** Takes a user out of a guild, as when they leave. */
export function removeMember(world: World, guildId: string, userId: string): void {
  guildOf(world, guildId).members.delete(userId);
  world.dispatch('GUILD_MEMBER_REMOVE', { guild_id: guildId, user: world.users.get(userId) }, guildId);
}

/** The direct message of the bot with a user. */
export function directMessage(world: World, userId: string): Channel {
  if (!world.users.has(userId)) throw new ApiError(10013);
  const found = [...world.channels.values()].find((one) => one.type === 1 && one.recipientId === userId);
  if (found) return found;
  const channel: Channel = {
    id: world.nextId(),
    type: 1,
    name: '',
    recipientId: userId,
    archived: false,
    locked: false,
    autoArchiveMinutes: 0,
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** Whether a user can see a channel. */
export function canSee(world: World, userId: string, channel: Channel): boolean {
  if (channel.type === 1) return channel.recipientId === userId;
  const parent = channel.parentId ? world.channels.get(channel.parentId) : undefined;
  if (parent) return canSee(world, userId, parent);
  return Boolean(world.guilds.get(channel.guildId ?? '')?.members.has(userId)) && (channel.only?.has(userId) ?? true);
}
