import { type Client, PermissionFlagsBits, Routes } from 'discord.js';
import QuickLRU from 'quick-lru';
import type { PointedAt } from '../../src/bot/mention.ts';
import type { PlaceKind } from '../../src/people/places.ts';
import { memory, pace } from './limits.ts';
import { WRITTEN_IN } from './modal.ts';

/** What the bot must be allowed in a channel to write there. */
export const WRITES = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** What the bot knows of servers and of those who are in them. */
export interface Guilds {
  /** The servers that the bot shares with somebody, for a conversation that is in none. */
  sharedWith(userId: string): Promise<readonly string[]>;
  /** The channels of a server in which the bot may write, or its roles. */
  named(guildId: string, kind: PlaceKind): readonly PointedAt[];
  /** The channel of a thread; of any other channel itself. */
  channelOf(channelId: string): string;
  /** Notes where somebody is, and their language, which messages do not tell. */
  meets(person: { id: string; locale?: string }, guildId: string | undefined): void;
  /** The language that their last interaction told, else their server's. */
  localeOf(userId: string, guildId: string | undefined): string | undefined;
}

export function createGuilds(client: Client): Guilds {
  const shared = new QuickLRU<string, readonly string[]>({ maxSize: memory.people, maxAge: pace.sharedMs });
  const locales = new QuickLRU<string, string>({ maxSize: memory.people });

  async function isIn(guildId: string, userId: string): Promise<boolean> {
    return client.rest.get(Routes.guildMember(guildId, userId)).then(
      () => true,
      () => false,
    );
  }

  return {
    async sharedWith(userId) {
      const known = shared.get(userId);
      if (known) return known;
      const all = [...client.guilds.cache.keys()].slice(0, memory.guildsAsked);
      const are = await Promise.all(all.map((guildId) => isIn(guildId, userId)));
      const found = all.filter((_, at) => are[at]);
      // nobody is nowhere for long: an answer that could not be had is asked for again
      if (found.length > 0) shared.set(userId, found);
      return found;
    },
    named(guildId, kind) {
      const guild = client.guilds.cache.get(guildId);
      if (!guild) return [];
      const { me } = guild.members;
      const all: Iterable<PointedAt> =
        kind === 'role'
          ? // everybody's own role is nobody's in particular
            guild.roles.cache.filter(({ id }) => id !== guildId).values()
          : guild.channels.cache
              .filter((one) => WRITTEN_IN.some((type) => type === one.type))
              .filter((one) => me !== null && one.permissionsFor(me).has(WRITES))
              .values();
      return [...all].map(({ id, name }) => ({ id, name }));
    },
    channelOf(channelId) {
      const channel = client.channels.cache.get(channelId);
      return channel?.isThread() ? (channel.parentId ?? channelId) : channelId;
    },
    meets({ id, locale }, guildId) {
      if (locale !== undefined) locales.set(id, locale);
      // who came to another server meanwhile is asked about anew
      if (guildId !== undefined && shared.get(id)?.includes(guildId) === false) shared.delete(id);
    },
    localeOf: (userId, guildId) =>
      locales.get(userId) ?? (guildId === undefined ? undefined : client.guilds.cache.get(guildId)?.preferredLocale),
  };
}
