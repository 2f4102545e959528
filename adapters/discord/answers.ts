import { type APIInteractionResponse, type Client, InteractionResponseType, MessageFlags, Routes } from 'discord.js';
import type { Answer } from '../../src/bot/adapter.ts';
import type { Clock } from '../../src/clock.ts';
import type { Log } from '../../src/log.ts';
import type { SealedReply } from '../../src/replies/reply.ts';
import type { WriteOptions } from '../../src/replies/words.ts';
import type { Acknowledge, FirstResponse } from './acknowledgement.ts';
import type { Deed, InteractionRef, Place } from './deed.ts';
import { type FollowUp, followUpOf } from './follow-up.ts';
import { pace } from './limits.ts';
import type { Messages } from './messages.ts';
import { renderModal } from './modal.ts';
import { formByButton, refusedForm } from './refused-form.ts';
import { renderMessage } from './render.ts';

/** What answers are brought with. */
export interface AnswerParts {
  readonly client: Client;
  readonly messages: Messages;
  readonly clock: Clock;
  readonly log: Log;
}

/** An answer on its way, and what it answers. */
export interface Asked {
  readonly deed: Pick<Deed, 'id' | 'place' | 'says'>;
  readonly answered: Promise<Answer | undefined>;
}

/** Brings answers where they belong. */
export interface Answers {
  /** Answers an interaction within its three seconds, or defers and answers then. */
  toInteraction(asked: Asked & { interaction: InteractionRef; acknowledge: Acknowledge }): Promise<void>;
  /** Answers a message. */
  toMessage(asked: Asked): Promise<void>;
}

const LATE = Symbol('late');
const DEFERRED: FirstResponse = {
  response: {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  },
};

export function createAnswers({ client, messages, clock, log }: AnswerParts): Answers {
  const optionsOf = ({ language, timeZone }: Answer): WriteOptions => ({
    reader: { language, timeZone },
    now: clock.now(),
  });
  const rendered = (answer: Answer) => renderMessage(answer.reply, optionsOf(answer));

  async function atOnce(answer: Answer, { deed, interaction, acknowledge }: Parameters<Answers['toInteraction']>[0]) {
    const first = firstResponse(answer, deed.place, optionsOf(answer));
    const became = await acknowledge(first);
    if (became === 'too-late') return byMessage(asMessage(answer, deed.place), deed);
    const isNothing = first.response.type === InteractionResponseType.DeferredChannelMessageWithSource;
    if (became === 'taken' && isNothing) await quietly(followUpOf(client.rest, interaction).remove());
  }

  async function late(asked: Parameters<Answers['toInteraction']>[0]) {
    const { deed, interaction, answered, acknowledge } = asked;
    const since = clock.now().getTime();
    const became = await acknowledge(DEFERRED);
    const answer = await answered;
    if (became === 'elsewhere') return;
    const followUp = followUpOf(client.rest, interaction);
    const isOpen = became === 'taken' && clock.now().getTime() - since < pace.tokenMs;
    if (!answer || (answer.reply.blocks.length === 0 && !answer.reply.form)) {
      return isOpen ? quietly(followUp.remove()) : undefined;
    }
    const message = asMessage(answer, deed.place);
    if (isOpen && (await byToken(message, followUp))) return;
    await byMessage(message, deed);
  }

  /** False: the token is used up. */
  async function byToken(answer: Answer, followUp: FollowUp): Promise<boolean> {
    try {
      if (answer.reply.visibility === 'only-you') {
        await followUp.edit(rendered(answer));
      } else {
        // what was deferred for one alone cannot become what all see
        await followUp.remove();
        await followUp.say(rendered(answer));
      }
      return true;
    } catch {
      return false;
    }
  }

  /** By a message of the bot: in the channel what all may see, else to the person alone. */
  async function byMessage(answer: Answer, { id, place }: Pick<Deed, 'id' | 'place'>): Promise<void> {
    const isForAll = answer.reply.visibility === 'channel' || place.guildId === undefined;
    // an error is of nobody: where the person takes no messages it may stand in the channel
    const isSaidAnyway = isForAll || answer.reply.error !== undefined;
    const replyTo = place.from === 'mention' && place.messageId !== undefined ? { replyTo: place.messageId } : {};
    const ways = [
      ...(isForAll ? [async () => place.channelId] : []),
      async () => messages.openDirect(place.userId),
      ...(isSaidAnyway && !isForAll ? [async () => place.channelId] : []),
    ];
    let last: unknown;
    for (const way of ways) {
      try {
        const channelId = await way();
        const inReply = channelId === place.channelId ? replyTo : {};
        await messages.send(rendered(answer), { channelId, key: `answer:${id}:${channelId}`, ...inReply });
        return;
      } catch (error) {
        last = error;
      }
    }
    log.error({ err: last, from: place.from }, 'an answer reached nobody');
  }

  return {
    async toInteraction(asked) {
      const early = await inTime(asked.answered);
      if (early === LATE) return late(asked);
      // seen before: who saw it first answers
      if (early) await atOnce(early, asked);
    },
    async toMessage({ deed, answered }) {
      const early = await inTime(answered);
      if (early === LATE && deed.says.kind !== 'message')
        await quietly(client.rest.post(Routes.channelTyping(deed.place.channelId)));
      const answer = await answered;
      if (!answer) return;
      const { reply } = answer;
      if (reply.blocks.length > 0 || reply.form) await byMessage(asMessage(answer, deed.place), deed);
    },
  };
}

function inTime(answered: Promise<Answer | undefined>): Promise<Answer | undefined | typeof LATE> {
  return Promise.race([
    answered,
    new Promise<typeof LATE>((resolve) => setTimeout(resolve, pace.answerMs, LATE).unref()),
  ]);
}

/** What stands by if a call fails. */
async function quietly(call: Promise<unknown>): Promise<void> {
  await call.catch(() => undefined);
}

/** An answer's form opens at once; anything else is a message, or nothing. */
function firstResponse({ reply }: Answer, place: Place, options: WriteOptions): FirstResponse {
  if (reply.form && place.from !== 'form') {
    return { response: { type: InteractionResponseType.Modal, data: renderModal(reply.form, options) } };
  }
  const message = reply.form ? { ...reply, blocks: refusedForm(reply.form) } : reply;
  if (message.blocks.length > 0) return messageResponse(message, place, options);
  return place.from === 'press' ? { response: { type: InteractionResponseType.DeferredMessageUpdate } } : DEFERRED;
}

function messageResponse(reply: SealedReply, place: Place, options: WriteOptions): FirstResponse {
  const { body, files } = renderMessage(reply, options);
  const isOnlyYou = reply.visibility === 'only-you';
  const takesPlace = isOnlyYou && place.isOnOnlyYou === true && (reply.replaces === true || place.from === 'form');
  const type = takesPlace ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
  const flags = body.flags | (isOnlyYou ? MessageFlags.Ephemeral : 0);
  return { response: { type, data: { ...body, flags } } as APIInteractionResponse, files };
}

/** A form that cannot be opened any more is a message with a button that opens it. */
function asMessage(answer: Answer, { from }: Place): Answer {
  const { form } = answer.reply;
  if (!form) return answer;
  const blocks =
    from === 'form'
      ? refusedForm(form)
      : formByButton(form, from === 'mention' || from === 'direct' ? 'form.by-button' : 'form.late');
  return { ...answer, reply: { ...answer.reply, blocks } };
}
