import { type Json, textOf } from './json.ts';
import { homesOf, isIn, teamOf } from './residents.ts';
import { type Enterprise, secret, type Team, type Token, type User, type World } from './world.ts';

/** What a test says of an organisation. */
export type NewEnterprise = { id: string; name: string };

/** Adds an organisation; workspaces that name it are in it. The app is installed in all of them by the OAuth pages. */
export function addEnterprise(world: World, { id, name }: NewEnterprise): void {
  world.enterprises.set(id, { id, name });
}

/** An organisation, or an error that says what is missing in the test. */
export function enterpriseOf(world: World, id: string): Enterprise {
  const enterprise = world.enterprises.get(id);
  if (!enterprise) throw new Error(`no enterprise ${id}: addEnterprise first`);
  return enterprise;
}

/** The workspaces of an organisation. */
export function teamsOf(world: World, enterpriseId: string): Team[] {
  return [...world.teams.values()].filter((team) => team.enterpriseId === enterpriseId);
}

/** The organisation of a workspace. */
export function organisationOf(world: World, team: Team | undefined): Enterprise | undefined {
  return world.enterprises.get(team?.enterpriseId ?? '');
}

/** The organisation whose installation serves a workspace: none where the workspace has its own. */
export function servedBy(world: World, team: Team): Enterprise | undefined {
  const enterprise = organisationOf(world, team);
  return enterprise?.botToken !== undefined && !team.hasOwn ? enterprise : undefined;
}

/** Installs the app in all workspaces of an organisation; a token that still stands is kept. */
export function installFor(world: World, enterprise: Enterprise): string {
  if (enterprise.botToken !== undefined && !world.tokens.get(enterprise.botToken)?.gone) return enterprise.botToken;
  const token = `xoxb-${enterprise.id}-${secret()}`;
  world.tokens.set(token, { teamId: firstOf(world, enterprise.id).id, enterpriseId: enterprise.id, kind: 'bot' });
  enterprise.botToken = token;
  return token;
}

/** The first workspace of an organisation. */
export function firstOf(world: World, enterpriseId: string): Team {
  const [team] = teamsOf(world, enterpriseId);
  if (!team) throw new Error(`no workspace in ${enterpriseId}: addTeam first`);
  return team;
}

/** Whether a token is good in a workspace. */
export function opens(world: World, { teamId, enterpriseId }: Token, wanted: string | undefined): boolean {
  if (enterpriseId === undefined) return teamId === wanted;
  return world.teams.get(wanted ?? '')?.enterpriseId === enterpriseId;
}

/** The workspace that a call is about: a token of an organisation opens each of its workspaces. */
export function teamAbout(world: World, token: Token, args: Json): Team {
  if (token.enterpriseId === undefined) return teamOf(world, token.teamId);
  const view = [...world.modals.values()].flat().find(({ json }) => json.id === args.view_id);
  const channel = world.channels.get(textOf(args.channel) || textOf(args.channel_id));
  const users = [args.user_id, args.user, args.users, args.channel].map((id) => world.users.get(textOf(id))?.teamId);
  const about = [
    world.triggers.get(textOf(args.trigger_id))?.teamId,
    view?.teamId,
    ...(channel ? homesOf(channel) : []),
    ...users,
  ];
  const found = about.find((id) => opens(world, token, id));
  return found === undefined ? firstOf(world, token.enterpriseId) : teamOf(world, found);
}

/** Whether a user is of another organisation, or of another workspace where there is none. */
export function isForeign(world: World, user: User, team: Team): boolean {
  if (user.isStranger) return true;
  const theirs = world.teams.get(user.teamId)?.enterpriseId;
  return user.teamId !== team.id && (theirs === undefined || theirs !== team.enterpriseId);
}

/** Whether a token of a workspace may read a profile: that of a member, or of somebody in one of its channels. */
export function isKnown(world: World, user: User, team: Team): boolean {
  if (user.teamId === team.id) return true;
  const channels = [...world.channels.values()].filter((channel) => homesOf(channel).includes(team.id));
  return channels.some((channel) => isIn(world, channel, user.id));
}
