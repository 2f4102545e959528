import { type Channel, secret, type Team, type User, type World } from './world.ts';

/** What a test says of a user. */
export type NewUser = {
  id: string;
  name: string;
  realName?: string;
  locale?: string;
  tz?: string;
  isAdmin?: boolean;
  isOwner?: boolean;
  isOrgAdmin?: boolean;
  isStranger?: boolean;
  teamId?: string;
};

/** What a test says of a channel; without `members` everybody is in it. */
export type NewChannel = {
  id: string;
  name: string;
  isPrivate?: boolean;
  isIm?: boolean;
  isArchived?: boolean;
  members?: string[];
  teamId?: string;
  sharedWith?: string[];
};

/** What a test says of a workspace. */
export type NewTeam = { id: string; name: string; domain?: string; enterpriseId?: string };

/** Lets a new bot token into a workspace. */
export function issueToken(world: World, teamId: string): string {
  const token = `xoxb-${teamId}-${secret()}`;
  world.tokens.set(token, { teamId, kind: 'bot' });
  return token;
}

/** Adds a workspace with the app installed in it. */
export function addTeam(world: World, { id, name, domain, enterpriseId }: NewTeam): Team {
  const botUserId = world.nextId('U');
  const team = { id, name, domain: domain ?? name.toLowerCase().replace(/\W+/g, '-'), botUserId };
  const full = {
    ...team,
    botToken: issueToken(world, id),
    botId: world.nextId('B'),
    ...(enterpriseId !== undefined && { enterpriseId }),
  };
  world.teams.set(id, full);
  addUser(world, { id: botUserId, name: 'penholder', realName: 'Penholder', teamId: id }).isBot = true;
  return full;
}

function firstTeam(world: World): string {
  return [...world.teams.keys()][0] ?? '';
}

/** Adds a member. */
export function addUser(world: World, user: NewUser): User {
  const full = {
    realName: user.name,
    locale: 'en-US',
    tz: 'Europe/London',
    isAdmin: false,
    isOwner: false,
    isOrgAdmin: false,
    isStranger: false,
    isBot: false,
    ...user,
    teamId: user.teamId ?? firstTeam(world),
  };
  world.users.set(user.id, full);
  return full;
}

/** Adds a conversation. */
export function addChannel(world: World, { members, ...channel }: NewChannel): Channel {
  const full = {
    isPrivate: false,
    isIm: false,
    isArchived: false,
    sharedWith: [],
    ...channel,
    teamId: channel.teamId ?? firstTeam(world),
    ...(members && { members: new Set(members) }),
  };
  world.channels.set(channel.id, full);
  return full;
}

/** The workspaces that have a channel. */
export function homesOf({ teamId, sharedWith }: Channel): string[] {
  return [teamId, ...sharedWith];
}

/** Whether a user is in a channel. */
export function isIn(world: World, channel: Channel, userId: string): boolean {
  return channel.members?.has(userId) ?? homesOf(channel).includes(world.users.get(userId)?.teamId ?? '');
}

/** The workspace in which a user acts in a channel: their own where it has the channel, else the channel's. */
export function placeOf(world: World, channel: Channel, userId: string): Team {
  const { teamId } = userOf(world, userId);
  return teamOf(world, homesOf(channel).includes(teamId) ? teamId : channel.teamId);
}

/** The members of a channel. */
export function membersOf(world: World, channel: Channel): string[] {
  return [...world.users.keys()].filter((id) => isIn(world, channel, id));
}

/** The direct message of the bot with a user; it is made where there is none. */
export function directMessage(world: World, team: Team, userId: string): Channel {
  const found = [...world.channels.values()].find(
    (channel) => channel.isIm && channel.teamId === team.id && channel.members?.has(userId),
  );
  if (found) return found;
  const members = [team.botUserId, userId];
  return addChannel(world, { id: world.nextId('D'), name: userId, isIm: true, members, teamId: team.id });
}

/** A user, or an error that says what is missing in the test. */
export function userOf(world: World, id: string): User {
  const user = world.users.get(id);
  if (!user) throw new Error(`no user ${id}: addUser first`);
  return user;
}

/** A channel, or an error that says what is missing in the test. */
export function channelOf(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`no channel ${id}: addChannel first`);
  return channel;
}

/** A workspace, or an error that says what is missing in the test. */
export function teamOf(world: World, id: string): Team {
  const team = world.teams.get(id);
  if (!team) throw new Error(`no team ${id}: addTeam first`);
  return team;
}
