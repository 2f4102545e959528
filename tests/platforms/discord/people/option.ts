import { type Json, objectsOf, textOf } from '../../slack/json.ts';
import type { Here } from './here.ts';

/** A file that a person gives. */
export type GivenFile = { filename: string; content: string | Buffer; contentType?: string };

/** What a person enters for an option: users, channels and roles by id, the latter also as `#name` and `@name`, choices by name or value. */
export type OptionValue = string | number | boolean | GivenFile;

type Check = (option: Json, value: OptionValue) => unknown;

function refuse(option: Json, why: string): never {
  throw new Error(`the option ${textOf(option.name)} ${why}`);
}

function chosen(option: Json, value: OptionValue): unknown {
  const choices = objectsOf(option.choices);
  if (choices.length === 0) return value;
  const named = (one: Json) =>
    one.name === value || Object.values((one.name_localizations ?? {}) as Json).includes(value);
  const choice = choices.find((one) => one.value === value) ?? choices.find(named);
  return choice ? choice.value : refuse(option, `has no choice ${String(value)}`);
}

const text: Check = (option, value) => {
  const given = chosen(option, value);
  if (typeof given !== 'string' || given === '') return refuse(option, 'is a text');
  if (given.length < Number(option.min_length ?? 0)) refuse(option, 'is too short');
  return given.length > Number(option.max_length ?? 6000) ? refuse(option, 'is too long') : given;
};

const number: Check = (option, value) => {
  const given = chosen(option, value);
  if (typeof given !== 'number' || (option.type === 4 && !Number.isInteger(given)))
    return refuse(option, 'is a number');
  const { min_value = -(2 ** 53), max_value = 2 ** 53 } = option;
  return given < Number(min_value) || given > Number(max_value) ? refuse(option, 'is out of range') : given;
};

const CHECKS: Record<number, Check> = {
  3: text,
  4: number,
  5: (option, value) => (typeof value === 'boolean' ? value : refuse(option, 'is yes or no')),
  10: number,
};

/** Gives a file to Discord, and its id. */
export function upload({ world }: Here, { filename, content, contentType = 'text/plain' }: GivenFile): string {
  const id = world.nextId();
  world.uploads.push({ id, filename, contentType, content: Buffer.from(content) });
  return id;
}

/** The id of what a person points at, where it is there. */
function pointedAt({ world, channelId }: Here, type: number, word: string): string | undefined {
  const guildId = world.channels.get(channelId)?.guildId;
  const roles = [...(world.guilds.get(guildId ?? '')?.roles.values() ?? [])];
  const channels = [...world.channels.values()].filter((one) => one.guildId === guildId);
  const users = [...world.users.values()].filter(({ id }) => id === word);
  if (type === 6) return users[0]?.id;
  if (type === 7) return channels.find(({ id, name }) => id === word || `#${name}` === word)?.id;
  const role = roles.find(({ id, name }) => id === word || `@${name}` === word)?.id;
  return role ?? (type === 9 ? users[0]?.id : undefined);
}

/** The value of an option as Discord's client sends it, or an error where the client would not send it. */
export function sentValue(here: Here, option: Json, value: OptionValue): unknown {
  const type = Number(option.type);
  const check = CHECKS[type];
  if (check) return check(option, value);
  if (type === 11) return typeof value === 'object' ? upload(here, value) : refuse(option, 'is a file');
  return pointedAt(here, type, String(value)) ?? refuse(option, `knows no ${String(value)}`);
}
