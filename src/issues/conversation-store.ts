import type { Discussed } from './ask/kind.ts';

/** What a conversation was last about, so that its next question may follow up on it. */
export interface ConversationStore {
  /** @param id names the conversation, its group included */
  recall(id: string): Promise<{ readonly about: Discussed; readonly at: Date } | undefined>;
  /** Puts `about` in the place of what was kept; of two that come at once the later one stands. */
  keep(id: string, kept: { readonly about: Discussed; readonly at: Date }): Promise<void>;
}
