import QuickLRU from 'quick-lru';
import type { Person } from '../../src/bot/event.ts';
import { pace } from './limits.ts';
import type { Workspace } from './workspace.ts';

/** Who acted, with the language, the zone and the rights of their profile. */
export interface Profiles {
  /** Never throws: where the profile cannot be read in time, nothing is known but the name. */
  of(workspace: Workspace, who: { userId: string; userName: string }): Promise<Person>;
}

export function createProfiles(): Profiles {
  const known = new QuickLRU<string, Person>({ maxSize: 20_000, maxAge: pace.profileMs });
  return {
    async of(workspace, { userId, userName }) {
      const key = `${workspace.id}/${userId}`;
      const person = known.get(key) ?? (await read(workspace, userId).catch(() => undefined));
      if (!person) return { id: userId, name: userName || userId, platformAdmin: false };
      known.set(key, person);
      return person;
    },
  };
}

async function read({ client, id }: Workspace, userId: string): Promise<Person | undefined> {
  const { user } = await client.users.info({ user: userId, include_locale: true });
  if (!user) return undefined;
  const { profile, locale, tz, enterprise_user: inOrganisation } = user;
  const name = profile?.display_name || profile?.real_name || user.real_name || user.name || userId;
  // an administrator of another workspace or organisation, here by a shared channel, is a guest
  const isOwn = user.is_stranger !== true && [user.team_id, inOrganisation?.enterprise_id].includes(id);
  const isAdmin = [user, inOrganisation].some((one) => one?.is_admin === true || one?.is_owner === true);
  return {
    id: userId,
    name,
    ...(locale ? { locale } : {}),
    ...(tz ? { timeZone: tz } : {}),
    platformAdmin: isOwn && isAdmin,
  };
}
