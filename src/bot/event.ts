import type { MessageRef } from './adapter.ts';

/** Who did it, as the platform knows them. */
export interface Person {
  /** The platform's user id; with the tenant it names one identity. */
  readonly id: string;
  readonly name: string;
  /** The platform's locale tag, where it tells. */
  readonly locale?: string;
  /** IANA name, where the platform tells. */
  readonly timeZone?: string;
  /** Ids of the platform's roles that they have where they act; none where the platform has none, or does not tell. */
  readonly platformRoles?: readonly string[];
  /** The platform's own administrator: a group's first admin. */
  readonly platformAdmin: boolean;
}

interface EventBase {
  /** The platform's id of this event: the same for a repeated delivery. */
  readonly id: string;
  /** `slack:T…` (a workspace), `slack:E…` (an organisation of them), `discord:<guild>`, `web:local`. */
  readonly tenant: string;
  readonly channelId: string;
  readonly person: Person;
  /** When the adapter received it, by the group's clock: a ballot's time. */
  readonly receivedAt: Date;
  /** The conversation is with the bot alone: the person's group is meant. */
  readonly direct?: boolean;
  /** The platform's id of the thread in which it stands. */
  readonly thread?: string;
  /** Tenants of which one is meant, where a direct conversation is in none. */
  readonly mayBeIn?: readonly string[];
}

/** What an adapter hands to the bot: each thing that people can do, in one of six forms. */
export type BotEvent =
  /** A slash command as text, the slash included: `/poll consensus "Shall we …?" closes:7d` */
  | (EventBase & { readonly kind: 'text'; readonly text: string })
  /** A slash command with typed options. */
  | (EventBase & {
      readonly kind: 'command';
      readonly command: string;
      /** Texts, or values of the option's kind; what was pointed at is a mention (`mention.ts`). */
      readonly args: Readonly<Record<string, unknown>>;
      /** Opens the command's form with what is given filled in: a shortcut, a menu. */
      readonly asForm?: boolean;
    })
  /** A pressed button, a made choice or a sent form (then with its fields' texts by name). */
  | (EventBase & {
      readonly kind: 'action';
      readonly token: string;
      readonly values?: Readonly<Record<string, string>>;
      /** The form is wanted once more before it counts as sent, with these options asked: not all fitted into it. */
      readonly asks?: readonly string[];
      readonly message?: MessageRef;
    })
  /** A mention of the bot or a direct message to it. */
  | (EventBase & { readonly kind: 'question'; readonly text: string })
  /** Something said in a channel among people, not to the bot: never another bot's message. */
  | (EventBase & { readonly kind: 'message'; readonly text: string })
  /** A look at the page that a platform keeps for the bot and one person. */
  | (EventBase & { readonly kind: 'home' });

/** What somebody wants of the bot. */
export type AskingEvent = Exclude<BotEvent, { readonly kind: 'message' }>;
