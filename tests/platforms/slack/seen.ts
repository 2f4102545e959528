import { type Json, objectsOf } from './json.ts';
import { messageTexts, textsOf } from './readable.ts';
import { teamOf, userOf } from './residents.ts';
import type { Message, SlackFile, View, World } from './world.ts';

/** A message as a test reads it. */
export type SeenMessage = {
  ts: string;
  userId: string;
  text: string;
  blocks: Json[];
  attachments: Json[];
  metadata?: Json;
  threadTs?: string;
  edited: boolean;
  edits: number;
  deleted: boolean;
  files: string[];
  reactions: string[];
};

/** A modal or home view as its user sees it. */
export type SeenView = Json & {
  id: string;
  blocks: Json[];
  /** What stands at the inputs since the last submission, by block id. */
  errors?: Record<string, string>;
  /** What Slack itself says, when the app did not answer as it must. */
  trouble?: string;
  /** Each text of the view. */
  texts: string[];
};

/** A file as a test reads it. */
export type SeenFile = Pick<
  SlackFile,
  'id' | 'name' | 'title' | 'mimetype' | 'content' | 'channels' | 'complete' | 'altText'
>;

function seenMessage(message: Message): SeenMessage {
  const { ts, userId, text, blocks, attachments, edits, deleted, files, metadata, threadTs } = message;
  const reactions = message.reactions.map(({ name }) => name);
  const more = { ...(metadata && { metadata }), ...(threadTs && { threadTs }) };
  return { ts, userId, text, blocks, attachments, edited: edits > 0, edits, deleted, files, reactions, ...more };
}

/** What a channel shows to everybody, oldest first. */
export function messagesIn(world: World, channel: string): SeenMessage[] {
  return world.messages.filter((one) => one.channel === channel && !one.to && !one.deleted).map(seenMessage);
}

/** What a channel shows to one user alone, oldest first. */
export function ephemeralsIn(world: World, channel: string, user: string): SeenMessage[] {
  return world.messages.filter((one) => one.channel === channel && one.to === user && !one.deleted).map(seenMessage);
}

/** Each text that a user reads in a channel, oldest first, but of messages whose ts is known. */
export function readableIn(world: World, channel: string, user: string, known: readonly string[] = []): string[] {
  const visible = world.messages.filter((one) => one.channel === channel && !one.deleted && !known.includes(one.ts));
  return visible.filter(({ to }) => to === undefined || to === user).flatMap((one) => messageTexts(world, one));
}

function seenView(world: World, view: View | undefined): SeenView | undefined {
  if (!view) return undefined;
  const { json, errors, trouble } = view;
  const title = textsOf(world, [json.title, json.blocks, json.submit, json.close]);
  const more = { ...(errors && { errors }), ...(trouble && { trouble }) };
  return { ...json, id: String(json.id), blocks: objectsOf(json.blocks), texts: title, ...more };
}

/** The modal that a user has open. */
export function viewOf(world: World, user: string): SeenView | undefined {
  return seenView(world, world.modals.get(user)?.at(-1));
}

/** The home view published for a user. */
export function homeSeenBy(world: World, user: string): SeenView | undefined {
  return seenView(world, world.homes.get(`${teamOf(world, userOf(world, user).teamId).id} ${user}`));
}

/** All files that came whole. */
export function filesIn(world: World): SeenFile[] {
  return [...world.files.values()].filter(({ uploaded }) => uploaded);
}
