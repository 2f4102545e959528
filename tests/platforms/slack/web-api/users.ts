import { isTrue, type Json, textOf } from '../json.ts';
import { isForeign, isKnown, organisationOf } from '../organisation.ts';
import { homeOf } from '../payloads.ts';
import type { Team, User, World } from '../world.ts';
import { type Call, type Method, page, refuse } from './call.ts';

/** Seconds that a zone is ahead of UTC now. */
function offsetOf(tz: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).formatToParts();
  const text = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** What is known of a user in an organisation. */
function enterprisePart(world: World, { id, teamId, isOrgAdmin }: User): Json {
  const enterprise = organisationOf(world, world.teams.get(teamId));
  if (!enterprise) return {};
  const rights = { is_admin: isOrgAdmin, is_owner: false };
  const names = { enterprise_id: enterprise.id, enterprise_name: enterprise.name };
  return { enterprise_user: { id, ...names, ...rights, teams: [teamId] } };
}

function userJson({ world, team }: { world: World; team: Team }, user: User, withLocale: boolean): Json {
  return {
    id: user.id,
    team_id: homeOf(user),
    name: user.name,
    deleted: false,
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offsetOf(user.tz),
    profile: { real_name: user.realName, display_name: user.name, team: homeOf(user) },
    is_admin: user.isAdmin,
    is_owner: user.isOwner,
    is_primary_owner: false,
    is_restricted: false,
    is_ultra_restricted: false,
    is_bot: user.isBot,
    is_app_user: false,
    ...enterprisePart(world, user),
    ...(isForeign(world, user, team) && { is_stranger: true }),
    ...(withLocale && { locale: user.locale }),
  };
}

function info({ world, args, team }: Call): Json {
  const user = world.users.get(textOf(args.user));
  if (!user || !isKnown(world, user, team)) return refuse('user_not_found');
  return { user: userJson({ world, team }, user, isTrue(args.include_locale)) };
}

function list({ world, args, team }: Call): Json {
  const all = [...world.users.values()].filter(({ teamId }) => teamId === team.id);
  const { items, next } = page(all, args, 1000);
  const members = items.map((user) => userJson({ world, team }, user, isTrue(args.include_locale)));
  return { members, response_metadata: { next_cursor: next } };
}

/** Members. */
export const users: Record<string, Method> = {
  'users.info': { scope: 'users:read', required: ['user'], handle: info },
  'users.list': { scope: 'users:read', handle: list },
};
