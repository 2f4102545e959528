import type { Answer, BotPort, ChannelRef, MessageRef, Post } from '../../../src/bot/adapter.ts';
import type { LoggedMessage } from '../../../src/bot/message-log.ts';
import type { Clock } from '../../../src/clock.ts';
import { PenholderError } from '../../../src/errors.ts';
import type { Log } from '../../../src/log.ts';
import { timings } from '../limits.ts';
import { isCommandLine, type Sent, toEvent } from '../parse.ts';
import { within } from '../within.ts';
import { deliver, type Outcome } from './deliver.ts';
import type { Hub } from './hub.ts';
import { hasChannel, type Persona, type Playground } from './playground.ts';

/** What is said in the playground's channels: kept in the message log, shown on open pages. */
export interface Conversation {
  /**
   * Writes a sent line down and hands the event to the bot; resolves when it is taken, before it is answered.
   * The same event again is taken once.
   * @throws busy when it cannot be written down: it may be sent again
   */
  take(sent: Sent, persona: Persona): Promise<void>;
  /** Ids of a person's events that the bot is at. */
  underWay(personId: string): string[];
  post(channel: ChannelRef, post: Post): Promise<MessageRef>;
  edit(message: MessageRef, post: Post): Promise<void>;
  findPosted(channel: ChannelRef, key: string): Promise<MessageRef | undefined>;
  /** Takes a message away that only `personId` sees. */
  dismiss(messageId: string, personId: string): Promise<void>;
  /** Messages posted so far. */
  posted(): number;
  /** Resolves when the bot is through with every event taken. */
  settled(): Promise<void>;
}

export interface ConversationParts {
  readonly playground: Playground;
  readonly clock: Clock;
  readonly hub: Hub;
  readonly log: Log;
  /** The bot, once the adapter has started. */
  bot(): BotPort;
}

export function createConversation(parts: ConversationParts): Conversation {
  const { playground, hub } = parts;
  const { messageLog, tenant } = playground;
  const tasks = new Map<string, { personId: string; task: Promise<void> }>();
  const nextMoment = risingTimes(parts.clock);
  let posted = 0;

  return {
    async take(sent, persona) {
      if (tasks.has(sent.id)) return;
      const receivedAt = parts.clock.now();
      if (sent.kind === 'line') await keepLine(sent, persona, { parts, at: nextMoment() });
      const event = toEvent(sent, { persona, tenant, receivedAt });
      if (tasks.has(sent.id)) return;
      const work = event ? parts.bot().handle(event) : Promise.resolve(undefined);
      const task = work
        .then((answer) => answerIt(answer, { sent, persona, parts, at: nextMoment }))
        .catch((error: unknown) => parts.log.error({ err: error, event: sent.id }, 'an event was not answered'))
        .finally(() => {
          tasks.delete(sent.id);
          hub.publish({ kind: 'done', eventId: sent.id, onlyFor: persona.id });
        });
      tasks.set(sent.id, { personId: persona.id, task });
    },
    underWay: (personId) => [...tasks].filter(([, task]) => task.personId === personId).map(([id]) => id),
    async post(channel, { key, reply }) {
      if (channel.tenant !== tenant || !hasChannel(playground, channel.channelId)) {
        throw new PenholderError('channel_gone', { channel: channel.channelId });
      }
      const content = { kind: 'reply', reply } as const;
      const message = { id: key, ...channel, at: nextMoment(), author: 'penholder', content, edits: 0 };
      if (await messageLog.add(message)) {
        posted += 1;
        hub.publish({ kind: 'message', message });
      }
      return { ...channel, messageId: key };
    },
    async edit({ messageId, channelId }, { reply }) {
      const message = await messageLog.edit(messageId, reply);
      if (!message) throw new PenholderError('channel_gone', { channel: channelId });
      hub.publish({ kind: 'edit', message });
    },
    async findPosted(channel, key) {
      const found = await messageLog.find(key);
      return found && found.channelId === channel.channelId ? { ...channel, messageId: key } : undefined;
    },
    async dismiss(messageId, personId) {
      const message = await messageLog.find(messageId);
      if (message?.onlyFor !== personId) return;
      await messageLog.remove(messageId);
      hub.publish({ kind: 'remove', channelId: message.channelId, messageId, onlyFor: personId });
    },
    posted: () => posted,
    async settled() {
      while (tasks.size > 0) await Promise.all([...tasks.values()].map(({ task }) => task));
    },
  };
}

/** Times that never repeat: messages are shown and paged by time, and two may come within a millisecond. */
function risingTimes(clock: Clock): () => Date {
  let last = 0;
  return () => {
    const now = clock.now().getTime();
    const sameMoment = now <= last && last - now < 1000;
    last = sameMoment ? last + 1 : now;
    return new Date(last);
  };
}

interface Keeping {
  readonly parts: ConversationParts;
  readonly at: Date;
}

async function keepLine(sent: Sent & { kind: 'line' }, persona: Persona, { parts, at }: Keeping): Promise<void> {
  const { tenant, messageLog } = parts.playground;
  const message: LoggedMessage = {
    id: `said:${sent.id}`,
    tenant,
    channelId: sent.channelId,
    at,
    author: persona.id,
    ...(isCommandLine(sent.text) ? { onlyFor: persona.id } : {}),
    content: { kind: 'said', text: sent.text },
    edits: 0,
  };
  try {
    if (await within(messageLog.add(message), timings.keepMs)) parts.hub.publish({ kind: 'message', message });
  } catch (error) {
    throw new PenholderError('busy', {}, error);
  }
}

interface Answering {
  readonly sent: Sent;
  readonly persona: Persona;
  readonly parts: ConversationParts;
  at(): Date;
}

async function answerIt(answer: Answer | undefined, { sent, persona, parts, at }: Answering): Promise<void> {
  if (!answer) return;
  const { messageLog, tenant } = parts.playground;
  const source = sent.kind === 'press' ? await messageLog.find(sent.messageId).catch(() => undefined) : undefined;
  const outcome: Outcome = {
    eventId: sent.id,
    reply: answer.reply,
    personId: persona.id,
    channel: { tenant, channelId: sent.channelId },
    at: at(),
    ...(source?.onlyFor === persona.id ? { source } : {}),
    fromForm: sent.kind === 'press' && sent.values !== undefined,
  };
  await deliver(outcome, parts);
}
