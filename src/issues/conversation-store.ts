import type { Discussed } from './ask/kind.ts';

/** Who asked last. */
interface Asker {
  readonly groupId: string;
  readonly memberId: string;
}

/** What a conversation was last about, so that its next question may follow up on it. */
export interface ConversationStore {
  /** @param id names the conversation, its group included */
  recall(id: string): Promise<{ readonly about: Discussed; readonly at: Date } | undefined>;
  /** Puts `about` in the place of what was kept; of two that come at once the later one stands. */
  keep(id: string, kept: { readonly about: Discussed; readonly at: Date; readonly by: Asker }): Promise<void>;
  /** What these members asked last in a conversation, where that is kept. */
  of(groupId: string, memberIds: readonly string[]): Promise<{ readonly question: string; readonly at: Date }[]>;
  /** Forgets the conversations in which these members asked last. */
  forget(groupId: string, memberIds: readonly string[]): Promise<void>;
}
