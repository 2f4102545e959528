import QuickLRU from 'quick-lru';
import { seriesAtItsNext } from '../meetings/occurrences.ts';
import type { Group } from '../people/group.ts';
import type { KeptStores } from '../records/kept-stores.ts';
import { type Answer, answer } from './ask/answer.ts';
import { buildCorpus, type Corpus } from './ask/corpus.ts';
import type { AskedPoll } from './ask/entity.ts';
import type { AskOptions, Discussed } from './ask/kind.ts';
import type { ConversationStore } from './conversation-store.ts';

export interface QuestionService {
  /**
   * Answers from what the group has recorded; says so when that is nothing. A question may follow up on the one before
   * it in its conversation: "and when does it end?".
   */
  ask(group: Group, question: string, asking: Asking): Promise<Answer>;
}

/** Where and when a question is asked. */
export interface Asking extends Omit<AskOptions, 'previous'> {
  readonly conversation: Conversation;
}

/** All who write in a thread talk with each other; outside of threads everybody talks with the bot alone. */
export interface Conversation {
  readonly tenant: string;
  readonly channelId: string;
  readonly thread: string | undefined;
  readonly memberId: string;
}

/** Groups whose records are kept ready, and for how long (milliseconds): a change is seen this much later. */
const GROUPS = 50;
const READY_MS = 5000;
/** How long what was discussed is meant by "it", in milliseconds: a thread stays with its subject. */
const MEANT_MS = { thread: 7 * 86_400_000, alone: 30 * 60_000 };

export function createQuestionService(stores: {
  readonly kept: KeptStores;
  readonly conversations: ConversationStore;
  /** The group's polls, as far as everyone in it may know them. */
  readonly askedPolls: (groupId: string) => Promise<readonly AskedPoll[]>;
}): QuestionService {
  const { kept, conversations, askedPolls } = stores;
  const ready = new QuickLRU<string, Promise<Corpus>>({ maxSize: GROUPS, maxAge: READY_MS });

  async function read({ id, name }: Group, now: Date): Promise<Corpus> {
    const [issues, meetings, topics, talkingPoints, records, polls] = await Promise.all([
      kept.issues.list(id),
      kept.meetings.list(id),
      kept.topics.list(id),
      kept.points.list(id),
      kept.records.list(id),
      askedPolls(id),
    ]);
    const asked = seriesAtItsNext(meetings, now);
    return buildCorpus({ issues, meetings: asked, topics, talkingPoints, records, polls, groupName: name });
  }

  async function corpusOf(group: Group, now: Date): Promise<Corpus> {
    const known = ready.get(group.id);
    const reading = known ?? read(group, now);
    if (!known) ready.set(group.id, reading);
    try {
      return await reading;
    } catch (error) {
      ready.delete(group.id);
      throw error;
    }
  }

  async function discussed(id: string, { now, conversation }: Asking): Promise<Discussed | undefined> {
    const last = await conversations.recall(id);
    const meantMs = conversation.thread === undefined ? MEANT_MS.alone : MEANT_MS.thread;
    return last && now.getTime() - last.at.getTime() <= meantMs ? last.about : undefined;
  }

  return {
    async ask(group, question, asking) {
      const id = conversationId(group, asking.conversation);
      const [corpus, previous] = await Promise.all([corpusOf(group, asking.now), discussed(id, asking)]);
      const { conversation: _, ...options } = asking;
      const given = answer(question, corpus, { ...options, ...(previous ? { previous } : {}) });
      if (given.about) await conversations.keep(id, { about: given.about, at: asking.now });
      return given;
    },
  };
}

function conversationId({ id }: Group, { tenant, channelId, thread, memberId }: Conversation): string {
  const among = thread === undefined ? `member ${memberId}` : `thread ${thread}`;
  return [id, tenant, channelId, among].join('/');
}
