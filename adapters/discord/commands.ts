import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { CommandDescription, OptionDescription } from '../../src/bot/catalogue.ts';
import { type MemberShortcut, memberShortcuts } from '../../src/bot/shortcuts.ts';
import { joined, phrase } from '../../src/replies/build.ts';
import { cut, cutAtWord, toLine } from '../../src/replies/plain-line.ts';
import type { Inline } from '../../src/replies/reply.ts';
import { localName, type NameKind } from '../../src/text/names.ts';
import { type Language, languages, type MessageId } from '../../src/text/text.ts';
import { limits } from './limits.ts';
import { memberMenus, menus } from './menus.ts';
import { WRITTEN_IN } from './modal.ts';
import { byNameOf } from './pointed-at.ts';

/** A command as Discord registers it. */
export type Registered = RESTPostAPIApplicationCommandsJSONBody;

/** Discord's tags of our languages (reference#locales); English is the default. */
const LOCALES: Readonly<Record<Exclude<Language, 'en'>, readonly ('fr' | 'es-ES' | 'es-419')[]>> = {
  fr: ['fr'],
  es: ['es-ES', 'es-419'],
};

/** Everything that is to be registered: a command a group with its actions, and the entries in menus. */
export function discordCommands(
  commands: readonly CommandDescription[],
  ofMembers: readonly MemberShortcut[] = memberShortcuts,
): Registered[] {
  const groups = [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))];
  const everywhere = {
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  };
  return [
    ...groups.map((group) => {
      const own = commands.filter(({ name }) => name.startsWith(`${group} `));
      return {
        ...everywhere,
        type: ApplicationCommandType.ChatInput as const,
        ...called('group', group),
        ...permittedTo(own),
        ...described(phrase(`command-group.${group}` as MessageId)),
        options: withinLimit(own),
      };
    }),
    ...Object.values(menus).map((id) => ({
      ...everywhere,
      ...named(id),
      type: ApplicationCommandType.Message as const,
    })),
    ...memberMenus(ofMembers, commands).map(({ label }) => ({
      ...everywhere,
      ...named(label),
      type: ApplicationCommandType.User as const,
    })),
  ];
}

/** Characters of a group's own name and description, at most. */
const OWN_TEXT = limits.commandName + limits.commandDescription;

/** How much is said of a command's options. */
interface Detail {
  readonly hasHints: boolean;
  /** Options whose choices are called as they are typed, not in words. */
  readonly asTyped: ReadonlySet<string>;
}

/**
 * The actions of a group. Where all their hints are more than Discord takes, the options are described without; where that
 * is too much, too, the choices that several actions have are called as they are typed.
 */
function withinLimit(own: readonly CommandDescription[]): APIApplicationCommandSubcommandOption[] {
  const full = own.map((one) => subcommand(one, { hasHints: true, asTyped: new Set() }));
  if (isWithin(full)) return full;
  const plain = own.map((one) => subcommand(one, { hasHints: false, asTyped: new Set() }));
  if (isWithin(plain)) return plain;
  return own.map((one) => subcommand(one, { hasHints: false, asTyped: sharedIn(own) }));
}

function isWithin(actions: readonly APIApplicationCommandSubcommandOption[]): boolean {
  return actions.reduce((sum, one) => sum + charactersOf(one), OWN_TEXT) <= limits.commandText;
}

/** Options that several actions have. */
function sharedIn(own: readonly CommandDescription[]): ReadonlySet<string> {
  const names = own.flatMap(({ options }) => options.map(({ name }) => name));
  return new Set(names.filter((name, at) => names.indexOf(name) < at));
}

/** Names, descriptions and values, of each the longest language. */
function charactersOf(node: object): number {
  const { name, name_localizations, description, description_localizations, value, options, choices } = node as Counted;
  const nested = [...(options ?? []), ...(choices ?? [])].reduce((sum, one) => sum + charactersOf(one), 0);
  return longest(name, name_localizations) + longest(description, description_localizations) + longest(value) + nested;
}

interface Counted {
  readonly name?: string;
  readonly name_localizations?: LocalizationMap;
  readonly description?: string;
  readonly description_localizations?: LocalizationMap;
  readonly value?: string | number;
  readonly options?: readonly object[];
  readonly choices?: readonly object[];
}

function longest(own: unknown, others: LocalizationMap = {}): number {
  return Math.max(...[own, ...Object.values(others)].map((one) => (typeof one === 'string' ? one.length : 0)));
}

function subcommand(
  { name, summary, options }: CommandDescription,
  detail: Detail,
): APIApplicationCommandSubcommandOption {
  // what is required comes first
  const inOrder = [...options].sort((a, b) => Number(b.required) - Number(a.required));
  return {
    type: ApplicationCommandOptionType.Subcommand,
    ...called('action', name.split(' ')[1] ?? ''),
    ...described(phrase(summary)),
    options: inOrder.flatMap((option) => optionsOf(option, detail)),
  };
}

/** Somebody who has no account in the server is named in an option of its own. */
function optionsOf(option: OptionDescription, detail: Detail): APIApplicationCommandBasicOption[] {
  if (option.kind !== 'member') return [optionOf(option, detail)];
  return [
    optionOf({ ...option, hint: 'discord.option.account' }, detail),
    optionOf({ ...option, kind: 'text', name: byNameOf(option) }, detail),
  ];
}

function optionOf(option: OptionDescription, { hasHints, asTyped }: Detail): APIApplicationCommandBasicOption {
  const common = {
    ...optionName(option.name),
    ...described(hasHints ? joined([phrase(option.label), phrase(option.hint)], ' · ') : phrase(option.label)),
    // what the bot asks by a form may be left out here
    required: false,
  };
  switch (option.kind) {
    case 'integer':
      return {
        ...common,
        type: ApplicationCommandOptionType.Integer,
        ...(option.min === undefined ? {} : { min_value: option.min }),
        ...(option.max === undefined ? {} : { max_value: option.max }),
        ...(option.suggests ? { autocomplete: true } : {}),
      } as APIApplicationCommandBasicOption;
    case 'yes-no':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    case 'member':
      return { ...common, type: ApplicationCommandOptionType.User };
    case 'channel':
      return { ...common, type: ApplicationCommandOptionType.Channel, channel_types: [...WRITTEN_IN] };
    case 'role':
      return { ...common, type: ApplicationCommandOptionType.Role };
    case 'file':
      return { ...common, type: ApplicationCommandOptionType.Attachment };
    case 'choice':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        choices: choicesOf(option, asTyped.has(option.name)),
      };
    case 'text':
    case 'when':
    case 'list':
      return {
        ...common,
        type: ApplicationCommandOptionType.String,
        ...(option.maxLength === undefined || option.kind === 'list'
          ? {}
          : { max_length: Math.min(option.maxLength, limits.optionLength) }),
        ...(option.suggests ? { autocomplete: true } : {}),
      } as APIApplicationCommandBasicOption;
  }
}

/** More choices than Discord takes are typed: the bot says which there are. */
function choicesOf({ choices }: OptionDescription, isTyped: boolean) {
  if (choices.length > limits.choices) return [];
  if (isTyped) return choices.map((value) => ({ value, name: value }));
  return choices.map((value) => {
    const label = phrase(`choice.${value}` as MessageId);
    return {
      value,
      name: said(label, 'en', limits.choiceName),
      name_localizations: localized((language) => said(label, language, limits.choiceName)),
    };
  });
}

/**
 * Discord shows a command, with all its actions, to those alone who have a permission: where each action is for
 * administrators, to who may manage the server.
 */
function permittedTo(actions: readonly CommandDescription[]) {
  const isForAdmins = actions.length > 0 && actions.every(({ adminOnly }) => adminOnly === true);
  return isForAdmins ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) } : {};
}

/** Discord sends the English name, whatever the member reads. */
function called(kind: NameKind, name: string) {
  return { name, name_localizations: localized((language) => localName(kind, name, language)) };
}

function optionName(name: string) {
  const [, of] = /^(.+)-name$/.exec(name) ?? [];
  if (of === undefined) return called('option', name);
  const local = (one: string, language: Language) => localName('option', one, language);
  return { name, name_localizations: localized((language) => `${local(of, language)}-${local('name', language)}`) };
}

function named(id: MessageId) {
  const name = (language: Language) => said(phrase(id), language, limits.commandName);
  return { name: name('en'), name_localizations: localized(name) };
}

function described(words: Inline) {
  const most = limits.commandDescription;
  return {
    description: said(words, 'en', most),
    description_localizations: localized((language) => said(words, language, most)),
  };
}

function localized(say: (language: Language) => string): LocalizationMap {
  const others = languages.filter((language) => language !== 'en');
  return Object.fromEntries(others.flatMap((language) => LOCALES[language].map((tag) => [tag, say(language)])));
}

function said(words: Inline, language: Language, most: number): string {
  // no moment is in these words
  const line = toLine(words, { reader: { language, timeZone: 'UTC' }, now: new Date(0) });
  return most < limits.commandDescription ? cut(line, most) : cutAtWord(line, most);
}

/** What a registration would change. */
export interface Difference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly same: readonly string[];
}

/** Compares what is to be registered with what is; what Discord adds of its own does not count. */
export function differenceOf(wanted: readonly Registered[], registered: readonly unknown[]): Difference {
  const there = new Map(registered.map((one) => [keyOf(one), canonical(one)]));
  const keys = new Map(wanted.map((one) => [keyOf(one), canonical(one)]));
  const named = (fits: (key: string) => boolean) => [...keys.keys()].filter(fits);
  return {
    added: named((key) => !there.has(key)),
    changed: named((key) => there.has(key) && there.get(key) !== keys.get(key)),
    removed: [...there.keys()].filter((key) => !keys.has(key)),
    same: named((key) => there.get(key) === keys.get(key)),
  };
}

/** Whether there is something to register. */
export function isDifferent({ added, changed, removed }: Difference): boolean {
  return added.length + changed.length + removed.length > 0;
}

/** Commands of different kinds may have one name. */
function keyOf(command: unknown): string {
  const { type, name } = command as { type?: number; name?: string };
  if (type === ApplicationCommandType.User) return `${name} (menu of a member)`;
  return type === ApplicationCommandType.Message ? `${name} (menu)` : `/${name}`;
}

/** What we tell Discord of a command. */
const TOLD = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'min_value',
  'max_value',
  'max_length',
  'channel_types',
  'integration_types',
  'contexts',
  'default_member_permissions',
  'fr',
  'es-ES',
  'es-419',
];

/** JSON of what is told, without what is as good as left out. */
function canonical(command: unknown): string {
  return JSON.stringify(command, (key, value: unknown) => {
    if (key !== '' && Number.isNaN(Number(key)) && !TOLD.includes(key)) return undefined;
    if (value === null || value === false || value === '') return undefined;
    if (Array.isArray(value)) return value.length === 0 ? undefined : value;
    if (typeof value !== 'object') return value;
    const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted);
  });
}
