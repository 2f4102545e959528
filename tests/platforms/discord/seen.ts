import { type Json, textOf } from '../slack/json.ts';
import { eachComponent } from './form/layout.ts';
import { LOADING } from './form/message.ts';
import { messageJson } from './payloads.ts';
import { labelOf, messageTexts } from './readable.ts';
import { canSee } from './residents.ts';
import type { Message, Pings, World } from './world.ts';

/** A message as a test reads it. */
export type SeenMessage = {
  id: string;
  channelId: string;
  authorId: string;
  ephemeral: boolean;
  /** The bot put its answer off and has not given it. */
  thinking: boolean;
  /** Each text that it shows. */
  texts: string[];
  /** Its buttons, in order. */
  buttons: { label: string; disabled: boolean }[];
  /** Whom it notifies. */
  pings: Pings;
  edits: number;
  pinned: boolean;
  deleted: boolean;
  /** The interaction that it answers. */
  answers?: string;
  replyTo?: string;
  threadId?: string;
  /** As the API tells it. */
  raw: Json;
};

function buttonsOf({ components }: Message): SeenMessage['buttons'] {
  const all = eachComponent(components).filter(({ type }) => type === 2);
  return all.map((one) => ({ label: labelOf(one), disabled: one.disabled === true }));
}

/** A message as a test reads it. */
export function seenMessage(world: World, message: Message): SeenMessage {
  const { id, channelId, authorId, pings, edits, deleted, replyTo, threadId, interaction } = message;
  return {
    id,
    channelId,
    authorId,
    ephemeral: message.to !== undefined,
    thinking: (message.flags & LOADING) !== 0,
    texts: messageTexts(world, message),
    buttons: buttonsOf(message),
    pings,
    edits,
    pinned: message.pinnedAt !== undefined,
    deleted,
    ...(interaction && { answers: textOf(interaction.id) }),
    ...(replyTo && { replyTo }),
    ...(threadId && { threadId }),
    raw: messageJson(world, message),
  };
}

/** The messages that a user sees in a channel, those for them alone too. */
export function visible(world: World, userId: string, channelId: string): Message[] {
  const channel = world.channels.get(channelId);
  if (!channel || !canSee(world, userId, channel)) return [];
  const mine = ({ to }: Message) => to === undefined || to === userId;
  return world.messages.filter((one) => one.channelId === channelId && !one.deleted && mine(one));
}

/** What a user sees in a channel. */
export function seenBy(world: World, userId: string, channelId: string): SeenMessage[] {
  return visible(world, userId, channelId).map((one) => seenMessage(world, one));
}

/** Each text that a user sees in a channel, with what Discord itself told them. */
export function readableTo(world: World, userId: string, channelId: string): string[] {
  const notices = world.notices.filter((one) => one.userId === userId && one.channelId === channelId);
  const texts = visible(world, userId, channelId).flatMap((one) => messageTexts(world, one));
  return [...texts, ...notices.map(({ text }) => text)];
}

/** Every message of a channel that was ever there, those for one user and those deleted too. */
export function allMessages(world: World, channelId: string): SeenMessage[] {
  return world.messages.filter((one) => one.channelId === channelId).map((one) => seenMessage(world, one));
}
