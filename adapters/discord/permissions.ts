import { type Client, PermissionFlagsBits } from 'discord.js';
import type { MessageId } from '../../src/text/text.ts';
import { codes, failureOf } from './api.ts';

/** What the bot must be allowed in a channel, by the names that Discord's settings have for it. */
export const needed = {
  'discord.permission.view': PermissionFlagsBits.ViewChannel,
  'discord.permission.send': PermissionFlagsBits.SendMessages,
  'discord.permission.files': PermissionFlagsBits.AttachFiles,
  'discord.permission.history': PermissionFlagsBits.ReadMessageHistory,
} as const satisfies Partial<Record<MessageId, bigint>>;

/** What results are pinned by and threads opened with: without it they are posted all the same. */
const SPARE = {
  'discord.permission.pins': PermissionFlagsBits.PinMessages,
  'discord.permission.threads': PermissionFlagsBits.CreatePublicThreads,
} as const satisfies Partial<Record<MessageId, bigint>>;

/** Whether a server lets the bot make events. */
export function mayMakeEvents(permissions: bigint): boolean {
  const { Administrator, CreateEvents, ManageEvents } = PermissionFlagsBits;
  return (permissions & (Administrator | CreateEvents | ManageEvents)) !== 0n;
}

/** A permission, by the id of its name. */
export type Needed = keyof typeof needed;

/** Those of `needed` that are not in `permissions`. */
export function lackingIn(permissions: bigint): Needed[] {
  return namesOfMissing(needed, permissions);
}

/** What is not in `permissions` and only makes the bot do less. */
export function spareLackingIn(permissions: bigint): (keyof typeof SPARE)[] {
  return namesOfMissing(SPARE, permissions);
}

function namesOfMissing<Name extends string>(wanted: Readonly<Record<Name, bigint>>, permissions: bigint): Name[] {
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return [];
  return (Object.keys(wanted) as Name[]).filter((name) => (permissions & wanted[name]) === 0n);
}

/** What the bot lacks in a channel, as far as it knows; nothing where all is there or the channel is not known. */
export function lackingAt(client: Client, channelId: string): Needed[] {
  const channel = client.channels.cache.get(channelId);
  if (!channel || channel.isDMBased() || !client.user) return [];
  const permissions = channel.permissionsFor(client.user.id);
  return permissions ? lackingIn(permissions.bitfield) : [];
}

/** Which permission a refusal is about: the ones that are known to lack, else the one that Discord's code is about. */
export function lackingBy(error: unknown, known: readonly Needed[]): readonly Needed[] {
  const failure = failureOf(error);
  if (failure.kind !== 'refused' || known.length > 0) return known;
  if (failure.code === codes.missingAccess) return ['discord.permission.view'];
  return failure.code === codes.missingPermissions ? ['discord.permission.send'] : [];
}
