import type { CatalogueCommand } from './catalogue.ts';

/** What the server hands to the page's script, as JSON in the attribute `data-page` of the body. */
export interface PageData {
  readonly personaId: string;
  readonly channelId: string;
  /** For dates. */
  readonly locale: string;
  readonly timeZone: string;
  readonly csrfToken: string;
  /** Where the stream of notices stood when the page was written. */
  readonly cursor: string;
  /** The group's time then, in milliseconds. */
  readonly now: number;
  readonly hasEarlier: boolean;
  readonly words: Readonly<Record<string, string>>;
  readonly commands: readonly CatalogueCommand[];
}

/** What a stream of notices brings, by event name. */
export interface StreamEvents {
  /** The stream is open. `refetch`: what was missed is not known any more; `cursor`: where the stream stands now. */
  hello: { refetch: boolean; cursor: string; now: number; underWay: string[] };
  message: { id: string; channelId: string; html: string; answerTo?: string; own: boolean };
  edit: { id: string; channelId: string; html: string; answerTo?: string };
  remove: { id: string; channelId: string };
  done: { eventId: string };
  clock: { now: number; moving: boolean };
}
export type StreamEventName = keyof StreamEvents;
