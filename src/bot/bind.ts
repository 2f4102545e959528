import type { z } from 'zod';
import { type ErrorCode, PenholderError } from '../errors.ts';
import { code, joined } from '../replies/build.ts';
import { isUnseen } from '../replies/plain-line.ts';
import type { Param } from '../replies/reply.ts';
import { readMention, withNames } from './mention.ts';
import { nearest } from './nearest.ts';
import { MEMBER_NAME, type Option, type Options, PLACE_NAME } from './option.ts';
import { parseWhen, type WhenOptions } from './when.ts';
import { cleanText } from './words.ts';

/** What is wrong with one option. */
export interface Fault {
  readonly option: string;
  readonly error: PenholderError;
}

/** Where and when values are given: what they mean depends on it. */
export interface BindEnv extends Omit<WhenOptions, 'dayMeans'> {
  /** Of the accounts that are pointed at. */
  readonly tenant: string;
}

export type Bound = { ok: true; args: Record<string, unknown> } | { ok: false; faults: readonly Fault[] };

/**
 * Turns what was typed, chosen or sent into the arguments of a command: each text becomes its option's kind, then the
 * option's schema checks it. All faults are found, not only the first.
 */
export function bindArguments(options: Options, given: Readonly<Record<string, unknown>>, env: BindEnv): Bound {
  const faults: Fault[] = [];
  const args: Record<string, unknown> = {};
  const fault = (option: string, error: PenholderError) => faults.push({ option, error });
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(options, name)) fault(name, unknownOption(name, options));
  }
  // what counts from another is read after it
  const inTurn = Object.entries(options).toSorted(([, a], [, b]) => Number(!!a.countsFrom) - Number(!!b.countsFrom));
  for (const [name, option] of inTurn) {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    const from = option.countsFrom === undefined ? undefined : args[option.countsFrom];
    try {
      args[name] = bindOne(name, option, { value, env: from instanceof Date ? { ...env, now: from } : env });
    } catch (error) {
      if (!(error instanceof PenholderError)) throw error;
      fault(name, error);
    }
  }
  const inOrder = Object.fromEntries(Object.keys(options).map((name) => [name, args[name]]));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, args: inOrder };
}

function unknownOption(name: string, options: Options): PenholderError {
  const known = Object.keys(options);
  const near = nearest(name, known, 1)[0];
  return new PenholderError('option_unknown', { option: shorten(name), known: codes(near ? [near] : known) });
}

function codes(names: readonly string[]) {
  return joined(names.map((name) => code(`${name}:`)));
}

interface Given {
  readonly value: unknown;
  readonly env: BindEnv;
}

function bindOne(name: string, option: Option, { value, env }: Given): unknown {
  const isBlank = value === undefined || value === null || value === '';
  if (isBlank && option.required) throw new PenholderError('option_missing', { option: code(name) });
  if (isBlank) return undefined;
  const typed = option.kind === 'choice' && typeof value === 'boolean' ? yesOrNo(value) : value;
  const made = typeof typed === 'string' ? readText(name, option, { value: typed, env }) : typed;
  const checked = option.schema.safeParse(made);
  if (checked.success) return checked.data;
  throw explain(name, option, checked.error.issues[0]);
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}

/** Somebody: what was pointed at is an account of the place's tenant. */
function readMember(typed: string, { tenant }: BindEnv): unknown {
  const at = readMention('member', typed);
  if (!at) return { name: withNames(typed).trim().replace(/^@/, '') };
  return { name: called(at.name, MEMBER_NAME) || at.id, account: { tenant, userId: at.id } };
}

/** A channel or a role: what was pointed at is one of the place's tenant. */
function readPlace(kind: 'channel' | 'role', typed: string, { tenant }: BindEnv): unknown {
  const at = readMention(kind, typed);
  if (!at) return { name: withNames(typed).trim().replace(/^[#@]/, '') };
  return { name: called(at.name, PLACE_NAME) || at.id, at: { tenant, id: at.id } };
}

/** What was handed over; a name alone hands nothing over. */
function readFile(name: string, typed: string): unknown {
  const at = readMention('file', typed);
  if (!at) throw new PenholderError('file_typed', { option: code(`${name}:`) });
  return { ref: at.id, name: at.name };
}

/** A platform's name for something, as far as we keep names. */
function called(name: string, most: number): string {
  return [...cleanText(name).trim()].slice(0, most).join('').trim();
}

/** Characters of a wrong value that are shown again. */
const SHOWN = 60;
const YES = ['yes', 'y', 'true', 'on', '1', 'oui', 'o', 'vrai', 'sí', 'si', 's', 'verdadero'];
const NO = ['no', 'n', 'false', 'off', '0', 'non', 'faux', 'falso'];

function readText(name: string, option: Option, { value: typed, env }: Given & { value: string }): unknown {
  const value = withNames(typed);
  const option_ = code(name);
  const short = shorten(value);
  switch (option.kind) {
    case 'text':
      return isUnseen(value) ? '' : value;
    case 'member':
      return readMember(typed, env);
    case 'channel':
    case 'role':
      return readPlace(option.kind, typed, env);
    case 'file':
      return readFile(name, typed);
    case 'list':
      return entriesIn(value, option);
    case 'choice': {
      const choices = option.choices ?? [];
      const word = value.trim().toLowerCase();
      const found = choices.find((choice) => choice.toLowerCase() === word || meansSame(choice, word));
      if (found !== undefined) return found;
      const near = nearest(value, choices);
      throw new PenholderError('option_not_choice', {
        option: option_,
        value: short,
        choices: joined((near.length > 0 ? near : choices).map(code)),
      });
    }
    case 'integer': {
      const digits = value.trim().replace(/^#|\s*%$/g, '');
      if (!/^[+-]?\d{1,15}$/.test(digits))
        throw new PenholderError('option_not_number', { option: option_, value: short });
      return Number(digits);
    }
    case 'yes-no': {
      const word = value.trim().toLowerCase();
      if (YES.includes(word)) return true;
      if (NO.includes(word)) return false;
      throw new PenholderError('option_not_yes_no', { option: option_, value: short });
    }
    case 'when': {
      const from = (now: Date) => parseWhen(value, { ...env, now, dayMeans: option.dayMeans ?? 'end' });
      const at = from(env.now);
      if (!at) throw new PenholderError('option_not_date', { option: option_, value: short });
      return option.isOpen ? { at, from: (start: Date) => from(start) ?? at } : at;
    }
  }
}

function entriesIn(typed: string, { byPlace }: Option): string[] {
  const entries = typed.split('|').map((entry) => (isUnseen(entry) ? '' : entry.trim()));
  const isWritten = (entry: string) => entry !== '';
  return byPlace ? entries.slice(0, entries.findLastIndex(isWritten) + 1) : entries.filter(isWritten);
}

/** Where yes and no are among the choices, they may be typed as wherever nothing else is. */
function meansSame(choice: string, word: string): boolean {
  return (choice === 'yes' && YES.includes(word)) || (choice === 'no' && NO.includes(word));
}

/** An error is one line, whatever was typed. */
function shorten(typed: string): string {
  const letters = [...typed];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : typed;
}

/** zod's finding in our codes. */
function explain(name: string, option: Option, issue: z.core.$ZodIssue | undefined): PenholderError {
  const [errorCode, params] = findingOf(option, issue);
  return new PenholderError(errorCode, { option: code(name), ...params });
}

function findingOf(option: Option, issue: z.core.$ZodIssue | undefined): [ErrorCode, Record<string, Param>] {
  const inNumbers = { min: option.min ?? 0, max: option.max ?? 0 };
  if (option.kind === 'list' && issue) return listFinding(option, issue);
  if (issue?.code === 'too_big' && issue.origin === 'string')
    return ['option_too_long', { max: Number(issue.maximum) }];
  if (issue?.code === 'too_small' && issue.origin === 'string') return ['option_empty', {}];
  if (issue?.code === 'too_big' || issue?.code === 'too_small') return ['option_out_of_range', inNumbers];
  if (option.kind === 'when') return ['option_not_date', { value: '' }];
  if (option.kind === 'choice')
    return ['option_not_choice', { value: '', choices: joined((option.choices ?? []).map(code)) }];
  return option.kind === 'integer' ? ['option_not_number', { value: '' }] : ['option_empty', {}];
}

/** A list has too few or too many entries, or one that is too long; the empty ones were left out before. */
function listFinding({ min = 0, max = 0 }: Option, issue: z.core.$ZodIssue): [ErrorCode, Record<string, Param>] {
  if (issue.code === 'too_big' && issue.origin === 'string')
    return ['list_entry_too_long', { max: Number(issue.maximum) }];
  return issue.code === 'invalid_type' ? ['option_empty', {}] : ['list_out_of_range', { min, max }];
}
