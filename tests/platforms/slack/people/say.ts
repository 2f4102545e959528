import type { Ack, DeliveryOptions } from '../envelope.ts';
import type { Json } from '../json.ts';
import { eventPart, messagePart } from '../payloads.ts';
import { channelOf, directMessage, isIn, teamOf, userOf } from '../residents.ts';
import { store } from '../web-api/post.ts';
import type { Message, Team, World } from '../world.ts';
import type { Stage } from './stage.ts';

/** A file that a user shares. */
export type SharedFile = { name: string; content: string | Buffer; mimetype?: string; title?: string };

/** What a user says. */
export type Said = { user: string; channel: string; text: string; threadTs?: string; files?: SharedFile[] };

/** An acknowledgement and the message it is for; `problem: not_delivered` where the app hears nothing. */
export type SaidAck = Ack & { ts: string };

const SILENT: Ack = { payload: undefined, afterMs: 0, timedOut: false, problem: 'not_delivered' };

function share(world: World, { user, channel }: Said, team: Team, file: SharedFile): string {
  const id = world.nextId('F');
  const content = Buffer.from(file.content);
  const kept = { uploaded: true, complete: true, channels: [channel], mimetype: file.mimetype ?? 'text/plain' };
  world.files.set(id, { id, teamId: team.id, name: file.name, title: file.title ?? file.name, user, content, ...kept });
  return id;
}

/** What the app hears of a message, in the order in which Slack tells it: what is addressed to it comes last. */
function eventsFor(world: World, team: Team, message: Message): Json[] {
  const channel = channelOf(world, message.channel);
  const shared = {
    ...messagePart(world, message),
    channel: channel.id,
    event_ts: message.ts,
    client_msg_id: world.nextId('M'),
  };
  const subtype = message.files.length > 0 && { subtype: 'file_share' };
  if (!isIn(world, channel, team.botUserId)) return [];
  if (channel.isIm) return [{ ...shared, type: 'message', channel_type: 'im', ...subtype }];
  const said = { ...shared, type: 'message', channel_type: channel.isPrivate ? 'group' : 'channel', ...subtype };
  const isMention = message.text.includes(`<@${team.botUserId}>`);
  return [...(world.hearsChannels ? [said] : []), ...(isMention ? [{ ...shared, type: 'app_mention' }] : [])];
}

/** Slack tells the app of links to its own hosts, also where it is no member. */
function linksIn(world: World, { text, userId, channel, ts, threadTs }: Message): Json | undefined {
  const urls = [...text.matchAll(/<(https?:[^|>]+)(?:\|[^>]*)?>/g)].flatMap(([, url]) => url ?? []);
  const links = urls
    .map((url) => ({ url, domain: new URL(url).hostname }))
    .filter(({ domain }) => world.unfurlDomains.includes(domain));
  if (links.length === 0) return undefined;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const about = { channel, user: userId, message_ts: ts, ...thread, source: 'conversations_history' };
  return { type: 'link_shared', ...about, is_bot_user_member: true, links, event_ts: world.nextTs() };
}

/** A user says something in a channel. */
export async function say(stage: Stage, said: Said, options?: DeliveryOptions): Promise<SaidAck> {
  const { world, deliveries } = stage;
  const team = teamOf(world, channelOf(world, said.channel).teamId);
  const files = (said.files ?? []).map((file) => share(world, said, team, file));
  const address = { channel: said.channel, teamId: team.id, userId: userOf(world, said.user).id, files };
  const thread = said.threadTs !== undefined && { threadTs: said.threadTs };
  const message = store(world, { ...address, ...thread }, { text: said.text, blocks: [], attachments: [] });
  const links = linksIn(world, message);
  if (links) await deliveries.send('events_api', eventPart(world, team, links, userOf(world, said.user)), options);
  let ack = SILENT;
  for (const event of eventsFor(world, team, message))
    ack = await deliveries.send('events_api', eventPart(world, team, event, userOf(world, said.user)), options);
  return { ...ack, ts: message.ts };
}

/** A user opens the home tab of the app. */
export function openHome(stage: Stage, { user }: { user: string }, options?: DeliveryOptions): Promise<Ack> {
  const { world, deliveries } = stage;
  const team = teamOf(world, userOf(world, user).teamId);
  const channel = directMessage(world, team, user).id;
  const view = world.homes.get(`${team.id} ${user}`)?.json;
  const event = {
    type: 'app_home_opened',
    user,
    channel,
    tab: 'home',
    event_ts: world.nextTs(),
    ...(view && { view }),
  };
  return deliveries.send('events_api', eventPart(world, team, event), options);
}
