import type { Answer, BotPort, ChannelRef, MessageRef, Post, SentPost } from '../../../src/bot/adapter.ts';
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
  findPosted(channel: ChannelRef, sent: Pick<SentPost, 'key'>): Promise<MessageRef | undefined>;
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

/** An event that is on its way through the bot. */
interface Passage {
  readonly personId: string;
  /** Resolves when it is written down; rejects when it is not. */
  readonly taken: Promise<void>;
  /** Resolves when it is answered. */
  readonly through: Promise<void>;
}

interface Talk {
  readonly parts: ConversationParts;
  readonly passages: Map<string, Passage>;
  nextMoment(): Date;
  posted: number;
}

export function createConversation(parts: ConversationParts): Conversation {
  const { hub, playground } = parts;
  const { messageLog } = playground;
  const talk: Talk = { parts, passages: new Map(), nextMoment: risingTimes(parts.clock), posted: 0 };
  return {
    take: (sent, persona) => (talk.passages.get(sent.id) ?? enter(talk, sent, persona)).taken,
    underWay: (personId) => [...talk.passages].filter(([, one]) => one.personId === personId).map(([id]) => id),
    post: (channel, post) => postOnce(talk, channel, post),
    async edit({ messageId, channelId }, { reply }) {
      const message = await messageLog.edit(messageId, reply);
      if (!message) throw new PenholderError('channel_gone', { channel: channelId });
      hub.publish({ kind: 'edit', message });
    },
    async findPosted(channel, { key }) {
      const found = await messageLog.find(key);
      return found && found.channelId === channel.channelId ? { ...channel, messageId: key } : undefined;
    },
    async dismiss(messageId, personId) {
      const message = await messageLog.find(messageId);
      if (message?.onlyFor !== personId) return;
      await messageLog.remove(messageId);
      hub.publish({ kind: 'remove', channelId: message.channelId, messageId, onlyFor: personId });
    },
    posted: () => talk.posted,
    async settled() {
      while (talk.passages.size > 0) await Promise.all([...talk.passages.values()].map(({ through }) => through));
    },
  };
}

function enter(talk: Talk, sent: Sent, persona: Persona): Passage {
  const receivedAt = talk.parts.clock.now();
  const taken = sent.kind === 'line' ? keepLine(talk, sent, persona) : Promise.resolve();
  const leave = () => talk.passages.delete(sent.id);
  const through = taken.then(
    async () => {
      await answerSent(talk, sent, { persona, receivedAt });
      leave();
      talk.parts.hub.publish({ kind: 'done', eventId: sent.id, onlyFor: persona.id });
    },
    // its sender is told, and sends it again
    () => void leave(),
  );
  const passage = { personId: persona.id, taken, through };
  talk.passages.set(sent.id, passage);
  return passage;
}

async function answerSent(talk: Talk, sent: Sent, from: { persona: Persona; receivedAt: Date }): Promise<void> {
  const { bot, log, playground } = talk.parts;
  const event = toEvent(sent, { ...from, tenant: playground.tenant });
  try {
    const answer = await bot().handle(event);
    if (answer) await deliver(await outcomeOf(talk, answer, { sent, persona: from.persona }), talk.parts);
  } catch (error) {
    log.error({ err: error, event: sent.id }, 'an event was not answered');
  }
}

async function outcomeOf(
  { parts, nextMoment }: Talk,
  { reply }: Answer,
  { sent, persona }: { sent: Sent; persona: Persona },
): Promise<Outcome> {
  const { messageLog, tenant } = parts.playground;
  const source = sent.kind === 'press' ? await messageLog.find(sent.messageId).catch(() => undefined) : undefined;
  return {
    eventId: sent.id,
    reply,
    personId: persona.id,
    channel: { tenant, channelId: sent.channelId },
    at: nextMoment(),
    ...(source?.onlyFor === persona.id ? { source } : {}),
    fromForm: sent.kind === 'press' && sent.values !== undefined,
  };
}

async function postOnce(talk: Talk, channel: ChannelRef, { key, reply }: Post): Promise<MessageRef> {
  const { hub, playground } = talk.parts;
  if (channel.tenant !== playground.tenant || !hasChannel(playground, channel.channelId)) {
    throw new PenholderError('channel_gone', { channel: channel.channelId });
  }
  const content = { kind: 'reply', reply } as const;
  const message = { id: key, ...channel, at: talk.nextMoment(), author: 'penholder', content, edits: 0 };
  if (await playground.messageLog.add(message)) {
    talk.posted += 1;
    hub.publish({ kind: 'message', message });
  }
  return { ...channel, messageId: key };
}

async function keepLine(talk: Talk, sent: Sent & { kind: 'line' }, persona: Persona): Promise<void> {
  const { hub, playground } = talk.parts;
  const message: LoggedMessage = {
    id: `said:${sent.id}`,
    tenant: playground.tenant,
    channelId: sent.channelId,
    at: talk.nextMoment(),
    author: persona.id,
    ...(isCommandLine(sent.text) ? { onlyFor: persona.id } : {}),
    content: { kind: 'said', text: sent.text },
    edits: 0,
  };
  try {
    if (await within(playground.messageLog.add(message), timings.keepMs)) hub.publish({ kind: 'message', message });
  } catch (error) {
    throw new PenholderError('busy', {}, error);
  }
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
