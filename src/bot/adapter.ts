import type { HandedOver, Owner } from '../files/given-files.ts';
import type { Page, PageFile, PageFileQuery, PageQuery } from '../pages/pages.ts';
import type { PlaceKind } from '../people/places.ts';
import type { Inline, SealedReply } from '../replies/reply.ts';
import type { Language } from '../text/text.ts';
import type { BotEvent, Person } from './event.ts';
import type { PointedAt } from './mention.ts';
import type { Suggestions } from './option.ts';
import type { Suggestion } from './suggest.ts';

/** Where to post. */
export interface ChannelRef {
  readonly tenant: string;
  readonly channelId: string;
}

/** A posted message, so that it can be edited. */
export interface MessageRef extends ChannelRef {
  readonly messageId: string;
}

/** A reply with what is needed to write it for a channel that has no single reader. */
export interface Post {
  /** Unique per post: a second try with the same key must not make a second message. */
  readonly key: string;
  readonly reply: SealedReply;
  /** The group's language and zone. */
  readonly language: Language;
  readonly timeZone: string;
  /** False: somebody else may be posting it by now. To be asked last before it goes, each time. */
  mayGo?(): boolean;
}

/** What is looked for in a channel. */
export interface SentPost {
  readonly key: string;
  /** It was not posted before this. */
  readonly since: Date;
}

/** A link that stays at hand in a channel. */
export interface LastingLink {
  /** In the group's language. */
  readonly title: Inline;
  readonly url: string;
  readonly language: Language;
}

/** A thread that is to be opened on a message. */
export interface NewThread {
  /** In the group's language. */
  readonly title: Inline;
  readonly language: Language;
}

/** A coming meeting in a platform's calendar. */
export interface CalendarEvent {
  /** Unique in its group: the meeting's id. */
  readonly key: string;
  readonly title: string;
  readonly start: Date;
  readonly end: Date;
  readonly place: Inline;
  /** What it is about, a line each. */
  readonly about: readonly Inline[];
}

/** What is to stand of a group in a platform's calendar: these events, and no other of the group's. */
export interface Calendar {
  readonly groupId: string;
  readonly events: readonly CalendarEvent[];
  readonly language: Language;
  readonly timeZone: string;
}

/** The bot as adapters see it. */
export interface BotPort {
  /**
   * Runs one event and says what to answer; undefined when the event was seen before. Never throws: an error is a reply.
   * An adapter acknowledges the event first, within its platform's deadline.
   */
  handle(event: BotEvent): Promise<Answer | undefined>;
  /** Values that fit what somebody types, best first; none where they may not read the group. Never throws. */
  suggest(query: SuggestQuery): Promise<readonly Suggestion[]>;
  /** What one of the bot's own pages shows now; undefined: there is no such page, or not for who asks. */
  page(query: PageQuery): Promise<Page | undefined>;
  /** A file that stands on one of those pages, as it was attached; undefined: there is none, or not for who asks. */
  pageFile?(query: PageFileQuery): Promise<PageFile | undefined>;
  /**
   * Takes note of a file that somebody hands over, and gives what stands for it among the values of their event. Nothing
   * is fetched before a command reads it.
   */
  hold?(owner: Owner, file: HandedOver): string;
  /** The calendar file behind a feed's token; undefined: there is none, or not any more. */
  feed?(token: string): Promise<string | undefined>;
}

/** Who looks for a value, where, and what is typed of it. */
export interface SuggestQuery extends ChannelRef {
  readonly person: Person;
  readonly direct?: boolean;
  /** As an event has it. */
  readonly mayBeIn?: readonly string[];
  readonly kind: Suggestions;
  readonly typed: string;
  readonly limit: number;
}

/** A reply and for whom it is written. */
export interface Answer {
  readonly reply: SealedReply;
  readonly language: Language;
  readonly timeZone: string;
}

/** One chat platform. Nothing is decided here: events in, replies out. */
export interface Adapter {
  /** The part of a tenant before the colon: `slack`, `discord`, `web`. */
  readonly platform: string;
  /** Connects and begins to hand over events. */
  start(bot: BotPort): Promise<void>;
  /** Takes no new event, waits for those under way, disconnects. */
  stop(): Promise<void>;
  /**
   * Posts a message. When it throws, whether the message is there may be unknown.
   * @throws channel_gone, busy; unanswered where it may still come to be there
   */
  post(channel: ChannelRef, post: Post): Promise<MessageRef>;
  /** Changes a message to show `post` now. */
  edit(message: MessageRef, post: Post): Promise<void>;
  /**
   * Optional: finds the message that an earlier try may have made.
   * @throws busy where that cannot be said for certain
   */
  findPosted?(channel: ChannelRef, sent: SentPost): Promise<MessageRef | undefined>;
  /**
   * Optional: keeps a message where the channel's members find it again, beside a lasting link to the page of all such
   * messages. Safe to repeat. Never throws: what cannot be kept is logged.
   */
  keep?(message: MessageRef, beside?: LastingLink): Promise<void>;
  /** Optional: the channels of a tenant in which the bot may write, or its roles. */
  named?(tenant: string, kind: PlaceKind): Promise<readonly PointedAt[]>;
  /**
   * Optional, where a message has no thread until one is opened: opens one on it. Safe to repeat. Never throws: what
   * cannot be opened is logged, a permission that lacks in a channel once.
   */
  openThread?(message: MessageRef, thread: NewThread): Promise<void>;
  /**
   * Optional, where a place has a calendar of its own: makes, changes and cancels a group's events there. Safe to repeat.
   * @throws channel_gone where that is not allowed, busy
   */
  keepCalendar?(tenant: string, calendar: Calendar): Promise<void>;
  /** Optional: the channel in which this person alone talks with the bot. */
  directChannel?(tenant: string, person: Pick<Person, 'id'>): Promise<ChannelRef>;
}
