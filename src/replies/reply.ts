import type { Suggestions } from '../bot/option.ts';
import type { Language, MessageId } from '../text/text.ts';

/**
 * What the bot says, as a tree: ids and values, no words and no markup. Each platform has one renderer that picks the
 * reader's language, escapes, and cuts to its limits.
 */

/** Fills a place in a message. A string is somebody's text or a stored value: it is escaped wherever it goes. */
export type Param = string | number | Inline;

/** A run of text. */
export type Inline =
  /** Our own words: a message of src/text/ with its values. `count` picks the plural. */
  | { kind: 'phrase'; id: MessageId; params: Readonly<Record<string, Param>> }
  /** Somebody's text: shown as typed, never as markup, link or mention; where it was also given in the reader's language, so. */
  | { kind: 'said'; text: string; in?: Readonly<Partial<Record<Language, string>>> }
  /** A moment, shown in the reader's zone. */
  | { kind: 'time'; at: Date; style: TimeStyle }
  /** A calendar day without a time (ISO, `2020-06-22`): the same day for every reader. */
  | { kind: 'day'; day: string }
  | { kind: 'strong'; of: Inline }
  /** What stands no more, struck through. */
  | { kind: 'struck'; of: Inline }
  | { kind: 'code'; text: string }
  /** Only http(s) addresses that we made or checked. */
  | { kind: 'link'; url: string; label: Inline }
  | { kind: 'joined'; parts: readonly Inline[]; by: ', ' | ' · ' | ' ' | '; ' };

/** `relative`: "in 3 days"; it may stand beside an absolute one, never alone where a deadline matters. */
export type TimeStyle = 'date' | 'time' | 'date-time' | 'relative';

/** A command with its arguments, to be run by a press: kept on the server, the platform sees a token only. */
export interface Invocation {
  /** Full name: `poll cast`. */
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
  /** Only this member may press it. */
  readonly onlyFor?: string;
  /** It stands for a form in which this was typed: pressed it opens the form again, sent it completes what comes. */
  readonly typed?: Readonly<Record<string, string>>;
  /** The fields of that form that are to be asked first, by their options. */
  readonly asks?: readonly string[];
}

export interface Button<Does = Invocation> {
  readonly label: Inline;
  readonly does: Does;
  readonly style?: 'plain' | 'primary' | 'danger';
  /** The press shows or changes only what the presser sees; a screen reader hears this after the label. */
  readonly hint?: Inline;
}

export interface SelectChoice<Does = Invocation> {
  readonly label: Inline;
  readonly does: Does;
}

/** A file that goes with a reply. */
export interface FileParts {
  /** With its ending: `roll.csv`. Adapters make it safe. */
  readonly name: string;
  /** Ours, or of the table of what may be attached: never what somebody said it is. */
  readonly mediaType: string;
  /** A text is UTF-8. */
  readonly content: string | Uint8Array;
  /** What it is. */
  readonly label: Inline;
}

export type Block<Does = Invocation> =
  | { kind: 'heading'; words: Inline }
  | { kind: 'text'; words: Inline }
  | { kind: 'fields'; fields: readonly { label: Inline; value: Inline }[] }
  | { kind: 'list'; ordered: boolean; items: readonly Inline[] }
  | { kind: 'table'; columns: readonly Inline[]; rows: readonly (readonly Inline[])[] }
  /** `percent` 0 to 100. The label says it in words too. */
  | { kind: 'progress'; percent: number; label: Inline }
  | { kind: 'image'; png: Uint8Array; alt: Inline }
  /** Something to keep, such as an export. Its words say what it is; a platform that cannot bring it says so. */
  | ({ kind: 'file' } & FileParts)
  | { kind: 'buttons'; buttons: readonly Button<Does>[] }
  | { kind: 'select'; label: Inline; choices: readonly SelectChoice<Does>[] }
  | { kind: 'divider' }
  /** Small print: sources, who may see it. */
  | { kind: 'context'; words: Inline };

export interface FormField {
  /** The option's name: the same on every platform. */
  readonly name: string;
  readonly label: Inline;
  readonly hint?: Inline;
  readonly input:
    | 'line'
    | 'paragraph'
    | 'number'
    | 'when'
    | 'choice'
    | 'yes-no'
    | 'list'
    | 'member'
    | 'channel'
    | 'role'
    | 'file';
  readonly required: boolean;
  /** It was asked for: where not all fields fit, this one is shown. */
  readonly wanted?: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly { value: string; label: Inline; meaning?: Inline }[];
  /** What a platform with a searching select may offer as values. */
  readonly suggests?: Suggestions;
  /** What was typed last time, kept when a field is wrong. */
  readonly value?: string;
  readonly error?: Inline;
}

export interface Form<Does = Invocation> {
  readonly title: Inline;
  readonly fields: readonly FormField[];
  readonly submit: Inline;
  /** What was wrong when it was sent, where no single field is to blame. */
  readonly error?: Inline;
  /** Run with the form's values added to its arguments. */
  readonly does: Does;
}

export type Visibility = 'only-you' | 'channel';

/** One answer. `form` opens a form (modal) where the platform can, in place of blocks. */
export interface Reply<Does = Invocation> {
  readonly visibility: Visibility;
  readonly blocks: readonly Block<Does>[];
  readonly form?: Form<Does>;
  /** An error's code: adapters may mark the message so. */
  readonly error?: string;
  /** Replaces the only-you message whose button was pressed, where there is one. */
  readonly replaces?: boolean;
}

/** A reply as adapters get it: each action is an opaque token (≤ 32 characters). */
export type SealedReply = Reply<string>;
