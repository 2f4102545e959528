import type { Clock } from '../clock.ts';
import type { Check, Facts } from '../people/checks.ts';
import type { Group } from '../people/group.ts';
import type { Actor } from '../people/member.ts';
import type { Reply } from '../replies/reply.ts';
import type { MessageId } from '../text/text.ts';
import type { Args, Options } from './option.ts';
import type { Services } from './services.ts';

/** What a command gets besides its arguments. It never sees a platform's payload and never posts by itself. */
export interface Context {
  readonly actor: Actor;
  /** Missing where the channel belongs to no group: only commands that do not ask for one get so far. */
  readonly group: Group | undefined;
  readonly channel: { readonly tenant: string; readonly channelId: string };
  /** The thread in which it was said, where it was said in one. */
  readonly thread: string | undefined;
  /** The event's id: what is created under it is created once, however often the event comes. */
  readonly eventKey: string;
  readonly receivedAt: Date;
  readonly clock: Clock;
  readonly services: Services;
}

/** One command, declared once: help, slash registration, validation, forms and the reference derive from it. */
export interface Command<O extends Options = Options> {
  /** `group action`: `poll consensus`. */
  readonly name: string;
  readonly summary: MessageId;
  readonly options: O;
  /** Full lines as typed; each must parse (a test tries them). */
  readonly examples: readonly string[];
  /** All must pass; an empty list refuses everybody. */
  readonly allow: readonly Check[];
  /** Run by buttons only: not listed, not registered, not typed. */
  readonly hidden?: boolean;
  /** Typed alone it opens its form, filled in with these. */
  preset?(facts: Facts): Readonly<Record<string, string>>;
  /** Nothing is doubled when it runs twice for one event: no record that the event was seen is kept. */
  readonly repeatSafe?: boolean;
  run(context: Context, args: Args<O>): Promise<Reply>;
}

/**
 * Declares a command.
 * @example
 * export const show = defineCommand({
 *   name: 'poll show', summary: 'poll.show.summary', allow: [inGroup],
 *   options: { poll: integer({ positional: true, min: 1, max: 1e6, suggests: 'polls' }) },
 *   examples: ['/poll show 3'],
 *   async run(context, { poll }) { … return onlyYou(…); },
 * });
 */
export function defineCommand<const O extends Options>(command: Command<O>): Command {
  return command as unknown as Command;
}

/** The label of an option: the same words wherever the option is asked. */
export function optionLabel(name: string): MessageId {
  return `option.${name}` as MessageId;
}

/** The hint of an option: what may be typed. */
export function optionHint(name: string): MessageId {
  return `option.${name}.hint` as MessageId;
}
