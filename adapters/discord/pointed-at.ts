import { type APIUser, ApplicationCommandOptionType } from 'discord.js';
import type { OptionDescription } from '../../src/bot/catalogue.ts';
import type { Handed } from '../../src/bot/handing-over.ts';
import { mentionOf, type Pointable } from '../../src/bot/mention.ts';

/** Discord's own list of people has accounts alone: a second option takes the name of who has none here. */
export function byNameOf({ name }: Pick<OptionDescription, 'name'>): string {
  return `${name}-name`;
}

/** The option that an option of Discord's fills in. */
export function optionFilledBy(
  name: string | undefined,
  options: readonly OptionDescription[],
): OptionDescription | undefined {
  return options.find((one) => one.name === name || (one.kind === 'member' && byNameOf(one) === name));
}

type Value = string | number | boolean;

/** An option as it was sent. */
export interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: Value | null | undefined;
}

/** What is picked in a list of the platform's own. */
export type Selectable = Exclude<Pointable, 'file'>;

type Named = { readonly name?: string | null | undefined };

/** What an interaction tells of what was pointed at, by id. */
export interface Told {
  readonly users?: Readonly<Record<string, Called>> | null | undefined;
  readonly members?: Readonly<Record<string, { nick?: string | null | undefined }>> | null | undefined;
  readonly channels?: Readonly<Record<string, Named>> | null | undefined;
  readonly roles?: Readonly<Record<string, Named>> | null | undefined;
  readonly attachments?: Readonly<Record<string, Attached>> | null | undefined;
}

type Attached = { readonly filename: string; readonly size: number; readonly url: string };

/** What somebody is called. */
export type Called = Pick<APIUser, 'id' | 'username'> & { global_name?: string | null | undefined };

/** The name by which people of a server know somebody. */
export function nameOf(user: Called, member?: { nick?: string | null | undefined } | null): string {
  return member?.nick || user.global_name || user.username || user.id;
}

/** What was pointed at, as the bot takes it. */
export function pointedAt(kind: Selectable, id: string, told: Told | null | undefined): string {
  return mentionOf(kind, { id, name: calledBy(kind, id, told) });
}

function calledBy(kind: Selectable, id: string, told: Told | null | undefined): string {
  if (kind === 'member') {
    const user = told?.users?.[id];
    return user ? nameOf(user, told?.members?.[id]) : '';
  }
  return (kind === 'channel' ? told?.channels : told?.roles)?.[id]?.name ?? '';
}

const POINTS: Readonly<Record<number, Selectable>> = {
  [ApplicationCommandOptionType.User]: 'member',
  [ApplicationCommandOptionType.Channel]: 'channel',
  [ApplicationCommandOptionType.Role]: 'role',
};

/** The arguments of sent options. Where somebody is both named and pointed at, the name stays under a name that nobody knows. */
export function argsOf(
  sent: readonly SentOption[],
  options: readonly OptionDescription[],
  told: Told | null | undefined,
): Record<string, Value> {
  const entries = sent.flatMap(({ name, type, value }): [string, Value][] => {
    if (value == null || type === ApplicationCommandOptionType.Attachment) return [];
    const kind = POINTS[type];
    if (kind) return [[name, pointedAt(kind, String(value), told)]];
    const option = optionFilledBy(name, options)?.name ?? name;
    return [[sent.some((one) => one.name === option) ? name : option, value]];
  });
  return Object.fromEntries(entries);
}

/** The files that were given with a command. */
export function filesGiven(sent: readonly SentOption[], told: Told | null | undefined): Handed[] {
  const files = sent.filter(({ type }) => type === ApplicationCommandOptionType.Attachment);
  return files.flatMap(({ name, value }) => handedOver(name, String(value), told));
}

/** A file by its id, as the interaction itself tells of it. */
export function handedOver(option: string, id: string | undefined, told: Told | null | undefined): Handed[] {
  const file = id === undefined ? undefined : told?.attachments?.[id];
  return file ? [{ option, name: file.filename, size: file.size, url: file.url }] : [];
}
