import { PenholderError } from '../errors.ts';
import { code, joined } from '../replies/build.ts';
import { nameMeant } from '../text/names.ts';
import type { Command } from './command.ts';
import { nearest } from './nearest.ts';
import { cleanText, splitWords, type Word } from './words.ts';

/** The longest line that is read, in characters. */
export const MAX_LINE = 4000;

/** A typed line, understood as far as the command and its raw values. */
export interface ParsedLine {
  readonly command: Command;
  readonly given: Readonly<Record<string, string>>;
}

/** What a line may also mean: help for all, or for one group of commands. */
export type Line = ParsedLine | { readonly help: string | undefined };

/**
 * Reads `/<group> <action> [words] [name:value …]`, or the same behind `/penholder`.
 * @throws nothing_typed, text_too_long, unknown_command, unknown_action, quote_not_closed, option_twice,
 * option_empty, option_unknown, word_unexpected
 */
export function parseLine(typed: string, commands: readonly Command[]): Line {
  if (typed.length > MAX_LINE) throw new PenholderError('text_too_long', { max: MAX_LINE });
  const line = cleanText(typed).trim().replace(/^\//, '');
  if (line === '') throw new PenholderError('nothing_typed');
  const open = commands.filter((command) => !command.hidden);
  const { group, action, rest } = route(line, open);
  if (action === undefined) return { help: group };
  const command = open.find(({ name }) => name === `${group} ${action}`);
  if (!command) throw unknownAction(group, action, open);
  return { command, given: assign(command, rest) };
}

function groupsOf(commands: readonly Command[]): string[] {
  return [...new Set(commands.map(({ name }) => name.split(' ')[0] ?? ''))];
}

function actionsOf(group: string, commands: readonly Command[]): string[] {
  return commands.flatMap(({ name }) => (name.startsWith(`${group} `) ? [name.slice(group.length + 1)] : []));
}

function route(
  line: string,
  commands: readonly Command[],
): { group: string; action: string | undefined; rest: string } {
  const groups = groupsOf(commands);
  let [first, rest] = head(line);
  const [second, afterSecond] = head(rest);
  const behind = first === 'penholder' ? nameMeant('group', second, groups) : undefined;
  if (behind !== undefined && behind !== 'penholder') [first, rest] = [behind, afterSecond];
  const group = nameMeant('group', first, groups);
  if (group === undefined) throw unknownCommand(first, groups, commands);
  const [typed, afterAction] = head(rest);
  const action = nameMeant('action', typed, actionsOf(group, commands)) ?? typed;
  return { group, action: action === '' ? undefined : action, rest: afterAction };
}

/** The first word in lower case, and what follows it. */
function head(line: string): [string, string] {
  const [, first = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(line) ?? [];
  return [first.toLowerCase(), rest];
}

function unknownCommand(typed: string, groups: readonly string[], commands: readonly Command[]): PenholderError {
  const near = nearest(typed, groups);
  const shown = near.length > 0 ? near : groups;
  const example = commands.find(({ name }) => name.startsWith(`${shown[0]} `))?.examples[0];
  return new PenholderError('unknown_command', {
    typed: typed.slice(0, 60),
    known: joined(shown.map((name) => code(`/${name}`))),
    ...(example === undefined ? {} : { example: code(example) }),
  });
}

function unknownAction(group: string, action: string, commands: readonly Command[]): PenholderError {
  const siblings = commands.filter(({ name }) => name.startsWith(`${group} `));
  const actions = actionsOf(group, commands);
  const near = nearest(action, actions);
  const shown = near.length > 0 ? near : actions;
  const example = siblings.find(({ name }) => name === `${group} ${shown[0]}`)?.examples[0] ?? `/${group} ${shown[0]}`;
  return new PenholderError('unknown_action', {
    typed: action.slice(0, 60),
    group: code(`/${group}`),
    known: joined(shown.map(code)),
    example: code(example),
  });
}

/** Gives named values to their options and the other words to the positional ones, in order. */
function assign(command: Command, rest: string): Record<string, string> {
  const given: Record<string, string> = {};
  const loose: string[] = [];
  const takesRest = Object.values(command.options).some((option) => option.rest);
  const words = takesRest ? splitLoosely(rest) : splitWords(rest);
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] as Word;
    const typed = word.name?.toLowerCase();
    const meant = typed === undefined ? undefined : optionMeant(typed, command);
    if (meant) {
      const { name, entry } = meant;
      const before = given[name];
      if (before !== undefined && !command.options[name]?.gathers) {
        throw new PenholderError('option_twice', { option: code(name), example: exampleOf(command) });
      }
      // `closes: 7d`, as phones like to write it
      const isApart = word.text === '' && !word.quoted && words[i + 1]?.name === undefined;
      const value = isApart ? (words[++i]?.text ?? '') : word.text;
      if (value === '') throw new PenholderError('option_empty', { option: code(name), example: exampleOf(command) });
      const entries = entry === undefined ? value : `${entry}=${value}`;
      given[name] = before === undefined ? entries : `${before} | ${entries}`;
    } else if (typed !== undefined && !takesRest) {
      throw unknownName(typed, command);
    } else {
      loose.push(word.name === undefined ? word.text : `${word.name}:${word.text}`);
    }
  }
  assignLoose(command, loose, given);
  return given;
}

/** The option that a name means; or the list that gathers what is called so, and as which of its entries. */
function optionMeant(typed: string, { options }: Command): { name: string; entry?: string } | undefined {
  const name = nameMeant('option', typed, Object.keys(options));
  if (name !== undefined) return { name };
  for (const [list, { gathers = [] }] of Object.entries(options)) {
    const entry = nameMeant('option', typed, gathers);
    if (entry !== undefined) return { name: list, entry };
  }
  return undefined;
}

/** For free text a quote that is never closed is only a quote. */
function splitLoosely(rest: string): Word[] {
  try {
    return splitWords(rest);
  } catch {
    return rest
      .split(/\s+/)
      .filter(Boolean)
      .map((text) => ({ text, quoted: false }));
  }
}

function unknownName(name: string, command: Command): PenholderError {
  const known = Object.keys(command.options);
  const near = nearest(name, known);
  return new PenholderError('option_unknown', {
    option: name.slice(0, 60),
    known: joined((near.length > 0 ? near : known).map((option) => code(`${option}:`))),
    example: exampleOf(command),
  });
}

function exampleOf(command: Command) {
  return code(command.examples[0] ?? `/${command.name}`);
}

function assignLoose(command: Command, loose: readonly string[], given: Record<string, string>): void {
  const open = Object.entries(command.options).filter(
    ([name, { positional }]) => positional && given[name] === undefined,
  );
  const words = [...loose];
  for (const [name, option] of open) {
    if (words.length === 0) return;
    given[name] = option.rest ? words.splice(0).join(' ') : (words.shift() ?? '');
  }
  if (words.length > 0) {
    throw new PenholderError('word_unexpected', {
      word: (words[0] ?? '').slice(0, 60),
      example: exampleOf(command),
    });
  }
}
