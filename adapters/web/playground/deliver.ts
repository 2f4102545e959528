import type { ChannelRef } from '../../../src/bot/adapter.ts';
import type { LoggedMessage } from '../../../src/bot/message-log.ts';
import type { SealedReply } from '../../../src/replies/reply.ts';
import { timings } from '../limits.ts';
import { within } from '../within.ts';
import type { ConversationParts } from './conversation.ts';
import { isDirect } from './playground.ts';

/** An answer of the bot and what it answers. */
export interface Outcome {
  readonly eventId: string;
  readonly reply: SealedReply;
  readonly personId: string;
  readonly channel: ChannelRef;
  readonly at: Date;
  /** The only-you message whose button was pressed or whose form was sent. */
  readonly source?: LoggedMessage;
  readonly fromForm: boolean;
}

/**
 * Puts an answer where its reader looks: a corrected form into the form's own message, a replacing one into the message
 * that was pressed, any other at the end of the channel.
 */
export async function deliver(outcome: Outcome, parts: ConversationParts): Promise<void> {
  const { reply, source, fromForm } = outcome;
  const replacesSource = fromForm ? reply.form !== undefined : reply.replaces === true;
  if (source && replacesSource && (await replace(source, outcome, parts))) return;
  if (reply.blocks.length > 0 || reply.form) await append(outcome, parts);
  if (source && fromForm && reply.error === undefined) await clearAway(source, outcome, parts);
}

async function replace(source: LoggedMessage, outcome: Outcome, parts: ConversationParts): Promise<boolean> {
  const message = await parts.playground.messageLog.edit(source.id, outcome.reply);
  if (message) parts.hub.publish({ kind: 'edit', message, answerTo: outcome.eventId });
  return message !== undefined;
}

async function append(outcome: Outcome, { playground, hub, log }: ConversationParts): Promise<void> {
  const { eventId, reply, channel, personId } = outcome;
  const isPrivate = reply.visibility === 'only-you' || reply.form !== undefined || isDirect(channel.channelId);
  const message: LoggedMessage = {
    id: `answer:${eventId}`,
    ...channel,
    at: outcome.at,
    author: 'penholder',
    ...(isPrivate ? { onlyFor: personId } : {}),
    content: { kind: 'reply', reply, ...(reply.form ? { form: true } : {}) },
    edits: 0,
  };
  // What cannot be kept is shown all the same: an answer that says so must not fail for the same reason.
  const isNew = await within(playground.messageLog.add(message), timings.keepMs).catch((error: unknown) => {
    log.warn({ err: error, event: eventId }, 'an answer was shown but not kept');
    return true;
  });
  if (isNew) hub.publish({ kind: 'message', message, answerTo: eventId });
}

async function clearAway(
  source: LoggedMessage,
  outcome: Outcome,
  { playground, hub }: ConversationParts,
): Promise<void> {
  await playground.messageLog.remove(source.id);
  hub.publish({ kind: 'remove', channelId: source.channelId, messageId: source.id, onlyFor: outcome.personId });
}
