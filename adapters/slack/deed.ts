import type { BotEvent } from '../../src/bot/event.ts';
import type { Handed } from '../../src/bot/handing-over.ts';
import type { ViewPlace } from './form-place.ts';
import type { InstalledAt } from './workspace.ts';

/** Where something happened and by which ways its answer may go. */
export interface Place {
  readonly installedAt: InstalledAt;
  readonly userId: string;
  readonly userName: string;
  /** Missing at the home page and for a shortcut without a channel. */
  readonly channelId?: string;
  readonly responseUrl?: string;
  readonly triggerId?: string;
  /** The message whose button was pressed. */
  readonly messageTs?: string;
  /** Answers belong into this thread. */
  readonly threadTs?: string;
  readonly from: 'command' | 'message' | 'ephemeral' | 'home' | 'view' | 'shortcut' | 'mention' | 'direct';
}

type Omitted<T> = T extends unknown ? Omit<T, 'id' | 'tenant' | 'channelId' | 'person' | 'receivedAt'> : never;

/** What somebody did, before it is known who they are. */
export interface Deed {
  readonly kind: 'deed';
  /** The same for a repeated delivery. */
  readonly id: string;
  readonly place: Place;
  readonly says: Omitted<BotEvent>;
  /** Files that come with it. */
  readonly files?: readonly Handed[];
  /** When the button was pressed, by Slack's clock. */
  readonly pressedAt?: Date;
  /** A sent form's view: its errors go with the acknowledgement. */
  readonly view?: OpenView & { readonly firstField: string | undefined };
  /** The modal with an answer in which something was pressed: what comes of that takes its place. */
  readonly answerView?: OpenView;
}

/** A modal that somebody has before them. */
export interface OpenView {
  readonly id: string;
  readonly place: ViewPlace;
}

/** Somebody types into a select that searches. */
export interface Search {
  readonly kind: 'search';
  readonly place: Place;
  readonly suggests: string;
  readonly typed: string;
}

/** Somebody wrote links, some of which may be pages of ours. */
export interface Links {
  readonly kind: 'links';
  readonly installedAt: InstalledAt;
  readonly channelId: string;
  readonly ts: string;
  readonly urls: readonly string[];
}

/** Whatever was delivered. `ignored`: it needs no answer. */
export type Read =
  | Deed
  | Search
  | Links
  /** An installation ended: that of a workspace or of an organisation, by its id. */
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unreadable'; readonly type: string };
