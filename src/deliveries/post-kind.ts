import type { PageFile } from '../pages/pages.ts';
import type { Inline, Reply } from '../replies/reply.ts';
import type { Language, MessageId } from '../text/text.ts';
import type { Delivery } from './delivery.ts';
import type { Reading } from './reading.ts';

/** What a drawing may depend on besides what is stored. */
export interface DrawFacts {
  readonly now: Date;
  /** It was posted late, or is about to be. */
  readonly late: boolean;
  /** It stands in its channel already: what is drawn replaces it. */
  readonly isPosted: boolean;
  /** The group's language: the one of texts that exist in several. */
  readonly language: Language;
  /** Its zone: the one of moments that stand in pictures. */
  readonly timeZone: string;
  /** It is drawn as a page: there is nothing to press. */
  readonly isPage: boolean;
  /** What other drawings of this moment have read, too. */
  readonly reading: Reading;
  /** The address of a page of the group; undefined where the bot has none. */
  addressOf(kind: string, subject: string): Promise<string | undefined>;
}

/** What is drawn: a delivery, or a page, which has no channel. */
export type Drawn = Pick<Delivery, 'groupId' | 'subject' | 'dueAt'>;

/** When a delivery is due, and from when on it is of no use. */
export type Times = Pick<Delivery, 'dueAt' | 'expiresAt'>;

/** One kind of post: it draws its message from what is stored now, so that the first and each later drawing agree. */
export interface PostKind {
  readonly kind: string;
  /** It can be read as a page, by whoever has its address. */
  readonly isPage?: boolean;
  /** Channels keep its messages where they are found again, beside the address of this page of the group. */
  readonly keptBeside?: { readonly kind: string; readonly title: MessageId };
  /** undefined: there is nothing to say any more, the delivery is cancelled. */
  draw(delivery: Drawn, facts: DrawFacts): Promise<Reply | undefined>;
  /** A file that stands on its page, by its id; undefined: there is none. */
  file?(drawn: Pick<Drawn, 'groupId' | 'subject'>, id: string): Promise<PageFile | undefined>;
  /** The language of a post, where it has one of its own. */
  languageOf?(delivery: Drawn): Promise<Language | undefined>;
  /** When it is due and expires, as what it tells of stands now; undefined: there is nothing to tell any more. */
  times?(delivery: Delivery): Promise<Times | undefined>;
  /** What a thread on its message is called; undefined, or without it: none is opened. */
  thread?(delivery: Drawn, language: Language): Promise<Inline | undefined>;
  /**
   * Called when a delivery was posted late, or could not be posted, with that moment as its `postedAt` or `endedAt`;
   * again after a crash, so it must be safe to repeat.
   */
  report?(delivery: Delivery): Promise<void>;
}
