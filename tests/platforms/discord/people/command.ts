import { isJson, type Json, objectsOf, textOf } from '../../slack/json.ts';
import type { DeliveryOptions } from '../deliveries.ts';
import { permissionsOf } from '../permissions.ts';
import { visible } from '../seen.ts';
import { act, type Here, type Result } from './here.ts';
import { type OptionValue, sentValue } from './option.ts';
import { resolved } from './resolved.ts';

/** The options of a command by name. */
export type Options = Record<string, OptionValue>;

function mayUse(here: Here, command: Json): boolean {
  const { world, channelId, userId } = here;
  const guild = world.guilds.get(world.channels.get(channelId)?.guildId ?? '');
  const member = guild?.members.get(userId);
  const { contexts, default_member_permissions: needed } = command;
  if (!guild && command.dm_permission === false) return false;
  if (Array.isArray(contexts) && !contexts.includes(guild ? 0 : 1)) return false;
  if (!guild || !member || typeof needed !== 'string') return true;
  const wanted = BigInt(needed);
  return wanted !== 0n && (permissionsOf(guild, member) & wanted) === wanted;
}

/** Whether a command or an option has this name, in English or in the person's language. */
function isCalled({ world, userId }: Here, { name, name_localizations }: Json, word: string): boolean {
  const localized = isJson(name_localizations) ? name_localizations[world.locales.get(userId) ?? ''] : undefined;
  return name === word || localized === word;
}

function registered({ world, channelId }: Here): Json[] {
  const guildId = world.channels.get(channelId)?.guildId ?? '';
  return [...(guildId ? (world.commands.get(guildId) ?? []) : []), ...(world.commands.get('') ?? [])];
}

/** The commands that this person is shown here, in their language. */
export function shownCommands(here: Here): { name: string; description: string }[] {
  const locale = here.world.locales.get(here.userId) ?? '';
  const own = (localizations: unknown, word: unknown) =>
    (isJson(localizations) && textOf(localizations[locale])) || textOf(word);
  const shown = registered(here).filter((one) => mayUse(here, one));
  return shown.map(({ name, name_localizations, description, description_localizations }) => ({
    name: own(name_localizations, name),
    description: own(description_localizations, description),
  }));
}

function offered(here: Here, type: number, name: string): Json {
  const found = registered(here).find((one) => one.type === type && isCalled(here, one, name));
  if (!found) throw new Error(`no command ${name} is registered here`);
  if (!mayUse(here, found)) throw new Error(`the command ${name} is not shown to this person here`);
  return found;
}

type Path = { command: Json; parents: Json[]; leaf: Json };

/** The command that `poll consensus` names, with the subcommand in it. */
function pathTo(here: Here, words: string): Path {
  const [name = '', ...rest] = words.split(' ');
  const command = offered(here, 1, name);
  const parents: Json[] = [];
  let leaf = command;
  for (const word of rest) {
    const next = objectsOf(leaf.options).find((one) => isCalled(here, one, word) && Number(one.type) < 3);
    if (!next) throw new Error(`${textOf(leaf.name)} has no subcommand ${word}`);
    parents.push(next);
    leaf = next;
  }
  const hasMore = objectsOf(leaf.options).some((one) => Number(one.type) < 3);
  if (hasMore) throw new Error(`${words} needs a subcommand`);
  return { command, parents, leaf };
}

function dataOf({ command, parents }: Path, options: Json[]): Json {
  const nested = parents.reduceRight<Json[]>((inner, { type, name }) => [{ type, name, options: inner }], options);
  const guild = command.guild_id ? { guild_id: command.guild_id } : {};
  return { id: command.id, name: command.name, type: command.type, options: nested, ...guild };
}

function idsOf(options: Json[]): string[] {
  return options.filter(({ type }) => Number(type) >= 6 && type !== 10).map(({ value }) => String(value));
}

/** Runs a slash command, where Discord's client would send it; else it fails. */
export async function command(
  here: Here,
  words: string,
  given: Options = {},
  delivery?: DeliveryOptions,
): Promise<Result> {
  const path = pathTo(here, words);
  const known = objectsOf(path.leaf.options);
  const unknown = Object.keys(given).find((name) => !known.some((one) => isCalled(here, one, name)));
  if (unknown !== undefined) throw new Error(`${words} has no option ${unknown}`);
  const options = known.flatMap((option) => {
    const [, value] = Object.entries(given).find(([word]) => isCalled(here, option, word)) ?? [];
    if (value === undefined && option.required) throw new Error(`${words} needs the option ${textOf(option.name)}`);
    if (value === undefined) return [];
    return [{ type: option.type, name: option.name, value: sentValue(here, option, value) }];
  });
  const data = { ...dataOf(path, options), ...resolved(here, idsOf(options)) };
  return act(here, { type: 2, data }, delivery);
}

/** Types in an option and reads what the application suggests; the last one given has the cursor. */
export async function autocomplete(
  here: Here,
  words: string,
  given: Record<string, string | number>,
  delivery?: DeliveryOptions,
): Promise<{ name: string; value: string | number }[]> {
  const path = pathTo(here, words);
  const focused = Object.keys(given).at(-1);
  const known = objectsOf(path.leaf.options);
  const option = known.find((one) => one.name === focused);
  if (!option?.autocomplete) throw new Error(`${words} suggests nothing for ${focused}`);
  const options = known.flatMap(({ type, name }) => {
    const value = given[textOf(name)];
    return value === undefined ? [] : [{ type, name, value, ...(name === focused && { focused: true }) }];
  });
  const deed = { type: 4 as const, data: dataOf(path, options), optionType: Number(option.type) };
  const { token } = await act(here, deed, delivery);
  return (here.world.interactions.get(token)?.choices ?? []) as { name: string; value: string | number }[];
}

/** Uses a command of the menu of a message or a user. */
export async function menu(
  here: Here,
  name: string,
  on: { message: string } | { user: string },
  delivery?: DeliveryOptions,
): Promise<Result> {
  const [type, target_id] = 'message' in on ? [3, on.message] : [2, on.user];
  const { id } = offered(here, type, name);
  const seen = visible(here.world, here.userId, here.channelId);
  const exists = type === 3 ? seen.some((one) => one.id === target_id) : here.world.users.has(target_id);
  if (!exists) throw new Error(`${target_id} is not seen here`);
  return act(here, { type: 2, data: { id, name, type, target_id, ...resolved(here, [target_id]) } }, delivery);
}
