import type { Group } from '../people/group.ts';
import { type Answer, answer } from './ask/answer.ts';
import type { AskOptions, Discussed } from './ask/kind.ts';
import type { ConversationStore } from './conversation-store.ts';
import { type CorpusParts, createReadyCorpora } from './ready-corpora.ts';

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

/** How long what was discussed is meant by "it", in milliseconds: a thread stays with its subject. */
const MEANT_MS = { thread: 7 * 86_400_000, alone: 30 * 60_000 };

export function createQuestionService(
  stores: CorpusParts & { readonly conversations: ConversationStore },
): QuestionService {
  const { conversations } = stores;
  const corpora = createReadyCorpora(stores);

  async function discussed(id: string, { now, conversation }: Asking): Promise<Discussed | undefined> {
    const last = await conversations.recall(id);
    const meantMs = conversation.thread === undefined ? MEANT_MS.alone : MEANT_MS.thread;
    return last && now.getTime() - last.at.getTime() <= meantMs ? last.about : undefined;
  }

  return {
    async ask(group, question, asking) {
      const id = conversationId(group, asking.conversation);
      const [corpus, previous] = await Promise.all([corpora.of(group, asking.now), discussed(id, asking)]);
      const { conversation: _, ...options } = asking;
      const given = answer(question, corpus, { ...options, ...(previous ? { previous } : {}) });
      const by = { groupId: group.id, memberId: asking.conversation.memberId };
      if (given.about) await conversations.keep(id, { about: given.about, at: asking.now, by });
      return given;
    },
  };
}

function conversationId({ id }: Group, { tenant, channelId, thread, memberId }: Conversation): string {
  const among = thread === undefined ? `member ${memberId}` : `thread ${thread}`;
  return [id, tenant, channelId, among].join('/');
}
