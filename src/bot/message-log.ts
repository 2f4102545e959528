import type { SealedReply } from '../replies/reply.ts';

/** A message of a channel that has no platform behind it (the playground's): what a platform would keep for us. */
export interface LoggedMessage {
  /** Unique: for the bot's posts their key, so that a repeated post is one message. */
  readonly id: string;
  readonly tenant: string;
  readonly channelId: string;
  /** By the group's clock. */
  readonly at: Date;
  /** A person's id, or `penholder`. */
  readonly author: string;
  /** Only this person sees it. */
  readonly onlyFor?: string;
  readonly content: { kind: 'said'; text: string } | { kind: 'reply'; reply: SealedReply; form?: boolean };
  /** Counts edits from 0. */
  readonly edits: number;
}

/** Where those messages are kept. */
export interface MessageLog {
  /** Adds a message; one with this id already there stays as it is (returns false). */
  add(message: LoggedMessage): Promise<boolean>;
  /** Replaces the reply of a message and counts the edit; undefined when it is not there. */
  edit(id: string, reply: SealedReply): Promise<LoggedMessage | undefined>;
  /** Takes a message away (an only-you message that its reader dismissed). */
  remove(id: string): Promise<void>;
  find(id: string): Promise<LoggedMessage | undefined>;
  /** The newest `limit` messages that `person` may see, oldest first; before `before` when given. */
  recent(query: {
    tenant: string;
    channelId: string;
    person: string;
    limit: number;
    before?: Date;
  }): Promise<LoggedMessage[]>;
}
