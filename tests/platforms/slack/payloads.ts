import type { Json } from './json.ts';
import { isForeign, organisationOf, servedBy } from './organisation.ts';
import type { Channel, Message, SlackFile, Team, Trigger, User, View, World } from './world.ts';

const TRIGGER_MS = 3000;
const RESPONSE_URL_MS = 30 * 60_000;

/** A new trigger id for what a user just did. */
export function newTrigger(world: World, user: User, teamId = user.teamId): string {
  const id = `${Date.now()}.${world.nextId('').slice(1)}.${Math.random().toString(16).slice(2)}`;
  const trigger: Trigger = { userId: user.id, teamId, until: Date.now() + TRIGGER_MS, used: false };
  world.triggers.set(id, trigger);
  return id;
}

/** A new address to answer an interaction at. */
export function newResponseUrl(
  world: World,
  about: { teamId: string; channel: string; user: string; message?: Message },
): string {
  const id = world.nextId('R');
  const threadTs = about.message?.threadTs;
  world.responseUrls.set(id, {
    ...about,
    ...(threadTs && { threadTs }),
    until: Date.now() + RESPONSE_URL_MS,
    uses: 0,
  });
  return `${world.base}/response/${id}`;
}

/** The workspace as interactions carry it; nothing where the app is installed for its organisation. */
function teamPart(world: World, team: Team): Json | null {
  if (servedBy(world, team)) return null;
  const { id, domain } = team;
  const enterprise = organisationOf(world, team);
  return { id, domain, ...(enterprise && { enterprise_id: enterprise.id, enterprise_name: enterprise.name }) };
}

/** The organisation as interactions carry it. */
function enterprisePart(world: World, team: Team): Json {
  const { id, name } = organisationOf(world, team) ?? {};
  return {
    enterprise: id === undefined ? null : { id, name },
    is_enterprise_install: servedBy(world, team) !== undefined,
  };
}

/** The workspace that a user comes from: that of a stranger is not one of the app's. */
export function homeOf(user: User): string {
  return user.isStranger ? 'T0STRANGER' : user.teamId;
}

/** The user as interactions carry them. */
export function userPart(user: User): Json {
  return { id: user.id, username: user.name, name: user.name, team_id: homeOf(user) };
}

/** The name of a channel as commands and interactions tell it. */
export function channelName(channel: Channel): string {
  if (channel.isIm) return 'directmessage';
  return channel.isPrivate ? 'privategroup' : channel.name;
}

/** What each interaction carries. */
export function interaction(world: World, user: User, team: Team): Json {
  return {
    user: userPart(user),
    api_app_id: world.app.id,
    token: world.app.verificationToken,
    team: teamPart(world, team),
    ...enterprisePart(world, team),
  };
}

/** What each interaction with a view carries: of one from elsewhere, their own workspace. */
export function viewInteractionPart(world: World, user: User, team: Team): Json {
  const isElsewhere = isForeign(world, user, team) && !servedBy(world, team);
  return { ...interaction(world, user, team), ...(isElsewhere && { team: { id: homeOf(user), domain: 'elsewhere' } }) };
}

/** A file as messages and files.info show it. */
export function filePart(world: World, file: SlackFile): Json {
  const address = `${world.base}/files-pri/${file.teamId}-${file.id}/${encodeURIComponent(file.name)}`;
  return {
    id: file.id,
    created: Math.floor(Date.now() / 1000),
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? 'binary',
    user: file.user,
    size: file.content.length,
    mode: 'hosted',
    url_private: address,
    url_private_download: `${address}?download=1`,
    permalink: address,
    channels: file.channels,
    ...(file.altText && { alt_txt: file.altText }),
  };
}

function authorPart(world: World, message: Message): Json {
  if (!world.users.get(message.userId)?.isBot) return { user: message.userId };
  const team = world.teams.get(message.teamId);
  return { user: message.userId, bot_id: team?.botId, app_id: world.app.id };
}

function threadPart(world: World, message: Message): Json {
  const replies = world.messages.filter(
    ({ channel, threadTs, ts, deleted }) =>
      !deleted && channel === message.channel && threadTs === message.ts && ts !== threadTs,
  );
  if (message.threadTs) return { thread_ts: message.threadTs };
  if (replies.length === 0) return {};
  return { thread_ts: message.ts, reply_count: replies.length, latest_reply: replies.at(-1)?.ts };
}

function reactionsPart(message: Message): Json {
  if (message.reactions.length === 0) return {};
  const names = [...new Set(message.reactions.map(({ name }) => name))];
  const users = (name: string) => message.reactions.filter((one) => one.name === name).map(({ user }) => user);
  return { reactions: names.map((name) => ({ name, users: users(name), count: users(name).length })) };
}

/** A message as Slack shows it to apps; metadata only where asked for. */
export function messagePart(world: World, message: Message, withMetadata = false): Json {
  if (message.deleted) {
    const text = 'This message was deleted.';
    return { type: 'message', subtype: 'tombstone', user: 'USLACKBOT', text, hidden: true, ts: message.ts };
  }
  const files = message.files.flatMap((id) => world.files.get(id) ?? []);
  return {
    type: 'message',
    ...authorPart(world, message),
    team: message.teamId,
    ts: message.ts,
    text: message.text,
    ...(message.blocks.length > 0 && { blocks: message.blocks }),
    ...(message.attachments.length > 0 && { attachments: message.attachments }),
    ...(files.length > 0 && { files: files.map((file) => filePart(world, file)), upload: false }),
    ...(message.editedTs && { edited: { user: message.userId, ts: message.editedTs } }),
    ...(message.broadcast && { subtype: 'thread_broadcast' }),
    ...(withMetadata && message.metadata && { metadata: message.metadata }),
    ...threadPart(world, message),
    ...reactionsPart(message),
  };
}

/** An event with its envelope of the Events API; `by` is who caused it, perhaps elsewhere. */
export function eventPart(world: World, team: Team, event: Json, by?: User): Json {
  const enterprise_id = organisationOf(world, team)?.id ?? null;
  const isOrganisation = servedBy(world, team) !== undefined;
  return {
    token: world.app.verificationToken,
    team_id: by ? homeOf(by) : team.id,
    context_team_id: team.id,
    context_enterprise_id: enterprise_id,
    api_app_id: world.app.id,
    event,
    type: 'event_callback',
    event_id: world.nextId('Ev'),
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      {
        enterprise_id,
        team_id: isOrganisation ? null : team.id,
        user_id: team.botUserId,
        is_bot: true,
        is_enterprise_install: isOrganisation,
      },
    ],
    is_ext_shared_channel: by !== undefined && isForeign(world, by, team),
  };
}

/** A view with its state, as interactions carry it. */
export function viewPart(view: View, state: Json): Json {
  return { ...view.json, team_id: view.teamId, app_installed_team_id: view.teamId, state: { values: state } };
}
