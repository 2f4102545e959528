import { post } from '../messages.ts';
import { canSee, channelOf } from '../residents.ts';
import { type SeenMessage, seenMessage } from '../seen.ts';
import type { Here } from './here.ts';
import type { GivenFile } from './option.ts';

/** What goes with a message. */
export type Saying = {
  /** Begins with a mention of the bot. */
  mention?: boolean;
  /** The message that it answers. */
  replyTo?: string;
  files?: GivenFile[];
};

/** Writes a message; the application hears of it as its intents let it. */
export function say(here: Here, text: string, { mention, replyTo, files = [] }: Saying = {}): SeenMessage {
  const { world, userId, channelId } = here;
  if (!canSee(world, userId, channelOf(world, channelId))) throw new Error('this person does not see the channel');
  const content = mention ? `<@${world.app.id}> ${text}` : text;
  const uploads = files.map(({ filename, content: words, contentType = 'text/plain' }, index) => ({
    index: String(index),
    filename,
    contentType,
    content: Buffer.from(words),
  }));
  const body = { content, ...(replyTo && { message_reference: { message_id: replyTo } }) };
  return seenMessage(world, post(world, { channelId, authorId: userId }, { body, files: uploads }));
}
