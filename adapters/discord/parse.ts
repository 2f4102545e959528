import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord.js';
import type { CommandDescription } from '../../src/bot/catalogue.ts';
import type { Person } from '../../src/bot/event.ts';
import { type MemberShortcut, memberShortcuts, shortcuts } from '../../src/bot/shortcuts.ts';
import { type Body, bodies, type Common, messageSchema } from './bodies.ts';
import { readCustomId } from './custom-id.ts';
import type { Done, Place, Read } from './deed.ts';
import { memberMenuNamed, menuNamed } from './menus.ts';
import { filesSent, readSubmission, wantedNext } from './modal.ts';
import { argsOf, type Called, filesGiven, nameOf, optionFilledBy, pointedAt } from './pointed-at.ts';

const KINDS: Readonly<Record<number, keyof typeof bodies>> = {
  [InteractionType.Ping]: 'ping',
  [InteractionType.ApplicationCommand]: 'command',
  [InteractionType.MessageComponent]: 'press',
  [InteractionType.ApplicationCommandAutocomplete]: 'search',
  [InteractionType.ModalSubmit]: 'form',
};

/** Reads an interaction; what has missing or wrong fields is unreadable, never an error. */
export function readInteraction(
  body: unknown,
  commands: readonly CommandDescription[],
  ofMembers: readonly MemberShortcut[] = memberShortcuts,
): Read {
  const type = typeOf(body);
  const kind = KINDS[Number(type)];
  const parsed = kind && bodies[kind].safeParse(body);
  if (!kind || !parsed?.success) return { kind: 'unreadable', type };
  const readers = {
    ping: () => ({ kind: 'ping' }) as const,
    command: (data: Body<'command'>) => readCommand(data, wishOf(data, commands, ofMembers)),
    press: readPress,
    search: (data: Body<'search'>) => readSearch(data, commands),
    form: readForm,
  };
  const read = readers[kind] as (data: unknown) => Read | undefined;
  return read(parsed.data) ?? { kind: 'unreadable', type };
}

function typeOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : typeof body;
}

const THREADS: readonly unknown[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Who did it and where; nothing where that is not told. */
function doneBy(data: Common, more: Pick<Place, 'from'> & Partial<Place>): Done | undefined {
  const user = data.member?.user ?? data.user;
  const channelId = data.channel_id ?? data.channel?.id;
  if (!user || !channelId) return undefined;
  const parent = THREADS.includes(data.channel?.type) ? data.channel?.parent_id : undefined;
  return {
    place: {
      ...(data.guild_id ? { guildId: data.guild_id } : {}),
      channelId,
      userId: user.id,
      interaction: { id: data.id, token: data.token, applicationId: data.application_id },
      ...more,
    },
    person: personOf({ user, member: data.member, locale: data.locale }),
    channelId: parent ?? channelId,
  };
}

interface Who {
  readonly user: Called;
  readonly member?:
    | {
        nick?: string | null | undefined;
        permissions?: string | null | undefined;
        roles?: readonly string[] | null | undefined;
      }
    | null
    | undefined;
  readonly locale?: string | null | undefined;
}

const ADMINISTERS = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;

function personOf({ user, member, locale }: Who): Person {
  const permissions = /^\d+$/.test(member?.permissions ?? '') ? BigInt(member?.permissions ?? 0) : 0n;
  return {
    id: user.id,
    name: nameOf(user, member),
    ...(locale ? { locale } : {}),
    ...(member?.roles ? { platformRoles: member.roles } : {}),
    platformAdmin: (permissions & ADMINISTERS) !== 0n,
  };
}

function directOf({ guild_id }: { guild_id?: string | null | undefined }) {
  return guild_id ? {} : { direct: true };
}

function readCommand(data: Body<'command'>, says: ReturnType<typeof wishOf>): Read | undefined {
  const done = doneBy(data, { from: 'command' });
  const files = filesGiven(givenIn(data), data.data.resolved);
  return (
    done &&
    says && {
      kind: 'deed',
      id: `interaction:${data.id}`,
      at: momentOf(data.id),
      ...done,
      says,
      ...(files.length > 0 ? { files } : {}),
    }
  );
}

function givenIn({ data: { options } }: Body<'command'>) {
  const [first] = options ?? [];
  return (first?.type === ApplicationCommandOptionType.Subcommand ? first.options : options) ?? [];
}

function wishOf(data: Body<'command'>, commands: readonly CommandDescription[], ofMembers: readonly MemberShortcut[]) {
  switch (data.data.type) {
    case ApplicationCommandType.Message:
      return menuWish(data);
    case ApplicationCommandType.User:
      return memberMenuWish(data, ofMembers);
    default:
      return typedWish(data, commands);
  }
}

function typedWish(data: Body<'command'>, commands: readonly CommandDescription[]) {
  const [first] = data.data.options ?? [];
  const isSub = first?.type === ApplicationCommandOptionType.Subcommand;
  const command = isSub ? `${data.data.name} ${first.name}` : data.data.name;
  const options = commands.find(({ name }) => name === command)?.options ?? [];
  return {
    kind: 'command',
    command,
    args: argsOf(givenIn(data), options, data.data.resolved),
    ...directOf(data),
  } as const;
}

function menuWish(data: Body<'command'>) {
  const entry = menuNamed(data.data.name);
  const message = data.data.resolved?.messages?.[data.data.target_id ?? ''];
  if (!entry || !message) return undefined;
  const { command, asForm } = shortcuts[entry];
  const question = plainOf(message.content, []);
  return {
    kind: 'command',
    command,
    args: question === '' ? {} : { question },
    ...(asForm || question === '' ? { asForm: true } : {}),
    ...directOf(data),
  } as const;
}

function memberMenuWish(data: Body<'command'>, ofMembers: readonly MemberShortcut[]) {
  const entry = memberMenuNamed(data.data.name, ofMembers);
  const userId = data.data.target_id;
  if (!entry || !userId) return undefined;
  const args = { [entry.option]: pointedAt('member', userId, data.data.resolved) };
  return { kind: 'command', command: entry.command, args, ...directOf(data) } as const;
}

function messageOf({ id, flags }: Body<'press'>['message']): Pick<Place, 'messageId' | 'isOnOnlyYou'> {
  const isOnlyYou = ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  return { messageId: id, ...(isOnlyYou ? { isOnOnlyYou: true } : {}) };
}

function readPress(data: Body<'press'>): Read | undefined {
  const id = readCustomId(data.data.custom_id);
  const done = doneBy(data, { from: 'press', ...messageOf(data.message) });
  const chosen = data.data.values?.[0];
  if (!done || (id.kind === 'menu' && chosen === undefined)) return undefined;
  const pressed = id.kind === 'menu' ? readCustomId(chosen ?? '') : id;
  const token = pressed.kind === 'menu' ? '' : pressed.token;
  return {
    kind: 'deed',
    id: `interaction:${data.id}`,
    at: momentOf(data.id),
    ...done,
    says: { kind: 'action', token, ...directOf(data) },
  };
}

function readForm(data: Body<'form'>): Read | undefined {
  const id = readCustomId(data.data.custom_id);
  const done = doneBy(data, { from: 'form', ...(data.message ? messageOf(data.message) : {}) });
  if (!done || id.kind !== 'form') return undefined;
  const { components, resolved } = data.data;
  const values = readSubmission(components, resolved);
  const asks = wantedNext(components);
  const files = filesSent(components, resolved);
  return {
    kind: 'deed',
    id: `interaction:${data.id}`,
    at: momentOf(data.id),
    ...done,
    says: { kind: 'action', token: id.token, values, ...(asks ? { asks } : {}), ...directOf(data) },
    ...(files.length > 0 ? { files } : {}),
  };
}

function readSearch(data: Body<'search'>, commands: readonly CommandDescription[]): Read | undefined {
  const done = doneBy(data, { from: 'command' });
  const [sub] = data.data.options ?? [];
  const option = sub?.options?.find(({ focused }) => focused);
  const command = commands.find(({ name }) => name === `${data.data.name} ${sub?.name}`);
  const suggests = optionFilledBy(option?.name, command?.options ?? [])?.suggests;
  if (!done || !option || !suggests) return undefined;
  const isNumber = option.type === ApplicationCommandOptionType.Integer;
  return { kind: 'search', ...done, suggests, typed: String(option.value ?? ''), isNumber };
}

/** Reads a message: a mention of the bot, one to it alone, or one among people, whose words come only where they may. */
export function readMessage(body: unknown, botId: string): Read {
  const parsed = messageSchema.safeParse(body);
  if (!parsed.success) return { kind: 'ignored' };
  const { data } = parsed;
  // our own messages, those of other bots, joins and the like are nobody's question
  const isSaid = data.type === MessageType.Default || data.type === MessageType.Reply;
  if (!isSaid || data.author.bot || data.webhook_id) return { kind: 'ignored' };
  const isMention = new RegExp(`<@!?${botId}>`).test(data.content);
  const text = plainOf(data.content.replace(new RegExp(`<@!?${botId}>[\\s,:]*`), ''), data.mentions);
  return {
    kind: 'deed',
    id: `message:${data.id}`,
    at: momentOf(data.id),
    says: data.guild_id && !isMention ? { kind: 'message', text } : { kind: 'question', text, ...directOf(data) },
    place: {
      ...(data.guild_id ? { guildId: data.guild_id } : {}),
      channelId: data.channel_id,
      userId: data.author.id,
      messageId: data.id,
      from: data.guild_id ? 'mention' : 'direct',
    },
    person: personOf({ user: data.author, member: data.member }),
    channelId: data.channel_id,
  };
}

/** What a person reads of a message: mentions as names, addresses as they are. */
function plainOf(content: string, mentions: readonly Who['user'][]): string {
  return content
    .replace(/<@!?(\d+)>/g, (whole, id: string) => {
      const user = mentions.find((one) => one.id === id);
      return user ? `@${user.global_name || user.username}` : whole;
    })
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .trim();
}

/** The first second of Discord's ids (reference#snowflakes), in milliseconds. */
const EPOCH_MS = 1_420_070_400_000;
/** Bits of an id below its time. */
const BELOW_TIME = 22n;

/** When the thing of an id was made. */
function momentOf(id: string): Date {
  return new Date(Number(BigInt(id) >> BELOW_TIME) + EPOCH_MS);
}
