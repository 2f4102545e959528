import QuickLRU from 'quick-lru';
import type { Person } from '../../src/bot/event.ts';
import { pace } from './limits.ts';
import type { Client } from './web-api.ts';

/** Who acted, with the language, the zone and the rights of their profile. */
export interface Profiles {
  /** Never throws: where the profile cannot be read in time, nothing is known but the name. */
  of(client: Client, who: { userId: string; userName: string; teamId: string }): Promise<Person>;
}

export function createProfiles(): Profiles {
  const known = new QuickLRU<string, Person>({ maxSize: 20_000, maxAge: pace.profileMs });
  return {
    async of(client, { userId, userName, teamId }) {
      const key = `${teamId}/${userId}`;
      const person = known.get(key) ?? (await read(client, userId, teamId).catch(() => undefined));
      if (!person) return { id: userId, name: userName || userId, platformAdmin: false };
      known.set(key, person);
      return person;
    },
  };
}

async function read(client: Client, userId: string, teamId: string): Promise<Person | undefined> {
  const { user } = await client.users.info({ user: userId, include_locale: true });
  if (!user) return undefined;
  const { profile, locale, tz } = user;
  const name = profile?.display_name || profile?.real_name || user.real_name || user.name || userId;
  // an administrator of another workspace, here by a shared channel, is a guest
  const isOwn = user.is_stranger !== true && (user.team_id === undefined || user.team_id === teamId);
  return {
    id: userId,
    name,
    ...(locale ? { locale } : {}),
    ...(tz ? { timeZone: tz } : {}),
    platformAdmin: isOwn && (user.is_admin === true || user.is_owner === true),
  };
}
