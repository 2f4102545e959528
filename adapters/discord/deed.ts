import type { BotEvent, Person } from '../../src/bot/event.ts';
import type { Handed } from '../../src/bot/handing-over.ts';
import type { Suggestions } from '../../src/bot/option.ts';

/** An interaction, by which an answer may go for a while. */
export interface InteractionRef {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Where something happened and by which ways its answer may go. */
export interface Place {
  /** Missing in a conversation with the bot alone. */
  readonly guildId?: string;
  /** Of a thread the thread. */
  readonly channelId: string;
  readonly userId: string;
  readonly interaction?: InteractionRef;
  /** The message whose button was pressed, or that asked. */
  readonly messageId?: string;
  /** That message is seen by this person alone: an answer for them alone may take its place. */
  readonly isOnOnlyYou?: true;
  readonly from: 'command' | 'press' | 'form' | 'mention' | 'direct';
}

type Omitted<T> = T extends unknown ? Omit<T, 'id' | 'tenant' | 'channelId' | 'person' | 'receivedAt'> : never;

/** Who did something where: what every deed tells. */
export interface Done {
  readonly place: Place;
  readonly person: Person;
  /** The group's channel: of a thread its parent, where the delivery tells. */
  readonly channelId: string;
}

/** What somebody did. */
export interface Deed extends Done {
  readonly kind: 'deed';
  /** The same for a repeated delivery. */
  readonly id: string;
  readonly says: Omitted<BotEvent>;
  /** Files that come with it. */
  readonly files?: readonly Handed[];
  /** When it was done, by Discord's clock. */
  readonly at: Date | undefined;
}

/** Somebody types into an option that searches. */
export interface Search extends Done {
  readonly kind: 'search';
  readonly suggests: Suggestions;
  readonly typed: string;
  /** The option takes whole numbers. */
  readonly isNumber: boolean;
}

/** Whatever was delivered. `ignored`: it needs no answer. */
export type Read =
  | Deed
  | Search
  | { readonly kind: 'ping' }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unreadable'; readonly type: string };
