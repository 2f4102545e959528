import { isJson, type Json, textOf } from '../json.ts';
import { homesOf, isIn } from '../residents.ts';
import type { Channel, Message, Team, World } from '../world.ts';

/** One call, with who made it. */
export type Call = { world: World; args: Json; team: Team; token: string };

/** A Web API method. `scope` is what a bot token needs; `required` are the arguments that must be there. */
export type Method = {
  token?: 'bot' | 'app' | 'none';
  scope?: string;
  required?: string[];
  handle(call: Call): Json;
};

/** A refusal by Slack's name for it. */
export class Refusal extends Error {
  readonly code: string;
  readonly more: Json;
  constructor(code: string, more: Json = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

/** Refuses the call. */
export function refuse(code: string, more: Json = {}): never {
  throw new Refusal(code, more);
}

/** Refuses with what is wrong, as Slack words it. */
export function refuseFor(code: string, problems: string[]): void {
  if (problems.length === 0) return;
  const messages = problems.map((problem) => `[ERROR] ${problem}`);
  refuse(code, { errors: problems, response_metadata: { messages } });
}

/** The scope that reading, or reading the history of, a channel needs. */
function kindOf(channel: Channel): string {
  if (channel.isIm) return 'im';
  return channel.isPrivate ? 'groups' : 'channels';
}

/** Refuses a call that the token has no scope for. */
export function needScope(world: World, needed: string): void {
  if (!world.scopes.includes(needed)) refuse('missing_scope', { needed, provided: world.scopes.join(',') });
}

/** A channel that the bot can see. */
export function visibleChannel({ world, args, team }: Call, key = 'channel'): Channel {
  const channel = world.channels.get(textOf(args[key]));
  if (!channel || !homesOf(channel).includes(team.id)) return refuse('channel_not_found');
  const hidden = (channel.isPrivate || channel.isIm) && !isIn(world, channel, team.botUserId);
  return hidden ? refuse('channel_not_found') : channel;
}

/** A channel that the bot may read: it is in it and has the scope. */
export function readableChannel(call: Call, what: 'read' | 'history'): Channel {
  const channel = visibleChannel(call);
  needScope(call.world, `${kindOf(channel)}:${what}`);
  if (what === 'history' && !isIn(call.world, channel, call.team.botUserId)) refuse('not_in_channel');
  return channel;
}

/** A channel that the bot may write in. */
export function writableChannel(call: Call, key = 'channel'): Channel {
  const channel = visibleChannel(call, key);
  if (!isIn(call.world, channel, call.team.botUserId)) refuse('not_in_channel');
  if (channel.isArchived) refuse('is_archived');
  return channel;
}

/** A message that everybody in its channel sees. */
export function messageAt({ world }: Call, channel: Channel, ts: unknown): Message {
  const found = world.messages.find(
    (message) => message.channel === channel.id && message.ts === textOf(ts) && !message.deleted && !message.to,
  );
  return found ?? refuse('message_not_found');
}

/** An argument that is an object, or undefined; a form sends it as text and the server has parsed it. */
export function objectArg(args: Json, key: string): Json | undefined {
  const value = args[key];
  return isJson(value) ? value : undefined;
}

/** A page of a list, and the cursor of the next. */
export function page<T>(items: T[], args: Json, usual = 100): { items: T[]; next: string } {
  const limit = Math.min(Number(args.limit ?? usual) || usual, 1000);
  const start = Number(Buffer.from(textOf(args.cursor), 'base64').toString().replace('next:', '')) || 0;
  const end = start + limit;
  const next = end < items.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: items.slice(start, end), next };
}
